import type { ReportState } from "../api/types";
import { useWords } from "../words/language";

export function ReportStateTag({ state }: { state: ReportState }) {
  return (
    <span className={`label label-${state.toLowerCase()}`}>{useWords().report.states[state]}</span>
  );
}
