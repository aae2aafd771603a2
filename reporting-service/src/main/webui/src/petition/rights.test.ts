import { describe, expect, it } from "vitest";
import type { PetitionStage } from "../api/petitions";
import {
  exportsPetitions,
  hasDocument,
  opensVault,
  readsPetitions,
  searchesPetitions,
  seesDuplicates,
  seesLooks,
  seesPapers,
  stepsOf,
  takesPetitions,
} from "./rights";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});
const officer = person("reception-officer");
const petition = {
  id: "1",
  caseId: "1",
  unit: "hoangcat",
  stage: "RECEIVED",
} as const;
const complaint = {
  ...petition,
  kind: "COMPLAINT",
  withinCompetence: true,
  eligible: true,
} as const;

describe("the steps offered", () => {
  it("begin with the classification", () => {
    expect(stepsOf(officer, petition)).toEqual([
      "classification",
      "assignment",
      "splitting",
      "withdrawal",
    ]);
    expect(stepsOf(person("leader"), petition)).toEqual(["assignment"]);
  });

  it("settle a complaint only after it was taken up", () => {
    const classified = stepsOf(officer, { ...complaint, stage: "CLASSIFIED" });

    expect(classified[0]).toBe("acceptance");
    expect(classified).toContain("non-acceptance");
    expect(classified).not.toContain("resolution");
    expect(stepsOf(officer, { ...complaint, stage: "ACCEPTED" })).toContain("resolution");
  });

  it("tell once that it was taken up", () => {
    const accepted = { ...complaint, stage: "ACCEPTED" } as const;

    expect(stepsOf(officer, accepted)).toContain("acceptance-notice");
    expect(
      stepsOf(officer, { ...accepted, acceptanceNotifiedAt: "2026-07-07T01:00:00Z" }),
    ).not.toContain("acceptance-notice");
    expect(hasDocument("ACCEPTANCE_NOTIFIED", "COMPLAINT")).toBe(true);
  });

  it("answer a proposal at once", () => {
    const proposal = { ...complaint, kind: "PROPOSAL", stage: "CLASSIFIED" } as const;

    expect(stepsOf(officer, proposal)).toContain("resolution");
    expect(stepsOf(officer, proposal)).not.toContain("suspension");
    expect(stepsOf(officer, proposal)).not.toContain("non-acceptance");
  });

  it("send on what is not ours, and take up only what is ours and eligible", () => {
    const elsewhere = { ...complaint, stage: "CLASSIFIED", withinCompetence: false } as const;
    const flawed = { ...complaint, stage: "CLASSIFIED", eligible: false } as const;

    expect(stepsOf(officer, elsewhere)).toContain("transfer");
    expect(stepsOf(officer, elsewhere)).not.toContain("acceptance");
    expect(stepsOf(officer, flawed)).not.toContain("acceptance");
    expect(stepsOf(officer, flawed)).toContain("filing");
  });

  it("go on after a suspension or end it", () => {
    expect(stepsOf(officer, { ...complaint, stage: "SUSPENDED" })).toEqual([
      "resumption",
      "acceptance-notice",
      "assignment",
      "termination",
      "withdrawal",
    ]);
  });

  it("are taken at the petition that leads the case", () => {
    expect(stepsOf(officer, { ...complaint, stage: "ACCEPTED", caseId: "2" })).toEqual([
      "assignment",
      "withdrawal",
    ]);
  });

  it("are none when it is over, elsewhere, or for who only reads", () => {
    const over: PetitionStage[] = ["ENFORCED", "ANSWERED", "TERMINATED", "FILED", "WITHDRAWN"];

    expect(over.flatMap((stage) => stepsOf(officer, { ...complaint, stage }))).toEqual([]);
    expect(stepsOf(officer, { ...petition, unit: "hoangngoc" })).toEqual([]);
    expect(stepsOf(person("auditor", "commune-admin"), petition)).toEqual([]);
  });
});

describe("what is shown", () => {
  it("depends on the role", () => {
    expect(readsPetitions(person("district-leader"))).toBe(true);
    expect(readsPetitions(person("one-stop-clerk"))).toBe(false);
    expect(takesPetitions(person("handler"))).toBe(false);
    expect(exportsPetitions(person("district-leader"))).toBe(false);
    expect(searchesPetitions(person("denunciation-officer"))).toBe(false);
  });

  it("of a denouncer only to the officer charged with it, in the own unit", () => {
    const denunciation = { ...petition, kind: "DENUNCIATION" } as const;
    const charged = person("denunciation-officer");

    expect(opensVault(charged, denunciation)).toBe(true);
    expect(opensVault(charged, complaint)).toBe(false);
    expect(opensVault(charged, { ...denunciation, unit: "hoangngoc" })).toBe(false);
    expect(opensVault(officer, denunciation)).toBe(false);
    expect(seesPapers(officer, denunciation)).toBe(false);
    expect(seesPapers(charged, denunciation)).toBe(true);
    expect(seesLooks(person("auditor"), denunciation)).toBe(true);
    expect(seesDuplicates(officer, denunciation)).toBe(false);
    expect(seesDuplicates(officer, complaint)).toBe(true);
  });

  it("has a document where the step issues one for that kind", () => {
    expect(hasDocument("RESOLVED", "FEEDBACK")).toBe(true);
    expect(hasDocument("NOT_ACCEPTED", "DENUNCIATION")).toBe(false);
    expect(hasDocument("ASSIGNED", "COMPLAINT")).toBe(false);
    expect(hasDocument("RECEIVED", undefined)).toBe(false);
  });
});
