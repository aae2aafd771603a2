import { expect, test } from "vitest";
import { listOf, writtenText } from "./writtenText";

test("days, hours, decimal numbers and lists are written as people write them", () => {
  expect(writtenText("2023-10-30")).toBe("30/10/2023");
  expect(writtenText("17:00:00")).toBe("17:00");
  expect(writtenText("4.5")).toBe("4,5");
  expect(writtenText('["QĐ 12","Biên bản 3"]')).toBe("QĐ 12; Biên bản 3");
  expect(writtenText("[sic] nguyên văn")).toBe("[sic] nguyên văn");
  expect(writtenText("Nhà văn hóa thôn 2")).toBe("Nhà văn hóa thôn 2");
});

test("a list of members is read item by item", () => {
  expect(listOf('[{"unit":"hoangcat"}]')).toEqual([{ unit: "hoangcat" }]);
});
