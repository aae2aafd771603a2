import { useQuery } from "@tanstack/react-query";
import { historyQuery } from "../api/petitions";
import { momentText } from "../figure/period";
import { useWords } from "../words/language";
import { Fetched } from "../shell/Fetched";
import { personText } from "../shell/personText";

/** What was done with a record, by whom and when; fetched once it is opened. */
export function HistoryOf({ path }: { path: string }) {
  const words = useWords();
  const history = useQuery(historyQuery(path));
  return (
    <details>
      <summary>{words.history.title}</summary>
      <Fetched query={history}>
        {(lines) => (
          <ol className="history" reversed>
            {lines
              .slice()
              .reverse()
              .map(({ revision, type, occurredAt, recordedAt, actor, actorName }) => (
                <li key={revision}>
                  <strong>{words.history.events[type] ?? type}</strong>, {momentText(occurredAt)}
                  <small className="under">
                    {personText(actor, actorName)},{" "}
                    {words.petitions.recordedLater(momentText(recordedAt))}
                  </small>
                </li>
              ))}
          </ol>
        )}
      </Fetched>
    </details>
  );
}
