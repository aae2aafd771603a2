import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import { today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { NewForm } from "../shell/ItemForm";
import type { Item } from "../shell/items";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { readsOccasions, recordsOccasions } from "./rights";

/** One kind of occasion on which people say what they think. */
export interface OccasionKind<T> {
  title: string;
  /** Where its pages are. */
  path: string;
  found: UseQueryResult<T[]>;
  dayOf: (one: T) => string;
  columns: readonly {
    name: string;
    cell: (one: T, unitName: (id: string) => string) => ReactNode;
  }[];
  enter: string;
  items: (today: string, villages: readonly Unit[], all: Words) => readonly Item[];
  send: (body: Record<string, unknown>, key: string) => Promise<T>;
  none: string;
  /** Beside the title. */
  aside?: ReactNode;
}

/** All of a kind, the latest first, and the way to enter one more. */
export function Occasions<T extends { id: string; unit: string }>({
  kind,
}: {
  kind: OccasionKind<T>;
}) {
  const all = useWords();
  const person = usePerson();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const now = today(useNow());
  const units = useQuery(unitsQuery);
  const [entering, setEntering] = useState(false);
  useTitle(kind.title);
  if (!readsOccasions(person)) return <NoSuchPage />;
  const unitName = (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id;
  const villages =
    units.data?.filter((unit) => isVillage(unit) && unit.parent === person.unit) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{kind.title}</h1>
        {kind.aside}
      </div>
      {recordsOccasions(person) && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {kind.enter}
          </Button>
        </p>
      )}
      {entering && (
        <div className="panel">
          <NewForm
            title={kind.enter}
            items={kind.items(now, villages, all)}
            send={kind.send}
            onDone={({ id }) => {
              void queries.invalidateQueries({ queryKey: ["occasions"] });
              void navigate(`${kind.path}/${id}`, { state: { justEntered: true } });
            }}
            onClose={() => {
              setEntering(false);
            }}
          />
        </div>
      )}
      <Fetched query={kind.found}>
        {(found) => {
          const severalUnits = new Set(found.map(({ unit }) => unit)).size > 1;
          const [first, ...others] = kind.columns;
          return found.length === 0 ? (
            <p className="quiet">{kind.none}</p>
          ) : (
            <table className="list">
              <caption className="unseen">{kind.title}</caption>
              <thead>
                <tr>
                  {kind.columns.map(({ name }) => (
                    <th scope="col" key={name}>
                      {name}
                    </th>
                  ))}
                  {severalUnits && <th scope="col">{all.opinions.unit}</th>}
                </tr>
              </thead>
              <tbody>
                {[...found]
                  .sort((a, b) => kind.dayOf(b).localeCompare(kind.dayOf(a)))
                  .map((one) => (
                    <tr key={one.id}>
                      <th scope="row">
                        <Link to={`${kind.path}/${one.id}`}>{first?.cell(one, unitName)}</Link>
                      </th>
                      {others.map(({ name, cell }) => (
                        <td key={name} data-label={name}>
                          {cell(one, unitName)}
                        </td>
                      ))}
                      {severalUnits && <td data-label={all.opinions.unit}>{unitName(one.unit)}</td>}
                    </tr>
                  ))}
              </tbody>
            </table>
          );
        }}
      </Fetched>
    </>
  );
}
