import { expect, it } from "vitest";
import { cellOf } from "./cells";

it("reads which cell is at fault", () => {
  expect(cellOf("rows[12].reason")).toEqual({ row: "12", column: "reason" });
  expect(cellOf("kind")).toBeUndefined();
});
