import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import {
  calendarAddress,
  endPlan,
  planPlace,
  plansQuery,
  publishPlan,
  type Plan,
} from "../api/petitions";
import { dayText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { ChangeForm, NewForm } from "../shell/ItemForm";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { hourText } from "./calendar";
import { plans as mayPlan } from "./rights";
import { planItems, planOf } from "./session";

/** The published schedules of the leaders, and the address everybody may follow them at. */
export function PlansPart({ unit, now }: { unit: string; now: string }) {
  const all = useWords();
  const words = all.receptions;
  const person = usePerson();
  const queries = useQueryClient();
  const plans = useQuery(plansQuery);
  const [open, setOpen] = useState("");
  const may = mayPlan(person) && person.unit === unit;
  const address = calendarAddress(window.location.origin, unit);
  const close = () => {
    setOpen("");
  };
  return (
    <section className="panel" aria-labelledby="plans">
      <h2 id="plans">{words.plans}</h2>
      <Fetched query={plans}>
        {(found) => {
          const own = found.filter(
            (plan) => plan.unit === unit && (plan.validTo === undefined || plan.validTo > now),
          );
          return (
            <>
              {own.length === 0 && <p className="quiet">{words.noPlans}</p>}
              <ul>
                {own.map((plan) => (
                  <li key={plan.id}>
                    <PlanText plan={plan} />{" "}
                    {may && (
                      <Button
                        size="small"
                        aria-label={words.endOf(words.leaders[plan.role])}
                        aria-expanded={open === plan.id}
                        onClick={() => {
                          setOpen(open === plan.id ? "" : plan.id);
                        }}
                      >
                        {words.end}
                      </Button>
                    )}
                    {open === plan.id && (
                      <ChangeForm
                        title={words.endOf(words.leaders[plan.role])}
                        items={[
                          {
                            name: "validTo",
                            label: words.validTo,
                            as: "day",
                            required: true,
                            hint: words.endHint,
                          },
                        ]}
                        record={plan}
                        place={planPlace(plan.id)}
                        send={endPlan}
                        onDone={close}
                        onClose={close}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Fetched>
      {may && open !== "new" && (
        <Button
          onClick={() => {
            setOpen("new");
          }}
        >
          {words.publish}
        </Button>
      )}
      {open === "new" && (
        <NewForm
          title={words.publish}
          hint={words.publishHint}
          items={planItems(now, all)}
          send={(body, key) => publishPlan(planOf(body), key)}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ["receptions"] });
            close();
          }}
          onClose={close}
        />
      )}
      <p className="quiet">
        {words.feed}{" "}
        <a className="link-line" href={address}>
          {address}
        </a>
      </p>
    </section>
  );
}

function PlanText({ plan }: { plan: Plan }) {
  const words = useWords().receptions;
  const days = [
    ...plan.weekdays.map((day) => words.days[day]),
    ...(plan.monthDays.length === 0 ? [] : [words.onMonthDays(plan.monthDays.join(", "))]),
  ].join(", ");
  return (
    <>
      <strong>{words.leaders[plan.role]}</strong>: {days},{" "}
      {words.hours(hourText(plan.fromTime), hourText(plan.toTime))}, {plan.place}
      <small className="under">
        {words.valid(dayText(plan.validFrom), plan.validTo && dayText(plan.validTo))}
      </small>
    </>
  );
}
