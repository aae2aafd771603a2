import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import { reorganise } from "../api/units";
import { today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { NewForm } from "../shell/ItemForm";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { statesUnits } from "./rights";
import { existsOn } from "./tree";

/** Communes merge into one, or one goes on under another name: the old ones end, the new begins. */
export default function ReorganisePage() {
  const all = useWords();
  const words = all.unitTree;
  const person = usePerson();
  const queries = useQueryClient();
  const units = useQuery(unitsQuery);
  const now = today(useNow());
  const [done, setDone] = useState<Unit[]>();
  useTitle(words.reorganise);
  if (!statesUnits(person)) return <NoSuchPage />;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.reorganise}</h1>
          <p className="quiet">{words.reorganiseHint}</p>
        </div>
      </div>
      {done !== undefined && (
        <div role="status" className="panel">
          <p className="done">{words.reorganised}</p>
          <ul>
            {done.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/units/tree/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Fetched query={units}>
        {(found) => (
          <div className="panel">
            <NewForm
              key={done?.[0]?.id ?? ""}
              title={words.reorganise}
              items={[
                { name: "on", label: words.reorganisedOn, as: "day", required: true },
                {
                  name: "from",
                  label: words.from,
                  as: "ticks",
                  required: true,
                  options: found
                    .filter((unit) => existsOn(unit, now) && unit.validTo === undefined)
                    .filter(({ kind }) => kind !== "THON" && kind !== "TO_DAN_PHO")
                    .sort((a, b) => a.name.localeCompare(b.name, "vi"))
                    .map(({ id, name }) => [id, name] as const),
                },
                {
                  name: "id",
                  label: words.id,
                  as: "line",
                  required: true,
                  max: 60,
                  hint: words.idHint,
                },
                { name: "name", label: words.newName, as: "line", required: true, max: 200 },
                {
                  name: "kind",
                  label: words.kind,
                  as: "choice",
                  required: true,
                  options: Object.entries(words.kinds),
                },
                { name: "parent", label: words.parent, as: "line", max: 60 },
                { name: "unitCode", label: words.unitCode, as: "line", max: 20 },
                { name: "agencyCode", label: words.agencyCode, as: "line", max: 60 },
                {
                  name: "carriesVillages",
                  label: words.carriesVillages,
                  as: "tick",
                  initial: "true",
                },
              ]}
              send={({ on, from, carriesVillages, ...to }, key) =>
                reorganise({ on, from, carriesVillages, to: [to] }, key)
              }
              onDone={(changed) => {
                setDone(changed);
                void queries.invalidateQueries({ queryKey: ["units"] });
              }}
            />
          </div>
        )}
      </Fetched>
    </>
  );
}
