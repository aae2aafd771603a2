import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { newKey } from "../api/client";
import {
  proceduresQuery,
  receiveDossier,
  type Procedure,
  type ReceiveDossier,
} from "../api/dossiers";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import { numberText } from "../figure/figures";
import { today } from "../figure/period";
import { Field, Form, Tick, type Errors, type Labels } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { componentLabels, ComponentRows } from "./ComponentRows";
import { ProcedureBox } from "./ProcedureBox";
import { inForceOn } from "./procedures";
import { nextCode, receiptOf } from "./receipt";

/** The code given last from this desk; by it the next one is proposed. */
const LAST_CODE = "thanthien.last-code";

/** A dossier received at the desk: from the first key to the receipt without a mouse. */
export default function ReceivePage() {
  const words = useWords();
  const person = usePerson();
  const procedures = useQuery(proceduresQuery);
  const units = useQuery(unitsQuery);
  useTitle(words.dossiers.receive);
  const failed = procedures.error ?? units.error;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.dossiers.receive}</h1>
          <p className="quiet">
            {words.dossiers.receiving.intro} {words.form.required}
          </p>
        </div>
      </div>
      {failed !== null && (
        <ProblemMessage
          error={failed}
          onRetry={() => {
            void procedures.refetch();
            void units.refetch();
          }}
        />
      )}
      {procedures.data !== undefined && units.data !== undefined ? (
        <ReceiveForm
          procedures={inForceOn(today(new Date()), procedures.data)}
          villages={units.data.filter((unit) => isVillage(unit) && unit.parent === person.unit)}
          agency={units.data.find(({ id }) => id === person.unit)?.agencyCode ?? ""}
        />
      ) : (
        failed === null && <p role="status">{words.loading}</p>
      )}
    </>
  );
}

function labelsOf({ dossiers: words }: Words): Labels {
  const { receiving } = words;
  return {
    procedureCode: words.procedure,
    code: words.code,
    applicantName: receiving.applicantName,
    applicantIdentityNumber: receiving.identityNumber,
    applicantPhone: receiving.phone,
    applicantAddress: receiving.address,
    village: words.village,
    channel: receiving.channel,
    receivedAt: receiving.receivedAt,
    registeredOnly: receiving.registeredOnly,
    homeDelivery: receiving.homeDelivery,
    assistedFiling: receiving.assistedFiling,
    assistanceReason: receiving.assistanceReason,
    handler: words.handler,
    fees: receiving.fees,
    ...componentLabels(words),
  };
}

