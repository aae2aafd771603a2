import type { Tally } from "../api/dossiers";
import { plusDays, type Period } from "../figure/period";

export type Column = Exclude<keyof Tally, "violations">;

/** The columns of the standard register table, in its order and its groups. */
export const COLUMNS: readonly {
  group: "received" | "processed" | "inProgress" | "paused" | "notAccepted";
  columns: readonly Column[];
}[] = [
  { group: "received", columns: ["all", "opening", "received", "online", "inPerson", "postal"] },
  { group: "processed", columns: ["processed", "early", "onTime", "late"] },
  { group: "inProgress", columns: ["inProgress", "inProgressInTime", "inProgressOverdue"] },
  { group: "paused", columns: ["paused", "pausedInTime", "pausedOverdue"] },
  { group: "notAccepted", columns: ["notAccepted"] },
];

/** The month up to and including a day. */
export function monthOf(day: string): Period {
  return { from: `${day.slice(0, 8)}01`, to: plusDays(day, 1) };
}
