import { expect, it } from "vitest";
import { listTypeOf } from "./merges";

it("knows lists by their files' names", () => {
  expect(listTypeOf("Danh sách.CSV")).toBe("text/csv");
  expect(listTypeOf("a.b.xlsx")).toContain("spreadsheetml");
  expect(listTypeOf("danh-sach.pdf")).toBeUndefined();
});
