import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import {
  debtsQuery,
  exportOpinions,
  opinionsQuery,
  raiseOpinion,
  type OpinionDebt,
} from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { numberText } from "../figure/figures";
import { dayText, today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { Form, type Errors } from "../shell/Form";
import { Items, NewForm } from "../shell/ItemForm";
import { said, type Item } from "../shell/items";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isCommune, isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import { messageItems } from "./items";
import {
  filterOf,
  ledgerFrom,
  LISTS,
  NARROWINGS,
  queryOf,
  type Ledger,
  type Narrowing,
} from "./ledger";
import { OpinionTable } from "./OpinionTable";
import { exportsOpinions, recordsOccasions } from "./rights";

/** The one ledger of opinions: what was said on any channel, who owes it, and what is overdue. */
export default function LedgerPage() {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const [query, setQuery] = useSearchParams();
  const ledger = ledgerFrom(query);
  useTitle(`${words.lists[ledger.list]} – ${words.ledger}`);
  return (
    <>
      <div className="page-head">
        <h1>{words.ledger}</h1>
        {exportsOpinions(person) && (
          <FileButtons
            files={[
              ["xlsx", all.files.xlsx],
              ["csv", all.files.csv],
            ]}
            take={(format) => exportOpinions(filterOf(ledger), format)}
          />
        )}
      </div>
      <Debts
        ledger={ledger}
        address={(owner) =>
          `?${queryOf({ list: "promised", narrowing: { ...ledger.narrowing, owner } }).toString()}`
        }
      />
      <nav aria-label={all.petitions.listsLabel}>
        <ul className="counters">
          {LISTS.map((list) => (
            <li key={list}>
              <Link
                to={`?${queryOf({ ...ledger, list }).toString()}`}
                className="counter"
                aria-current={list === ledger.list ? "page" : undefined}
              >
                {words.lists[list]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Filter
        key={query.toString()}
        ledger={ledger}
        onNarrow={(narrowing) => {
          setQuery(queryOf({ ...ledger, narrowing }));
        }}
      />
      <Opinions ledger={ledger} />
      {recordsOccasions(person) && <Message />}
    </>
  );
}

/** Who owes how much, the most overdue first. */
function Debts({ ledger, address }: { ledger: Ledger; address: (owner: string) => string }) {
  const words = useWords().opinions;
  const units = useQuery(unitsQuery);
  const debts = useQuery(debtsQuery(ledger.narrowing.unit));
  const nameOf = ({ unit, owner }: OpinionDebt) => {
    const several = new Set(debts.data?.map((debt) => debt.unit)).size > 1;
    const name = units.data?.find(({ id }) => id === unit)?.name ?? unit;
    return several ? `${owner}, ${name}` : owner;
  };
  return (
    <section className="panel" aria-labelledby="debts">
      <h2 id="debts">{words.debts}</h2>
      <Fetched query={debts}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{words.noDebts}</p>
          ) : (
            <ul className="debts">
              {all.map((debt) => (
                <li key={debt.unit + debt.owner}>
                  <Link to={address(debt.owner)}>{nameOf(debt)}</Link>:{" "}
                  {words.owes(numberText(debt.promised))}
                  {debt.overdue > 0 && (
                    <>
                      , <strong className="violated">{words.late(numberText(debt.overdue))}</strong>
                    </>
                  )}
                  <span className="quiet">, {words.earliest(dayText(debt.earliestDueOn))}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </section>
  );
}

function Filter({
  ledger: { list, narrowing },
  onNarrow,
}: {
  ledger: Ledger;
  onNarrow: (narrowing: Narrowing) => void;
}) {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const [errors, setErrors] = useState<Errors>({});
  const communes = units.data?.filter(isCommune) ?? [];
  const villages =
    units.data?.filter(
      (unit) => isVillage(unit) && unit.parent === (narrowing.unit ?? person.unit),
    ) ?? [];
  const count = Object.keys(narrowing).length;
  const choice = (
    name: "channel" | "village" | "unit",
    label: string,
    options: Record<string, string>,
  ): Item => ({
    name,
    label,
    as: "choice",
    options: Object.entries(options),
    initial: narrowing[name],
    none: all.anything,
  });
  const names = (list: typeof communes) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]));
  const day = (name: "raisedFrom" | "raisedTo", label: string): Item => ({
    name,
    label,
    as: "day",
    initial: narrowing[name] && dayText(narrowing[name]),
  });
  const items: Item[] = [
    choice("channel", words.channel, words.channels),
    { name: "owner", label: words.owner, as: "line", max: 200, initial: narrowing.owner },
    ...(communes.length > 1 ? [choice("unit", words.unit, names(communes))] : []),
    ...(villages.length > 0 ? [choice("village", all.petitions.village, names(villages))] : []),
    day("raisedFrom", words.raisedFrom),
    day("raisedTo", words.raisedTo),
  ];
  return (
    <details className="filter" open={count > 0 || list === "all"}>
      <summary>{count > 0 ? all.filter.narrowed(count) : all.filter.title}</summary>
      <Form
        name={all.filter.title}
        labels={Object.fromEntries(items.map(({ name, label }) => [name, label]))}
        errors={errors}
        failure={null}
        onSubmit={(values) => {
          const { body, errors: wrong } = said(items, values, all, new Date());
          setErrors(wrong ?? {});
          if (body === undefined) return;
          const next: Narrowing = {};
          for (const name of NARROWINGS) {
            const value = body[name];
            if (typeof value === "string") next[name] = value;
          }
          onNarrow(next);
        }}
      >
        <Items items={items} />
        <div className="form-foot">
          <Button type="primary" htmlType="submit">
            {all.filter.button}
          </Button>
          {count > 0 && (
            <Button
              onClick={() => {
                onNarrow({});
              }}
            >
              {all.filter.clear}
            </Button>
          )}
        </div>
      </Form>
    </details>
  );
}

function Opinions({ ledger }: { ledger: Ledger }) {
  const all = useWords();
  const words = all.opinions;
  const list = useInfiniteQuery(opinionsQuery(ledger, filterOf(ledger)));
  const opinions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.error !== null && (
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      )}
      {opinions.length > 0 && (
        <OpinionTable caption={words.lists[ledger.list]} opinions={opinions} withOccasion />
      )}
      <p role="status" className="quiet">
        {list.isPending && all.loading}
        {list.isSuccess &&
          (opinions.length > 0 ? words.shown(opinions.length, list.hasNextPage) : words.none)}
      </p>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {all.more}
        </Button>
      )}
    </>
  );
}

/** A message that came alone, by Zalo or hotline. */
function Message() {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const now = today(useNow());
  const units = useQuery(unitsQuery);
  const [entering, setEntering] = useState(false);
  const villages =
    units.data?.filter((unit) => isVillage(unit) && unit.parent === person.unit) ?? [];
  if (!entering) {
    return (
      <p>
        <Button
          onClick={() => {
            setEntering(true);
          }}
        >
          {words.message}
        </Button>
      </p>
    );
  }
  return (
    <div className="panel">
      <NewForm
        title={words.message}
        hint={words.messageHint}
        items={messageItems(now, villages, all)}
        send={raiseOpinion}
        onDone={({ id }) => {
          void queries.invalidateQueries({ queryKey: ["opinions"] });
          void navigate(`/opinions/${id}`, { state: { justEntered: true } });
        }}
        onClose={() => {
          setEntering(false);
        }}
      />
    </div>
  );
}
