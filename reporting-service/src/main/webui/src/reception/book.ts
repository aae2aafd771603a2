import type { PlannedDay, Visit } from "../api/petitions";
import { dayText, plusDays, type Period } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

/** The days the book is opened at: this month up to today. */
export function bookPeriod(today: string): Period {
  return { from: `${today.slice(0, 7)}-01`, to: plusDays(today, 1) };
}

/** A petition a visit may have brought. */
export interface Brought {
  id: string;
  name: string;
}

/** What is asked of a line of the book, in the order of its columns. */
export function visitItems(
  today: string,
  agenda: readonly PlannedDay[],
  petitions: readonly Brought[],
  all: Words,
): readonly Item[] {
  const words = all.receptions;
  const sessions = agenda.flatMap(({ session, outcome, day, role }) =>
    session === undefined || (outcome !== "HELD" && outcome !== "SUBSTITUTED")
      ? []
      : [[session, `${dayText(day)}, ${words.leaders[role]}`] as const],
  );
  return [
    {
      name: "receivedOn",
      label: words.date,
      as: "day",
      required: true,
      initial: dayText(today),
    },
    {
      name: "session",
      label: words.session,
      as: "choice",
      options: sessions.reverse(),
      none: words.regularDesk,
    },
    { name: "people", label: words.people, as: "whole", required: true, initial: "1" },
    { name: "visitorName", label: words.visitor, as: "line", required: true, max: 200 },
    { name: "identityNumber", label: words.identityNumber, as: "line", max: 12 },
    {
      name: "petitionKind",
      label: words.kind,
      as: "choice",
      options: Object.entries(all.petitions.kinds),
      hint: words.kindHint,
    },
    { name: "visitorAddress", label: all.petitions.address, as: "line", max: 500 },
    { name: "handledBefore", label: words.handledBefore, as: "line", max: 300 },
    { name: "content", label: words.content, as: "text", required: true, max: 5000 },
    { name: "withinCompetence", label: words.within, as: "yesNo" },
    {
      name: "petition",
      label: words.petition,
      as: "choice",
      options: petitions.map(({ id, name }) => [id, name] as const),
      hint: words.petitionHint,
    },
    { name: "guidedTo", label: words.guidedTo, as: "line", max: 300 },
    { name: "guidanceDocument", label: words.guidanceDocument, as: "line", max: 60 },
    { name: "forwardedTo", label: words.forwardedTo, as: "line", max: 300 },
    { name: "forwardingDocument", label: words.forwardingDocument, as: "line", max: 60 },
    { name: "note", label: words.note, as: "text", max: 1000 },
  ];
}

/** A body and the number of the document to it, as one cell. */
export function bodyText(body: string | undefined, document: string | undefined): string {
  return [body, document].filter((part) => part !== undefined).join(", ");
}

/** The thirteen cells of Mẫu 03/TCD; what the reader may not know stays empty. */
export function cellsOf(visit: Visit, number: number, words: Words): readonly string[] {
  const { receptions, petitions } = words;
  return [
    String(number),
    dayText(visit.receivedOn),
    visit.protectedVisitor
      ? receptions.protectedVisitor
      : bodyText(visit.visitorName, visit.visitorAddress),
    visit.identityNumber ?? "",
    visit.content ?? "",
    visit.petitionKind === undefined ? "" : petitions.kinds[visit.petitionKind],
    String(visit.people),
    visit.handledBefore ?? "",
    visit.withinCompetence === true ? "x" : "",
    bodyText(visit.guidedTo, visit.guidanceDocument),
    bodyText(visit.forwardedTo, visit.forwardingDocument),
    visit.outcome ?? "",
    visit.note ?? "",
  ];
}
