import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import { unitsQuery } from "../api/queries";
import {
  closeRound,
  flagsQuery,
  handOutPaper,
  roundPlace,
  roundQuery,
  type Flag,
  type Round,
  type Sums,
} from "../api/surveys";
import { dayText, momentText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { ChangeForm } from "../shell/ItemForm";
import type { Item } from "../shell/items";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { PilesPart } from "./PilesPart";
import { readsPiles, readsResults, readsSheets, runsRound } from "./rights";
import { SheetsPart } from "./SheetsPart";
import { RunnerText } from "./texts";

/** One round: its control totals by village, what is odd, and what may be done next. */
export default function RoundPage() {
  const { round: id = "" } = useParams();
  const round = useQuery(roundQuery(id));
  return <Fetched query={round}>{(found) => <Shown key={found.id} round={found} />}</Fetched>;
}

function Shown({ round }: { round: Round }) {
  const words = useWords().surveys;
  const person = usePerson();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(round.title);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <p className="way-back">
        <Link to="/surveys">← {words.rounds}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {round.title}
          </h1>
          <p>
            <RunnerText round={round} />
          </p>
        </div>
        <div className="standing">
          <span className="label label-frozen">{round.closed ? words.closed : words.isOpen}</span>
          {round.closed && readsResults(person) && (
            <Link className="button-like" to={`/surveys/${round.id}/results`}>
              {words.results}
            </Link>
          )}
        </div>
      </div>
      <div className="dossier">
        <div>
          {readsResults(person) && <FlagsPart round={round.id} />}
          <SumsPart round={round} />
          {runsRound(person, round) && <StepsPart round={round} />}
        </div>
        <div>
          <FactsPart round={round} />
          {readsSheets(person) && <SheetsPart round={round} />}
          {readsPiles(person) && <PilesPart round={round} />}
        </div>
      </div>
    </>
  );
}

function FactsPart({ round }: { round: Round }) {
  const words = useWords().surveys;
  const units = useQuery(unitsQuery);
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{words.about}</h2>
      <FactList
        facts={[
          [words.unit, units.data?.find(({ id }) => id === round.unit)?.name ?? round.unit],
          [words.phase, words.phases[round.phase]],
          [words.questionnaire, round.questionnaireCode],
          [words.opensOn, dayText(round.opensOn)],
          [words.closesOn, dayText(round.closesOn)],
          [words.closedAt, round.closedAt && momentText(round.closedAt)],
        ]}
      />
    </section>
  );
}

function FlagsPart({ round }: { round: string }) {
  const words = useWords().surveys;
  const flags = useQuery(flagsQuery(round));
  return (
    <section className="panel" aria-labelledby="flags">
      <h2 id="flags">{words.flags}</h2>
      <Fetched query={flags}>{(found) => <FlagList flags={found} />}</Fetched>
    </section>
  );
}

