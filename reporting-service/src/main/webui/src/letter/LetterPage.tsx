import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback, useState } from "react";
import { Link, useParams } from "react-router";
import { newKey } from "../api/client";
import {
  askApplicant,
  letterQuery,
  printLetter,
  takeLetter,
  takeStep,
  type Letter,
  type StepName,
} from "../api/letters";
import { dayText, momentText } from "../figure/period";
import { FactList } from "../dossier/Facts";
import { readsDossiers } from "../dossier/rights";
import { Field, Form, Tick, typed } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { PaperPreview } from "./PaperPreview";
import { printsLetters, stepsOf } from "./rights";
import { bodyOf, FIELDS } from "./steps";

/** One letter: what it says, where it stands, and what may be done next. */
export default function LetterPage() {
  const words = useWords();
  const { letter: id = "" } = useParams();
  const letter = useQuery(letterQuery(id));
  return (
    <>
      {letter.isPending && <p role="status">{words.loading}</p>}
      {letter.error !== null && (
        <ProblemMessage error={letter.error} onRetry={() => void letter.refetch()} />
      )}
      {letter.data !== undefined && <Shown key={id} letter={letter.data} />}
    </>
  );
}

function Shown({ letter }: { letter: Letter }) {
  const words = useWords().letters;
  const person = usePerson();
  const [done, setDone] = useState("");
  const readable =
    printsLetters(person) && person.unit === letter.unit && letter.erasedAt === undefined;
  const { id, revision } = letter;
  // another revision is another paper
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const load = useCallback(() => printLetter(id), [id, revision]);
  useTitle(words.kinds[letter.kind]);
  return (
    <>
      <p className="way-back">
        <Link to={`/letters?stage=${letter.stage}`}>← {words.back}</Link>
      </p>
      <div className="page-head">
        <h1>
          {words.kinds[letter.kind]}
          {letter.number !== undefined && ` ${words.numbered(letter.number)}`}
        </h1>
        <span className="label label-frozen">{words.stages[letter.stage]}</span>
      </div>
      <p role="status" className={done === "" ? "" : "done"}>
        {done}
      </p>
      <div className="beside">
        <div>
          <Steps
            letter={letter}
            onDone={(step) => {
              setDone(words.recorded(words.steps[step]));
            }}
          />
          <Facts letter={letter} />
        </div>
        {readable && <PaperPreview load={load} />}
      </div>
    </>
  );
}

function Facts({ letter }: { letter: Letter }) {
  const words = useWords().letters;
  const moment = (at: string | undefined) => at && momentText(at);
  const print = useMutation({ mutationFn: () => takeLetter(letter.id) });
  const person = usePerson();
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <FactList
        facts={[
          [words.recipient, letter.recipientName],
          [words.address, letter.recipientAddress],
          [words.reason, letter.reason],
          [words.newDueOn, letter.newDueOn && dayText(letter.newDueOn)],
          [words.trigger, `${words.triggers[letter.trigger]}, ${dayText(letter.happenedOn)}`],
          [words.draftedAt, moment(letter.draftedAt)],
          [words.reviewedAt, by(moment(letter.reviewedAt), letter.reviewedBy)],
          [words.approvedAt, by(moment(letter.approvedAt), letter.approvedBy)],
          [words.issuedAt, moment(letter.issuedAt)],
          [words.channel, letter.channel && words.channels[letter.channel]],
          [words.deliveredAt, moment(letter.deliveredAt)],
          [words.proof, letter.deliveryProof],
          [words.failure, letter.deliveryFailureName],
          [words.withdrawalReason, letter.withdrawalReason],
          [words.erasedAt, moment(letter.erasedAt)],
        ]}
      />
      {letter.dossierId !== undefined && readsDossiers(person) && (
        <p>
          <Link to={`/dossiers/${letter.dossierId}`}>{words.openDossier}</Link>
        </p>
      )}
      {printsLetters(person) && letter.erasedAt === undefined && (
        <Button
          loading={print.isPending}
          onClick={() => {
            print.mutate();
          }}
        >
          {words.print}
        </Button>
      )}
      {print.error !== null && <ProblemMessage error={print.error} />}
    </section>
  );
}

