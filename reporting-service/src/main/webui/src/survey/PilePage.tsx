import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { newKey } from "../api/client";
import { unitsQuery } from "../api/queries";
import { changePile, pileQuery, roundQuery, type Pile, type Round } from "../api/surveys";
import { dayText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { Entry, LineInput } from "./Entry";
import { lineOf, meaning, type Line } from "./papers";
import { settlesPapers, typesPapers } from "./rights";

/** A pile of papers: its second reading, where the two differ, and what became of it. */
export default function PilePage() {
  const { round = "", pile = "" } = useParams();
  const found = useQuery(roundQuery(round));
  const piles = useQuery(pileQuery(pile));
  return (
    <Fetched query={found}>
      {(ofRound) => (
        <Fetched query={piles}>
          {(one) => <Shown key={`${one.id} ${one.state}`} round={ofRound} pile={one} />}
        </Fetched>
      )}
    </Fetched>
  );
}

function Shown({ round, pile }: { round: Round; pile: Pile }) {
  const words = useWords().surveys;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  useTitle(words.pile);
  return (
    <>
      <p className="way-back">
        <Link to={`/surveys/${round.id}`}>← {round.title}</Link>
      </p>
      <div className="page-head">
        <h1>
          {words.pile}
          {pile.village !== undefined &&
            ` – ${units.data?.find(({ id }) => id === pile.village)?.name ?? pile.village}`}
        </h1>
        <div className="standing">
          <span className="label label-frozen">{words.pileStates[pile.state]}</span>
        </div>
      </div>
      <section className="panel" aria-label={words.about}>
        <FactList
          facts={[
            [words.declared, String(pile.declared)],
            [words.collectedOn, dayText(pile.collectedOn)],
            [words.firstBy, pile.firstBy],
            [words.secondBy, pile.secondBy],
            [words.differencesFound, pile.differences > 0 && String(pile.differences)],
          ]}
        />
      </section>
      {pile.state === "ENTERED_ONCE" && <SecondEntry round={round} pile={pile} />}
      {pile.state === "DIFFERING" &&
        (settlesPapers(person, round) ? (
          <Settlement round={round} pile={pile} />
        ) : (
          <p className="quiet">{words.runnerSettles}</p>
        ))}
      {pile.state === "COUNTED" && (
        <p role="status" className="done">
          {words.pileCounted}
        </p>
      )}
      {(pile.state === "ENTERED_ONCE" || pile.state === "DIFFERING") &&
        settlesPapers(person, round) && <Withdrawal round={round} pile={pile} />}
    </>
  );
}

/** Sends a change of the pile; it is the same change however often it is sent. */
function usePileChange(round: Round, pile: Pile, step: string) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (body: Record<string, unknown> | undefined) => changePile(pile, step, body, key),
    onSuccess: (changed) => {
      queries.setQueryData(["pile", pile.id], changed);
      void queries.invalidateQueries({ queryKey: ["round", round.id] });
    },
  });
}

function SecondEntry({ round, pile }: { round: Round; pile: Pile }) {
  const all = useWords();
  const words = all.surveys;
  const person = usePerson();
  const [begun, setBegun] = useState(false);
  const sending = usePileChange(round, pile, "second-entry");
  if (!typesPapers(person, round)) return null;
  if (person.username === pile.firstBy) return <p className="quiet">{words.anotherPerson}</p>;
  return (
    <>
      <p className="quiet">{words.secondHint}</p>
      {begun ? (
        <Entry
          sections={round.sections}
          declared={pile.declared}
          onDone={(ballots) => {
            sending.mutate({ ballots });
          }}
        />
      ) : (
        <Button
          type="primary"
          onClick={() => {
            setBegun(true);
          }}
        >
          {words.beginSecond}
        </Button>
      )}
      {sending.isPending && <p role="status">{all.loading}</p>}
      {sending.error !== null && <ProblemMessage error={sending.error} />}
    </>
  );
}

/** The papers the two read differently, answer by answer, to be looked at again. */
function Settlement({ round, pile }: { round: Round; pile: Pile }) {
  const all = useWords();
  const words = all.surveys;
  const sending = usePileChange(round, pile, "settlement");
  const [rulings, setRulings] = useState<Readonly<Record<number, readonly string[]>>>({});
  const missing = pile.differing.some((_, index) => rulings[index] === undefined);
  const valid: Line = {
    item: "valid",
    text: words.isItValid,
    kind: "one",
    options: [
      { value: "true", text: { vi: words.valid } },
      { value: "false", text: { vi: words.invalid } },
    ],
  };
  const lines = pile.differing.map(({ item }) =>
    item === "valid" ? valid : (lineOf(round.sections, item, words.steps) ?? valid),
  );
  return (
    <section className="panel" aria-labelledby="differing">
      <h2 id="differing">{words.differing(pile.differing.length)}</h2>
      <p className="quiet">{words.settleHint}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate({
            rulings: pile.differing.map(({ paper, item }, index) => {
              const answer = rulings[index] ?? [];
              return {
                paper,
                item,
                answer: item === "valid" ? answer.filter((one) => one === "false") : answer,
              };
            }),
          });
        }}
      >
        <div className="wide">
          <table className="list list-plain">
            <caption className="unseen">{words.differing(pile.differing.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.paper}</th>
                <th scope="col">{words.question}</th>
                <th scope="col">{pile.firstBy}</th>
                <th scope="col">{pile.secondBy}</th>
                <th scope="col">{words.paperSays}</th>
                <th scope="col">{words.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {pile.differing.map(({ paper, item, first, second }, index) => {
                const line = lines[index] ?? valid;
                const read = (answers: readonly string[]) =>
                  item === "valid" && answers.length === 0
                    ? words.valid
                    : meaning(line, answers) || words.nothing;
                return (
                  <tr key={`${String(paper)} ${item}`}>
                    <td>{paper}</td>
                    <th scope="row" id={`line-${String(index)}`}>
                      {line.text}
                    </th>
                    <td>{read(first)}</td>
                    <td>{read(second)}</td>
                    <LineInput
                      line={{ ...line, item: String(index) }}
                      answers={rulings[index]}
                      autoFocus={index === 0}
                      onAnswers={(answers) => {
                        setRulings((before) => ({ ...before, [index]: answers }));
                      }}
                      onNext={() => {
                        setRulings((before) => ({ ...before, [index]: before[index] ?? [] }));
                        const inputs = document.querySelectorAll<HTMLInputElement>("[data-line]");
                        inputs[index + 1]?.focus();
                      }}
                    />
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" disabled={missing} loading={sending.isPending}>
            {words.settle}
          </Button>
          {missing && <span className="quiet">{words.settleMissing}</span>}
        </div>
      </form>
      {sending.error !== null && <ProblemMessage error={sending.error} />}
    </section>
  );
}

function Withdrawal({ round, pile }: { round: Round; pile: Pile }) {
  const words = useWords().surveys;
  const [asked, setAsked] = useState(false);
  const sending = usePileChange(round, pile, "withdrawal");
  return (
    <div className="form-foot">
      {asked ? (
        <Button
          danger
          type="primary"
          autoFocus
          loading={sending.isPending}
          onClick={() => {
            sending.mutate(undefined);
          }}
        >
          {words.withdrawSure}
        </Button>
      ) : (
        <Button
          danger
          onClick={() => {
            setAsked(true);
          }}
        >
          {words.withdraw}
        </Button>
      )}
      {sending.error !== null && <ProblemMessage error={sending.error} />}
    </div>
  );
}
