import { describe, expect, it } from "vitest";
import {
  invitesToRate,
  opensRounds,
  readsKiosks,
  readsPiles,
  readsRatings,
  readsRemarks,
  readsResults,
  readsRounds,
  runsRound,
  surveysOf,
  typesPapers,
  writesQuestionnaires,
} from "./rights";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});
const open = { unit: "hoangcat", closed: false };

describe("who may", () => {
  it("run a round: its runner alone, until it is closed", () => {
    expect(runsRound(person("survey-runner"), open)).toBe(true);
    expect(runsRound(person("survey-runner"), { ...open, closed: true })).toBe(false);
    expect(runsRound(person("survey-runner"), { ...open, unit: "hoangngoc" })).toBe(false);
    expect(runsRound(person("leader", "commune-admin"), open)).toBe(false);
    expect(opensRounds(person("leader"))).toBe(false);
  });

  it("write questionnaires: the runner and the commune's administrator", () => {
    expect(writesQuestionnaires(person("survey-runner"))).toBe(true);
    expect(writesQuestionnaires(person("commune-admin"))).toBe(true);
    expect(writesQuestionnaires(person("leader", "auditor", "district-admin"))).toBe(false);
  });

  it("type papers: the runner and village heads", () => {
    expect(typesPapers(person("village-head"), open)).toBe(true);
    expect(typesPapers(person("auditor"), open)).toBe(false);
    expect(readsPiles(person("auditor"))).toBe(true);
  });

  it("read results and words", () => {
    expect(readsResults(person("party-office"))).toBe(true);
    expect(readsResults(person("village-head"))).toBe(false);
    expect(readsRounds(person("village-head"))).toBe(true);
    expect(readsRemarks(person("survey-runner"), open)).toBe(true);
    expect(readsRemarks(person("leader"), open)).toBe(false);
  });

  it("use the screens at the desks", () => {
    expect(invitesToRate(person("one-stop-clerk"))).toBe(true);
    expect(invitesToRate(person("commune-admin"))).toBe(false);
    expect(readsKiosks(person("leader"))).toBe(false);
    expect(readsRatings(person("leader"))).toBe(true);
    expect(readsRatings(person("one-stop-clerk"))).toBe(false);
  });

  it("begin where", () => {
    expect(surveysOf(person("survey-runner"))).toBe("/surveys");
    expect(surveysOf(person("one-stop-clerk"))).toBe("/surveys/kiosks");
    expect(surveysOf(person("handler"))).toBeUndefined();
  });
});
