import type { RequestChange } from "../api/obligations";
import { dayText, momentText } from "../figure/period";
import { useWords } from "../words/language";

/** What who asked for a report did to the request since, oldest first. */
export function Changes({ changes }: { changes: readonly RequestChange[] }) {
  const words = useWords().requests;
  return changes.map((change) => (
    <small className="under" key={change.at}>
      {change.to === undefined
        ? words.withdrawn
        : words.extended(dayText(change.from), dayText(change.to))}
      : {change.reason}
      {change.document !== undefined && ` (${change.document})`} · {change.by},{" "}
      {momentText(change.at)}
    </small>
  ));
}
