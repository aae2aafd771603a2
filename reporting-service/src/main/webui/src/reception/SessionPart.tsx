import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import {
  concludeReception,
  printConclusion,
  receptionPlace,
  receptionQuery,
  type Reception,
} from "../api/petitions";
import { dayText, plusDays } from "../figure/period";
import { OpinionsOf } from "../opinion/OpinionsOf";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { ChangeForm } from "../shell/ItemForm";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { concludes, readsBook } from "./rights";

/** One session: who received, how many came, what was concluded and what was said. */
export function SessionPart({ id, unit }: { id: string; unit: string }) {
  const session = useQuery(receptionQuery(id));
  return <Fetched query={session}>{(found) => <Session session={found} unit={unit} />}</Fetched>;
}

function Session({ session, unit }: { session: Reception; unit: string }) {
  const all = useWords();
  const words = all.receptions;
  const person = usePerson();
  const [concluding, setConcluding] = useState(false);
  const { concludedOn, substitutedBy } = session;
  const may = concludes(person) && person.unit === unit && session.held;
  const book = new URLSearchParams({
    unit,
    from: session.date,
    to: plusDays(session.date, 1),
  });
  return (
    <>
      <FactList
        facts={[
          [words.receptionKind, words.receptionKinds[session.receptionKind]],
          [
            words.took,
            words.tookPlace[
              session.held ? (session.inPerson ? "IN_PERSON" : "SUBSTITUTED") : "MISSED"
            ],
          ],
          [words.substitutedBy, substitutedBy && words.leaders[substitutedBy]],
          [words.missedReason, session.missedReason],
          [words.visitors, session.held && String(session.visitors)],
          [
            words.conclusion,
            concludedOn && words.concluded(session.conclusionNumber ?? "", dayText(concludedOn)),
          ],
        ]}
      />
      <div className="steps-offered">
        {session.held && readsBook(person) && (
          <Link className="button-like" to={`/receptions/book?${book.toString()}`}>
            {words.bookOfDay}
          </Link>
        )}
        {may && concludedOn === undefined && (
          <Button
            aria-expanded={concluding}
            onClick={() => {
              setConcluding(!concluding);
            }}
          >
            {words.conclude}
          </Button>
        )}
        {may && concludedOn !== undefined && (
          <FileButtons
            files={[["pdf", words.printConclusion]]}
            take={() => printConclusion(session.id)}
          />
        )}
      </div>
      {concluding && concludedOn === undefined && (
        <ChangeForm
          title={words.conclude}
          hint={words.concludeHint}
          items={[
            {
              name: "number",
              label: words.conclusionNumber,
              as: "line",
              required: true,
              max: 40,
              hint: all.petitions.numberHint,
            },
            { name: "concludedOn", label: words.concludedOn, as: "day", required: true },
            {
              name: "conclusion",
              label: words.conclusionText,
              as: "text",
              required: true,
              max: 10_000,
            },
          ]}
          record={session}
          place={receptionPlace(session.id)}
          send={concludeReception}
          onDone={() => {
            setConcluding(false);
          }}
          onClose={() => {
            setConcluding(false);
          }}
        />
      )}
      {session.held && <OpinionsOf channel="RECEPTION" source={session.id} unit={session.unit} />}
    </>
  );
}
