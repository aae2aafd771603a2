import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { unitsQuery } from "../api/queries";
import { addUnit } from "../api/units";
import { dayText, today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { unitItems } from "./items";
import { statesUnits, statesVillages } from "./rights";
import { treeOn, type Branch } from "./tree";

/** The units as they lay on a day. */
export default function TreePage() {
  const all = useWords();
  const words = all.unitTree;
  const person = usePerson();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const [entering, setEntering] = useState(false);
  const now = today(useNow());
  const asked = query.get("on") ?? "";
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : now;
  const units = useQuery(unitsQuery);
  const villagesOnly = !statesUnits(person);
  useTitle(words.tree);
  return (
    <>
      <div className="page-head">
        <h1>{words.treeOn(dayText(on))}</h1>
        <div className="period-picker">
          <label>
            <span>{words.on}</span>
            <DatePicker
              value={dayjs(on)}
              format="DD/MM/YYYY"
              allowClear={false}
              onChange={(day) => {
                if (day !== null) setQuery({ on: day.format("YYYY-MM-DD") }, { replace: true });
              }}
            />
          </label>
        </div>
      </div>
      {(statesUnits(person) || statesVillages(person)) && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {villagesOnly ? words.enterVillage : words.enterUnit}
          </Button>
        </p>
      )}
      {entering && (
        <div className="panel">
          <NewForm
            title={villagesOnly ? words.enterVillage : words.enterUnit}
            items={unitItems(all, villagesOnly, villagesOnly ? { id: `${person.unit}.` } : {})}
            send={(body, key) =>
              addUnit(villagesOnly ? { ...body, parent: person.unit } : body, key)
            }
            onDone={({ id }) => {
              void queries.invalidateQueries({ queryKey: ["units"] });
              void navigate(`/units/tree/${id}`);
            }}
            onClose={() => {
              setEntering(false);
            }}
          />
        </div>
      )}
      <Fetched query={units}>
        {(found) => {
          const tree = treeOn(found, on);
          return tree.length === 0 ? (
            <p className="quiet">{words.none}</p>
          ) : (
            <Branches branches={tree} />
          );
        }}
      </Fetched>
    </>
  );
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  const words = useWords().unitTree;
  return (
    <ul className="unit-tree">
      {branches.map(({ unit, below }) => (
        <li key={unit.id}>
          <Link to={`/units/tree/${unit.id}`}>{unit.name}</Link>{" "}
          <small className="quiet">
            {[unit.unitCode, unit.validTo && words.until(dayText(unit.validTo))]
              .filter((part) => part !== undefined)
              .join(" · ")}
          </small>
          {below.length > 0 && <Branches branches={below} />}
        </li>
      ))}
    </ul>
  );
}
