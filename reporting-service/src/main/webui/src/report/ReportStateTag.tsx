import type { ReportSummary } from "../api/types";
import { useWords } from "../words/language";

/** How far a report has come; one that was given back is owed again, whatever it was before. */
export function ReportStateTag({
  state,
  handover,
}: Pick<ReportSummary, "state"> & Partial<Pick<ReportSummary, "handover">>) {
  const words = useWords();
  return handover === "RETURNED" ? (
    <span className="label label-blocking">{words.obligations.states.RETURNED}</span>
  ) : (
    <span className={`label label-${state.toLowerCase()}`}>{words.report.states[state]}</span>
  );
}
