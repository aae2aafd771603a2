import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { exportPetitions, petitionsQuery, type Petition } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText, today } from "../figure/period";
import { FileButtons } from "../shell/FileButtons";
import { ProblemMessage } from "../shell/ProblemMessage";
import { shortId } from "../shell/shortId";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { Due } from "./Due";
import { PetitionFilter } from "./PetitionFilter";
import { exportsPetitions } from "./rights";
import { filterOf, LISTS, queryOf, worklistFrom, type Worklist } from "./worklist";

/** What waits at the desk of petitions, and the search over everything; nobody's name in it. */
export default function PetitionsPage() {
  const all = useWords();
  const words = all.petitions;
  const person = usePerson();
  const [query, setQuery] = useSearchParams();
  // what is searched for may be somebody's name: it stays out of the address line and its history
  const [search, setSearch] = useState<string>();
  const worklist = worklistFrom(query);
  useTitle(`${words.lists[worklist.list]} – ${words.title}`);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {exportsPetitions(person) && (
          <FileButtons
            files={[
              ["xlsx", all.files.xlsx],
              ["csv", all.files.csv],
            ]}
            take={(format) => exportPetitions(filterOf(worklist, search, person), format)}
          />
        )}
      </div>
      <Lists worklist={worklist} />
      <PetitionFilter
        // typed values follow the address line, also on the way back
        key={`${query.toString()} ${search ?? ""}`}
        worklist={worklist}
        search={search}
        onNarrow={(narrowing, sought) => {
          setSearch(sought);
          setQuery(queryOf({ ...worklist, narrowing }));
        }}
      />
      <Petitions worklist={worklist} search={search} />
    </>
  );
}

function Lists({ worklist }: { worklist: Worklist }) {
  const words = useWords().petitions;
  return (
    <nav aria-label={words.listsLabel}>
      <ul className="counters">
        {LISTS.map((list) => (
          <li key={list}>
            <Link
              to={`?${queryOf({ ...worklist, list }).toString()}`}
              className="counter"
              aria-current={list === worklist.list ? "page" : undefined}
            >
              {words.lists[list]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Petitions({ worklist, search }: { worklist: Worklist; search: string | undefined }) {
  const all = useWords();
  const words = all.petitions;
  const person = usePerson();
  const list = useInfiniteQuery(
    petitionsQuery([worklist, search], () => filterOf(worklist, search, person)),
  );
  const petitions = list.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = search !== undefined || Object.keys(worklist.narrowing).length > 0;
  return (
    <>
      {list.error !== null && (
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      )}
      {petitions.length > 0 && (
        <PetitionTable caption={words.lists[worklist.list]} petitions={petitions} />
      )}
      <p role="status" className="quiet">
        {list.isPending && all.loading}
        {list.isSuccess &&
          (petitions.length > 0
            ? words.shown(petitions.length, list.hasNextPage)
            : narrowed
              ? words.noneNarrowed
              : words.none)}
      </p>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {all.more}
        </Button>
      )}
    </>
  );
}

function PetitionTable({
  caption,
  petitions,
}: {
  caption: string;
  petitions: readonly Petition[];
}) {
  const words = useWords().petitions;
  const now = useNow();
  const units = useQuery(unitsQuery);
  const unitName = (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id;
  const severalUnits = new Set(petitions.map(({ unit }) => unit)).size > 1;
  return (
    <table className="list">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.petition}</th>
          <th scope="col">{words.received}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.stage}</th>
          <th scope="col">{words.handler}</th>
          {severalUnits && <th scope="col">{words.unit}</th>}
        </tr>
      </thead>
      <tbody>
        {petitions.map((petition) => (
          <tr key={petition.id}>
            <th scope="row">
              <Link to={`/petitions/${petition.id}`} title={words.open(shortId(petition.id))}>
                {petition.kind === undefined ? words.unclassified : words.kinds[petition.kind]}
              </Link>{" "}
              <span className="code">{shortId(petition.id)}</span>
              {(petition.manySigners || petition.caseId !== petition.id) && (
                <small className="under">
                  {[
                    ...(petition.manySigners ? [words.signedBy(petition.signers)] : []),
                    ...(petition.caseId === petition.id
                      ? []
                      : [words.follows(shortId(petition.caseId))]),
                  ].join(", ")}
                </small>
              )}
            </th>
            <td data-label={words.received}>
              {dayText(today(new Date(petition.receivedAt)))}
              <small className="under">
                {words.sources[petition.source]}
                {petition.village !== undefined && `, ${unitName(petition.village)}`}
              </small>
            </td>
            <td data-label={words.due}>
              <Due petition={petition} now={now} />
            </td>
            <td data-label={words.stage}>
              {words.stages[petition.stage]}
              {petition.result !== undefined && petition.result !== "ANSWERED" && (
                <small className="under">{words.results[petition.result]}</small>
              )}
            </td>
            <td data-label={words.handler}>
              {petition.handler ?? <span className="quiet">{words.noHandler}</span>}
            </td>
            {severalUnits && <td data-label={words.unit}>{unitName(petition.unit)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
