import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const has = (person: Pick<Person, "roles">, ...roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

const RECORDERS = ["party-office", "commune-admin", "district-admin"];

/** The programme records of the units a person sees. */
export function readsProgramme(person: Pick<Person, "roles">): boolean {
  return has(person, ...RECORDERS, "leader", "district-leader", "platform-admin", "auditor");
}

/** Enters, corrects and takes back records of a unit; the district those of its communes too. */
export function recordsProgramme(person: Pick<Person, "roles" | "unit">, unit: string): boolean {
  return has(person, "district-admin") || (person.unit === unit && has(person, ...RECORDERS));
}

/** Tables to take along. */
export function exportsProgramme(person: Pick<Person, "roles">): boolean {
  return has(person, ...RECORDERS, "leader", "district-leader", "auditor");
}

/** Gives the own unit its points. */
export function scoresItself(person: Pick<Person, "roles" | "unit">, unit: string): boolean {
  return person.unit === unit && has(person, "party-office", "commune-admin");
}

/** Finds the points of another unit. */
export function appraises(person: Pick<Person, "roles" | "unit">, unit: string): boolean {
  return person.unit !== unit && has(person, "district-admin");
}

/** States the slogans of the programme. */
export function statesSlogans(person: Pick<Person, "roles">): boolean {
  return has(person, "platform-admin");
}
