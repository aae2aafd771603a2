import type { Visit } from "../api/petitions";
import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const has = (person: Person, ...roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

/** The schedules, the sessions and the duty. */
export function readsCalendar(person: Person): boolean {
  return has(
    person,
    "reception-officer",
    "party-office",
    "leader",
    "commune-admin",
    "district-admin",
    "district-leader",
    "auditor",
  );
}

export function readsBook(person: Person): boolean {
  return has(
    person,
    "reception-officer",
    "handler",
    "denunciation-officer",
    "leader",
    "commune-admin",
    "district-admin",
    "auditor",
  );
}

/** As print-out or table. */
export function takesBook(person: Person): boolean {
  return has(person, "reception-officer", "leader", "commune-admin", "district-admin", "auditor");
}

/** The list of sessions as a table. */
export function takesSessions(person: Person): boolean {
  return takesBook(person) || has(person, "party-office");
}

export function recordsSessions(person: Person): boolean {
  return has(person, "reception-officer", "party-office");
}

/** Writes the conclusion notice of a session, and prints it. */
export function concludes(person: Person): boolean {
  return has(person, "reception-officer", "party-office", "leader");
}

export function plans(person: Person): boolean {
  return has(person, "reception-officer", "party-office", "commune-admin");
}

export function recordsVisits(person: Person): boolean {
  return has(person, "reception-officer");
}

export function followsUpVisits(person: Person): boolean {
  return has(person, "reception-officer", "handler");
}

/** Whole identities are for the visit's own unit; a denouncer's for one officer alone. */
export function unmasksVisitor(
  person: Person,
  visit: Pick<Visit, "unit" | "protectedVisitor">,
): boolean {
  return (
    visit.unit === person.unit &&
    (visit.protectedVisitor
      ? has(person, "denunciation-officer")
      : has(person, "reception-officer", "handler", "denunciation-officer"))
  );
}

export function seesVisitorLooks(person: Person): boolean {
  return has(person, "leader", "commune-admin", "auditor");
}
