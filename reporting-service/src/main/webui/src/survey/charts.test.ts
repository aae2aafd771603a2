import { describe, expect, it } from "vitest";
import { barOf, sharesOf } from "./charts";

const item = {
  item: "O1",
  text: "Nhìn chung?",
  overall: true,
  suppressed: false,
  scale: { valid: 3, satisfied: 2, verySatisfied: 1 },
  counts: [
    { value: "SATISFIED", text: { vi: "Hài lòng" }, count: 1 },
    { value: "VERY_SATISFIED", text: { vi: "Rất hài lòng" }, count: 1 },
    { value: "DISSATISFIED", text: { vi: "Không hài lòng" }, count: 1 },
  ],
};

describe("a bar", () => {
  it("has the steps from the best to the worst", () => {
    expect(barOf("Thôn 1", item)).toEqual({ name: "Thôn 1", counts: [1, 1, 0, 1, 0] });
  });

  it("is not drawn where nobody answered or nothing may be shown", () => {
    expect(barOf("x", { ...item, scale: { valid: 0, satisfied: 0, verySatisfied: 0 } })).toBe(
      undefined,
    );
    expect(barOf("x", { item: "A1", text: "", overall: false, suppressed: true, counts: [] })).toBe(
      undefined,
    );
  });

  it("is cut by shares", () => {
    expect(sharesOf({ name: "", counts: [1, 1, 0, 1, 0] })).toEqual([33.3, 33.3, 0, 33.3, 0]);
    expect(sharesOf({ name: "", counts: [0, 0, 0, 0, 0] })).toEqual([0, 0, 0, 0, 0]);
  });
});
