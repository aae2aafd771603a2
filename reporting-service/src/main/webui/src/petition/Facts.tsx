import { useQuery } from "@tanstack/react-query";
import type { Petition } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText, momentText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { useWords } from "../words/language";
import { lastDayOf } from "./worklist";

const moment = (at: string | undefined) => at && momentText(at);

/** What is due when, and by which law. */
export function DeadlineFacts({ petition }: { petition: Petition }) {
  const words = useWords().petitions;
  const due = (at: string | undefined, basis?: string) =>
    at && (
      <>
        {words.until(dayText(lastDayOf(at)))}
        {basis !== undefined && <small className="under">{basis}</small>}
      </>
    );
  return (
    <section className="panel" aria-labelledby="deadlines">
      <h2 id="deadlines">{words.deadlines}</h2>
      {petition.classifiedAt === undefined && <p className="quiet">{words.noDeadlinesYet}</p>}
      {petition.clockStopped === true && <p>{words.urgency.stopped}</p>}
      <FactList
        facts={[
          [words.receivedAt, momentText(petition.receivedAt)],
          [words.acceptDue, due(petition.acceptDueAt, petition.acceptLegalBasis)],
          [words.acceptedAt, moment(petition.acceptedAt)],
          [words.notifyDue, due(petition.notifyDueAt)],
          [words.replyDue, due(petition.replyDueAt)],
          [words.resolveDue, due(petition.resolveDueAt, petition.resolveLegalBasis)],
          [
            words.resolveBasis,
            petition.resolveDueAt === undefined &&
              petition.processedAt === undefined &&
              petition.resolveLegalBasis,
          ],
          [words.resolvedAt, moment(petition.resolvedAt)],
          [words.processedAt, petition.resolvedAt === undefined && moment(petition.processedAt)],
          [words.enforcedAt, moment(petition.enforcedAt)],
        ]}
      />
    </section>
  );
}

/** On all five axes. */
export function ClassificationFacts({ petition }: { petition: Petition }) {
  const all = useWords();
  const words = all.petitions;
  const units = useQuery(unitsQuery);
  const unit = (id: string | undefined) =>
    id && (units.data?.find((one) => one.id === id)?.name ?? id);
  const yesNo = (said: boolean | undefined) =>
    said === undefined ? undefined : said ? all.form.yes : all.form.no;
  return (
    <section className="panel" aria-labelledby="classification">
      <h2 id="classification">{words.classification}</h2>
      <FactList
        facts={[
          [words.kind, petition.kind && words.kinds[petition.kind]],
          [words.competence, yesNo(petition.withinCompetence)],
          [words.branch, petition.branch && words.branches[petition.branch]],
          [words.eligible, yesNo(petition.eligible)],
          [words.flaws, petition.flaws?.map((flaw) => words.flawNames[flaw]).join("; ")],
          [
            words.signers,
            petition.manySigners ? words.signedBy(petition.signers) : String(petition.signers),
          ],
          [words.originals, yesNo(petition.originalsAttached)],
          [words.secondInstance, petition.secondInstance && all.form.yes],
          [words.remote, petition.remote && all.form.yes],
          [words.handler, petition.handler],
          [words.village, unit(petition.village)],
          [words.unit, unit(petition.unit)],
        ]}
      />
    </section>
  );
}

/** How it left the desk, with which document. */
export function OutcomeFacts({ petition }: { petition: Petition }) {
  const words = useWords().petitions;
  const { documentDate, keptUntil, nonAcceptance, result } = petition;
  const facts = [
    [words.result, result && words.results[result]],
    [words.nonAcceptance, nonAcceptance && words.nonAcceptanceReasons[nonAcceptance]],
    [words.stepFields.to, petition.to],
    [words.stepFields.reason, petition.reason],
    [words.stepFields.documentNumber, petition.documentNumber],
    [words.stepFields.documentDate, documentDate && dayText(documentDate)],
    [words.keptUntil, keptUntil && dayText(keptUntil)],
  ] as const;
  if (facts.every(([, fact]) => fact === undefined)) return null;
  return (
    <section className="panel" aria-labelledby="outcome">
      <h2 id="outcome">{words.outcome}</h2>
      <FactList facts={facts} />
    </section>
  );
}
