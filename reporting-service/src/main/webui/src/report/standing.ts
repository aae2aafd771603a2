import type { ReportSummary } from "../api/types";

/** Where a report stands; the draft that will replace a returned one is a draft like any other. */
export function standingOf({
  state,
  sentBack,
}: Pick<ReportSummary, "state"> & Partial<Pick<ReportSummary, "sentBack">>) {
  if (sentBack?.kind === "REOPENED") return sentBack.kind;
  return sentBack?.kind === "RETURNED" && state === "ISSUED" ? sentBack.kind : state;
}
