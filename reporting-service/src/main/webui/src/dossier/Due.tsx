import type { Dossier } from "../api/dossiers";
import { momentText } from "../figure/period";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { urgencyOf, type Urgency } from "./worklist";

/** How a dossier stands to its due moment, in words. */
export function urgencyText(urgency: Urgency, words: Words["dossiers"]): string {
  switch (urgency.kind) {
    case "finished":
      return words.punctualities[urgency.punctuality];
    case "overdue":
    case "later":
      return words.urgency[urgency.kind](urgency.days);
    case "overdueToday":
    case "today":
      return words.urgency[urgency.kind](urgency.hours, urgency.minutes);
    default:
      return words.urgency[urgency.kind];
  }
}

/** The due moment, how pressing it is, and the new date where one was appointed. */
export function Due({
  dossier,
  now,
}: {
  dossier: Pick<Dossier, "status" | "dueAt" | "punctuality" | "newDueAt">;
  now: Date;
}) {
  const words = useWords().dossiers;
  const urgency = urgencyOf(dossier, now);
  return (
    <span className="due">
      {dossier.dueAt !== undefined && <span className="no-wrap">{momentText(dossier.dueAt)}</span>}
      <span className={`urgency urgency-${urgency.kind}`}>{urgencyText(urgency, words)}</span>
      {dossier.newDueAt !== undefined && (
        <small>{words.newDue(momentText(dossier.newDueAt))}</small>
      )}
    </span>
  );
}
