import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { call } from "../api/client";
import { owedQuery, withdrawnQuery, type Obligation } from "../api/obligations";
import type { Report } from "../api/types";
import { dayText, lastDay } from "../figure/period";
import { writesReports } from "../report/rights";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { GroupPicker } from "../unit/GroupPicker";
import { useGroups } from "../unit/useGroups";
import { useWords } from "../words/language";
import { byPressing, readsRequests, reportToOpen, type Pressing } from "./board";
import { Changes } from "./Changes";
import { Due } from "./Due";
import { draftItems, draftOf } from "./items";
import { OfficePart } from "./OfficePart";
import { WaitingPart } from "./WaitingPart";

/** The leader's page: what of the work is late, and which reports are late, returned or contradicting. */
export default function ObligationsPage() {
  const words = useWords().obligations;
  const groups = useGroups();
  const [group, setGroup] = useState<string>();
  const owed = useQuery(owedQuery(group));
  useTitle(words.page);
  return (
    <>
      <div className="page-head">
        <h1>{words.page}</h1>
      </div>
      <WaitingPart />
      <h2>{words.title}</h2>
      <GroupPicker groups={groups} value={group} onChange={setGroup} />
      <Fetched query={owed}>
        {(all) =>
          all.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <>
              <ul className="counters" aria-label={words.summary}>
                {byPressing(all).map(([reason, some]) => (
                  <li key={reason}>
                    <a
                      className={
                        some.length > 0 && reason !== "open" ? "counter pressing" : "counter"
                      }
                      href={`#${reason}`}
                    >
                      <strong>{some.length}</strong> {words.pressing[reason]}
                    </a>
                  </li>
                ))}
              </ul>
              {byPressing(all).map(([reason, some]) =>
                some.length === 0 ? null : <Owed key={reason} reason={reason} obligations={some} />,
              )}
            </>
          )
        }
      </Fetched>
      <Withdrawn />
      <OfficePart />
    </>
  );
}

/** What was asked for and taken back. */
function Withdrawn() {
  const all = useWords();
  const words = all.obligations;
  const withdrawn = useQuery(withdrawnQuery).data ?? [];
  if (withdrawn.length === 0) return null;
  return (
    <details className="panel">
      <summary>{words.withdrawn(withdrawn.length)}</summary>
      <ul>
        {withdrawn.map((obligation) => (
          <li key={obligation.id}>
            {obligation.demand.subject} · {obligation.unit.name} ·{" "}
            {all.period.text(dayText(obligation.from), dayText(lastDay(obligation)))}
            <Changes changes={obligation.changes} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Owed({ reason, obligations }: { reason: Pressing; obligations: readonly Obligation[] }) {
  const words = useWords().obligations;
  return (
    <section className="panel" aria-labelledby={reason}>
      <h3 id={reason}>{words.pressing[reason]}</h3>
      <table className="list">
        <caption className="unseen">{words.pressing[reason]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.dueOn}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.next}</th>
          </tr>
        </thead>
        <tbody>
          {obligations.map((obligation) => (
            <Line key={obligation.id} obligation={obligation} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ obligation }: { obligation: Obligation }) {
  const all = useWords();
  const words = all.obligations;
  const person = usePerson();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [drafting, setDrafting] = useState(false);
  const open = reportToOpen(obligation);
  const writes =
    obligation.unit.id === person.unit && writesReports(person, "COMMUNE") && open === undefined;
  return (
    <>
      <tr>
        <th scope="row">
          {obligation.demand.subject}
          <small className="under">
            {all.period.text(dayText(obligation.from), dayText(lastDay(obligation)))} ·{" "}
            {words.askedBy(obligation.demand.askedBy)}
          </small>
          <Changes changes={obligation.changes} />
        </th>
        <td data-label={words.unit}>{obligation.unit.name}</td>
        <td data-label={words.dueOn}>
          <Due obligation={obligation} />
        </td>
        <td data-label={words.state}>
          {words.states[obligation.state]}
          {obligation.contradicting > 0 && (
            <small className="under">{words.contradicting(obligation.contradicting)}</small>
          )}
          {obligation.remarks !== undefined && (
            <small className="under">{words.remarks(obligation.remarks)}</small>
          )}
          {obligation.reminded !== undefined && (
            <small className="under">{words.reminders[obligation.reminded]}</small>
          )}
        </td>
        <td data-label={words.next}>
          {open !== undefined ? (
            <Link to={`/reports/${open}`}>{words.open}</Link>
          ) : (
            readsRequests(person) && (
              <Link to={`/report-requests/${obligation.request}`}>{words.openRequest}</Link>
            )
          )}
          {writes && (
            <Button
              size="small"
              aria-expanded={drafting}
              onClick={() => {
                setDrafting(!drafting);
              }}
            >
              {words.draft}
            </Button>
          )}
        </td>
      </tr>
      {drafting && (
        <tr>
          <td colSpan={5}>
            <NewForm
              title={all.drafting.title}
              button={all.drafting.send}
              items={draftItems(obligation, all)}
              send={(body, key) =>
                call<Report>("/api/reports", {
                  method: "POST",
                  key,
                  body: draftOf(obligation, body),
                })
              }
              onDone={({ id }) => {
                void queries.invalidateQueries({ queryKey: ["obligations"] });
                void queries.invalidateQueries({ queryKey: ["reports"] });
                void navigate(`/reports/${id}`);
              }}
              onClose={() => {
                setDrafting(false);
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}
