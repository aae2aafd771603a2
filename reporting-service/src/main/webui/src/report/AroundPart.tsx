import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import {
  differencesQuery,
  lateQuery,
  rankingQuery,
  stepsQuery,
  type FigureChange,
  type Late,
} from "../api/obligations";
import { indicatorsQuery, unitsQuery } from "../api/queries";
import type { Report } from "../api/types";
import { numberText, partText, percentText } from "../figure/figures";
import { dayText, lastDay, momentText, today } from "../figure/period";
import { pageOf } from "../figure/records";
import { Fetched } from "../shell/Fetched";
import { personText } from "../shell/personText";
import { shortId } from "../shell/shortId";
import { usePerson } from "../signin/PersonContext";
import { useUnitName } from "../unit/useUnitName";
import { useWords } from "../words/language";
import { ranksReports } from "./rights";
import { sectionName } from "./sectionText";

/** Around a report's text: what came late, what changed since another report, what happened. */
export function AroundPart({ report }: { report: Report }) {
  const words = useWords().around;
  const person = usePerson();
  return (
    <>
      {report.frozenAt !== undefined && (
        <Folded title={words.late}>
          <LatePart report={report} />
        </Folded>
      )}
      <Folded title={words.differences}>
        <DifferencesPart report={report} />
      </Folded>
      {report.ranked && ranksReports(person) && (
        <Folded title={words.ranking}>
          <RankingPart report={report} />
        </Folded>
      )}
      <Folded title={words.steps}>
        <StepsPart report={report} />
      </Folded>
    </>
  );
}

/** Asks the service only when somebody opens it. */
function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="panel"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}

