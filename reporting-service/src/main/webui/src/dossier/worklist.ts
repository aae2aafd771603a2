import type { Dossier, DossierCounts, DossierFilter, DossierStatus } from "../api/dossiers";
import { plusDays, today } from "../figure/period";
import { startOf } from "../shell/moment";

/** What waits for somebody, the most pressing first; then everything. */
export const LISTS = [
  "overdue",
  "dueToday",
  "inProgress",
  "awaitingSupplement",
  "awaitingPayment",
  "awaitingPickup",
  "registered",
  "all",
] as const;

export type List = (typeof LISTS)[number];

/** What narrows a list, as it stands in the address line. */
export const NARROWINGS = [
  "code",
  "applicant",
  "procedure",
  "handler",
  "village",
  "unit",
  "status",
  "dueFrom",
  "dueTo",
] as const;

export type Narrowing = Partial<Record<(typeof NARROWINGS)[number], string>>;

export interface Worklist {
  list: List;
  narrowing: Narrowing;
}

/** The list to open where none is asked for: what is due today, else the first that holds any. */
export function firstList(counts: readonly DossierCounts[]): List {
  const first = (["dueToday", ...LISTS] as const).find((list) => countOf(list, counts) ?? 0);
  return first ?? "dueToday";
}

export function worklistFrom(query: URLSearchParams): Worklist {
  const narrowing: Narrowing = {};
  for (const name of NARROWINGS) {
    const value = query.get(name)?.trim();
    if (value !== undefined && value !== "") narrowing[name] = value;
  }
  return { list: LISTS.find((list) => list === query.get("list")) ?? "dueToday", narrowing };
}

export function queryOf({ list, narrowing }: Worklist): URLSearchParams {
  return new URLSearchParams({ list, ...narrowing });
}

const RUNNING: readonly DossierStatus[] = ["RECEIVED", "PROCESSING"];

/** What the service is asked for a list at a moment. */
export function filterOf({ list, narrowing }: Worklist, now: Date): DossierFilter {
  const { dueFrom, dueTo, status, ...others } = narrowing;
  const moment = now.toISOString();
  switch (list) {
    case "overdue":
      return { ...others, status: RUNNING, dueTo: moment, order: "DUE" };
    case "dueToday": {
      const tomorrow = startOf(plusDays(today(now), 1));
      return { ...others, status: RUNNING, dueFrom: moment, dueTo: tomorrow, order: "DUE" };
    }
    case "inProgress":
      return { ...others, status: RUNNING, order: "DUE" };
    case "awaitingSupplement":
      return { ...others, status: ["SUPPLEMENT_REQUESTED"], order: "DUE" };
    case "awaitingPayment":
      return { ...others, status: ["PAYMENT_REQUESTED"], order: "DUE" };
    case "awaitingPickup":
      return { ...others, status: ["COMPLETED"], order: "DUE" };
    case "registered":
      return { ...others, status: ["REGISTERED"] };
    case "all":
      return {
        ...others,
        ...(status !== undefined && { status: [status as DossierStatus] }),
        ...(dueFrom !== undefined && { dueFrom: startOf(dueFrom) }),
        // both days belong to what is asked for
        ...(dueTo !== undefined && { dueTo: startOf(plusDays(dueTo, 1)) }),
        ...((dueFrom ?? dueTo) !== undefined && { order: "DUE" as const }),
      };
  }
}

/** How many a list holds in all the units counted; absent for everything. */
export function countOf(list: List, counts: readonly DossierCounts[]): number | undefined {
  if (list === "all") return undefined;
  return counts.reduce((sum, unit) => sum + unit[list], 0);
}

/** How a dossier stands to its due moment; to be said in words, not by colour alone. */
export type Urgency =
  | { kind: "notReceived" | "paused" | "ended" }
  | { kind: "finished"; punctuality: NonNullable<Dossier["punctuality"]> }
  | { kind: "overdue" | "later"; days: number }
  | { kind: "overdueToday" | "today"; hours: number; minutes: number };

export function urgencyOf(
  dossier: Pick<Dossier, "status" | "dueAt" | "punctuality">,
  now: Date,
): Urgency {
  const { status, dueAt, punctuality } = dossier;
  if (status === "SUPPLEMENT_REQUESTED" || status === "PAYMENT_REQUESTED") {
    return { kind: "paused" };
  }
  if (punctuality !== undefined) return { kind: "finished", punctuality };
  if (status === "REGISTERED") return { kind: "notReceived" };
  if (!RUNNING.includes(status) || dueAt === undefined) return { kind: "ended" };
  const due = new Date(dueAt);
  const days = daysBetween(today(now), today(due));
  if (days !== 0) return days < 0 ? { kind: "overdue", days: -days } : { kind: "later", days };
  const apart = Math.floor(Math.abs(due.getTime() - now.getTime()) / 60_000);
  return {
    kind: due < now ? "overdueToday" : "today",
    hours: Math.floor(apart / 60),
    minutes: apart % 60,
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
