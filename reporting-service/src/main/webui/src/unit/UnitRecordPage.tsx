import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Link, useParams } from "react-router";
import { call } from "../api/client";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import { changeUnit, lineageQuery, unitQuery, type LineageStep } from "../api/units";
import { dayText } from "../figure/period";
import { readsFigures } from "../shell/home";
import { Changes } from "../shell/Changes";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { ChangeForm } from "../shell/ItemForm";
import { useTitle } from "../shell/useTitle";
import { listOf } from "../shell/writtenText";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { unitItems } from "./items";
import { changesUnit, readsHistory, statesUnits } from "./rights";

/** What is known of one unit: where it lies, since when, what it came from, what became of it. */
export default function UnitRecordPage() {
  const { unit: id = "" } = useParams();
  const unit = useQuery(unitQuery(id));
  return <Fetched query={unit}>{(found) => <UnitRecord key={found.id} unit={found} />}</Fetched>;
}

function UnitRecord({ unit }: { unit: Unit }) {
  const all = useWords();
  const words = all.unitTree;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const lineage = useQuery({ ...lineageQuery(unit.id), enabled: readsFigures(person) });
  const [changing, setChanging] = useState(false);
  const nameOf = (id: string) => units.data?.find((one) => one.id === id)?.name ?? id;
  useTitle(unit.name);
  const path = `/api/units/${unit.id}`;
  return (
    <>
      <p className="way-back">
        <Link to="/units/tree">← {words.tree}</Link>
      </p>
      <div className="page-head">
        <h1>{unit.name}</h1>
      </div>
      <section className="panel" aria-label={unit.name}>
        <FactList
          facts={[
            [words.kind, words.kinds[unit.kind]],
            [words.id, unit.id],
            [words.unitCode, unit.unitCode],
            [words.agencyCode, unit.agencyCode],
            [all.units.below, unit.parentName ?? (unit.parent && nameOf(unit.parent))],
            [words.validFrom, dayText(unit.validFrom)],
            [words.validTo, unit.validTo && dayText(unit.validTo)],
          ]}
        />
        {changesUnit(person, unit) &&
          (changing ? (
            <ChangeForm
              title={words.change}
              items={unitItems(all, !statesUnits(person), unit)}
              record={unit}
              place={{
                key: ["unit", unit.id],
                read: () => call<Unit>(path),
                lists: [["units"], ["changes", path], ["unit", unit.id, "lineage"]],
              }}
              send={(on, body) =>
                changeUnit(unit.id, on.revision, {
                  // what a commune does not state of its village stays as it is
                  parent: unit.parent,
                  unitCode: unit.unitCode,
                  agencyCode: unit.agencyCode,
                  ...body,
                  id: unit.id,
                  closingTime: unit.closingTime,
                })
              }
              onDone={() => {
                setChanging(false);
              }}
              onClose={() => {
                setChanging(false);
              }}
            />
          ) : (
            <div className="form-foot">
              <Button
                type="primary"
                onClick={() => {
                  setChanging(true);
                }}
              >
                {words.change}
              </Button>
            </div>
          ))}
      </section>
      {readsFigures(person) && (
        <section className="panel" aria-labelledby="lineage">
          <h2 id="lineage">{words.lineage}</h2>
          <Fetched query={lineage}>
            {({ predecessors, successors }) => (
              <>
                <Steps title={words.cameFrom} steps={predecessors} none={words.noPredecessors} />
                <Steps title={words.became} steps={successors} none={words.noSuccessors} />
              </>
            )}
          </Fetched>
          {readsHistory(person) && (
            <Changes
              path={path}
              nameOf={(field) => (field === "parent" ? all.units.below : fieldOf(field, words))}
              textOf={(field, value) => {
                if (field === "kind") return words.kinds[value as Unit["kind"]];
                if (field === "parent") return nameOf(value);
                if (field === "predecessors") {
                  return listOf(value)
                    .map((one) => nameOf(String(one)))
                    .join(", ");
                }
                return undefined;
              }}
            />
          )}
        </section>
      )}
    </>
  );
}

function fieldOf(field: string, words: Words["unitTree"]): string {
  const names: Partial<Record<string, string>> = {
    name: words.name,
    kind: words.kind,
    unitCode: words.unitCode,
    agencyCode: words.agencyCode,
    validFrom: words.validFrom,
    validTo: words.validTo,
    closingTime: words.closingTime,
    predecessors: words.predecessors,
  };
  return names[field] ?? field;
}

function Steps({
  title,
  steps,
  none,
}: {
  title: string;
  steps: readonly LineageStep[];
  none: string;
}): ReactNode {
  const words = useWords().unitTree;
  return (
    <>
      <h3>{title}</h3>
      {steps.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul>
          {steps.map(({ unit, name, on, kind }) => (
            <li key={unit}>
              <Link to={`/units/tree/${unit}`}>{name}</Link>: {words.lineages[kind]} {dayText(on)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
