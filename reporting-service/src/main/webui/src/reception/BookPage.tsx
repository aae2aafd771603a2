import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import {
  agendaQuery,
  bookQuery,
  followUpVisit,
  petitionsQuery,
  recordVisit,
  takeBook,
  unmaskVisitor,
  visitLooksQuery,
  visitPlace,
  type Visit,
  type Visitor,
} from "../api/petitions";
import type { Unit } from "../api/types";
import { dayText, momentText, periodFrom, plusDays, today, type Period } from "../figure/period";
import { PeriodPicker } from "../figure/PeriodPicker";
import { HistoryOf } from "../opinion/HistoryOf";
import { readsPetitions } from "../petition/rights";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { NoSuchPage } from "../shell/Frame";
import { ChangeForm, NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { ReasonForm } from "../shell/ReasonForm";
import { shortId } from "../shell/shortId";
import { OfCommune, UnitChoice } from "../shell/UnitChoice";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { bookPeriod, bodyText, cellsOf, visitItems } from "./book";
import {
  followsUpVisits,
  readsBook,
  readsCalendar,
  recordsVisits,
  seesVisitorLooks,
  takesBook,
  unmasksVisitor,
} from "./rights";

/** The reception book (Mẫu 03/TCD): who came, what about, and what became of it. */
export default function BookPage() {
  const words = useWords();
  const person = usePerson();
  useTitle(words.receptions.book);
  if (!readsBook(person)) return <NoSuchPage />;
  return <OfCommune>{(unit) => <Book unit={unit} />}</OfCommune>;
}

function Book({ unit }: { unit: Unit }) {
  const all = useWords();
  const words = all.receptions;
  const person = usePerson();
  const now = today(useNow());
  const [query, setQuery] = useSearchParams();
  const period = periodFrom(query) ?? bookPeriod(now);
  const [entering, setEntering] = useState(false);
  const [done, setDone] = useState("");
  const doneLine = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    doneLine.current?.focus();
  }, [done]);
  const go = (changes: Record<string, string>) => {
    setQuery(new URLSearchParams({ unit: unit.id, ...period, ...changes }));
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.book}</h1>
          <p className="quiet">{unit.name}</p>
        </div>
        <div className="month-choice">
          <UnitChoice
            unit={unit.id}
            onChange={(chosen) => {
              go({ unit: chosen });
            }}
          />
          <PeriodPicker
            period={period}
            onChange={(chosen) => {
              go({ ...chosen });
            }}
          />
          {takesBook(person) && (
            <FileButtons
              files={[
                ["pdf", words.printBook],
                ["xlsx", all.files.xlsx],
              ]}
              take={(format) => takeBook(unit.id, period, format)}
            />
          )}
        </div>
      </div>
      {done !== "" && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {done}
        </p>
      )}
      {recordsVisits(person) && person.unit === unit.id && (
        <>
          {!entering && (
            <p>
              <Button
                type="primary"
                onClick={() => {
                  setEntering(true);
                }}
              >
                {words.enter}
              </Button>
            </p>
          )}
          {entering && (
            <EntryForm
              unit={unit.id}
              period={period}
              now={now}
              onClose={() => {
                setEntering(false);
              }}
              onDone={(visit) => {
                setEntering(false);
                setDone(words.entered);
                if (visit.receivedOn < period.from || visit.receivedOn >= period.to) {
                  go({ from: visit.receivedOn, to: plusDays(visit.receivedOn, 1) });
                }
              }}
            />
          )}
        </>
      )}
      <Lines
        unit={unit.id}
        period={period}
        chosen={query.get("line")}
        onChoose={(line) => {
          go({ line });
        }}
        onDone={setDone}
      />
    </>
  );
}

function EntryForm({
  unit,
  period,
  now,
  onDone,
  onClose,
}: {
  unit: string;
  period: Period;
  now: string;
  onDone: (visit: Visit) => void;
  onClose: () => void;
}) {
  const all = useWords();
  const words = all.receptions;
  const queries = useQueryClient();
  const person = usePerson();
  const around = { from: plusDays(now, -60), to: plusDays(now, 1) };
  const shown = period.to <= around.from ? period : around;
  const agenda = useQuery({
    ...agendaQuery({ unit, period: shown }),
    enabled: readsCalendar(person),
  });
  const petitions = useInfiniteQuery({
    ...petitionsQuery("brought", () => ({ source: "RECEPTION_DESK", open: "true" })),
    enabled: readsPetitions(person),
  });
  if (agenda.isLoading || petitions.isLoading) return <p role="status">{all.loading}</p>;
  const brought = (petitions.data?.pages.flatMap(({ items }) => items) ?? []).map(
    ({ id, kind, receivedAt }) => ({
      id,
      name: `${kind === undefined ? all.petitions.unclassified : all.petitions.kinds[kind]} ${shortId(id)}, ${dayText(today(new Date(receivedAt)))}`,
    }),
  );
  return (
    <div className="panel">
      <NewForm
        title={words.enter}
        items={visitItems(now, agenda.data ?? [], brought.reverse(), all)}
        send={recordVisit}
        onDone={(visit) => {
          void queries.invalidateQueries({ queryKey: ["visits"] });
          onDone(visit);
        }}
        onClose={onClose}
      />
    </div>
  );
}

