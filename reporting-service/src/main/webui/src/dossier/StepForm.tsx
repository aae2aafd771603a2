import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { newKey } from "../api/client";
import { placeOf, takeStep, type Dossier, type StepName } from "../api/dossiers";
import { unitsQuery } from "../api/queries";
import { Field, Form, Tick, type Errors } from "../shell/Form";
import { useWords } from "../words/language";
import { useChange } from "../shell/change";
import { Conflict } from "../shell/Conflict";
import { FIELDS, isRequired, stepOf, type StepField } from "./steps";

/** Of units that have not said otherwise. */
const USUAL_CLOSING = "17:00:00";

/** One step of a dossier, to be filled in and recorded. */
export function StepForm({
  dossier,
  step,
  onDone,
  onClose,
}: {
  dossier: Dossier;
  step: StepName;
  onDone: (dossier: Dossier) => void;
  onClose: () => void;
}) {
  const all = useWords();
  const words = all.dossiers;
  // one key for this opening of the form: sent twice, it is one step
  const [key] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const change = useChange(
    dossier,
    placeOf(dossier.id),
    (on, body: Record<string, unknown>) => takeStep(on, step, body, key),
    onDone,
  );
  const units = useQuery(unitsQuery);
  const submit = (values: FormData) => {
    const closingTime =
      units.data?.find(({ id }) => id === dossier.unit)?.closingTime ?? USUAL_CLOSING;
    const { body, errors: wrong } = stepOf(step, values, all, new Date(), closingTime);
    change.sending.reset();
    setErrors(wrong ?? {});
    if (body !== undefined) change.sending.mutate(body);
  };
  const reasonLabel = step === "supplement-request" ? { reason: words.supplementReason } : {};
  return (
    <section
      className="step-form"
      aria-label={words.steps[step]}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <h3>{words.steps[step]}</h3>
      <p className="quiet">{words.stepHints[step]}</p>
      <Conflict change={change} />
      <Form
        name={words.steps[step]}
        labels={{ ...words.stepFields, ...reasonLabel }}
        errors={errors}
        failure={change.conflict ? null : change.sending.error}
        onSubmit={submit}
      >
        <div className="fields">
          {FIELDS[step].map((field, index) => (
            <StepControl key={field} field={field} autoFocus={index === 0} dossier={dossier} />
          ))}
        </div>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={change.sending.isPending}>
            {words.record}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}

function StepControl({
  field,
  autoFocus,
  dossier,
}: {
  field: StepField;
  autoFocus: boolean;
  dossier: Dossier;
}) {
  const all = useWords();
  const words = all.dossiers;
  const required = isRequired(field);
  switch (field) {
    case "resultDigitised":
      return <Tick name={field} autoFocus={autoFocus} />;
    case "homeDelivery":
      return <Tick name={field} autoFocus={autoFocus} defaultChecked={dossier.homeDelivery} />;
    case "reason":
    case "note":
      return (
        <Field name={field} required={required} className="field-wide">
          {(control) => <textarea {...control} rows={3} maxLength={2000} autoFocus={autoFocus} />}
        </Field>
      );
    case "at":
    case "newDueAt":
      return (
        <Field
          name={field}
          required={required}
          hint={field === "at" ? words.receiving.momentHint : words.newDueHint}
        >
          {(control) => <input {...control} type="text" autoComplete="off" autoFocus={autoFocus} />}
        </Field>
      );
    case "handler":
    case "name":
    case "amount":
      return (
        <Field
          name={field}
          required={required}
          hint={field === "handler" ? all.petitions.handlerHint : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={field === "name" ? 200 : 100}
              inputMode={field === "amount" ? "numeric" : undefined}
              defaultValue={field === "handler" ? dossier.handler : undefined}
              autoFocus={autoFocus}
            />
          )}
        </Field>
      );
  }
}
