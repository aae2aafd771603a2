import type { RequestChange } from "../api/obligations";
import { dayText, momentText } from "../figure/period";
import { useWords } from "../words/language";

/** What became of a request for a report since, oldest first. */
export function Changes({ changes }: { changes: readonly RequestChange[] }) {
  const words = useWords().requests;
  return changes.map((change) => (
    <small className="under" key={change.at + change.reason}>
      {change.to === undefined
        ? { WITHDRAWN: words.withdrawn, PASSED_ON: words.passedOn, TAKEN_OVER: words.takenOver }[
            change.kind as "WITHDRAWN" | "PASSED_ON" | "TAKEN_OVER"
          ]
        : words.extended(dayText(change.from), dayText(change.to))}
      : {change.reason}
      {change.document !== undefined && ` (${change.document})`} · {change.by},{" "}
      {momentText(change.at)}
    </small>
  ));
}
