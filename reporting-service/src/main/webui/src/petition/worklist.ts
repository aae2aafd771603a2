import type {
  Petition,
  PetitionFilter,
  PetitionKind,
  PetitionSource,
  PetitionStatus,
} from "../api/petitions";
import { plusDays, today } from "../figure/period";
import { startOf } from "../shell/moment";
import type { Person } from "../signin/person";

/** What waits for somebody, the most pressing first; then everything. */
export const LISTS = [
  "overdue",
  "toClassify",
  "toAccept",
  "settling",
  "mine",
  "open",
  "all",
] as const;

export type List = (typeof LISTS)[number];

/** What narrows a list, as it stands in the address line; what people search for stays out of it. */
export const NARROWINGS = [
  "kind",
  "source",
  "status",
  "handler",
  "unit",
  "receivedFrom",
  "receivedTo",
] as const;

export type Narrowing = Partial<Record<(typeof NARROWINGS)[number], string>>;

export interface Worklist {
  list: List;
  narrowing: Narrowing;
}

export function worklistFrom(query: URLSearchParams): Worklist {
  const narrowing: Narrowing = {};
  for (const name of NARROWINGS) {
    const value = query.get(name)?.trim();
    if (value !== undefined && value !== "") narrowing[name] = value;
  }
  return { list: LISTS.find((list) => list === query.get("list")) ?? "open", narrowing };
}

export function queryOf({ list, narrowing }: Worklist): URLSearchParams {
  return new URLSearchParams({ list, ...narrowing });
}

/** What the service is asked for a list. */
export function filterOf(
  { list, narrowing }: Worklist,
  search: string | undefined,
  person: Pick<Person, "username">,
): PetitionFilter {
  const { kind, source, status, receivedFrom, receivedTo, ...others } = narrowing;
  return {
    ...others,
    ...(kind !== undefined && { kind: kind as PetitionKind }),
    ...(source !== undefined && { source: source as PetitionSource }),
    ...(status !== undefined && { status: status as PetitionStatus }),
    ...(receivedFrom !== undefined && { receivedFrom: startOf(receivedFrom) }),
    // both days belong to what is asked for
    ...(receivedTo !== undefined && { receivedTo: startOf(plusDays(receivedTo, 1)) }),
    ...(search !== undefined && { search }),
    ...listed(list, person),
  };
}

function listed(list: List, { username }: Pick<Person, "username">): PetitionFilter {
  switch (list) {
    case "overdue":
      return { overdue: "true" };
    case "toClassify":
      return { stage: "RECEIVED" };
    case "toAccept":
      return { stage: "CLASSIFIED" };
    case "settling":
      return { status: "ACCEPTED" };
    case "mine":
      return { open: "true", handler: username };
    case "open":
      return { open: "true" };
    case "all":
      return {};
  }
}

/** How a petition stands to the deadline of its stage; to be said in words, not by colour alone. */
export type Urgency =
  | { kind: "unclassified" | "stopped" | "ended" | "noDeadline" }
  | { kind: "overdue" | "later"; days: number }
  | { kind: "today" };

type Timed = Pick<
  Petition,
  "stage" | "status" | "acceptedAt" | "acceptDueAt" | "resolveDueAt" | "clockStopped" | "overdue"
>;

const OPEN: readonly PetitionStatus[] = ["RECEIVED", "CLASSIFIED", "ACCEPTED"];

/** The deadline of the stage it is in. */
export function dueOf(petition: Timed): string | undefined {
  if (!OPEN.includes(petition.status)) return undefined;
  return petition.acceptedAt === undefined && petition.acceptDueAt !== undefined
    ? petition.acceptDueAt
    : petition.resolveDueAt;
}

/** Deadlines are the last moment of their day in Vietnam. */
export function lastDayOf(due: string): string {
  return today(new Date(due));
}

export function urgencyOf(petition: Timed, now: Date): Urgency {
  if (!OPEN.includes(petition.status)) return { kind: "ended" };
  if (petition.stage === "RECEIVED") return { kind: "unclassified" };
  if (petition.clockStopped === true) return { kind: "stopped" };
  const due = dueOf(petition);
  if (due === undefined) return { kind: "noDeadline" };
  const days = Math.round((Date.parse(lastDayOf(due)) - Date.parse(today(now))) / 86_400_000);
  if (days < 0) return { kind: "overdue", days: -days };
  return days === 0 ? { kind: "today" } : { kind: "later", days };
}
