import type { Unit } from "../api/types";
import type { Person } from "../signin/person";
import { isVillage } from "./communes";

// What to offer; the service decides for itself whatever is offered here.

const has = (person: Pick<Person, "roles">, ...roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

/** Every unit, reorganisations and the official list. */
export function statesUnits(person: Pick<Person, "roles">): boolean {
  return has(person, "platform-admin");
}

/** Adds villages of the own commune. */
export function statesVillages(person: Pick<Person, "roles">): boolean {
  return has(person, "commune-admin");
}

/** Changes a unit as it stands. */
export function changesUnit(
  person: Pick<Person, "roles" | "unit">,
  unit: Pick<Unit, "kind" | "parent">,
): boolean {
  return (
    statesUnits(person) ||
    (statesVillages(person) && isVillage(unit) && unit.parent === person.unit)
  );
}

/** What was said of a unit before, and by whom. */
export function readsHistory(person: Pick<Person, "roles">): boolean {
  return readsGroups(person) || has(person, "commune-admin", "leader");
}

export function readsGroups(person: Pick<Person, "roles">): boolean {
  return has(person, "platform-admin", "district-admin", "district-leader", "auditor");
}

export function keepsGroups(person: Pick<Person, "roles">): boolean {
  return has(person, "platform-admin", "district-admin");
}
