import type { Opinion, OpinionStepName } from "../api/petitions";
import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const has = (person: Person, ...roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

const RECORDERS = ["reception-officer", "party-office", "commune-admin"];
const PROMISERS = [...RECORDERS, "leader"];
const ANSWERERS = [...PROMISERS, "handler"];

/** The dialogues, field visits and box openings. */
export function readsOccasions(person: Person): boolean {
  return has(person, ...PROMISERS, "district-admin", "district-leader", "auditor");
}

export function readsOpinions(person: Person): boolean {
  return readsOccasions(person) || has(person, "handler");
}

/** Everybody who reads the ledger may take it along, except the district's leader. */
export function exportsOpinions(person: Person): boolean {
  return has(person, ...ANSWERERS, "district-admin", "auditor");
}

/** The dialogues as a table. */
export function exportsDialogues(person: Person): boolean {
  return has(person, ...PROMISERS, "district-admin", "auditor");
}

/** Enters dialogues, visits, openings and opinions of the person's own unit. */
export function recordsOccasions(person: Person): boolean {
  return has(person, ...RECORDERS);
}

/** The steps a person may take from where an opinion stands; the usual ones first. */
export function stepsOf(
  person: Person,
  { unit, status }: Pick<Opinion, "unit" | "status">,
): readonly OpinionStepName[] {
  if (person.unit !== unit) return [];
  const answers = has(person, ...ANSWERERS);
  const promises = has(person, ...PROMISERS);
  switch (status) {
    case "RAISED":
      return [
        ...(answers ? (["answer"] as const) : []),
        ...(promises ? (["promise"] as const) : []),
      ];
    case "PROMISED":
      return [
        ...(answers ? (["completion"] as const) : []),
        ...(promises ? (["promise"] as const) : []),
      ];
    default:
      return [];
  }
}