function by(moment: string | undefined, who: string | undefined): string | undefined {
  return moment === undefined ? undefined : [moment, who ?? ""].join(" ").trim();
}

function Steps({ letter, onDone }: { letter: Letter; onDone: (step: StepName) => void }) {
  const words = useWords().letters;
  const offered = stepsOf(usePerson(), letter);
  const [open, setOpen] = useState<StepName>();
  if (offered.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="steps">
      <h2 id="steps">{words.next}</h2>
      <div className="steps-offered">
        {offered.map((step, index) => (
          <Button
            key={step}
            type={index === 0 ? "primary" : "default"}
            aria-expanded={open === step}
            onClick={() => {
              setOpen(open === step ? undefined : step);
            }}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
      {open !== undefined && offered.includes(open) && (
        <StepForm
          key={open}
          letter={letter}
          step={open}
          onDone={() => {
            onDone(open);
            setOpen(undefined);
          }}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </section>
  );
}

function StepForm({
  letter,
  step,
  onDone,
  onClose,
}: {
  letter: Letter;
  step: StepName;
  onDone: () => void;
  onClose: () => void;
}) {
  const all = useWords();
  const words = all.letters;
  const queries = useQueryClient();
  // one key for this opening of the form: sent twice, it is one step
  const [key] = useState(newKey);
  const [known, setKnown] = useState({
    recipientName: letter.recipientName ?? "",
    recipientAddress: letter.recipientAddress ?? "",
  });
  const sending = useMutation({
    mutationFn: (body: Record<string, unknown>) => takeStep(letter, step, body, key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["letter", letter.id] });
      void queries.invalidateQueries({ queryKey: ["letters"] });
      onDone();
    },
  });
  const asking = useMutation({
    mutationFn: (dossier: string) => askApplicant(dossier, words.askReason, newKey()),
    gcTime: 0,
    onSuccess: ({ name, address }) => {
      setKnown({ recipientName: name, recipientAddress: address ?? "" });
    },
  });
  const defaults: Record<string, string | undefined> = {
    ...known,
    reason: step === "addressee" ? letter.reason : undefined,
    newDueOn: letter.newDueOn,
  };
  const { dossierId } = letter;
  return (
    <section
      className="step-form"
      aria-label={words.steps[step]}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      {step === "addressee" && dossierId !== undefined && (
        <p>
          <Button
            loading={asking.isPending}
            onClick={() => {
              asking.mutate(dossierId);
            }}
          >
            {words.askDossier}
          </Button>{" "}
          <small className="quiet">{words.askHint}</small>
        </p>
      )}
      {asking.error !== null && <ProblemMessage error={asking.error} />}
      <Form
        name={words.steps[step]}
        labels={words.fields}
        errors={{}}
        failure={sending.error}
        onSubmit={(values) => {
          sending.mutate(
            bodyOf(step, (name) =>
              name === "toneConfirmed"
                ? values.has(name)
                  ? "true"
                  : undefined
                : typed(values, name),
            ),
          );
        }}
      >
        <div className="fields">
          {FIELDS[step].map(({ name, kind, required, options }) =>
            kind === "tick" ? (
              <Tick key={name} name={name} />
            ) : (
              <Field key={name} name={name} required={required}>
                {(control) =>
                  kind === "choice" ? (
                    <select {...control} defaultValue="">
                      <option value="" disabled />
                      {options?.map((option) => (
                        <option key={option} value={option}>
                          {words.choices[option]}
                        </option>
                      ))}
                    </select>
                  ) : kind === "text" ? (
                    <textarea
                      {...control}
                      rows={3}
                      maxLength={2000}
                      defaultValue={defaults[name]}
                    />
                  ) : (
                    <input
                      // asked of the dossier, the field is filled anew
                      key={defaults[name] ?? ""}
                      {...control}
                      type={kind}
                      defaultValue={defaults[name]}
                      autoComplete="off"
                    />
                  )
                }
              </Field>
            ),
          )}
        </div>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {words.steps[step]}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}
