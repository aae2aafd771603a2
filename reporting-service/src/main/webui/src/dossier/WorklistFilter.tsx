import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { proceduresQuery } from "../api/dossiers";
import { unitsQuery } from "../api/queries";
import { dayText, today } from "../figure/period";
import { Field, Form, typed, type Errors } from "../shell/Form";
import { usePerson } from "../signin/PersonContext";
import { isCommune, isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import { dayOf } from "../shell/moment";
import { ProcedureBox } from "./ProcedureBox";
import { inForceOn } from "./procedures";
import { knowsApplicants } from "./rights";
import { NARROWINGS, type Narrowing, type Worklist } from "./worklist";

/** What narrows a worklist; sent as a whole by Enter, so that a slow line is asked once. */
export function WorklistFilter({
  worklist: { list, narrowing },
  onNarrow,
}: {
  worklist: Worklist;
  onNarrow: (narrowing: Narrowing) => void;
}) {
  const all = useWords();
  const words = all.dossiers;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const procedures = useQuery(proceduresQuery);
  const [errors, setErrors] = useState<Errors>({});
  const labels: Record<string, string> = {
    code: words.code,
    applicant: words.applicant,
    procedure: words.procedure,
    handler: words.handler,
    village: words.village,
    unit: words.unit,
    status: words.status,
    dueFrom: words.dueFrom,
    dueTo: words.dueTo,
  };
  const count = Object.keys(narrowing).length;
  const communes = units.data?.filter(isCommune) ?? [];
  const villages =
    units.data?.filter(
      (unit) => isVillage(unit) && unit.parent === (narrowing.unit ?? person.unit),
    ) ?? [];

  const submit = (values: FormData) => {
    const next: Narrowing = {};
    const wrong: Record<string, string> = {};
    for (const name of NARROWINGS) {
      const value = typed(values, name);
      if (value === undefined) continue;
      if (name !== "dueFrom" && name !== "dueTo") {
        next[name] = value;
        continue;
      }
      const day = dayOf(value, new Date());
      if (day === undefined) wrong[name] = all.form.day;
      else next[name] = day;
    }
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) onNarrow(next);
  };
  return (
    <details className="filter" open={count > 0 || list === "all"}>
      <summary>{count > 0 ? words.narrowed(count) : words.filter}</summary>
      <Form name={words.filter} labels={labels} errors={errors} failure={null} onSubmit={submit}>
        <div className="fields">
          <Field name="code">
            {(control) => (
              <input {...control} type="text" defaultValue={narrowing.code} maxLength={80} />
            )}
          </Field>
          {knowsApplicants(person) && (
            <Field name="applicant" hint={words.applicantHint}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  defaultValue={narrowing.applicant}
                  maxLength={100}
                />
              )}
            </Field>
          )}
          {procedures.data !== undefined && (
            <Field name="procedure" className="field-wide">
              {(control) => (
                <ProcedureBox
                  control={control}
                  procedures={inForceOn(today(new Date()), procedures.data)}
                  initial={narrowing.procedure}
                />
              )}
            </Field>
          )}
          <Field name="handler">
            {(control) => (
              <input {...control} type="text" defaultValue={narrowing.handler} maxLength={100} />
            )}
          </Field>
          {communes.length > 1 && (
            <Field name="unit">
              {(control) => (
                <select {...control} defaultValue={narrowing.unit}>
                  <option value="">{words.anyone}</option>
                  {communes.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {villages.length > 0 && (
            <Field name="village">
              {(control) => (
                <select {...control} defaultValue={narrowing.village}>
                  <option value="">{words.anyone}</option>
                  {villages.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {list === "all" && (
            <>
              <Field name="status">
                {(control) => (
                  <select {...control} defaultValue={narrowing.status}>
                    <option value="">{words.anyone}</option>
                    {Object.entries(words.statuses).map(([status, name]) => (
                      <option key={status} value={status}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              {(["dueFrom", "dueTo"] as const).map((name) => (
                <Field key={name} name={name} hint={words.dayHint}>
                  {(control) => (
                    <input
                      {...control}
                      type="text"
                      inputMode="numeric"
                      defaultValue={narrowing[name] && dayText(narrowing[name])}
                    />
                  )}
                </Field>
              ))}
            </>
          )}
        </div>
        <div className="form-foot">
          <Button type="primary" htmlType="submit">
            {words.filterButton}
          </Button>
          {person.roles.includes("handler") && (
            <Button
              onClick={() => {
                onNarrow({ ...narrowing, handler: person.username });
              }}
            >
              {words.mine}
            </Button>
          )}
          {count > 0 && (
            <Button
              onClick={() => {
                onNarrow({});
              }}
            >
              {words.filterClear}
            </Button>
          )}
        </div>
      </Form>
    </details>
  );
}
