import { Button } from "antd";
import { useRef, useState } from "react";
import type { Dossier, StepName } from "../api/dossiers";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { stepsOf } from "./rights";
import { StepForm } from "./StepForm";

/** The steps that are open to the caller, one form at a time. */
export function NextSteps({
  dossier,
  onDone,
}: {
  dossier: Dossier;
  onDone: (step: StepName, dossier: Dossier) => void;
}) {
  const words = useWords().dossiers;
  const steps = stepsOf(usePerson(), dossier);
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
      {steps.length === 0 && <p className="quiet">{words.nothingNext}</p>}
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
        <StepForm
          key={open}
          dossier={dossier}
          step={open}
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
