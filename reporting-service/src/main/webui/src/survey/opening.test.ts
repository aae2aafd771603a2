import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { openingOf, roundItems } from "./opening";

const villages = [
  { id: "x.thon1", name: "Thôn 1" },
  { id: "x.thon2", name: "Thôn 2" },
];
const now = new Date("2026-11-25T03:00:00Z");
const items = roundItems([["builtIn SIPAS-DV", "SIPAS"]], vi);

function form(more: Record<string, string>): FormData {
  const values = new FormData();
  const usual = {
    title: "Cuối kỳ",
    asks: "builtIn SIPAS-DV",
    runner: "FATHERLAND_FRONT",
    phase: "END",
    opensOn: "25/11/2026",
    closesOn: "30/11/2026",
  };
  for (const [name, value] of Object.entries({ ...usual, ...more })) values.set(name, value);
  return values;
}

describe("a new round", () => {
  it("has the villages that were ticked, with what is known of each", () => {
    const values = form({
      "x.thon1 asked": "on",
      "x.thon1 population": "1.716",
      "x.thon1 quota": "20",
      "x.thon2 quota": "7",
    });

    expect(openingOf(values, items, villages, vi, now).body).toEqual({
      title: "Cuối kỳ",
      builtIn: "SIPAS-DV",
      runner: "FATHERLAND_FRONT",
      phase: "END",
      opensOn: "2026-11-25",
      closesOn: "2026-11-30",
      villages: [{ village: "x.thon1", population: 1716, quota: 20 }],
    });
  });

  it("is of the whole commune where no village is ticked", () => {
    const values = form({ asks: "questionnaireId 7", " issued": "100" });

    expect(openingOf(values, items, villages, vi, now).body).toMatchObject({
      questionnaireId: "7",
      villages: [{ issued: 100 }],
    });
  });

  it("says what is wrong where it stands", () => {
    const values = form({ title: "", "x.thon2 asked": "on", "x.thon2 issued": "nhiều" });

    expect(openingOf(values, items, villages, vi, now).errors).toEqual({
      title: vi.form.missing,
      "x.thon2 issued": vi.form.whole,
    });
  });
});
