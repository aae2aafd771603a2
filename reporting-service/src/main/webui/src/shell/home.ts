import { readsDossiers, readsRegister } from "../dossier/rights";
import { readsLetters } from "../letter/rights";
import { readsPetitions } from "../petition/rights";
import { readsBook, readsCalendar } from "../reception/rights";
import { surveysOf } from "../survey/rights";
import type { Person } from "../signin/person";

const FIGURE_READERS = [
  "platform-admin",
  "district-admin",
  "district-leader",
  "commune-admin",
  "leader",
  "party-office",
  "auditor",
];

/** Whether figures and reports are open to a person. */
export function readsFigures(person: Person): boolean {
  return person.roles.some((role) => FIGURE_READERS.includes(role));
}

/** Where the one-stop work begins for a person, absent for whom it does not. */
export function dossiersOf(person: Person): string | undefined {
  if (readsDossiers(person)) return "/dossiers";
  return readsRegister(person) ? "/dossiers/register" : undefined;
}

/** Where the work with letters begins for a person, absent for whom it does not. */
export function lettersOf(person: Person): string | undefined {
  return readsLetters(person) ? "/letters" : undefined;
}

/** Where the reception of citizens begins for a person, absent for whom it does not. */
export function receptionsOf(person: Person): string | undefined {
  if (readsCalendar(person)) return "/receptions";
  return readsBook(person) ? "/receptions/book" : undefined;
}

/** The first page after the sign-in: for a commune's leader what waits for a decision or is late. */
export function homeOf(person: Person): string {
  if (person.roles.includes("leader")) return "/obligations";
  if (readsFigures(person)) return "/units";
  const petitions = readsPetitions(person) ? "/petitions" : undefined;
  return dossiersOf(person) ?? petitions ?? lettersOf(person) ?? surveysOf(person) ?? "/units";
}
