import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Opinion } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText, today } from "../figure/period";
import { useNow } from "../shell/useNow";
import { useWords } from "../words/language";
import { urgencyOf } from "./ledger";

/** Opinions with who owes them until when. */
export function OpinionTable({
  caption,
  opinions,
  withOccasion = false,
}: {
  caption: string;
  opinions: readonly Opinion[];
  withOccasion?: boolean;
}) {
  const words = useWords().opinions;
  const now = today(useNow());
  const units = useQuery(unitsQuery);
  const unitName = (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id;
  const severalUnits = new Set(opinions.map(({ unit }) => unit)).size > 1;
  return (
    <table className="list">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.opinion}</th>
          {withOccasion && <th scope="col">{words.channel}</th>}
          <th scope="col">{words.owner}</th>
          <th scope="col">{words.dueOn}</th>
          <th scope="col">{words.status}</th>
          {severalUnits && <th scope="col">{words.unit}</th>}
        </tr>
      </thead>
      <tbody>
        {opinions.map((opinion) => (
          <tr key={opinion.id}>
            <th scope="row">
              <Link to={`/opinions/${opinion.id}`}>
                {opinion.content ?? words.hidden(dayText(opinion.raisedOn))}
              </Link>
              {opinion.answer !== undefined && (
                <small className="under">{words.answered(opinion.answer)}</small>
              )}
            </th>
            {withOccasion && (
              <td data-label={words.channel}>
                {words.channels[opinion.channel]}
                <small className="under">
                  {dayText(opinion.raisedOn)}
                  {opinion.village !== undefined && `, ${unitName(opinion.village)}`}
                </small>
              </td>
            )}
            <td data-label={words.owner}>{opinion.owner ?? ""}</td>
            <td data-label={words.dueOn}>
              <Due opinion={opinion} now={now} />
            </td>
            <td data-label={words.status}>
              {words.statuses[opinion.status]}
              {opinion.onTheSpot && <small className="under">{words.spot}</small>}
            </td>
            {severalUnits && <td data-label={words.unit}>{unitName(opinion.unit)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day something was promised for, and how pressing that is. */
export function Due({ opinion, now }: { opinion: Opinion; now: string }) {
  const words = useWords().opinions;
  const urgency = urgencyOf(opinion, now);
  return (
    <span className="due">
      {opinion.dueOn !== undefined && <span className="no-wrap">{dayText(opinion.dueOn)}</span>}
      {urgency.kind !== "none" && (
        <span className={`urgency urgency-${urgency.kind}`}>
          {urgency.kind === "today"
            ? words.urgency.today
            : words.urgency[urgency.kind](urgency.days)}
        </span>
      )}
    </span>
  );
}
