import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { figuresQuery, unitsQuery } from "../api/queries";
import {
  downloadResults,
  remarksQuery,
  resultsQuery,
  roundQuery,
  type ResultGroup,
  type ResultItem,
  type ResultPart,
  type Round,
  type RoundResult,
  type Scale,
} from "../api/surveys";
import { figureText, isPart } from "../figure/figures";
import { dayText, yearTo } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { readsFigures } from "../shell/home";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { Chart } from "./Chart";
import { barOf, STEPS, stepsChart, stepsHeight, type Bar } from "./charts";
import { PARTING } from "./parting";
import { opensRounds, readsRemarks } from "./rights";
import { FlagList } from "./RoundPage";
import { percentText, RunnerText } from "./texts";

/** What a round said: overall, by village, by group and question, with its flags beside it. */
export default function ResultsPage() {
  const { round: id = "" } = useParams();
  const result = useQuery(resultsQuery(id));
  const round = useQuery(roundQuery(id));
  return (
    <>
      <p className="way-back">
        <Link to={`/surveys/${id}`}>← {round.data?.title}</Link>
      </p>
      <Fetched query={result}>{(found) => <Shown result={found} round={round.data} />}</Fetched>
    </>
  );
}

function Shown({ result, round }: { result: RoundResult; round: Round | undefined }) {
  const all = useWords();
  const words = all.surveys;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const [village, setVillage] = useState("");
  useTitle(words.results);
  const nameOf = (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id;
  const shown = result.villages.find((part) => part.village === village) ?? result.whole;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.results}</h1>
          <p>
            {result.title} – {words.phases[result.phase]}, {dayText(result.closesOn)},{" "}
            <RunnerText round={result} />
          </p>
        </div>
        <FileButtons
          files={[
            ["xlsx", all.files.xlsx],
            ["csv", all.files.csv],
          ]}
          take={(format: "xlsx" | "csv") => downloadResults(result.roundId, format)}
        />
      </div>
      {result.flags.length > 0 && (
        <section className="panel flagged" aria-labelledby="flags">
          <h2 id="flags">{words.flags}</h2>
          <FlagList flags={result.flags} />
        </section>
      )}
      <Headline part={result.whole} />
      {round !== undefined && (readsFigures(person) || opensRounds(person)) && (
        <Behaviour unit={round.unit} closesOn={result.closesOn} said={result.whole.overall} />
      )}
      <Villages result={result} nameOf={nameOf} />
      <section className="panel" aria-labelledby="groups">
        <h2 id="groups">{words.byQuestion}</h2>
        {result.villages.length > 0 && (
          <label className="field part-choice">
            <span>{words.shownPart}</span>
            <select
              value={village}
              onChange={(event) => {
                setVillage(event.target.value);
              }}
            >
              <option value="">{words.together}</option>
              {result.villages.map((part) => (
                <option key={part.village} value={part.village} disabled={part.suppressed}>
                  {nameOf(part.village ?? "")}
                  {part.suppressed ? ` (${words.tooFew})` : ""}
                </option>
              ))}
            </select>
          </label>
        )}
        {shown.groups.map((group) => (
          <Group key={group.code} group={group} />
        ))}
      </section>
      {round !== undefined && readsRemarks(person, round) && <Remarks round={round} />}
    </>
  );
}

/** The two shares, never apart from how many answered. */
function Headline({ part }: { part: ResultPart }) {
  const words = useWords().surveys;
  const { overall } = part;
  if (overall === undefined) return null;
  return (
    <dl className="headline">
      <div>
        <dt>{words.satisfiedShare}</dt>
        <dd>
          {percentText(overall.satisfiedPercent, words)}
          <small>{words.of(overall.satisfied, overall.valid)}</small>
        </dd>
      </div>
      <div>
        <dt>{words.verySatisfiedShare}</dt>
        <dd>
          {percentText(overall.verySatisfiedPercent, words)}
          <small>{words.of(overall.verySatisfied, overall.valid)}</small>
        </dd>
      </div>
      <div>
        <dt>{words.validBallots}</dt>
        <dd>
          {part.valid}
          <small>{words.leftOut((part.valid ?? 0) - overall.valid)}</small>
        </dd>
      </div>
    </dl>
  );
}

