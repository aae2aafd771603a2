import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useSearchParams } from "react-router";
import { countsQuery, dossiersQuery, proceduresQuery, type Dossier } from "../api/dossiers";
import { unitsQuery } from "../api/queries";
import { numberText } from "../figure/figures";
import { Fetched } from "../shell/Fetched";
import { LeadOn } from "../shell/LeadOn";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { Due } from "./Due";
import { ExportButtons } from "./ExportButtons";
import { nameOf } from "./procedures";
import {
  countOf,
  filterOf,
  firstList,
  LISTS,
  queryOf,
  worklistFrom,
  type Worklist,
} from "./worklist";
import { WorklistFilter } from "./WorklistFilter";

/** What waits at the one-stop desk, the most pressing first, and the search over everything. */
export default function WorklistPage() {
  const words = useWords().dossiers;
  const [query, setQuery] = useSearchParams();
  const worklist = worklistFrom(query);
  useTitle(`${words.lists[worklist.list]} – ${words.title}`);
  const counts = useQuery(countsQuery(worklist.narrowing.unit));
  if (!query.has("list") && counts.error === null) {
    // stays on that list when it becomes empty
    return (
      <Fetched query={counts}>
        {(all) => {
          const first = queryOf({ ...worklist, list: firstList(all) });
          return <LeadOn to={`?${first.toString()}`} />;
        }}
      </Fetched>
    );
  }
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <ExportButtons filter={() => filterOf(worklist, new Date())} />
      </div>
      <Counters worklist={worklist} />
      <WorklistFilter
        // typed values follow the address line, also on the way back
        key={query.toString()}
        worklist={worklist}
        onNarrow={(narrowing) => {
          setQuery(queryOf({ ...worklist, narrowing }));
        }}
      />
      <Dossiers worklist={worklist} />
    </>
  );
}

function Counters({ worklist }: { worklist: Worklist }) {
  const words = useWords().dossiers;
  const counts = useQuery(countsQuery(worklist.narrowing.unit));
  return (
    <nav aria-label={words.listsLabel}>
      <ul className="counters">
        {LISTS.map((list) => {
          const count = counts.data && countOf(list, counts.data);
          return (
            <li key={list}>
              <Link
                to={`?${queryOf({ ...worklist, list }).toString()}`}
                className={list === "overdue" && (count ?? 0) > 0 ? "counter pressing" : "counter"}
                aria-current={list === worklist.list ? "page" : undefined}
              >
                {words.lists[list]}
                {count !== undefined && <strong>{numberText(count)}</strong>}
              </Link>
            </li>
          );
        })}
      </ul>
      {counts.error !== null && (
        <ProblemMessage error={counts.error} onRetry={() => void counts.refetch()} />
      )}
    </nav>
  );
}

function Dossiers({ worklist }: { worklist: Worklist }) {
  const words = useWords();
  const list = useInfiniteQuery(dossiersQuery(worklist, () => filterOf(worklist, new Date())));
  const dossiers = list.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.keys(worklist.narrowing).length > 0;
  return (
    <>
      {list.error !== null && (
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      )}
      {dossiers.length > 0 && (
        <DossierTable caption={words.dossiers.lists[worklist.list]} dossiers={dossiers} />
      )}
      <p role="status" className="quiet">
        {list.isPending && words.loading}
        {list.isSuccess &&
          (dossiers.length > 0
            ? words.dossiers.shown(dossiers.length, list.hasNextPage)
            : narrowed
              ? words.dossiers.noneNarrowed
              : words.dossiers.none)}
      </p>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.dossiers.more}
        </Button>
      )}
    </>
  );
}

function DossierTable({ caption, dossiers }: { caption: string; dossiers: readonly Dossier[] }) {
  const words = useWords().dossiers;
  const now = useNow();
  const procedures = useQuery(proceduresQuery);
  const units = useQuery(unitsQuery);
  const unitName = (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id;
  const severalUnits = new Set(dossiers.map(({ unit }) => unit)).size > 1;
  return (
    <table className="list">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dossier}</th>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.handler}</th>
          {severalUnits && <th scope="col">{words.unit}</th>}
        </tr>
      </thead>
      <tbody>
        {dossiers.map((dossier) => (
          <tr key={dossier.id}>
            <th scope="row">
              <Link to={`/dossiers/${dossier.id}`} title={words.open(dossier.code)}>
                {dossier.code}
              </Link>
              <small className="under">{nameOf(dossier.procedureCode, procedures.data)}</small>
            </th>
            <td data-label={words.applicant}>
              {dossier.applicantName ?? "–"}
              {dossier.village !== undefined && (
                <small className="under">{unitName(dossier.village)}</small>
              )}
            </td>
            <td data-label={words.due}>
              <Due dossier={dossier} now={now} />
            </td>
            <td data-label={words.status}>{words.statuses[dossier.status]}</td>
            <td data-label={words.handler}>
              {dossier.handler ?? <span className="quiet">{words.noHandler}</span>}
            </td>
            {severalUnits && <td data-label={words.unit}>{unitName(dossier.unit)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
