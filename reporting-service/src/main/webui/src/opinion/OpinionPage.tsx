import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import {
  opinionPlace,
  opinionQuery,
  takeOpinionStep,
  type Opinion,
  type OpinionStepName,
} from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText, momentText, today } from "../figure/period";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { ChangeForm } from "../shell/ItemForm";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { HistoryOf } from "./HistoryOf";
import { stepItems } from "./items";
import { Due } from "./OpinionTable";
import { readsOccasions, stepsOf } from "./rights";

/** One opinion: what was said, who owes it until when, and what becomes of it. */
export default function OpinionPage() {
  const { opinion: id = "" } = useParams();
  const opinion = useQuery(opinionQuery(id));
  return <Fetched query={opinion}>{(found) => <Shown key={found.id} opinion={found} />}</Fetched>;
}

/** Where the occasions of the channels have their pages. */
const OCCASIONS: Partial<Record<Opinion["channel"], string>> = {
  DIALOGUE: "/dialogues",
  FIELD_VISIT: "/field-visits",
  SUGGESTION_BOX: "/box-openings",
};

function Shown({ opinion }: { opinion: Opinion }) {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const now = today(useNow());
  const units = useQuery(unitsQuery);
  const arrival: unknown = useLocation().state;
  const justEntered = typeof arrival === "object" && arrival !== null && "justEntered" in arrival;
  const [open, setOpen] = useState<OpinionStepName>();
  const [done, setDone] = useState(justEntered ? words.entered : "");
  const heading = useRef<HTMLHeadingElement>(null);
  const doneLine = useRef<HTMLParagraphElement>(null);
  useTitle(words.opinion);
  useEffect(() => {
    (doneLine.current ?? heading.current)?.focus();
  }, [done]);
  const unitName = (id: string | undefined) =>
    id && (units.data?.find((unit) => unit.id === id)?.name ?? id);
  const steps = stepsOf(person, opinion);
  const place = OCCASIONS[opinion.channel];
  return (
    <>
      <p className="way-back">
        <Link to="/opinions">← {words.ledger}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.opinionOf(dayText(opinion.raisedOn))}
          </h1>
          <p>{words.channels[opinion.channel]}</p>
        </div>
        <div className="standing">
          <span className="label label-frozen">{words.statuses[opinion.status]}</span>
          <Due opinion={opinion} now={now} />
        </div>
      </div>
      {done !== "" && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}
        </p>
      )}
      <section className="panel" aria-labelledby="said">
        <h2 id="said">{words.content}</h2>
        <p className="petition-content">{opinion.content ?? words.hiddenHint}</p>
        <FactList
          facts={[
            [words.owner, opinion.owner],
            [words.dueOn, opinion.dueOn && dayText(opinion.dueOn)],
            [words.settledAt, opinion.settledAt && momentText(opinion.settledAt)],
            [words.answer, opinion.answer],
            [all.petitions.village, unitName(opinion.village)],
            [words.unit, unitName(opinion.unit)],
            [
              words.occasion,
              opinion.source !== undefined && place !== undefined && readsOccasions(person) && (
                <Link to={`${place}/${opinion.source}`}>{words.toOccasion}</Link>
              ),
            ],
          ]}
        />
        <div className="steps-offered">
          {steps.map((step, index) => (
            <Button
              key={step}
              type={index === 0 ? "primary" : "default"}
              aria-expanded={step === open}
              onClick={() => {
                setOpen(step === open ? undefined : step);
              }}
            >
              {words.steps[opinion.status === "PROMISED" && step === "promise" ? "handOn" : step]}
            </Button>
          ))}
        </div>
        {open !== undefined && steps.includes(open) && (
          <ChangeForm
            key={open}
            title={words.steps[open]}
            items={stepItems(open, opinion, all)}
            record={opinion}
            place={opinionPlace(opinion.id)}
            send={(on, body, key) => takeOpinionStep(on, open, body, key)}
            onDone={(changed) => {
              setOpen(undefined);
              setDone(words.recorded(words.statuses[changed.status]));
            }}
            onClose={() => {
              setOpen(undefined);
            }}
          />
        )}
        <HistoryOf key={opinion.revision} path={`/api/opinions/${opinion.id}`} />
      </section>
    </>
  );
}
