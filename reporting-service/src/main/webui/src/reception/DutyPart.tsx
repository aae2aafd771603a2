import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dutyQuery, type Duty, type LeaderRole } from "../api/petitions";
import { dayText, lastDay, plusDays, type Period } from "../figure/period";
import { PeriodPicker } from "../figure/PeriodPicker";
import { Fetched } from "../shell/Fetched";
import { useWords } from "../words/language";
import { dutyPeriod } from "./calendar";

const OWING: readonly LeaderRole[] = ["CHAIRMAN", "PARTY_SECRETARY", "VICE_CHAIRMAN"];

/** What the law asks of each leader over a period, and what was done of it. */
export function DutyPart({ unit, month }: { unit: string; month: string }) {
  const words = useWords().receptions;
  const [period, setPeriod] = useState<Period>(() => dutyPeriod(month));
  return (
    <section className="panel" aria-labelledby="duty">
      <h2 id="duty">{words.duty}</h2>
      <PeriodPicker period={period} onChange={setPeriod} />
      {OWING.map((role) => (
        <OneDuty key={role} unit={unit} role={role} period={period} />
      ))}
    </section>
  );
}

function OneDuty({ unit, role, period }: { unit: string; role: LeaderRole; period: Period }) {
  const words = useWords().receptions;
  const duty = useQuery(dutyQuery({ unit, role, period }));
  return (
    <article className="duty" aria-label={words.leaders[role]}>
      <Fetched query={duty}>
        {(account) => (
          <>
            <h3>
              {words.leaders[role]}
              {account.required > 0 && (
                <strong className={account.missed > 0 ? "violated" : undefined}>
                  {account.held}/{account.required}
                </strong>
              )}
            </h3>
            <p>{words.dutyText(account)}</p>
            {account.required > 0 && account.to < period.to && (
              <p className="quiet">{words.countedTo(dayText(lastDay(account)))}</p>
            )}
            {account.required > 0 && <Explained account={account} />}
          </>
        )}
      </Fetched>
    </article>
  );
}

/** Week by week or month by month, and by which law. */
function Explained({ account }: { account: Duty }) {
  const words = useWords().receptions;
  return (
    <details>
      <summary>{words.explained}</summary>
      <ul>
        {account.rules.map((rule) => (
          <li key={rule.from}>
            {words.rule(rule.times, rule.per)} – {rule.legalBasis}
            {rule.verification !== "VERIFIED" && ` (${words.unverified})`}
          </li>
        ))}
      </ul>
      <table className="list list-plain small">
        <thead>
          <tr>
            <th scope="col">{words.span}</th>
            <th scope="col">{words.spanHeld}</th>
            <th scope="col">{words.spanOther}</th>
            <th scope="col">{words.spanMissed}</th>
          </tr>
        </thead>
        <tbody>
          {account.spans.map((span) => (
            <tr key={span.from}>
              <th scope="row">
                {dayText(span.from)} – {dayText(plusDays(span.to, -1))}
              </th>
              <td>{span.held}</td>
              <td>{span.notCounted === 0 ? "" : span.notCounted}</td>
              <td>{span.missedSessions === 0 ? "" : span.missedSessions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
