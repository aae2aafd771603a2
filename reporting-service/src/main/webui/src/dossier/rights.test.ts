import { describe, expect, it } from "vitest";
import type { DossierStatus } from "../api/dossiers";
import {
  knowsApplicants,
  papersOf,
  readsDossiers,
  receivesDossiers,
  stepsOf,
  unmasks,
} from "./rights";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});
const clerk = person("one-stop-clerk");

describe("the steps offered", () => {
  it("are those the state table allows", () => {
    expect(stepsOf(clerk, { status: "REGISTERED" })).toEqual([
      "acceptance",
      "refusal",
      "withdrawal",
    ]);
    expect(stepsOf(clerk, { status: "SUPPLEMENT_REQUESTED" })).toEqual([
      "supplement-receipt",
      "withdrawal",
      "stoppage",
    ]);
    expect(stepsOf(clerk, { status: "COMPLETED" })).toEqual(["return"]);
  });

  it("are none when all is over", () => {
    const over: DossierStatus[] = ["RETURNED", "NOT_ACCEPTED", "WITHDRAWN", "STOPPED"];
    expect(over.flatMap((status) => stepsOf(clerk, { status }))).toEqual([]);
  });

  it("leave out a second new date", () => {
    const appointed = { status: "PROCESSING", newDueAt: "2026-11-27T10:00:00Z" } as const;
    expect(stepsOf(clerk, appointed)).not.toContain("reappointment");
    expect(stepsOf(clerk, { status: "PROCESSING" })).toContain("reappointment");
  });

  it("are fewer for who works on it, and one for the leader", () => {
    expect(stepsOf(person("handler"), { status: "PROCESSING" })).not.toContain("withdrawal");
    expect(stepsOf(person("handler"), { status: "COMPLETED" })).toEqual([]);
    expect(stepsOf(person("leader"), { status: "RECEIVED" })).toEqual(["assignment"]);
    expect(stepsOf(person("auditor"), { status: "RECEIVED" })).toEqual([]);
  });
});

describe("the forms to print", () => {
  it("are those that fit, at the dossier's own desk", () => {
    const running = { unit: "hoangcat", status: "PROCESSING", dueAt: "2026-11-27" } as const;

    expect(papersOf(clerk, running)).toEqual(["receipt-note", "control-slip"]);
    expect(papersOf(clerk, { ...running, status: "SUPPLEMENT_REQUESTED" })).toContain(
      "supplement-request",
    );
    expect(papersOf(clerk, { ...running, newDueAt: "2026-11-30" })).toContain("apology");
    expect(papersOf(clerk, { unit: "hoangcat", status: "NOT_ACCEPTED" })).toEqual(["refusal"]);
    expect(papersOf(clerk, { ...running, unit: "hoangngoc" })).toEqual([]);
  });
});

describe("what is shown", () => {
  it("depends on the role", () => {
    expect(readsDossiers(person("auditor"))).toBe(true);
    expect(readsDossiers(person("survey-runner"))).toBe(false);
    expect(receivesDossiers(person("handler"))).toBe(false);
    expect(knowsApplicants(person("district-admin"))).toBe(false);
  });

  it("of an applicant's numbers is for the dossier's own desk", () => {
    expect(unmasks(clerk, { unit: "hoangcat" })).toBe(true);
    expect(unmasks(clerk, { unit: "hoangngoc" })).toBe(false);
    expect(unmasks(person("leader"), { unit: "hoangcat" })).toBe(false);
  });
});
