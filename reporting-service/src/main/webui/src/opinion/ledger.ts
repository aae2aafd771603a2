import type { Opinion, OpinionChannel, OpinionFilter, OpinionStatus } from "../api/petitions";
import { plusDays } from "../figure/period";

/** What waits for somebody, the most pressing first; then everything. */
export const LISTS = ["overdue", "promised", "raised", "settled", "all"] as const;

export type List = (typeof LISTS)[number];

/** What narrows the ledger, as it stands in the address line. */
export const NARROWINGS = [
  "channel",
  "owner",
  "village",
  "unit",
  "raisedFrom",
  "raisedTo",
] as const;

export type Narrowing = Partial<Record<(typeof NARROWINGS)[number], string>>;

export interface Ledger {
  list: List;
  narrowing: Narrowing;
}

export function ledgerFrom(query: URLSearchParams): Ledger {
  const narrowing: Narrowing = {};
  for (const name of NARROWINGS) {
    const value = query.get(name)?.trim();
    if (value !== undefined && value !== "") narrowing[name] = value;
  }
  return { list: LISTS.find((list) => list === query.get("list")) ?? "promised", narrowing };
}

export function queryOf({ list, narrowing }: Ledger): URLSearchParams {
  return new URLSearchParams({ list, ...narrowing });
}

/** What the service is asked for a list. */
export function filterOf({ list, narrowing }: Ledger): OpinionFilter {
  const { channel, raisedTo, ...others } = narrowing;
  return {
    ...others,
    ...(channel !== undefined && { channel: channel as OpinionChannel }),
    // both days belong to what is asked for
    ...(raisedTo !== undefined && { raisedTo: plusDays(raisedTo, 1) }),
    ...listed(list),
  };
}

function listed(list: List): OpinionFilter {
  const only = (...status: OpinionStatus[]) => ({ status });
  switch (list) {
    case "overdue":
      return { overdue: "true", order: "DUE" };
    case "promised":
      return { order: "DUE" };
    case "raised":
      return only("RAISED");
    case "settled":
      return only("ANSWERED", "DONE");
    case "all":
      return {};
  }
}

/** How an opinion stands to the day it was promised for; said in words, not by colour alone. */
export type Urgency =
  { kind: "none" } | { kind: "overdue" | "later"; days: number } | { kind: "today" };

export function urgencyOf(
  { status, dueOn }: Pick<Opinion, "status" | "dueOn">,
  today: string,
): Urgency {
  if (status !== "PROMISED" || dueOn === undefined) return { kind: "none" };
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (days < 0) return { kind: "overdue", days: -days };
  return days === 0 ? { kind: "today" } : { kind: "later", days };
}
