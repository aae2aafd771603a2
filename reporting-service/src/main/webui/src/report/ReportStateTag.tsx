import type { ReportSummary } from "../api/types";
import { useWords } from "../words/language";
import { standingOf } from "./standing";

/** How far a report has come; one that was sent back is owed again, whatever it was before. */
export function ReportStateTag({
  report,
}: {
  report: Pick<ReportSummary, "state"> & Partial<Pick<ReportSummary, "sentBack">>;
}) {
  const words = useWords().report;
  const standing = standingOf(report);
  return standing === "REOPENED" || standing === "RETURNED" ? (
    <span className="label label-blocking">{words.sentBack.tags[standing]}</span>
  ) : (
    <span className={`label label-${standing.toLowerCase()}`}>{words.states[standing]}</span>
  );
}