/** The communes by one rate, where the report was drafted to show that. */
function RankingPart({ report }: { report: Report }) {
  const words = useWords().around;
  const indicators = useQuery(indicatorsQuery);
  const [code, setCode] = useState("D05");
  const ranking = useQuery(rankingQuery(report.id, code));
  const rates = (indicators.data ?? []).filter(({ better }) => better !== undefined);
  const better = rates.find((rate) => rate.code === code)?.better;
  const percent = (rate: number | undefined) => (rate === undefined ? "" : percentText(rate));
  return (
    <>
      <label className="unit-choice field">
        <span>{words.rankedBy}</span>
        <select
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
          }}
        >
          {rates.map((rate) => (
            <option key={rate.code} value={rate.code}>
              {rate.code} {rate.nameVi}
            </option>
          ))}
        </select>
      </label>
      {better !== undefined && <p>{words.better[better]}</p>}
      <Fetched query={ranking}>
        {({ places = [], without = [] }) => (
          <table className="list">
            <caption className="unseen">{words.ranking}</caption>
            <thead>
              <tr>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.commune}</th>
                <th scope="col">{words.rate}</th>
                <th scope="col">{words.cases}</th>
              </tr>
            </thead>
            <tbody>
              {[...places, ...without].map(({ place, unit, value, denominator, reason }) => (
                <tr key={unit?.id}>
                  <td data-label={words.place}>
                    {reason === undefined ? place : words.noPlace[reason]}
                  </td>
                  <th scope="row">{unit?.name}</th>
                  <td className="number" data-label={words.rate}>
                    {percent(value)}
                  </td>
                  <td className="number" data-label={words.cases}>
                    {denominator === undefined ? "" : numberText(denominator)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Fetched>
    </>
  );
}

function LatePart({ report }: { report: Report }) {
  const words = useWords().around;
  const late = useQuery(lateQuery(report.id));
  return (
    <Fetched query={late}>
      {({ effects, total, frozenAt, records }) => (
        <>
          <p>
            {report.kind === "COMMUNE"
              ? words.lateSince(momentText(frozenAt), total)
              : words.lateReports(momentText(frozenAt), total)}
          </p>
          {records.length > 0 && <LateRecords records={records} />}
          {records.length < total && <p className="quiet">{words.lateFirst(records.length)}</p>}
          {effects.length === 0 ? (
            <p>{words.noEffect}</p>
          ) : (
            <Changes changes={effects} was={words.asFrozen} is={words.asNow} />
          )}
        </>
      )}
    </Fetched>
  );
}

function LateRecords({ records }: { records: Late["records"] }) {
  const all = useWords();
  const words = all.around;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const nameOf = (unit: string) => units.data?.find(({ id }) => id === unit)?.name ?? unit;
  return (
    <table className="list">
      <caption className="unseen">{words.late}</caption>
      <thead>
        <tr>
          <th scope="col">{words.lateRecord}</th>
          <th scope="col">{words.lateUnit}</th>
          <th scope="col">{words.lateActed}</th>
          <th scope="col">{words.lateRecorded}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => {
          const page = pageOf({ ...record, day: today(new Date(record.actedAt)) }, person);
          const called = `${all.trace.kinds[record.kind] ?? record.kind} ${shortId(record.id)}`;
          return (
            <tr key={record.kind + record.id}>
              <th scope="row">{page === undefined ? called : <Link to={page}>{called}</Link>}</th>
              <td data-label={words.lateUnit}>{nameOf(record.unit)}</td>
              <td data-label={words.lateActed}>{momentText(record.actedAt)}</td>
              <td data-label={words.lateRecorded}>{momentText(record.recordedAt)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function DifferencesPart({ report }: { report: Report }) {
  const all = useWords();
  const words = all.around;
  const differences = useQuery(differencesQuery(report.id));
  return (
    <Fetched query={differences}>
      {({ with: other, changes }) => {
        if (other === undefined) return <p>{words.noOther}</p>;
        // a replacement begins with the text of what it replaces
        const copied = changes.sections.filter(
          (section) => other.id !== report.replaces && (section.copied ?? []).length > 0,
        );
        const rewritten = changes.sections.filter((section) => section.was !== section.is);
        return (
          <>
            <p>
              {words.heldAgainst}{" "}
              <Link to={`/reports/${other.id}`}>
                {other.notation ?? other.subject} ({dayText(other.from)} – {dayText(lastDay(other))}
                )
              </Link>
            </p>
            {copied.length > 0 && (
              <>
                <h3>{words.copied}</h3>
                <ul>
                  {copied.flatMap((section) =>
                    (section.copied ?? []).map((line) => (
                      <li key={section.key + line}>
                        <a href={`#section-${section.key}`}>{line}</a>
                      </li>
                    )),
                  )}
                </ul>
              </>
            )}
            <h3>{words.figures}</h3>
            {changes.figures.length === 0 ? (
              <p>{words.sameFigures}</p>
            ) : (
              <Changes changes={changes.figures} was={words.before} is={words.now} />
            )}
            <h3>{words.texts}</h3>
            {rewritten.length === 0 && <p>{words.sameTexts}</p>}
            <ul>
              {rewritten.map((section) => (
                <li key={section.key}>
                  <details>
                    <summary>
                      {sectionName(section.heading, section.is || section.was, all)}
                    </summary>
                    <p className="quiet">{words.before}</p>
                    <pre className="their-text">{section.was}</pre>
                    <p className="quiet">{words.now}</p>
                    <pre className="their-text">{section.is}</pre>
                  </details>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Fetched>
  );
}

function Changes({
  changes,
  was,
  is,
}: {
  changes: readonly FigureChange[];
  was: string;
  is: string;
}) {
  const all = useWords();
  const words = all.around;
  const nameOf = useUnitName();
  const reading = (side: FigureChange["was"]) =>
    side === undefined
      ? words.absent
      : `${side.text ?? ""}${
          side.denominator === undefined
            ? ""
            : ` (${numberText(side.numerator ?? 0)}/${numberText(side.denominator)})`
        }`;
  return (
    <table className="list">
      <caption className="unseen">{words.figures}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{was}</th>
          <th scope="col">{is}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.code + JSON.stringify(change.by)}>
            <th scope="row">
              {change.name}
              <small className="under">
                {[change.code, partText(change.by, all, nameOf)].filter((one) => one).join(" · ")}
              </small>
            </th>
            <td data-label={was}>{reading(change.was)}</td>
            <td data-label={is}>{reading(change.is)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StepsPart({ report }: { report: Report }) {
  const words = useWords().around;
  const steps = useQuery(stepsQuery(report.id));
  return (
    <Fetched query={steps}>
      {(all) => (
        <ol>
          {all.map((one) => (
            <li key={one.kind + one.at}>
              <strong>{words.kinds[one.kind]}</strong>: {personText(one.actor, one.actorName)},{" "}
              {momentText(one.at)}
              {one.remarks !== undefined && (
                <blockquote className="remarks">{one.remarks}</blockquote>
              )}
            </li>
          ))}
        </ol>
      )}
    </Fetched>
  );
}