/** Two satisfactions side by side: what people say, and how their dossiers fared (766, 5.4). */
function Behaviour({
  unit,
  closesOn,
  said,
}: {
  unit: string;
  closesOn: string;
  said: Scale | undefined;
}) {
  const all = useWords();
  const words = all.surveys;
  const period = yearTo(closesOn);
  const figures = useQuery(figuresQuery({ unit }, period, ["S05"]));
  const done = figures.data?.find((figure) => !isPart(figure));
  if (done === undefined) return null;
  const share = done.value;
  const apart =
    share === null || said?.satisfiedPercent === undefined
      ? undefined
      : Math.abs(said.satisfiedPercent - share);
  const alarming =
    apart !== undefined && apart > PARTING.points && (said?.valid ?? 0) >= PARTING.ballots;
  return (
    <div className={alarming ? "panel flagged" : undefined} role={alarming ? "alert" : undefined}>
      <p className="behaviour">
        {words.behaviour(dayText(period.from), dayText(closesOn))}:{" "}
        <strong>{figureText(done, all)}</strong>
        {apart !== undefined && <> – {words.apart(percentText(apart, words))}</>}
      </p>
      {alarming && <p>⚠ {words.parting(PARTING.points)}</p>}
    </div>
  );
}

function overallOf(part: ResultPart): ResultItem | undefined {
  return part.groups.flatMap(({ items }) => items).find(({ overall }) => overall);
}

