import type { Report } from "../api/types";
import { momentText } from "../figure/period";
import { personText } from "../shell/personText";
import { useWords } from "../words/language";
import { standingOf } from "./standing";

/** Who sent a report back, when and why; there until it is frozen again or replaced. */
export function SentBack({ report }: { report: Report }) {
  const words = useWords().report;
  const { sentBack } = report;
  if (sentBack === undefined) return null;
  const standing = standingOf(report);
  return (
    <section className="panel sent-back" aria-labelledby="sent-back">
      <h2 id="sent-back">
        {standing === "REOPENED" || standing === "RETURNED"
          ? words.sentBack.titles[standing]
          : words.sentBack.titles.TO_REPLACE}
      </h2>
      <p>{words.by(personText(sentBack.actor, sentBack.actorName), momentText(sentBack.at))}</p>
      {sentBack.remarks !== undefined && (
        <blockquote className="remarks">{sentBack.remarks}</blockquote>
      )}
    </section>
  );
}