function Lines({
  unit,
  period,
  chosen,
  onChoose,
  onDone,
}: {
  unit: string;
  period: Period;
  chosen: string | null;
  onChoose: (line: string) => void;
  onDone: (text: string) => void;
}) {
  const all = useWords();
  const words = all.receptions;
  const book = useInfiniteQuery(bookQuery(period, unit));
  const visits = book.data?.pages.flatMap(({ items }) => items) ?? [];
  const visit = visits.find(({ id }) => id === chosen);
  const wordy = [2, 4, 11];
  const medium = [3, 7, 9, 10, 12];
  const widthOf = (column: number) =>
    wordy.includes(column) ? "book-text" : medium.includes(column) ? "book-words" : undefined;
  return (
    <>
      {visit !== undefined && <Line key={visit.id} visit={visit} onDone={onDone} />}
      {book.error !== null && (
        <ProblemMessage error={book.error} onRetry={() => void book.refetch()} />
      )}
      {visits.length > 0 && (
        <div className="wide" role="region" aria-label={words.book} tabIndex={0}>
          <table className="list list-plain book">
            <caption className="unseen">{words.form}</caption>
            <thead>
              <tr>
                {words.columns.map((column, index) => (
                  <th scope="col" key={column} className={widthOf(index)}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {visits.map((one, row) => {
                const [number, ...cells] = cellsOf(one, row + 1, all);
                return (
                  <tr key={one.id}>
                    <th scope="row">
                      <a
                        href={`?line=${one.id}`}
                        aria-label={words.openLine(number ?? "")}
                        aria-current={one.id === chosen ? "true" : undefined}
                        onClick={(event) => {
                          event.preventDefault();
                          onChoose(one.id);
                        }}
                      >
                        {number}
                      </a>
                    </th>
                    {cells.map((cell, column) => (
                      <td key={words.columns[column + 1]}>{cell}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p role="status" className="quiet">
        {book.isPending && all.loading}
        {book.isSuccess &&
          (visits.length > 0 ? words.lines(visits.length, book.hasNextPage) : words.noLines)}
      </p>
      {book.hasNextPage && (
        <Button loading={book.isFetchingNextPage} onClick={() => void book.fetchNextPage()}>
          {all.more}
        </Button>
      )}
    </>
  );
}

/** One line of the book: whole identities for a reason, and what became of the visit. */
function Line({ visit, onDone }: { visit: Visit; onDone: (text: string) => void }) {
  const all = useWords();
  const words = all.receptions;
  const person = usePerson();
  const [asking, setAsking] = useState(false);
  const [following, setFollowing] = useState(false);
  // in this page's memory only, and only as long as it is looked at
  const [whole, setWhole] = useState<Visitor>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="panel" aria-labelledby="line">
      <h2 id="line" ref={heading} tabIndex={-1}>
        {words.lineOf(dayText(visit.receivedOn))}
      </h2>
      {visit.protectedVisitor && whole === undefined && (
        <p className="quiet">{words.protectedHint}</p>
      )}
      <FactList
        facts={[
          [words.visitor, whole?.name ?? visit.visitorName],
          [all.petitions.address, whole?.address ?? visit.visitorAddress],
          [words.identityNumber, whole?.identityNumber ?? visit.identityNumber],
          [words.content, whole?.content ?? visit.content],
          [words.kind, visit.petitionKind && all.petitions.kinds[visit.petitionKind]],
          [words.people, String(visit.people)],
          [words.handledBefore, visit.handledBefore],
          [words.guidedTo, bodyText(visit.guidedTo, visit.guidanceDocument)],
          [words.forwardedTo, bodyText(visit.forwardedTo, visit.forwardingDocument)],
          [
            words.petition,
            visit.petition && (
              <Link to={`/petitions/${visit.petition}`}>{shortId(visit.petition)}</Link>
            ),
          ],
          [words.visitOutcome, visit.outcome],
          [words.note, visit.note],
        ]}
      />
      <div className="steps-offered">
        {followsUpVisits(person) && person.unit === visit.unit && (
          <Button
            aria-expanded={following}
            onClick={() => {
              setFollowing(!following);
            }}
          >
            {words.followUp}
          </Button>
        )}
        {unmasksVisitor(person, visit) &&
          (whole === undefined ? (
            <Button
              aria-expanded={asking}
              onClick={() => {
                setAsking(!asking);
              }}
            >
              {words.unmask}
            </Button>
          ) : (
            <Button
              autoFocus
              onClick={() => {
                setWhole(undefined);
              }}
            >
              {all.petitions.vault.hide}
            </Button>
          ))}
      </div>
      {following && (
        <ChangeForm
          title={words.followUp}
          items={[
            {
              name: "outcome",
              label: words.visitOutcome,
              as: "text",
              required: true,
              max: 1000,
              initial: visit.outcome,
            },
            {
              name: "at",
              label: all.petitions.stepFields.at,
              as: "moment",
              hint: all.form.momentHint,
            },
          ]}
          record={visit}
          place={visitPlace(visit.id)}
          send={followUpVisit}
          onDone={() => {
            setFollowing(false);
            onDone(words.followedUp);
          }}
          onClose={() => {
            setFollowing(false);
          }}
        />
      )}
      {asking && (
        <ReasonForm
          title={words.unmask}
          send={(reason, key) => unmaskVisitor(visit.id, reason, key)}
          onDone={(visitor) => {
            setAsking(false);
            setWhole(visitor);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {seesVisitorLooks(person) && <Looks id={visit.id} />}
      <HistoryOf path={`/api/receptions/book/${visit.id}`} />
    </section>
  );
}

function Looks({ id }: { id: string }) {
  const words = useWords().receptions;
  const looks = useQuery(visitLooksQuery(id));
  return (
    <details>
      <summary>{words.looks}</summary>
      <Fetched query={looks}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{words.noLooks}</p>
          ) : (
            <ul>
              {all.map(({ viewer, reason, unmaskedAt }) => (
                <li key={viewer + unmaskedAt}>
                  {momentText(unmaskedAt)}, {viewer}: {reason}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </details>
  );
}
