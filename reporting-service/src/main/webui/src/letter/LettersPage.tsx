import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { newKey } from "../api/client";
import {
  firstListQuery,
  lettersQuery,
  makeBatch,
  takeBatch,
  takePile,
  type Letter,
  type LetterStage,
  type PileStep,
} from "../api/letters";
import { dayText, momentText } from "../figure/period";
import { ProblemError } from "../api/problem";
import { Fetched } from "../shell/Fetched";
import { LeadOn } from "../shell/LeadOn";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { listsOf, pilesOf, printsPilesOf } from "./rights";

/** The service takes no more at once. */
const MOST = 200;

/** What waits for the caller, and all other letters by where they stand. */
export default function LettersPage() {
  const words = useWords().letters;
  const person = usePerson();
  const [query] = useSearchParams();
  const lists = listsOf(person);
  const stage = lists.find((one) => one === query.get("stage"));
  useTitle(stage === undefined ? words.title : `${words.stages[stage]} – ${words.title}`);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <nav aria-label={words.listsLabel}>
        <ul className="counters">
          {lists.map((list) => (
            <li key={list}>
              <Link
                to={`?stage=${list}`}
                className="counter"
                aria-current={list === stage ? "page" : undefined}
              >
                {words.stages[list]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {stage === undefined ? <FirstList /> : <LetterList key={stage} stage={stage} />}
    </>
  );
}

/** Leads on to the first list that holds a letter; it stays there when the list becomes empty. */
function FirstList() {
  const first = useQuery(firstListQuery(listsOf(usePerson())));
  return <Fetched query={first}>{(stage) => <LeadOn to={`?stage=${stage}`} />}</Fetched>;
}

function LetterList({ stage }: { stage: LetterStage }) {
  const words = useWords();
  const person = usePerson();
  const list = useInfiniteQuery(lettersQuery(stage));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [done, setDone] = useState("");
  const doneLine = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // the letters it was done with are no longer on this list
    if (done !== "") doneLine.current?.focus();
  }, [done]);
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  const choosable = pilesOf(person, stage).length > 0 || printsPilesOf(person, stage);
  return (
    <>
      {choosable && letters.length > 0 && (
        <Pile
          stage={stage}
          chosen={chosen}
          onDone={(what) => {
            setDone(what);
            setChosen([]);
          }}
        />
      )}
      {done !== "" && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}
        </p>
      )}
      {list.error !== null && (
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      )}
      {letters.length > 0 && (
        <LetterTable
          letters={letters}
          chosen={choosable ? chosen : undefined}
          onChoose={setChosen}
          caption={words.letters.stages[stage]}
        />
      )}
      <p role="status" className="quiet">
        {list.isPending && words.loading}
        {list.isSuccess && letters.length === 0 && words.letters.none}
      </p>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function LetterTable({
  letters,
  chosen,
  onChoose,
  caption,
}: {
  letters: readonly Letter[];
  chosen: readonly string[] | undefined;
  onChoose: (chosen: readonly string[]) => void;
  caption: string;
}) {
  const words = useWords().letters;
  const choosable = letters.slice(0, MOST).map(({ id }) => id);
  return (
    <table className="list">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {chosen !== undefined && (
            <th scope="col">
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={chosen.length === choosable.length}
                onChange={({ target }) => {
                  onChoose(target.checked ? choosable : []);
                }}
              />
            </th>
          )}
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.recipient}</th>
          <th scope="col">{words.trigger}</th>
          <th scope="col">{words.draftedAt}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id}>
            {chosen !== undefined && (
              <td>
                <input
                  type="checkbox"
                  aria-label={words.choose(letter.recipientName ?? words.kinds[letter.kind])}
                  checked={chosen.includes(letter.id)}
                  onChange={({ target }) => {
                    onChoose(
                      target.checked
                        ? [...chosen, letter.id]
                        : chosen.filter((id) => id !== letter.id),
                    );
                  }}
                />
              </td>
            )}
            <th scope="row">
              <Link to={`/letters/${letter.id}`}>{words.kinds[letter.kind]}</Link>
              {letter.lifeEvent !== undefined && ` (${words.lifeEvents[letter.lifeEvent]})`}
            </th>
            <td data-label={words.recipient}>{letter.recipientName ?? words.unknownRecipient}</td>
            <td data-label={words.trigger}>
              {words.triggers[letter.trigger]}, {dayText(letter.happenedOn)}
            </td>
            <td data-label={words.draftedAt}>{momentText(letter.draftedAt)}</td>
            <td data-label={words.number}>{letter.number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What may be done with all chosen letters at once. */
function Pile({
  stage,
  chosen,
  onDone,
}: {
  stage: LetterStage;
  chosen: readonly string[];
  onDone: (what: string) => void;
}) {
  const words = useWords().letters;
  const person = usePerson();
  const queries = useQueryClient();
  const [toneConfirmed, setToneConfirmed] = useState(false);
  const settled = async (what: string) => {
    await queries.invalidateQueries({ queryKey: ["letters"] });
    onDone(words.pileDone(what, chosen.length));
  };
  const taking = useMutation({
    mutationFn: ({ step, key }: { step: PileStep; key: string }) =>
      takePile(step, chosen, toneConfirmed, key),
    onSuccess: (_, { step }) => settled(words.pileSteps[step]),
  });
  const printing = useMutation({
    mutationFn: async (key: string) => takeBatch(await makeBatch(chosen, key)),
    onSuccess: () => settled(words.printPile),
  });
  const error = taking.error ?? printing.error;
  const mourning =
    taking.error instanceof ProblemError &&
    (taking.error.problem.errors ?? []).some(({ field }) => field.endsWith("toneConfirmed"));
  return (
    <>
      <div className="pile">
        {pilesOf(person, stage).map((step) => (
          <Button
            key={step}
            type="primary"
            disabled={chosen.length === 0}
            loading={taking.isPending && taking.variables.step === step}
            onClick={() => {
              printing.reset();
              taking.mutate({ step, key: newKey() });
            }}
          >
            {words.piles[step]}
          </Button>
        ))}
        {printsPilesOf(person, stage) && (
          <Button
            disabled={chosen.length === 0}
            loading={printing.isPending}
            onClick={() => {
              taking.reset();
              printing.mutate(newKey());
            }}
          >
            {words.printPile}
          </Button>
        )}
        <span className="quiet" role="status">
          {words.chosen(chosen.length)}
        </span>
      </div>
      {error !== null && <ProblemMessage error={error} />}
      {mourning && (
        <label className="tick">
          <input
            type="checkbox"
            checked={toneConfirmed}
            onChange={({ target }) => {
              setToneConfirmed(target.checked);
            }}
          />
          {words.toneConfirmed}
        </label>
      )}
    </>
  );
}