function Villages({
  result,
  nameOf,
}: {
  result: RoundResult;
  nameOf: (village: string) => string;
}) {
  const words = useWords().surveys;
  const parts = [
    { name: words.together, part: result.whole },
    ...result.villages.map((part) => ({ name: nameOf(part.village ?? ""), part })),
  ];
  const bars = parts
    .map(({ name, part }) => {
      const item = overallOf(part);
      return item === undefined ? undefined : barOf(name, item);
    })
    .filter((bar) => bar !== undefined);
  return (
    <section className="panel" aria-labelledby="villages">
      <h2 id="villages">{words.overallQuestion}</h2>
      <Bars bars={bars} />
      <div className="wide">
        <table className="list list-plain figures">
          <caption className="unseen">{words.overallQuestion}</caption>
          <thead>
            <tr>
              <th scope="col">{words.village}</th>
              <th scope="col">{words.validAnswers}</th>
              {STEPS.map((step) => (
                <th scope="col" key={step}>
                  {words.steps[step]}
                </th>
              ))}
              <th scope="col">{words.satisfiedShare}</th>
              <th scope="col">{words.verySatisfiedShare}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, part }, index) => {
              const item = overallOf(part);
              const count = (step: string) =>
                item?.counts.find(({ value }) => value === step)?.count ?? 0;
              return (
                <tr key={name} className={index === 0 ? "total-row" : ""}>
                  <th scope="row">{name}</th>
                  {item?.scale === undefined ? (
                    <td colSpan={8} className="quiet">
                      {words.tooFew}
                    </td>
                  ) : (
                    <>
                      <td>{item.scale.valid}</td>
                      {STEPS.map((step) => (
                        <td key={step}>{count(step)}</td>
                      ))}
                      <td>{percentText(item.scale.satisfiedPercent, words)}</td>
                      <td>{percentText(item.scale.verySatisfiedPercent, words)}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {result.villages.some(({ suppressed }) => suppressed) && (
        <p className="quiet">{words.tooFewHint}</p>
      )}
    </section>
  );
}

function Bars({ bars }: { bars: readonly Bar[] }) {
  const words = useWords().surveys;
  return bars.length === 0 ? null : (
    <Chart option={stepsChart(bars, words)} height={stepsHeight(bars)} />
  );
}

function Group({ group }: { group: ResultGroup }) {
  const words = useWords().surveys;
  const onScale = group.items.filter(({ scale }) => scale !== undefined);
  const others = group.items.filter(({ scale }) => scale === undefined);
  const bars = onScale.map((item) => barOf(item.text, item)).filter((bar) => bar !== undefined);
  return (
    <section className="group">
      <h3>
        {group.code}. {group.title.vi}
      </h3>
      {group.scale !== undefined && (
        <p>
          {words.groupShare}: <strong>{percentText(group.scale.satisfiedPercent, words)}</strong>{" "}
          <small className="quiet">
            {words.of(group.scale.satisfied, group.scale.valid)}; {words.meanOfQuestions}{" "}
            {percentText(group.meanOfQuestions, words)}
          </small>
        </p>
      )}
      <Bars bars={bars} />
      {onScale.length > 0 && (
        <details>
          <summary>{words.inFigures}</summary>
          <div className="wide">
            <table className="list list-plain figures">
              <caption className="unseen">{group.title.vi}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.question}</th>
                  <th scope="col">{words.validAnswers}</th>
                  <th scope="col">{words.nonResponse}</th>
                  {STEPS.map((step) => (
                    <th scope="col" key={step}>
                      {words.steps[step]}
                    </th>
                  ))}
                  <th scope="col">{words.satisfiedShare}</th>
                </tr>
              </thead>
              <tbody>
                {onScale.map((item) => (
                  <tr key={item.item}>
                    <th scope="row">{item.text}</th>
                    <td>{item.answered}</td>
                    <td>{item.nonResponse}</td>
                    {STEPS.map((step) => (
                      <td key={step}>
                        {item.counts.find(({ value }) => value === step)?.count ?? 0}
                      </td>
                    ))}
                    <td>{percentText(item.scale?.satisfiedPercent, words)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {others.map((item) => (
        <ChoiceTable key={item.item} item={item} />
      ))}
    </section>
  );
}

/** A question that is not on the scale: how often each choice was given. */
function ChoiceTable({ item }: { item: ResultItem }) {
  const words = useWords().surveys;
  if (item.suppressed) {
    return (
      <p>
        {item.text}: <span className="quiet">{words.tooFew}</span>
      </p>
    );
  }
  const answered = item.answered ?? 0;
  return (
    <table className="list list-plain choices">
      <caption>
        {item.text} <small className="quiet">{words.answeredOf(answered, item.asked ?? 0)}</small>
      </caption>
      <tbody>
        {item.counts.map(({ value, text, count }) => (
          <tr key={value}>
            <th scope="row">{text.vi}</th>
            <td>{count}</td>
            <td>
              <meter min={0} max={Math.max(answered, 1)} value={count} aria-hidden="true" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remarks({ round }: { round: Round }) {
  const all = useWords();
  const words = all.surveys;
  const remarks = useInfiniteQuery(remarksQuery(round.id));
  const questions = round.sections.flatMap((section) => section.questions);
  return (
    <section className="panel" aria-labelledby="remarks">
      <h2 id="remarks">{words.remarks}</h2>
      <p className="quiet">{words.remarksHint}</p>
      <Fetched query={remarks}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          return found.length === 0 ? (
            <p className="quiet">{words.noRemarks}</p>
          ) : (
            <ul>
              {found.map(({ id, question, text }) => (
                <li key={id} className="petition-content">
                  {text}{" "}
                  <small className="quiet">
                    ({questions.find(({ code }) => code === question)?.text.vi ?? question})
                  </small>
                </li>
              ))}
            </ul>
          );
        }}
      </Fetched>
      {remarks.hasNextPage && (
        <Button loading={remarks.isFetchingNextPage} onClick={() => void remarks.fetchNextPage()}>
          {all.more}
        </Button>
      )}
    </section>
  );
}