function ReceiveForm({
  procedures,
  villages,
  agency,
}: {
  procedures: readonly Procedure[];
  villages: readonly Unit[];
  agency: string;
}) {
  const all = useWords();
  const words = all.dossiers;
  const navigate = useNavigate();
  const queries = useQueryClient();
  // one key for this opening of the form: sent twice, it is one dossier
  const [key] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const [procedure, setProcedure] = useState<Procedure>();
  const [channel, setChannel] = useState<ReceiveDossier["channel"]>("IN_PERSON");
  const [assisted, setAssisted] = useState({ homeDelivery: false, assistedFiling: false });

  const receive = useMutation({
    mutationFn: (request: ReceiveDossier) => receiveDossier(request, key),
    onSuccess: (dossier) => {
      localStorage.setItem(LAST_CODE, dossier.code);
      queries.setQueryData(["dossier", dossier.id], dossier);
      void queries.invalidateQueries({ queryKey: ["dossiers"] });
      void navigate(`/dossiers/${dossier.id}`, { state: { justReceived: true } });
    },
  });
  const submit = (values: FormData) => {
    const { request, errors: wrong } = receiptOf(values, all, new Date());
    receive.reset();
    setErrors(wrong ?? {});
    if (request !== undefined) receive.mutate(request);
  };
  const text = (name: string, maxLength: number, more = {}) => (
    <Field name={name} {...more}>
      {(control) => <input {...control} type="text" maxLength={maxLength} autoComplete="off" />}
    </Field>
  );
  return (
    <Form
      name={words.receive}
      labels={labelsOf(all)}
      errors={errors}
      failure={receive.error}
      onSubmit={submit}
    >
      <div className="fields">
        <Field
          name="procedureCode"
          required
          className="field-wide"
          hint={
            procedure === undefined ? words.receiving.procedureHint : termsText(procedure, words)
          }
        >
          {(control) => (
            <ProcedureBox
              control={control}
              procedures={procedures}
              autoFocus
              onChoose={setProcedure}
            />
          )}
        </Field>
        <Field name="code" required hint={words.receiving.codeHint}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={80}
              autoComplete="off"
              defaultValue={
                agency === ""
                  ? ""
                  : nextCode(agency, today(new Date()), localStorage.getItem(LAST_CODE))
              }
            />
          )}
        </Field>
      </div>

      <fieldset>
        <legend>{words.applicant}</legend>
        <div className="fields">
          {text("applicantName", 200, { required: true })}
          {text("applicantIdentityNumber", 20)}
          {text("applicantPhone", 20)}
          {text("applicantAddress", 300, { className: "field-wide" })}
          {villages.length > 0 && (
            <Field name="village">
              {(control) => (
                <select {...control}>
                  <option value="" />
                  {villages.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </div>
      </fieldset>

      <fieldset>
        <legend>{words.receiving.filingPart}</legend>
        <div className="fields">
          <Field name="channel" required>
            {(control) => (
              <select
                {...control}
                value={channel}
                onChange={(event) => {
                  setChannel(event.target.value as ReceiveDossier["channel"]);
                }}
              >
                {Object.entries(words.channels).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text("receivedAt", 20, { hint: words.receiving.momentHint })}
          <Field name="fees">
            {(control) => (
              <input
                {...control}
                // a newly chosen procedure proposes its own fee
                key={procedure?.code}
                type="text"
                inputMode="numeric"
                defaultValue={procedure?.fee ? numberText(procedure.fee) : ""}
              />
            )}
          </Field>
          {text("handler", 100, { hint: words.receiving.handlerHint })}
        </div>
        <div className="ticks">
          {channel === "ONLINE" && <Tick name="registeredOnly" />}
          <Tick
            name="homeDelivery"
            onChange={(homeDelivery) => {
              setAssisted({ ...assisted, homeDelivery });
            }}
          />
          <Tick
            name="assistedFiling"
            onChange={(assistedFiling) => {
              setAssisted({ ...assisted, assistedFiling });
            }}
          />
        </div>
        {(assisted.homeDelivery || assisted.assistedFiling) && (
          <Field name="assistanceReason">
            {(control) => (
              <select {...control}>
                <option value="">{words.receiving.noReason}</option>
                {Object.entries(words.receiving.reasons).map(([reason, name]) => (
                  <option key={reason} value={reason}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </fieldset>

      <fieldset>
        <legend>{words.receiving.papersPart}</legend>
        <ComponentRows initial={[]} />
      </fieldset>

      <div className="form-foot">
        <Button type="primary" htmlType="submit" size="large" loading={receive.isPending}>
          {words.receiving.send}
        </Button>
      </div>
    </Form>
  );
}

/** What the chosen procedure allows and demands. */
function termsText(procedure: Procedure, words: Words["dossiers"]): string {
  const { processingDays, dayCount, field, onlineLevel, cutOff, fee } = procedure;
  return [
    words.receiving.terms(words.term(processingDays, dayCount), field),
    ...(cutOff === undefined ? [] : [words.receiving.cutOff(cutOff.slice(0, 5))]),
    ...(onlineLevel === undefined ? [] : [words.receiving.level(words.levels[onlineLevel])]),
    ...(fee === undefined
      ? []
      : [fee === 0 ? words.receiving.noFee : words.receiving.fee(numberText(fee))]),
  ].join(" ");
}
