import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import { newKey } from "../api/client";
import { unmask } from "../api/dossiers";
import {
  letterHistoryQuery,
  letterPlace,
  letterQuery,
  mailingsQuery,
  printLetter,
  takeLetter,
  takeStep,
  type Letter,
  type StepName,
} from "../api/letters";
import { readsDossiers } from "../dossier/rights";
import { dayText, momentText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { ChangeForm } from "../shell/ItemForm";
import { personText } from "../shell/personText";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { PaperPreview } from "./PaperPreview";
import { printsLetters, readsHistory, stepsOf } from "./rights";
import { itemsOf, type Applicant } from "./steps";

/** How often an e-mail under way is asked after. */
const LOOK_AGAIN_MS = 3000;

/** One letter: what it says, where it stands, and what may be done next. */
export default function LetterPage() {
  const { letter: id = "" } = useParams();
  const letter = useQuery(letterQuery(id));
  return <Fetched query={letter}>{(found) => <Shown key={found.id} letter={found} />}</Fetched>;
}

function Shown({ letter }: { letter: Letter }) {
  const words = useWords().letters;
  const person = usePerson();
  const [done, setDone] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const doneLine = useRef<HTMLParagraphElement>(null);
  const ofDesk = printsLetters(person) && person.unit === letter.unit;
  const { id, revision } = letter;
  // another revision is another paper
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const load = useCallback(() => printLetter(id), [id, revision]);
  useTitle(words.kinds[letter.kind]);
  useEffect(() => {
    // what was done, or else which letter it is: there reading and walking go on
    (doneLine.current ?? heading.current)?.focus();
  }, [done]);
  return (
    <>
      <p className="way-back">
        <Link to={`/letters?stage=${letter.stage}`}>← {words.back}</Link>
      </p>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.kinds[letter.kind]}
          {letter.number !== undefined && ` ${words.numbered(letter.number)}`}
        </h1>
        <span className="label label-frozen">{words.stages[letter.stage]}</span>
      </div>
      {done !== "" && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}
        </p>
      )}
      <div className="beside">
        <div>
          <NextSteps
            letter={letter}
            onDone={(step, { stage }) => {
              setDone(words.recorded(words.steps[step], words.stages[stage]));
            }}
          />
          <Facts letter={letter} ofDesk={ofDesk} />
          {ofDesk && letter.issuedAt !== undefined && <Mailings letter={letter} />}
          {readsHistory(person) && <History letter={letter} />}
        </div>
        {ofDesk && letter.erasedAt === undefined && <PaperPreview load={load} />}
      </div>
    </>
  );
}

