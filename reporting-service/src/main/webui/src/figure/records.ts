import { readsDossiers } from "../dossier/rights";
import { readsLetters } from "../letter/rights";
import { readsOccasions, readsOpinions } from "../opinion/rights";
import { readsPetitions } from "../petition/rights";
import { readsProgramme } from "../programme/rights";
import { readsCalendar } from "../reception/rights";
import type { Person } from "../signin/person";
import { readsRounds } from "../survey/rights";

/** Where the pages of records are, and who may open them. */
const PAGES: Record<
  string,
  { mayOpen: (person: Person) => boolean; path: (id: string, unit: string, day: string) => string }
> = {
  DOSSIER: { mayOpen: readsDossiers, path: (id) => `/dossiers/${id}` },
  PETITION: { mayOpen: readsPetitions, path: (id) => `/petitions/${id}` },
  DIALOGUE: { mayOpen: readsOccasions, path: (id) => `/dialogues/${id}` },
  FIELD_VISIT: { mayOpen: readsOccasions, path: (id) => `/field-visits/${id}` },
  // in the calendar of its month
  RECEPTION: {
    mayOpen: readsCalendar,
    path: (id, unit, day) =>
      `/receptions?${new URLSearchParams({ unit, month: day.slice(0, 7), session: id }).toString()}`,
  },
  OPINION: { mayOpen: readsOpinions, path: (id) => `/opinions/${id}` },
  LETTER: { mayOpen: readsLetters, path: (id) => `/letters/${id}` },
  SURVEY: { mayOpen: readsRounds, path: (id) => `/surveys/${id}` },
  EVENT: { mayOpen: readsProgramme, path: (id) => `/programme/events/${id}` },
  INVESTMENT: { mayOpen: readsProgramme, path: (id) => `/programme/investments/${id}` },
  HEADCOUNT: {
    mayOpen: readsProgramme,
    path: (_, unit) => `/programme/profile?unit=${encodeURIComponent(unit)}`,
  },
  REPORT: { mayOpen: () => true, path: (id) => `/reports/${id}` },
};

/**
 * The page of a record, absent where it has none or the person may not open it.
 *
 * @param day it was held, received, issued or spent on
 */
export function pageOf(
  record: { kind: string; id?: string | undefined; unit: string; day?: string | undefined },
  person: Person,
): string | undefined {
  const { kind, id = "", unit, day = "" } = record;
  const page = PAGES[kind];
  return page?.mayOpen(person) ? page.path(id, unit, day) : undefined;
}
