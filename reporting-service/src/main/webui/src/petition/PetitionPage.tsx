import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { petitionQuery, type Petition } from "../api/petitions";
import { Fetched } from "../shell/Fetched";
import { shortId } from "../shell/shortId";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { AttachmentsPart } from "./AttachmentsPart";
import { CasePart } from "./CasePart";
import { Due } from "./Due";
import { ClassificationFacts, DeadlineFacts, OutcomeFacts } from "./Facts";
import { HoldPart } from "./HoldPart";
import { NextSteps } from "./NextSteps";
import { holds, seesPapers, takesPetitions } from "./rights";
import { StepsPart } from "./StepsPart";
import { SubmissionPart } from "./SubmissionPart";

/** One petition: where it stands, what is due when and why, and what may be done next. */
export default function PetitionPage() {
  const { petition: id = "" } = useParams();
  const petition = useQuery(petitionQuery(id));
  return <Fetched query={petition}>{(found) => <Shown key={found.id} petition={found} />}</Fetched>;
}

/** What the intake hands over: files that did not arrive. */
function lostOf(state: unknown): readonly string[] | undefined {
  if (typeof state !== "object" || state === null || !("justReceived" in state)) return undefined;
  const lost = "lost" in state ? state.lost : [];
  return Array.isArray(lost) ? lost.filter((name) => typeof name === "string") : [];
}

function Shown({ petition }: { petition: Petition }) {
  const words = useWords().petitions;
  const person = usePerson();
  const now = useNow();
  const lost = lostOf(useLocation().state);
  const [done, setDone] = useState(() => (lost === undefined ? "" : words.intake.done));
  const heading = useRef<HTMLHeadingElement>(null);
  const doneLine = useRef<HTMLParagraphElement>(null);
  const kind = petition.kind === undefined ? words.unclassified : words.kinds[petition.kind];
  useTitle(`${kind} ${shortId(petition.id)}`);
  useEffect(() => {
    // what was done, or else whose page it is: there reading and walking go on
    (doneLine.current ?? heading.current)?.focus();
  }, [done]);
  return (
    <>
      <p className="way-back">
        <Link to="/petitions">← {words.back}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {kind} <span className="code">{shortId(petition.id)}</span>
          </h1>
          <p>{words.sources[petition.source]}</p>
        </div>
        <div className="standing">
          <span className="label label-frozen">{words.stages[petition.stage]}</span>
          <Due petition={petition} now={now} />
        </div>
      </div>
      {done !== "" && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}{" "}
          {done === words.intake.done && takesPetitions(person) && (
            <Link to="/petitions/new">{words.intake.another}</Link>
          )}
        </p>
      )}
      {lost !== undefined && lost.length > 0 && (
        <p role="alert" className="violated">
          {words.attachments.lost(lost.join(", "))}
        </p>
      )}
      <div className="dossier">
        <div>
          <NextSteps
            petition={petition}
            onDone={(step, changed) => {
              setDone(words.recorded(words.steps[step], words.stages[changed.stage]));
            }}
          />
          <SubmissionPart petition={petition} />
          {seesPapers(person, petition) && <AttachmentsPart petition={petition} />}
          <StepsPart petition={petition} />
        </div>
        <div>
          <DeadlineFacts petition={petition} />
          <ClassificationFacts petition={petition} />
          <OutcomeFacts petition={petition} />
          <CasePart petition={petition} />
          {holds(person, petition) && <HoldPart petition={petition} />}
        </div>
      </div>
    </>
  );
}
