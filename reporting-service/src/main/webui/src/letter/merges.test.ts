import { expect, it } from "vitest";
import { cellOf, listTypeOf } from "./merges";

it("knows lists by their files' names", () => {
  expect(listTypeOf("Danh sách.CSV")).toBe("text/csv");
  expect(listTypeOf("a.b.xlsx")).toContain("spreadsheetml");
  expect(listTypeOf("danh-sach.pdf")).toBeUndefined();
});

it("reads which cell is at fault", () => {
  expect(cellOf("rows[12].reason")).toEqual({ row: "12", column: "reason" });
  expect(cellOf("kind")).toBeUndefined();
});