/** The steps that are open to the caller, one form at a time. */
function NextSteps({
  letter,
  onDone,
}: {
  letter: Letter;
  onDone: (step: StepName, letter: Letter) => void;
}) {
  const all = useWords();
  const words = all.letters;
  const offered = stepsOf(usePerson(), letter);
  const [chosen, setChosen] = useState<StepName>();
  const [applicant, setApplicant] = useState<Applicant>();
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    const pressed = buttons.current?.querySelector<HTMLElement>("[aria-expanded=true]");
    setChosen(undefined);
    pressed?.focus();
  };
  return (
    <section className="panel" aria-labelledby="next-steps">
      <h2 id="next-steps">{words.next}</h2>
      {offered.length === 0 && <p className="quiet">{words.nothingNext}</p>}
      <div className="steps-offered" ref={buttons}>
        {offered.map((step, index) => (
          <Button
            key={step}
            type={index === 0 ? "primary" : "default"}
            aria-expanded={step === chosen}
            onClick={() => {
              setChosen(step === chosen ? undefined : step);
            }}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
      {chosen !== undefined && offered.includes(chosen) && (
        <ChangeForm
          // asked of the dossier, the fields are filled anew
          key={`${chosen} ${applicant?.name ?? ""}`}
          title={words.steps[chosen]}
          hint={words.stepHints[chosen]}
          items={itemsOf(chosen, letter, applicant, all)}
          record={letter}
          place={letterPlace(letter.id)}
          send={(on, body, key) => takeStep(on, chosen, body, key)}
          onDone={(changed) => {
            setChosen(undefined);
            setApplicant(undefined);
            onDone(chosen, changed);
          }}
          onClose={close}
        >
          {chosen === "addressee" && letter.dossierId !== undefined && (
            <AskDossier dossier={letter.dossierId} onAnswer={setApplicant} />
          )}
        </ChangeForm>
      )}
    </section>
  );
}

/** Facts name nobody: whose dossier it is, the clerk asks the dossier, which notes that. */
function AskDossier({
  dossier,
  onAnswer,
}: {
  dossier: string;
  onAnswer: (applicant: Applicant) => void;
}) {
  const words = useWords().letters;
  const asking = useMutation({
    mutationFn: () => unmask(dossier, words.askReason, newKey()),
    gcTime: 0,
    onSuccess: onAnswer,
  });
  return (
    <>
      <p>
        <Button
          loading={asking.isPending}
          onClick={() => {
            asking.mutate();
          }}
        >
          {words.askDossier}
        </Button>{" "}
        <small className="quiet">{words.askHint}</small>
      </p>
      {asking.error !== null && <ProblemMessage error={asking.error} />}
    </>
  );
}

function Facts({ letter, ofDesk }: { letter: Letter; ofDesk: boolean }) {
  const words = useWords().letters;
  const person = usePerson();
  const printing = useMutation({ mutationFn: () => takeLetter(letter.id) });
  const moment = (at: string | undefined) => at && momentText(at);
  const by = (at: string | undefined, who: string | undefined) =>
    at && [momentText(at), ...(who === undefined ? [] : [who])].join(", ");
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <FactList
        facts={[
          [words.recipient, letter.recipientName],
          [words.address, letter.recipientAddress],
          [words.reason, letter.reason],
          [words.newDueOn, letter.newDueOn && dayText(letter.newDueOn)],
          [words.trigger, `${words.triggers[letter.trigger]}, ${dayText(letter.happenedOn)}`],
          [words.draftedAt, moment(letter.draftedAt)],
          [words.reviewedAt, by(letter.reviewedAt, letter.reviewedBy)],
          [words.approvedAt, by(letter.approvedAt, letter.approvedBy)],
          [words.issuedAt, moment(letter.issuedAt)],
          [words.channel, letter.channel && words.channels[letter.channel]],
          [words.deliveredAt, moment(letter.deliveredAt)],
          [words.proof, letter.deliveryProof],
          [words.failure, letter.deliveryFailureName],
          [words.withdrawalReason, letter.withdrawalReason],
          [words.erasedAt, moment(letter.erasedAt)],
        ]}
      />
      {letter.dossierId !== undefined && readsDossiers(person) && (
        <p>
          <Link to={`/dossiers/${letter.dossierId}`}>{words.openDossier}</Link>
        </p>
      )}
      {ofDesk && letter.erasedAt === undefined && (
        <Button
          loading={printing.isPending}
          onClick={() => {
            printing.mutate();
          }}
        >
          {words.print}
        </Button>
      )}
      {printing.error !== null && <ProblemMessage error={printing.error} />}
    </section>
  );
}

/** The letter's e-mails and what the mail server said of them. */
function Mailings({ letter: { id } }: { letter: Letter }) {
  const words = useWords().letters;
  const queries = useQueryClient();
  const mailings = useQuery({
    ...mailingsQuery(id),
    refetchInterval: ({ state }) => state.data?.some(isUnderWay) === true && LOOK_AGAIN_MS,
  });
  const underWay = mailings.data?.some(isUnderWay) ?? false;
  const wasUnderWay = useRef(underWay);
  useEffect(() => {
    // the mail server has spoken: the letter stands elsewhere now
    if (wasUnderWay.current && !underWay) {
      void queries.invalidateQueries({ queryKey: ["letter", id] });
    }
    wasUnderWay.current = underWay;
  }, [underWay, queries, id]);
  if (mailings.data === undefined || mailings.data.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="mailings">
      <h2 id="mailings">{words.mailings}</h2>
      <ul>
        {mailings.data.map(({ id: mailing, emailAddress, state, attempts, queuedAt }) => (
          <li key={mailing}>
            {emailAddress ?? words.forgotten}: {words.mailingStates[state]}
            <small className="under">{words.mailed(momentText(queuedAt), attempts)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isUnderWay({ state }: { state: string }): boolean {
  return state === "QUEUED";
}

function History({ letter: { id } }: { letter: Letter }) {
  const words = useWords();
  const history = useQuery(letterHistoryQuery(id));
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{words.history.title}</h2>
      <Fetched query={history}>
        {(lines) => (
          <ol className="history" reversed>
            {lines
              .slice()
              .reverse()
              .map(({ revision, type, occurredAt, recordedAt, actor, actorName }) => (
                <li key={revision}>
                  <strong>{words.letters.events[type] ?? type}</strong>, {momentText(occurredAt)}
                  <small className="under">
                    {words.letters.actors[actor] ?? personText(actor, actorName)},{" "}
                    {words.petitions.recordedLater(momentText(recordedAt))}
                  </small>
                </li>
              ))}
          </ol>
        )}
      </Fetched>
    </section>
  );
}
