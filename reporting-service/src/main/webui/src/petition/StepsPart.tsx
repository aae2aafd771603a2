import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { printStep, stepsQuery, type Petition, type PetitionStep } from "../api/petitions";
import { dayText, momentText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { personText } from "../shell/personText";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { hasDocument, seesPapers } from "./rights";
import { lastDayOf } from "./worklist";

/** Everything that was done with a petition, each step with its document; the latest first. */
export function StepsPart({ petition }: { petition: Petition }) {
  const words = useWords().petitions;
  const person = usePerson();
  const steps = useQuery(stepsQuery(petition.id));
  const printing = useMutation({
    mutationFn: (revision: number) => printStep(petition.id, revision),
  });
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Fetched query={steps}>
        {(all) => (
          <ol className="history" reversed>
            {all
              .slice()
              .reverse()
              .map((step) => (
                <li key={step.revision}>
                  <Step step={step} />
                  {seesPapers(person, petition) && hasDocument(step.type, petition.kind) && (
                    <Button
                      size="small"
                      aria-label={words.printOf(words.events[step.type] ?? step.type)}
                      loading={printing.isPending && printing.variables === step.revision}
                      onClick={() => {
                        printing.mutate(step.revision);
                      }}
                    >
                      {words.print}
                    </Button>
                  )}
                </li>
              ))}
          </ol>
        )}
      </Fetched>
      <p role="status" className="quiet">
        {printing.isPending && words.printing}
        {printing.isSuccess && words.printed}
      </p>
      {printing.error !== null && <ProblemMessage error={printing.error} />}
    </section>
  );
}

function Step({ step }: { step: PetitionStep }) {
  const words = useWords().petitions;
  const occurred = momentText(step.occurredAt);
  const recorded = momentText(step.recordedAt);
  const { documentNumber, documentDate, handler, note, resolveDueAt } = step;
  const details = [
    ...(documentNumber === undefined && documentDate === undefined
      ? []
      : [words.document(documentNumber ?? "…", documentDate && dayText(documentDate))]),
    ...(note === undefined || note === "" ? [] : [note]),
    ...(handler === undefined ? [] : [words.handledBy(handler)]),
    ...(resolveDueAt === undefined ? [] : [words.dueAfter(dayText(lastDayOf(resolveDueAt)))]),
  ];
  return (
    <>
      <strong>{words.events[step.type] ?? step.type}</strong>, {occurred}
      <small className="under">
        {personText(step.actor, step.actorName)}
        {recorded !== occurred && `, ${words.recordedLater(recorded)}`}
      </small>
      {details.map((detail) => (
        <span key={detail} className="history-detail">
          {detail}
        </span>
      ))}
    </>
  );
}
