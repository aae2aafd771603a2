import { useQuery } from "@tanstack/react-query";
import { clockQuery } from "../api/dossiers";
import { dayText } from "../figure/period";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Why the dossier is due when it is, as one would explain it at the counter. */
export function ClockPart({ id }: { id: string }) {
  const words = useWords();
  const clock = useQuery(clockQuery(id));
  return (
    <section className="panel" aria-labelledby="clock">
      <h2 id="clock">{words.dossiers.clock}</h2>
      {clock.isPending && <p role="status">{words.loading}</p>}
      {clock.error !== null && (
        <ProblemMessage error={clock.error} onRetry={() => void clock.refetch()} />
      )}
      {clock.data !== undefined && (
        <>
          <ol>
            {clock.data.summary.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {clock.data.days.length > 0 && (
            <details>
              <summary>{words.dossiers.clockDays}</summary>
              <table className="list list-plain">
                <caption className="unseen">{words.dossiers.clockDays}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.dossiers.clockDay}</th>
                    <th scope="col">{words.dossiers.clockCounted}</th>
                    <th scope="col">{words.dossiers.clockName}</th>
                  </tr>
                </thead>
                <tbody>
                  {clock.data.days.map((day) => (
                    <tr key={day.date}>
                      <th scope="row">{dayText(day.date)}</th>
                      <td>{day.counted ? words.dossiers.clockYes : words.dossiers.clockNo}</td>
                      <td>
                        {day.name}
                        {day.legalBasis !== undefined && (
                          <small className="under">{day.legalBasis}</small>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
          <details>
            <summary>{words.dossiers.clockBases}</summary>
            <ul>
              {[...new Set(Object.values(clock.data.legalBases))].map((basis) => (
                <li key={basis}>{basis}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
