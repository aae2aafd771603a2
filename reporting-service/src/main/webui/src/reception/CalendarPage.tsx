import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState, useEffect } from "react";
import { Link, useSearchParams } from "react-router";
import {
  agendaQuery,
  recordReception,
  takeReceptions,
  type LeaderRole,
  type PlannedDay,
} from "../api/petitions";
import type { Unit } from "../api/types";
import { dayText, today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { NoSuchPage } from "../shell/Frame";
import { NewForm } from "../shell/ItemForm";
import { OfCommune, UnitChoice } from "../shell/UnitChoice";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import {
  byDay,
  chosenBy,
  hourText,
  keyOf,
  monthFrom,
  monthPeriod,
  plusMonths,
  weeksOf,
} from "./calendar";
import { DutyPart } from "./DutyPart";
import { PlansPart } from "./PlansPart";
import { readsCalendar, recordsSessions, takesSessions } from "./rights";
import { sessionItems, sessionOf } from "./session";
import { SessionPart } from "./SessionPart";

/** When the leaders receive citizens, what became of it, and whether that is what the law asks. */
export default function CalendarPage() {
  const words = useWords();
  const person = usePerson();
  useTitle(words.receptions.calendar);
  if (!readsCalendar(person)) return <NoSuchPage />;
  return <OfCommune>{(unit) => <Calendar unit={unit} />}</OfCommune>;
}

function Calendar({ unit }: { unit: Unit }) {
  const all = useWords();
  const words = all.receptions;
  const person = usePerson();
  const now = today(useNow());
  const [query, setQuery] = useSearchParams();
  const month = monthFrom(query, now);
  const agenda = useQuery(agendaQuery({ unit: unit.id, period: monthPeriod(month) }));
  const isChosen = chosenBy(query);
  const go = (changes: Record<string, string>) => {
    const kept = query.get("unit");
    return new URLSearchParams({ ...(kept !== null && { unit: kept }), month, ...changes });
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.calendar}</h1>
          <p className="quiet">{unit.name}</p>
        </div>
        <div className="month-choice">
          <UnitChoice
            unit={unit.id}
            onChange={(chosen) => {
              setQuery(go({ unit: chosen }));
            }}
          />
          <div className="month-steps">
            <Link to={`?${go({ month: plusMonths(month, -1) }).toString()}`}>
              <span aria-hidden="true">‹ </span>
              {words.before}
            </Link>
            <h2>{words.month(month)}</h2>
            <Link to={`?${go({ month: plusMonths(month, 1) }).toString()}`}>
              {words.after}
              <span aria-hidden="true"> ›</span>
            </Link>
          </div>
          {takesSessions(person) && (
            <FileButtons
              files={[["xlsx", words.exportXlsx]]}
              take={(format) =>
                takeReceptions({ unit: unit.id, period: monthPeriod(month) }, format)
              }
            />
          )}
        </div>
      </div>
      <div className="dossier">
        <div>
          <Fetched query={agenda}>
            {(days) => (
              <>
                <Month
                  month={month}
                  now={now}
                  agenda={days}
                  chosen={isChosen}
                  address={(one) => `?${go({ at: keyOf(one) }).toString()}`}
                />
                <Chosen
                  key={query.get("at")}
                  unit={unit.id}
                  now={now}
                  planned={days.find(isChosen)}
                />
              </>
            )}
          </Fetched>
        </div>
        <div>
          <DutyPart key={month} unit={unit.id} month={month} />
          <PlansPart unit={unit.id} now={now} />
        </div>
      </div>
    </>
  );
}

function Month({
  month,
  now,
  agenda,
  chosen,
  address,
}: {
  month: string;
  now: string;
  agenda: readonly PlannedDay[];
  chosen: (one: PlannedDay) => boolean;
  address: (one: PlannedDay) => string;
}) {
  const words = useWords().receptions;
  const days = byDay(agenda);
  return (
    <table className="month">
      <caption className="unseen">{words.month(month)}</caption>
      <thead>
        <tr>
          {Object.entries(words.days).map(([day, name]) => (
            <th scope="col" key={day}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== undefined)}>
            {week.map((day, index) => (
              <td
                key={day ?? index}
                className={day === undefined ? "other-month" : day === now ? "today" : undefined}
              >
                {day !== undefined && (
                  <>
                    <span className="day-number">{Number(day.slice(8))}</span>
                    {days.get(day)?.map((one) => (
                      <Link
                        key={keyOf(one)}
                        to={address(one)}
                        className={`reception reception-${one.outcome}`}
                        aria-current={chosen(one)}
                        title={titleOf(one)}
                      >
                        {words.shortLeaders[one.role]}: {words.outcomes[one.outcome]}
                      </Link>
                    ))}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function titleOf({ day, role, fromTime, toTime, place }: PlannedDay): string {
    return [
      `${words.leaders[role]}, ${dayText(day)}`,
      ...(fromTime === undefined || toTime === undefined
        ? []
        : [words.hours(hourText(fromTime), hourText(toTime))]),
      ...(place === undefined ? [] : [place]),
    ].join(", ");
  }
}

/** The reception that was chosen: what is recorded of it, or the form to record it. */
function Chosen({
  unit,
  now,
  planned,
}: {
  unit: string;
  now: string;
  planned: PlannedDay | undefined;
}) {
  const all = useWords();
  const words = all.receptions;
  const person = usePerson();
  const queries = useQueryClient();
  const [recording, setRecording] = useState(false);
  const [done, setDone] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const doneLine = useRef<HTMLParagraphElement>(null);
  const at = planned && keyOf(planned);
  useEffect(() => {
    if (at !== undefined) heading.current?.focus();
  }, [at]);
  useEffect(() => {
    doneLine.current?.focus();
  }, [done]);
  const mayRecord = recordsSessions(person) && person.unit === unit;
  const form = (day: string, role: LeaderRole | undefined, byPlan: boolean) => (
    <NewForm
      title={words.record}
      items={sessionItems({ day, role, planned: byPlan }, all)}
      send={(body, key) => recordReception(sessionOf(body), key)}
      onDone={(made) => {
        setRecording(false);
        setDone(words.recorded(dayText(made.date)));
        void queries.invalidateQueries({ queryKey: ["receptions"] });
      }}
      {...(byPlan
        ? {}
        : {
            onClose: () => {
              setRecording(false);
            },
          })}
    />
  );
  return (
    <>
      {done !== "" && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}
        </p>
      )}
      {planned !== undefined && (
        <section className="panel" aria-labelledby="chosen">
          <h2 id="chosen" ref={heading} tabIndex={-1}>
            {words.leaders[planned.role]}, {dayText(planned.day)}
          </h2>
          {planned.fromTime !== undefined && planned.toTime !== undefined && (
            <p className="quiet">
              {words.hours(hourText(planned.fromTime), hourText(planned.toTime))}
              {planned.place !== undefined && `, ${planned.place}`}
            </p>
          )}
          {planned.session !== undefined && <SessionPart id={planned.session} unit={unit} />}
          {planned.session === undefined && (
            <>
              <p>{words.outcomeSentences[planned.outcome]}</p>
              {mayRecord && planned.day <= now && form(planned.day, planned.role, true)}
            </>
          )}
        </section>
      )}
      {mayRecord &&
        (recording ? (
          <div className="panel">{form(now, undefined, false)}</div>
        ) : (
          <p>
            <Button
              onClick={() => {
                setRecording(true);
              }}
            >
              {words.recordOther}
            </Button>
          </p>
        ))}
    </>
  );
}
