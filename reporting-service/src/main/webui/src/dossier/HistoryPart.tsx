import { useQuery } from "@tanstack/react-query";
import { historyQuery, type HistoryLine } from "../api/dossiers";
import { momentText } from "../figure/period";
import { personText } from "../shell/personText";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Everything that was done with a dossier, by whom and when; the latest first. */
export function HistoryPart({ id }: { id: string }) {
  const words = useWords();
  const history = useQuery(historyQuery(id));
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{words.dossiers.history}</h2>
      {history.isPending && <p role="status">{words.loading}</p>}
      {history.error !== null && (
        <ProblemMessage error={history.error} onRetry={() => void history.refetch()} />
      )}
      <ol className="history" reversed>
        {history.data
          ?.slice()
          .reverse()
          .map((line) => (
            <li key={line.revision}>
              <Line line={line} />
            </li>
          ))}
      </ol>
    </section>
  );
}

function Line({ line }: { line: HistoryLine }) {
  const words = useWords().dossiers;
  const occurred = momentText(line.occurredAt);
  const recorded = momentText(line.recordedAt);
  const details = [
    ...(line.note === undefined || line.note === "" ? [] : [line.note]),
    ...(line.handler === undefined ? [] : [words.handledBy(line.handler)]),
    ...(line.dueAt === undefined ? [] : [words.dueAfter(momentText(line.dueAt))]),
  ];
  return (
    <>
      <strong>{words.events[line.type] ?? line.type}</strong>, {occurred}
      <small className="under">
        {words.actors[line.actor] ?? personText(line.actor, line.actorName)}
        {recorded !== occurred && `, ${words.recordedLater(recorded)}`}
      </small>
      {details.map((detail) => (
        <span key={detail} className="history-detail">
          {detail}
        </span>
      ))}
    </>
  );
}
