import type { Round } from "../api/surveys";
import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const has = (person: Person, ...roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

const RESULT_READERS = [
  "survey-runner",
  "leader",
  "party-office",
  "commune-admin",
  "district-admin",
  "district-leader",
  "auditor",
];

/** What rounds said, their flags, and how satisfaction moved. */
export function readsResults(person: Person): boolean {
  return has(person, ...RESULT_READERS);
}

export function readsRounds(person: Person): boolean {
  return readsResults(person) || has(person, "village-head");
}

export function opensRounds(person: Person): boolean {
  return has(person, "survey-runner");
}

/** Writes what is asked: a new questionnaire, or the next edition of one. */
export function writesQuestionnaires(person: Person): boolean {
  return has(person, "survey-runner", "commune-admin");
}

/** Hands out ballots and closes a round: its runner, while it is open. */
export function runsRound(person: Person, { unit, closed }: Pick<Round, "unit" | "closed">) {
  return opensRounds(person) && person.unit === unit && !closed;
}

/** Sees which sheets of tokens there are. */
export function readsSheets(person: Person): boolean {
  return has(person, "survey-runner", "auditor");
}

export function readsPiles(person: Person): boolean {
  return has(person, "survey-runner", "village-head", "auditor");
}

export function typesPapers(person: Person, { unit, closed }: Pick<Round, "unit" | "closed">) {
  return has(person, "survey-runner", "village-head") && person.unit === unit && !closed;
}

/** Decides where two readings of a paper differ. */
export const settlesPapers = runsRound;

/** What people wrote in their own words; it may name somebody. */
export function readsRemarks(person: Person, { unit }: Pick<Round, "unit">): boolean {
  return has(person, "survey-runner") && person.unit === unit;
}

export function readsKiosks(person: Person): boolean {
  return has(person, "commune-admin", "one-stop-clerk");
}

export function setsUpKiosks(person: Person): boolean {
  return has(person, "commune-admin");
}

export function invitesToRate(person: Person): boolean {
  return has(person, "one-stop-clerk");
}

export function readsRatings(person: Person): boolean {
  return has(person, "leader", "commune-admin", "district-admin", "district-leader", "auditor");
}

/** Where the surveys begin for a person, absent for whom they do not. */
export function surveysOf(person: Person): string | undefined {
  if (readsRounds(person)) return "/surveys";
  return readsKiosks(person) ? "/surveys/kiosks" : undefined;
}
