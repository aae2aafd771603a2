import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { call } from "../api/client";
import { endSchedule, makeSchedule, schedulesQuery, type Schedule } from "../api/obligations";
import { dayText, plusDays } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { ChangeForm, NewForm } from "../shell/ItemForm";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useGroups } from "../unit/useGroups";
import { useWords } from "../words/language";
import { asksForReports } from "./board";
import { scheduleItems, scheduleOf } from "./items";

/** The reports a unit asks for period by period: each period makes a request by itself. */
export default function SchedulesPage() {
  const all = useWords();
  const words = all.schedules;
  const queries = useQueryClient();
  const person = usePerson();
  const may = asksForReports(person);
  const groups = useGroups(person.unit);
  const schedules = useQuery(schedulesQuery);
  const [making, setMaking] = useState(false);
  useTitle(words.title);
  return (
    <>
      <p className="way-back">
        <Link to="/report-requests">← {all.requests.title}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="quiet">{words.hint}</p>
        </div>
        {may && !making && (
          <Button
            type="primary"
            onClick={() => {
              setMaking(true);
            }}
          >
            {words.make}
          </Button>
        )}
      </div>
      {making && (
        <NewForm
          title={words.make}
          hint={words.makeHint}
          items={scheduleItems(all, groups)}
          send={(body, key) => makeSchedule(scheduleOf(body), key)}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: schedulesQuery.queryKey });
            setMaking(false);
          }}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      <Fetched query={schedules}>
        {(made) =>
          made.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <table className="list">
              <caption className="unseen">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{all.requests.subject}</th>
                  <th scope="col">{words.labels.periodKind}</th>
                  <th scope="col">{all.requests.dueOn}</th>
                  <th scope="col">{words.inForce}</th>
                  <th scope="col">{words.next}</th>
                </tr>
              </thead>
              <tbody>
                {made.map((schedule) => (
                  <Line key={schedule.id} schedule={schedule} may={may} />
                ))}
              </tbody>
            </table>
          )
        }
      </Fetched>
    </>
  );
}

function Line({ schedule, may }: { schedule: Schedule; may: boolean }) {
  const all = useWords();
  const words = all.schedules;
  const [ending, setEnding] = useState(false);
  const { demand, periodKind, sendWithin, validFrom, validTo } = schedule;
  const group = useGroups().find(({ id }) => id === schedule.group);
  const close = () => {
    setEnding(false);
  };
  return (
    <>
      <tr>
        <th scope="row">
          {demand.subject}
          <small className="under">{demand.addressees.join("; ")}</small>
          {group !== undefined && <small className="under">{group.name}</small>}
          {demand.requestingDocuments.map(({ type, displayForm, date }) => (
            <small className="under" key={displayForm}>
              {type} {displayForm} ({dayText(date)})
            </small>
          ))}
        </th>
        <td data-label={words.labels.periodKind}>{words.periods[periodKind]}</td>
        <td data-label={all.requests.dueOn}>{words.within(sendWithin)}</td>
        <td data-label={words.inForce}>
          {validTo === undefined
            ? words.from(dayText(validFrom))
            : words.fromTo(dayText(validFrom), dayText(plusDays(validTo, -1)))}
        </td>
        <td data-label={words.next}>
          {may && validTo === undefined && (
            <Button
              size="small"
              aria-expanded={ending}
              onClick={() => {
                setEnding(!ending);
              }}
            >
              {words.end}
            </Button>
          )}
        </td>
      </tr>
      {ending && (
        <tr>
          <td colSpan={5}>
            <ChangeForm
              title={words.end}
              hint={words.endHint}
              items={[{ name: "lastDay", label: words.labels.lastDay, as: "day", required: true }]}
              record={schedule}
              place={{
                key: ["report-schedules", schedule.id],
                read: () => call<Schedule>(`/api/report-schedules/${schedule.id}`),
                lists: [schedulesQuery.queryKey],
              }}
              send={(on, body, key) => endSchedule(on, plusDays(String(body.lastDay), 1), key)}
              onDone={close}
              onClose={close}
            />
          </td>
        </tr>
      )}
    </>
  );
}
