import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import {
  duplicatesQuery,
  petitionPlace,
  takeStep,
  type Petition,
  type StepName,
} from "../api/petitions";
import { dayText, today } from "../figure/period";
import { ChangeForm } from "../shell/ItemForm";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { seesDuplicates, stepsOf } from "./rights";
import { itemsOf, type Candidate } from "./steps";
import { shortId } from "./worklist";

/** The steps that are open to the caller, one form at a time. */
export function NextSteps({
  petition,
  onDone,
}: {
  petition: Petition;
  onDone: (step: StepName, petition: Petition) => void;
}) {
  const all = useWords();
  const words = all.petitions;
  const person = usePerson();
  const duplicates = useQuery({
    ...duplicatesQuery(petition.id),
    enabled: seesDuplicates(person, petition),
  });
  const candidates: Candidate[] = (duplicates.data ?? [])
    .map(({ petition: other }) => other)
    .filter((other) => other.caseId === other.id && other.kind === petition.kind)
    .filter(({ status }) => status === "CLASSIFIED" || status === "ACCEPTED")
    .map(({ id, receivedAt, stage }) => ({
      id,
      name: words.candidate(shortId(id), dayText(today(new Date(receivedAt))), words.stages[stage]),
    }));
  const steps = stepsOf(person, petition).filter(
    (step) => step !== "joining" || candidates.length > 0,
  );
  const [open, setOpen] = useState<StepName>();
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    const pressed = buttons.current?.querySelector<HTMLElement>("[aria-expanded=true]");
    setOpen(undefined);
    pressed?.focus();
  };
  return (
    <section className="panel" aria-labelledby="next-steps">
      <h2 id="next-steps">{words.next}</h2>
      {steps.length === 0 && (
        <p className="quiet">
          {petition.caseId === petition.id ? words.nothingNext : words.nextAtLead}
        </p>
      )}
      <div className="steps-offered" ref={buttons}>
        {steps.map((step, index) => (
          <Button
            key={step}
            type={index === 0 ? "primary" : "default"}
            aria-expanded={step === open}
            onClick={() => {
              setOpen(step === open ? undefined : step);
            }}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
      {open !== undefined && !steps.includes(open) && <p role="alert">{words.noLonger}</p>}
      {open !== undefined && steps.includes(open) && (
        <ChangeForm
          key={open}
          title={words.steps[open]}
          hint={words.stepHints[open]}
          items={itemsOf(open, petition, candidates, all)}
          record={petition}
          place={petitionPlace(petition.id)}
          send={(on, body, key) => takeStep(on, open, body, key)}
          onDone={(changed) => {
            setOpen(undefined);
            onDone(open, changed);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
