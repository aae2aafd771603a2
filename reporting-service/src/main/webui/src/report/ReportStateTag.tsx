import { Tag } from "antd";
import type { ReportState } from "../api/types";
import { useWords } from "../words/language";

const COLOURS: Record<ReportState, string> = {
  DRAFT: "default",
  FROZEN: "blue",
  APPROVED: "cyan",
  ISSUED: "green",
};

export function ReportStateTag({ state }: { state: ReportState }) {
  return <Tag color={COLOURS[state]}>{useWords().report.states[state]}</Tag>;
}
