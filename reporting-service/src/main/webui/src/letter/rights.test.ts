import { describe, expect, it } from "vitest";
import {
  changesTemplates,
  listsOf,
  pilesOf,
  printsPilesOf,
  readsLetters,
  stepsOf,
  writesLetters,
} from "./rights";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});
const clerk = person("letter-clerk");
const leader = person("leader");

describe("the steps offered", () => {
  it("are those the table of stages allows", () => {
    expect(stepsOf(clerk, { stage: "AWAITING_ADDRESSEE" })).toEqual(["addressee", "withdrawal"]);
    expect(stepsOf(clerk, { stage: "DRAFT" })).toEqual(["review", "addressee", "withdrawal"]);
    expect(stepsOf(leader, { stage: "REVIEWED" })).toEqual(["approval", "withdrawal"]);
    expect(stepsOf(clerk, { stage: "APPROVED" })).toEqual(["numbering", "issue", "withdrawal"]);
    expect(stepsOf(clerk, { stage: "ISSUED" })).toEqual([
      "delivery",
      "mailings",
      "delivery-failure",
    ]);
  });

  it("are none when all is over, and never the leader's for a clerk", () => {
    expect(stepsOf(clerk, { stage: "WITHDRAWN" })).toEqual([]);
    expect(stepsOf(clerk, { stage: "REVIEWED" })).not.toContain("approval");
    expect(stepsOf(person("auditor"), { stage: "REVIEWED" })).toEqual([]);
  });
});

describe("piles", () => {
  it("are signed by the leader and issued by the clerk", () => {
    expect(pilesOf(leader, "REVIEWED")).toEqual(["approvals"]);
    expect(pilesOf(clerk, "REVIEWED")).toEqual([]);
    expect(pilesOf(clerk, "APPROVED")).toEqual(["numberings", "issues"]);
  });

  it("are printed once they are signed", () => {
    expect(printsPilesOf(clerk, "DRAFT")).toBe(false);
    expect(printsPilesOf(clerk, "ISSUED")).toBe(true);
    expect(printsPilesOf(person("auditor"), "ISSUED")).toBe(false);
  });
});

it("shows first what waits for a person", () => {
  expect(listsOf(leader)[0]).toBe("REVIEWED");
  expect(listsOf(clerk)[0]).toBe("AWAITING_ADDRESSEE");
  expect(new Set(listsOf(clerk)).size).toBe(9);
});

it("lets only the desk write and only administrators change templates", () => {
  expect(writesLetters(leader)).toBe(false);
  expect(readsLetters(person("district-leader"))).toBe(true);
  expect(readsLetters(person("survey-runner"))).toBe(false);
  expect(changesTemplates(clerk)).toBe(false);
  expect(changesTemplates(person("commune-admin"))).toBe(true);
});
