import type { Obligation, ObligationState, ReportRequest } from "../api/obligations";
import type { Person } from "../signin/person";

/** What presses a leader, the worst first. */
export const PRESSING = ["overdue", "returned", "contradicting", "open"] as const;
export type Pressing = (typeof PRESSING)[number];

/** Why an obligation wants attention; each has one reason, the worst. */
export function pressingOf(obligation: Obligation): Pressing {
  if (obligation.state === "RETURNED") return "returned";
  if (obligation.overdue) return "overdue";
  return obligation.contradicting > 0 ? "contradicting" : "open";
}

/** Obligations by what presses, in the order of their due dates. */
export function byPressing(
  obligations: readonly Obligation[],
): readonly (readonly [Pressing, readonly Obligation[]])[] {
  return PRESSING.map(
    (reason) => [reason, obligations.filter((one) => pressingOf(one) === reason)] as const,
  );
}

/** The report to open for an obligation: the draft being written, else the one sent. */
export function reportToOpen({ draft, report }: Pick<Obligation, "draft" | "report">) {
  return draft ?? report;
}

/** How a state looks. */
export function toneOf(state: ObligationState): string {
  switch (state) {
    case "OVERDUE":
    case "RETURNED":
      return "label-blocking";
    case "ACCEPTED":
      return "label-issued";
    case "SENT":
    case "RECEIVED":
      return "label-approved";
    case "OPEN":
    case "IN_PROGRESS":
    case "WITHDRAWN":
    case "PASSED_ON":
      return "label-draft";
  }
}

/** Whether a person asks others for reports. */
export function asksForReports(person: Person): boolean {
  return person.roles.includes("district-admin");
}

/** Whether a person may give more time for a request or take it back: who asked, while it stands. */
export function changesRequest(
  person: Person,
  request: Pick<ReportRequest, "unit" | "withdrawnAt">,
): boolean {
  return (
    asksForReports(person) && request.unit === person.unit && request.withdrawnAt === undefined
  );
}

/** Whether the requests of a unit are open to a person. */
export function readsRequests(person: Person): boolean {
  return ["district-admin", "district-leader", "auditor", "platform-admin"].some((role) =>
    person.roles.includes(role),
  );
}

/** The sum over what several units have. */
export function sumOf<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0);
}
