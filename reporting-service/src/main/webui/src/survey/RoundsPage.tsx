import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";
import { unitsQuery } from "../api/queries";
import { roundsQuery, trendQuery, type Round } from "../api/surveys";
import { dayText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isCommune } from "../unit/communes";
import { useWords } from "../words/language";
import { Chart } from "./Chart";
import { trendChart } from "./charts";
import { readsResults } from "./rights";
import { percentText, RunnerText } from "./texts";

/** All rounds, the latest first, and how satisfaction moved between them. */
export default function RoundsPage() {
  const words = useWords().surveys;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const own = units.data?.find(({ id }) => id === person.unit);
  useTitle(words.rounds);
  return (
    <>
      <div className="page-head">
        <h1>{words.rounds}</h1>
      </div>
      {readsResults(person) && own !== undefined && isCommune(own) && <TrendPart unit={own.id} />}
      <RoundTable />
    </>
  );
}

function RoundTable() {
  const all = useWords();
  const words = all.surveys;
  const units = useQuery(unitsQuery);
  const rounds = useInfiniteQuery(roundsQuery);
  return (
    <Fetched query={rounds}>
      {({ pages }) => {
        const found = pages
          .flatMap(({ items }) => items)
          .sort((a, b) => b.opensOn.localeCompare(a.opensOn));
        const severalUnits = new Set(found.map(({ unit }) => unit)).size > 1;
        if (found.length === 0) return <p className="quiet">{words.none}</p>;
        return (
          <>
            <table className="list">
              <caption className="unseen">{words.rounds}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.title}</th>
                  {severalUnits && <th scope="col">{all.petitions.unit}</th>}
                  <th scope="col">{words.phase}</th>
                  <th scope="col">{words.runner}</th>
                  <th scope="col">{words.period}</th>
                  <th scope="col">{words.counts}</th>
                  <th scope="col">{words.standing}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((round) => (
                  <tr key={round.id}>
                    <th scope="row">
                      <Link to={`/surveys/${round.id}`}>{round.title}</Link>
                    </th>
                    {severalUnits && (
                      <td data-label={all.petitions.unit}>
                        {units.data?.find(({ id }) => id === round.unit)?.name ?? round.unit}
                      </td>
                    )}
                    <td data-label={words.phase}>{words.phases[round.phase]}</td>
                    <td data-label={words.runner}>
                      <RunnerText round={round} />
                    </td>
                    <td data-label={words.period}>
                      {dayText(round.opensOn)} – {dayText(round.closesOn)}
                    </td>
                    <td data-label={words.counts}>{countsText(round)}</td>
                    <td data-label={words.standing}>
                      {round.closed ? words.closed : words.isOpen}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rounds.hasNextPage && (
              <Button
                loading={rounds.isFetchingNextPage}
                onClick={() => void rounds.fetchNextPage()}
              >
                {all.more}
              </Button>
            )}
          </>
        );
      }}
    </Fetched>
  );
}

function countsText({ total }: Round): string {
  return [total.issued ?? "–", total.collected, total.valid].join(" / ");
}

function TrendPart({ unit }: { unit: string }) {
  const words = useWords().surveys;
  const trend = useQuery(trendQuery(unit));
  if (trend.data === undefined || trend.data.length < 2) return null;
  return (
    <section className="panel" aria-labelledby="trend">
      <h2 id="trend">{words.trend}</h2>
      <Chart option={trendChart(trend.data, words)} height={240} />
      <p className="quiet">{words.trendHint}</p>
      <div className="wide">
        <table className="list list-plain figures">
          <caption className="unseen">{words.trend}</caption>
          <thead>
            <tr>
              <th scope="col">{words.title}</th>
              <th scope="col">{words.validAnswers}</th>
              <th scope="col">{words.satisfiedShare}</th>
              <th scope="col">{words.verySatisfiedShare}</th>
              <th scope="col">{words.flags}</th>
            </tr>
          </thead>
          <tbody>
            {trend.data.map((round) => (
              <tr key={round.roundId}>
                <th scope="row">
                  <Link to={`/surveys/${round.roundId}/results`}>{round.title}</Link>{" "}
                  <small className="quiet">
                    {words.phases[round.phase]}, <RunnerText round={round} />
                  </small>
                </th>
                <td>{round.overall.valid}</td>
                <td>{percentText(round.overall.satisfiedPercent, words)}</td>
                <td>{percentText(round.overall.verySatisfiedPercent, words)}</td>
                <td>{round.flags > 0 ? `⚑ ${round.flags}` : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
