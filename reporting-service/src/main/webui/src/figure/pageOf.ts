import type { TracedRecord } from "../api/types";
import { readsDossiers } from "../dossier/rights";
import { readsLetters } from "../letter/rights";
import { readsOccasions, readsOpinions } from "../opinion/rights";
import { readsPetitions } from "../petition/rights";
import { readsProgramme } from "../programme/rights";
import type { Person } from "../signin/person";
import { readsRounds } from "../survey/rights";

/** Where a record of each kind is shown, and to whom. */
const PAGES: Partial<Record<string, readonly [path: string, reads: (person: Person) => boolean]>> =
  {
    DOSSIER: ["/dossiers", readsDossiers],
    PETITION: ["/petitions", readsPetitions],
    DIALOGUE: ["/dialogues", readsOccasions],
    OPINION: ["/opinions", readsOpinions],
    LETTER: ["/letters", readsLetters],
    SURVEY: ["/surveys", readsRounds],
    EVENT: ["/programme/events", readsProgramme],
    INVESTMENT: ["/programme/investments", readsProgramme],
  };

/** The page of a record behind a figure, absent where there is none for the person. */
export function pageOf({ kind, id }: Pick<TracedRecord, "kind" | "id">, person: Person) {
  const [path, reads] = PAGES[kind] ?? [];
  return reads?.(person) === true ? `${path ?? ""}/${id}` : undefined;
}
