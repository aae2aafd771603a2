import { useQuery } from "@tanstack/react-query";
import { proceduresQuery, type Dossier } from "../api/dossiers";
import { unitsQuery } from "../api/queries";
import { numberText } from "../figure/figures";
import { momentText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { useWords } from "../words/language";
import { nameOf } from "./procedures";

/** What is recorded of a dossier, whose affair it is apart. */
export function Facts({ dossier }: { dossier: Dossier }) {
  const words = useWords().dossiers;
  const procedures = useQuery(proceduresQuery);
  const units = useQuery(unitsQuery);
  const unit = (id: string | undefined) =>
    id && (units.data?.find((one) => one.id === id)?.name ?? id);
  const moment = (at: string | undefined) => at && momentText(at);
  const { punctuality, savedWorkingDays, dueAt } = dossier;
  const judged =
    punctuality &&
    [
      words.punctualities[punctuality],
      ...(savedWorkingDays === undefined ? [] : [words.savedDays(savedWorkingDays)]),
    ].join(", ");
  const assistance = [
    ...(dossier.homeDelivery ? [words.receiving.homeDelivery] : []),
    ...(dossier.assistedFiling ? [words.receiving.assistedFiling] : []),
    ...(dossier.assistanceReason ? [words.receiving.reasons[dossier.assistanceReason]] : []),
  ].join("; ");
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <FactList
        facts={[
          [
            words.procedure,
            `${nameOf(dossier.procedureCode, procedures.data)} (${dossier.procedureCode})`,
          ],
          [words.field, dossier.procedureField],
          [words.level, dossier.onlineLevel && words.levels[dossier.onlineLevel]],
          [words.unit, unit(dossier.unit)],
          [words.village, unit(dossier.village)],
          [words.channel, words.channels[dossier.channel]],
          [words.registeredAt, moment(dossier.registeredAt)],
          // of a dossier only registered that moment is the same
          [words.receivedAt, dueAt && moment(dossier.receivedAt)],
          [words.termLabel, words.term(dossier.processingDays, dossier.dayCount)],
          [words.due, moment(dueAt)],
          [words.newDueAt, moment(dossier.newDueAt)],
          [words.apologisedAt, moment(dossier.apologisedAt)],
          [words.apology, words.apologies[dossier.apologyDuty]],
          [words.completedAt, moment(dossier.completedAt)],
          [words.judged, judged],
          [words.returnedAt, moment(dossier.returnedAt)],
          [words.endedAt, dossier.completedAt === undefined && moment(dossier.endedAt)],
          [words.handler, dossier.handler],
          [words.reason, dossier.reason],
          [words.assistance, assistance],
          [words.helpedBy, unit(dossier.helpedBy)],
          [words.decidedBy, unit(dossier.decidedBy)],
          [
            words.resultDigitised,
            dossier.completedAt && (dossier.resultDigitised ? words.yes : words.no),
          ],
          ...dossier.fees.map(({ name, amount, paidAt }): [string, string] => [
            name,
            paidAt == null
              ? words.feeOwed(numberText(amount))
              : words.feePaid(numberText(amount), momentText(paidAt)),
          ]),
        ]}
      />
    </section>
  );
}
