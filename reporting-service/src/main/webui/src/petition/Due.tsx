import type { Petition } from "../api/petitions";
import { dayText } from "../figure/period";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { dueOf, lastDayOf, urgencyOf, type Urgency } from "./worklist";

/** How a petition stands to the deadline of its stage, in words. */
export function urgencyText(urgency: Urgency, { urgency: words }: Words["petitions"]): string {
  return urgency.kind === "overdue" || urgency.kind === "later"
    ? words[urgency.kind](urgency.days)
    : words[urgency.kind];
}

/** The last day of its stage and how pressing that is. */
export function Due({ petition, now }: { petition: Petition; now: Date }) {
  const words = useWords().petitions;
  const due = dueOf(petition);
  const urgency = urgencyOf(petition, now);
  return (
    <span className="due">
      {due !== undefined && <span className="no-wrap">{dayText(lastDayOf(due))}</span>}
      <span className={`urgency urgency-${urgency.kind}`}>{urgencyText(urgency, words)}</span>
    </span>
  );
}
