import type { Obligation } from "../api/obligations";
import { dayText } from "../figure/period";
import { useWords } from "../words/language";

/** The day a report must be sent by, and how many working days that is away. */
export function Due({ obligation }: { obligation: Obligation }) {
  const words = useWords().obligations;
  const { dueOn, firstDueOn, onTimeUntil, workingDaysLeft, overdue, state, changes } = obligation;
  const owed = !["SENT", "RECEIVED", "ACCEPTED", "WITHDRAWN", "PASSED_ON"].includes(state);
  return (
    <span className="due">
      <span className="no-wrap">{dayText(dueOn)}</span>
      {firstDueOn !== undefined && (
        <small className="quiet">
          {(changes.some(({ kind }) => kind === "EXTENDED") ? words.dueExtended : words.dueMoved)(
            dayText(firstDueOn),
          )}
        </small>
      )}
      {onTimeUntil !== undefined && (
        <small className="quiet">{words.onTimeUntil(dayText(onTimeUntil))}</small>
      )}
      {owed && (
        <span className={`urgency urgency-${overdue ? "overdue" : "soon"}`}>
          {overdue ? words.late(Math.max(1, -workingDaysLeft)) : words.left(workingDaysLeft)}
        </span>
      )}
    </span>
  );
}