/** What looks odd; it is counted like everything else. */
export function FlagList({ flags }: { flags: readonly Flag[] }) {
  const words = useWords().surveys;
  const units = useQuery(unitsQuery);
  if (flags.length === 0) return <p className="quiet">{words.noFlags}</p>;
  return (
    <>
      <ul className="flag-list" role="list">
        {flags.map(({ kind, village, text }) => (
          <li key={`${kind} ${village ?? ""} ${text}`}>
            <strong>{words.flagKinds[kind]}</strong>
            {village !== undefined &&
              ` – ${units.data?.find(({ id }) => id === village)?.name ?? village}`}
            : {text}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.flagsHint}</p>
    </>
  );
}

function SumsPart({ round }: { round: Round }) {
  const words = useWords().surveys;
  const units = useQuery(unitsQuery);
  const { total, villages } = round;
  const split = villages.some(({ village }) => village !== undefined);
  return (
    <section className="panel" aria-labelledby="sums">
      <h2 id="sums">{words.controlTotals}</h2>
      <div className="wide">
        <table className="list list-plain figures">
          <caption className="unseen">{words.controlTotals}</caption>
          <thead>
            <tr>
              <th scope="col">{words.village}</th>
              <th scope="col">{words.population}</th>
              <th scope="col">{words.quota}</th>
              <th scope="col">{words.issued}</th>
              <th scope="col">{words.collected}</th>
              <th scope="col">{words.valid}</th>
              <th scope="col">{words.blank}</th>
              <th scope="col">{words.invalid}</th>
            </tr>
          </thead>
          <tbody>
            {split &&
              villages.map((sums) => (
                <SumsRow
                  key={sums.village}
                  name={units.data?.find(({ id }) => id === sums.village)?.name ?? sums.village}
                  sums={sums}
                />
              ))}
            <SumsRow name={words.together} sums={total} total />
          </tbody>
        </table>
      </div>
      {!round.closed && <p className="quiet">{words.boxHint}</p>}
    </section>
  );
}

function SumsRow({
  name,
  sums,
  total = false,
}: {
  name: string | undefined;
  sums: Sums;
  total?: boolean;
}) {
  const words = useWords().surveys;
  const over = sums.issued !== undefined && sums.collected > sums.issued;
  return (
    <tr className={total ? "total-row" : ""}>
      <th scope="row">{name}</th>
      <td>{sums.population ?? "–"}</td>
      <td>{sums.quota ?? "–"}</td>
      <td>{sums.issued ?? "–"}</td>
      <td className={over ? "violated" : ""}>{sums.collected}</td>
      <td>
        {sums.valid}
        {sums.quota !== undefined && sums.quota > 0 && (
          <meter
            min={0}
            max={sums.quota}
            value={Math.min(sums.valid, sums.quota)}
            aria-label={words.ofQuota(sums.valid, sums.quota)}
          />
        )}
      </td>
      <td>{sums.blank}</td>
      <td>{sums.invalid}</td>
    </tr>
  );
}

type Step = "issuances" | "closure";

function StepsPart({ round }: { round: Round }) {
  const all = useWords();
  const words = all.surveys;
  const [step, setStep] = useState<Step>();
  const [done, setDone] = useState("");
  const units = useQuery(unitsQuery);
  const nameOf = (village: string) => units.data?.find(({ id }) => id === village)?.name ?? village;
  const steps: Record<Step, { items: readonly Item[]; send: typeof closeRound; hint: string }> = {
    issuances: {
      send: handOutPaper,
      hint: words.issuanceHint,
      items: [
        ...villageItem(round, nameOf, words.village),
        { name: "count", label: words.count, as: "whole", required: true },
      ],
    },
    closure: {
      send: closeRound,
      hint: words.closureHint,
      items: [{ name: "at", label: words.closedAt, as: "moment", hint: all.form.momentHint }],
    },
  };
  return (
    <section className="panel" aria-labelledby="next-steps">
      <h2 id="next-steps">{words.nextSteps}</h2>
      {done !== "" && (
        <p role="status" className="done">
          {done}
        </p>
      )}
      <div className="steps-offered">
        {(["issuances", "closure"] as const).map((one) => (
          <Button
            key={one}
            aria-expanded={step === one}
            danger={one === "closure"}
            onClick={() => {
              setDone("");
              setStep(step === one ? undefined : one);
            }}
          >
            {words.nextStep[one]}
          </Button>
        ))}
      </div>
      {step !== undefined && (
        <ChangeForm
          key={step}
          title={words.nextStep[step]}
          hint={steps[step].hint}
          button={words.nextStep[step]}
          items={steps[step].items}
          record={round}
          place={roundPlace(round.id)}
          send={steps[step].send}
          onDone={() => {
            setStep(undefined);
            setDone(words.recorded);
          }}
          onClose={() => {
            setStep(undefined);
          }}
        />
      )}
    </section>
  );
}

/** A choice among the villages of a round, absent where it is not split by village. */
export function villageItem(
  { villages }: Round,
  nameOf: (village: string) => string,
  label: string,
): Item[] {
  const options = villages.flatMap(({ village }) =>
    village === undefined ? [] : [[village, nameOf(village)] as const],
  );
  return options.length === 0
    ? []
    : [{ name: "village", label, as: "choice", required: true, options }];
}
