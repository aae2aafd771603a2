import { describe, expect, it } from "vitest";
import type { Petition, StepName } from "../api/petitions";
import { vi } from "../words/vi";
import { intakeItems, intakeOf } from "./intake";
import { itemsOf, joinable } from "./steps";

const now = new Date("2026-11-25T03:00:00Z");
const items = intakeItems([], vi);

function form(all: Record<string, string>): FormData {
  const values = new FormData();
  for (const [name, value] of Object.entries(all)) values.append(name, value);
  return values;
}

const filled = { source: "POST", signers: "6", submitterName: "Lê Thị Hoa", content: "Đề nghị" };

describe("an intake", () => {
  it("says what came, from whom and whether it denounces", () => {
    expect(intakeOf(items, form({ ...filled, denunciation: "on" }), vi, now).body).toEqual({
      source: "POST",
      signers: 6,
      submitterName: "Lê Thị Hoa",
      content: "Đề nghị",
      anonymous: false,
      transferredHere: false,
      denunciation: true,
    });
  });

  it("needs a name unless nobody signed", () => {
    const nameless = { ...filled, submitterName: "" };

    expect(intakeOf(items, form(nameless), vi, now).errors).toEqual({
      submitterName: vi.petitions.intake.nameMissing,
    });
    expect(intakeOf(items, form({ ...nameless, anonymous: "on" }), vi, now).body).toMatchObject({
      anonymous: true,
    });
  });

  it("tells everything that is missing at once", () => {
    const { errors } = intakeOf(items, form({ source: "POST", submitterName: "" }), vi, now);

    expect(Object.keys(errors ?? {}).sort()).toEqual(["content", "submitterName"]);
  });
});

describe("a step", () => {
  const petition = { signers: 1, kind: "COMPLAINT" } as Petition;
  const asked = (step: StepName, of: Petition = petition) => itemsOf(step, of, [], vi);
  const names = (step: StepName) => asked(step).map(({ name }) => name);

  it("asks on all five axes", () => {
    expect(names("classification")).toEqual(
      expect.arrayContaining([
        "kind",
        "withinCompetence",
        "eligible",
        "signers",
        "originalsAttached",
      ]),
    );
  });

  it("asks for its document and its reason", () => {
    expect(names("transfer")).toEqual(["to", "documentNumber", "documentDate", "at"]);
    expect(names("suspension")).toEqual(["reason", "documentNumber", "documentDate", "at"]);
    expect(names("settlement-dialogue")[0]).toBe("announcedOn");
  });

  it("finds a complaint right or wrong, answers a proposal", () => {
    const results = (of: Petition) => asked("resolution", of)[0]?.options?.map(([value]) => value);

    expect(results(petition)).toEqual(["RIGHT", "PARTLY_RIGHT", "WRONG"]);
    expect(results({ ...petition, kind: "PROPOSAL" })).toContain("ANSWERED");
  });

  it("joins a case of the same kind that another petition leads", () => {
    const other = (id: string, more: Partial<Petition> = {}) =>
      ({
        id,
        caseId: id,
        unit: "hoangcat",
        kind: "COMPLAINT",
        status: "ACCEPTED",
        withinCompetence: true,
        ...more,
      }) as Petition;
    const found = joinable(other("1"), [
      other("2"),
      other("2"),
      other("1"),
      other("3", { caseId: "2" }),
      other("4", { kind: "PROPOSAL" }),
      other("5", { status: "RESOLVED" }),
      other("6", { withinCompetence: false }),
    ]);

    expect(found.map(({ id }) => id)).toEqual(["2"]);
  });
});
