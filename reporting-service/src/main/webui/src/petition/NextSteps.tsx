import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import {
  duplicatesQuery,
  petitionPlace,
  petitionsQuery,
  takeStep,
  type Petition,
  type StepName,
} from "../api/petitions";
import { dayText, today } from "../figure/period";
import { ChangeForm } from "../shell/ItemForm";
import { shortId } from "../shell/shortId";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { seesDuplicates, stepsOf } from "./rights";
import { itemsOf, joinable, type Candidate } from "./steps";

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
  const offered = stepsOf(person, petition);
  const open = useInfiniteQuery({
    ...petitionsQuery(["joinable", petition.unit, petition.kind], () => ({
      unit: petition.unit,
      open: "true",
      ...(petition.kind !== undefined && { kind: petition.kind }),
    })),
    enabled: offered.includes("joining"),
  });
  const candidates: Candidate[] = joinable(petition, [
    ...(duplicates.data ?? []).map((duplicate) => duplicate.petition),
    ...(open.data?.pages.flatMap(({ items }) => items) ?? []),
  ]).map(({ id, receivedAt, stage }) => ({
    id,
    name: words.candidate(shortId(id), dayText(today(new Date(receivedAt))), words.stages[stage]),
  }));
  const steps = offered.filter((step) => step !== "joining" || candidates.length > 0);
  const [chosen, setChosen] = useState<StepName>();
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    const pressed = buttons.current?.querySelector<HTMLElement>("[aria-expanded=true]");
    setChosen(undefined);
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
            aria-expanded={step === chosen}
            onClick={() => {
              setChosen(step === chosen ? undefined : step);
            }}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
      {chosen !== undefined && !steps.includes(chosen) && <p role="alert">{words.noLonger}</p>}
      {chosen !== undefined && steps.includes(chosen) && (
        <ChangeForm
          key={chosen}
          title={words.steps[chosen]}
          hint={words.stepHints[chosen]}
          items={itemsOf(chosen, petition, candidates, all)}
          record={petition}
          place={petitionPlace(petition.id)}
          send={(on, body, key) => takeStep(on, chosen, body, key)}
          onDone={(changed) => {
            setChosen(undefined);
            onDone(chosen, changed);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
