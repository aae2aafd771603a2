import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import {
  correctEntry,
  entryQuery,
  KINDS,
  removeEntry,
  type Entry,
  type Kind,
} from "../api/programme";
import { call } from "../api/client";
import { unitsQuery } from "../api/queries";
import { Changes } from "../shell/Changes";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { ChangeForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { useChoices } from "./choices";
import { fieldName, itemsOf, KIND_OF, shown } from "./kinds";
import { recordsProgramme } from "./rights";

/** One record: what it says, what it said before, and the way to correct it or take it back. */
export default function EntryPage() {
  const { kind, entry: id = "" } = useParams();
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? <NoSuchPage /> : <Asked key={id} kind={known} id={id} />;
}

function Asked({ kind, id }: { kind: Kind; id: string }) {
  const entry = useQuery(entryQuery(kind, id));
  return <Fetched query={entry}>{(found) => <EntryView kind={kind} entry={found} />}</Fetched>;
}

function EntryView({ kind, entry }: { kind: Kind; entry: Entry }) {
  const all = useWords();
  const words = all.programme;
  const person = usePerson();
  const choices = useChoices(kind, entry.unit);
  const units = useQuery(unitsQuery);
  const [correcting, setCorrecting] = useState(false);
  const arrival: unknown = useLocation().state;
  const justEntered = typeof arrival === "object" && arrival !== null && "justEntered" in arrival;
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, fields } = KIND_OF[kind];
  const unitName = units.data?.find(({ id }) => id === entry.unit)?.name ?? entry.unit;
  const heads = shown(kind, title, entry[title], choices, all);
  useTitle(heads);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const path = `/api/programme/${kind}/${entry.id}`;
  return (
    <>
      <p className="way-back">
        <Link to={`/programme/${kind}?unit=${encodeURIComponent(entry.unit)}`}>
          ← {words.kinds[kind].title}
        </Link>
      </p>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {heads}
        </h1>
      </div>
      {justEntered && (
        <p role="status" className="done">
          {words.recorded}
        </p>
      )}
      <section className="panel" aria-label={heads}>
        <FactList
          facts={[
            [words.unit, unitName],
            ...fields.map(
              ({ name }) =>
                [fieldName(kind, name, all), shown(kind, name, entry[name], choices, all)] as const,
            ),
          ]}
        />
        {recordsProgramme(person, entry.unit) &&
          (correcting ? (
            <ChangeForm
              title={words.correct}
              items={itemsOf(kind, choices, all, entry)}
              record={entry}
              place={{
                key: ["programme", kind, entry.id],
                read: () => call<Entry>(path),
                lists: [["programme"], ["changes", path]],
              }}
              send={(on, body) => correctEntry(kind, on, body)}
              onDone={() => {
                setCorrecting(false);
              }}
              onClose={() => {
                setCorrecting(false);
              }}
            />
          ) : (
            <div className="form-foot">
              <Button
                type="primary"
                onClick={() => {
                  setCorrecting(true);
                }}
              >
                {words.correct}
              </Button>
              <TakeBack kind={kind} entry={entry} />
            </div>
          ))}
        <Changes
          path={path}
          nameOf={(field) => fieldName(kind, field, all)}
          textOf={(field, value) =>
            value.startsWith("[") ? undefined : shown(kind, field, value, choices, all) || undefined
          }
        />
      </section>
    </>
  );
}

/** Taking a record back asks twice; its history stays. */
function TakeBack({ kind, entry }: { kind: Kind; entry: Entry }) {
  const all = useWords();
  const words = all.programme;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () => removeEntry(kind, entry),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["programme"] });
      void navigate(`/programme/${kind}?unit=${encodeURIComponent(entry.unit)}`);
    },
  });
  return (
    <>
      {asking ? (
        <>
          <span>{words.takeBackSure}</span>
          <Button
            danger
            autoFocus
            loading={removing.isPending}
            onClick={() => {
              removing.mutate();
            }}
          >
            {words.takeBack}
          </Button>
          <Button
            onClick={() => {
              setAsking(false);
            }}
          >
            {all.cancel}
          </Button>
        </>
      ) : (
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.takeBack}
        </Button>
      )}
      {removing.error !== null && <ProblemMessage error={removing.error} />}
    </>
  );
}
