import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link, useLocation, useParams } from "react-router";
import { dossierQuery, proceduresQuery, type Dossier } from "../api/dossiers";
import { momentText } from "../figure/period";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { ApplicantPart } from "./Applicant";
import { ClockPart } from "./ClockPart";
import { ComponentsPart } from "./ComponentsPart";
import { Due } from "./Due";
import { Facts } from "./Facts";
import { HistoryPart } from "./HistoryPart";
import { NextSteps } from "./NextSteps";
import { Papers } from "./Papers";
import { nameOf } from "./procedures";
import { receivesDossiers } from "./rights";

/** One dossier: where it stands, why it is due when it is, and what may be done next. */
export default function DossierPage() {
  const words = useWords();
  const { dossier: id = "" } = useParams();
  const dossier = useQuery(dossierQuery(id));
  return (
    <>
      {dossier.isPending && <p role="status">{words.loading}</p>}
      {dossier.error !== null && (
        <ProblemMessage error={dossier.error} onRetry={() => void dossier.refetch()} />
      )}
      {dossier.data !== undefined && <Shown key={id} dossier={dossier.data} />}
    </>
  );
}

function Shown({ dossier }: { dossier: Dossier }) {
  const words = useWords().dossiers;
  const person = usePerson();
  const now = useNow();
  const procedures = useQuery(proceduresQuery);
  const arrival: unknown = useLocation().state;
  const justReceived = typeof arrival === "object" && arrival !== null && "justReceived" in arrival;
  const [done, setDone] = useState<ReactNode>(
    () =>
      justReceived && (
        <>
          {receivedText(dossier, words)}{" "}
          {receivesDossiers(person) && <Link to="/dossiers/new">{words.receiving.another}</Link>}
        </>
      ),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const doneLine = useRef<HTMLParagraphElement>(null);
  useTitle(`${words.dossier} ${dossier.code}`);
  useEffect(() => {
    // what was done, or else whose page it is: there reading and walking go on
    (doneLine.current ?? heading.current)?.focus();
  }, [done]);
  return (
    <>
      <p className="way-back">
        <Link to="/dossiers">← {words.back}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.dossier} {dossier.code}
          </h1>
          <p>{nameOf(dossier.procedureCode, procedures.data)}</p>
        </div>
        <div className="standing">
          <span className="label label-frozen">{words.statuses[dossier.status]}</span>
          <Due dossier={dossier} now={now} />
        </div>
      </div>
      {done !== false && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}
        </p>
      )}
      <div className="dossier">
        <div>
          <NextSteps
            dossier={dossier}
            onDone={(step, changed) => {
              setDone(words.recorded(words.steps[step], words.statuses[changed.status]));
            }}
          />
          <Papers dossier={dossier} />
          <ClockPart id={dossier.id} />
          <HistoryPart id={dossier.id} />
        </div>
        <div>
          <ApplicantPart dossier={dossier} />
          <Facts dossier={dossier} />
          <ComponentsPart
            dossier={dossier}
            onSaved={() => {
              setDone(words.components.saved);
            }}
          />
        </div>
      </div>
    </>
  );
}

function receivedText(dossier: Dossier, words: ReturnType<typeof useWords>["dossiers"]): string {
  return dossier.dueAt === undefined
    ? words.receiving.registered(dossier.code)
    : words.receiving.done(dossier.code, momentText(dossier.dueAt));
}
