import { describe, expect, it } from "vitest";
import type { Question, Section } from "../api/surveys";
import { answersOf, isComplete, lineOf, linesOf, meaning, paperOf, typedOf } from "./papers";

const scale = {
  VERY_DISSATISFIED: "Rất không hài lòng",
  DISSATISFIED: "Không hài lòng",
  NEUTRAL: "Bình thường",
  SATISFIED: "Hài lòng",
  VERY_SATISFIED: "Rất hài lòng",
};

const question = (code: string, more: Partial<Question> = {}): Question => ({
  code,
  kind: "SCALE",
  text: { vi: `Câu ${code}` },
  overall: false,
  required: false,
  choices: [],
  rows: [],
  ...more,
});

const choices = ["a", "b", "c"].map((code) => ({ code, text: { vi: code.toUpperCase() } }));

const sections: Section[] = [
  {
    code: "A",
    title: { vi: "A" },
    questions: [
      question("A1", { kind: "SINGLE", choices }),
      question("A2", { kind: "MATRIX", rows: choices.slice(0, 2) }),
    ],
  },
  {
    code: "B",
    title: { vi: "B" },
    questions: [
      question("B1", { kind: "MULTIPLE", choices, showIf: { question: "A1", answers: ["b"] } }),
      question("O1", { overall: true }),
      question("G1", { kind: "TEXT" }),
    ],
  },
];

function line(item: string) {
  const found = lineOf(sections, item, scale);
  if (found === undefined) throw new Error(item);
  return found;
}

describe("a paper", () => {
  it("asks row by row, and only what its answers lead to", () => {
    const items = (typed: Record<string, string[]>) =>
      linesOf(sections, typed, scale).map(({ item }) => item);

    expect(items({})).toEqual(["A1", "A2.a", "A2.b", "O1", "G1"]);
    expect(items({ A1: ["b"] })).toContain("B1");
    expect(items({ A1: ["a"] })).not.toContain("B1");
  });

  it("is typed by the figures printed on it", () => {
    expect(answersOf(line("O1"), "5")).toEqual(["VERY_SATISFIED"]);
    expect(answersOf(line("O1"), "1")).toEqual(["VERY_DISSATISFIED"]);
    expect(answersOf(line("A1"), "2")).toEqual(["b"]);
    expect(answersOf(line("B1"), "13")).toEqual(["a", "c"]);
    expect(answersOf(line("G1"), " Tốt ")).toEqual(["Tốt"]);
    expect(answersOf(line("O1"), "")).toEqual([]);
  });

  it("knows no other figures", () => {
    expect(answersOf(line("O1"), "6")).toBeUndefined();
    expect(answersOf(line("O1"), "0")).toBeUndefined();
    expect(answersOf(line("O1"), "45")).toBeUndefined();
    expect(answersOf(line("O1"), "x")).toBeUndefined();
    expect(answersOf(line("B1"), "11")).toBeUndefined();
    expect(answersOf(line("A1"), "4")).toBeUndefined();
  });

  it("goes on by itself after one figure, but not where more may follow", () => {
    expect(isComplete(line("O1"), "4")).toBe(true);
    expect(isComplete(line("O1"), "7")).toBe(false);
    expect(isComplete(line("B1"), "1")).toBe(false);
    expect(isComplete(line("G1"), "4")).toBe(false);
  });

  it("is sent without what it no longer asks", () => {
    const typed = { A1: ["a"], B1: ["a"], O1: ["SATISFIED"], G1: [] };

    expect(paperOf(sections, typed, scale)).toEqual({
      answers: { A1: ["a"], O1: ["SATISFIED"] },
    });
    expect(paperOf(sections, {}, scale)).toEqual({ answers: {} });
  });

  it("reads back as it was typed, and says what that means", () => {
    expect(typedOf(line("B1"), ["a", "c"])).toBe("13");
    expect(typedOf(line("O1"), ["NEUTRAL"])).toBe("3");
    expect(meaning(line("O1"), ["NEUTRAL"])).toBe("Bình thường");
    expect(meaning(line("B1"), ["a", "c"])).toBe("A, C");
    expect(meaning(line("G1"), undefined)).toBe("");
  });
});
