import { describe, expect, it } from "vitest";
import type { Figure, Indicator } from "../api/types";
import { vi } from "../words/vi";
import {
  differenceText,
  figureText,
  fractionText,
  goalText,
  grouped,
  groupOf,
  keyOf,
  numberText,
  partText,
} from "./figures";

function figure(code: string, change: Partial<Figure> = {}): Figure {
  return {
    code,
    name: `name of ${code}`,
    unit: { id: "hoangcat", name: "xã Hoằng Cát" },
    from: "2023-01-01",
    to: "2023-10-31",
    cutoff: "2023-10-30T17:00:00Z",
    ruleVersion: 1,
    numerator: 383,
    denominator: 903,
    value: 42.41,
    text: "42,41%",
    state: "COMPUTED",
    ...change,
  };
}

const indicator = (code: string) => ({ code, nameVi: `tên ${code}` }) as Indicator;

describe("numbers", () => {
  it("are written the Vietnamese way", () => {
    expect(numberText(1716)).toBe("1.716");
    expect(numberText(42.4)).toBe("42,4");
  });

  it("of a rate show what was divided", () => {
    expect(fractionText(figure("D03"))).toBe("383/903");
    expect(fractionText({ numerator: 1716, denominator: 5856 })).toBe("1.716/5.856");
    expect(fractionText({ numerator: 903, denominator: null })).toBe("");
    expect(fractionText({ numerator: 116, denominator: 0 })).toBe("116");
    expect(fractionText({ numerator: 0, denominator: 0 })).toBe("0/0");
  });
});

describe("a figure without a value", () => {
  it("says why, and is never a number", () => {
    expect(figureText({ state: "NONE_OCCURRED", text: "" }, vi)).toBe("không phát sinh");
    const letters = { state: "NONE_OCCURRED", text: "", numerator: 116, denominator: 0 } as const;
    expect(figureText(letters, vi)).toBe("không tính tỷ lệ");
    expect(figureText({ ...letters, numerator: 0 }, vi)).toBe("không phát sinh");
    expect(figureText({ state: "NO_DATA", text: "" }, vi)).toBe("chưa đủ dữ liệu");
    expect(figureText({ state: "NO_REPORT", text: "0" }, vi)).toBe("chưa có báo cáo");
    expect(figureText({ state: "COMPUTED", text: "80,00%" }, vi)).toBe("80,00%");
  });
});

describe("the catalogue", () => {
  it("is grouped by the first letter in a fixed order", () => {
    const groups = grouped([], ["S03", "L01", "D01", "X01"].map(indicator));

    expect(groups.map(({ group }) => group)).toEqual(["D", "L", "S", "other"]);
    expect(groupOf("M03")).toBe("M");
  });

  it("puts parts below the whole they belong to", () => {
    const start = figure("S03", { by: { phase: "START" } });
    const end = figure("S03", { by: { phase: "END" } });
    const whole = figure("D03");

    const groups = grouped([start, whole, end], [indicator("D03"), indicator("S03")]);

    expect(groups[0]?.entries[0]).toMatchObject({ code: "D03", whole, parts: [] });
    expect(groups[1]?.entries[0]).toMatchObject({ code: "S03", parts: [start, end] });
    expect(groups[1]?.entries[0]?.whole).toBeUndefined();
  });

  it("names parts by words, and villages as they are called", () => {
    expect(partText({ runner: "FATHERLAND_FRONT", phase: "START" }, vi)).toBe(
      "đầu kỳ, MTTQ thực hiện",
    );
    expect(
      partText({ measure: "ISSUED", phase: "END", village: "a.thon1" }, vi, () => "Thôn 1"),
    ).toBe("cuối kỳ, Thôn 1, phiếu phát ra");
  });
});

describe("a figure held against another", () => {
  it("says by how much it differs", () => {
    expect(differenceText(1.21, true, vi)).toBe("+1,21 điểm");
    expect(differenceText(-3, false, vi)).toBe("−3");
    expect(differenceText(0, true, vi)).toBe("không đổi");
  });

  it("is found by its part whatever the order", () => {
    expect(keyOf({ code: "S01", by: { runner: "A", phase: "B" } })).toBe(
      keyOf({ code: "S01", by: { phase: "B", runner: "A" } }),
    );
    expect(keyOf({ code: "S01" })).toBe(keyOf({ code: "S01", by: {} }));
  });

  it("names the target as it is counted", () => {
    expect(goalText(97.5, "PERCENT")).toBe("97,5%");
    expect(goalText(1200, "COUNT")).toBe("1.200");
  });
});
