import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import type { Person } from "../signin/person";
import { usePerson } from "../signin/PersonContext";
import { isCommune } from "../unit/communes";
import { useWords } from "../words/language";
import { Fetched } from "./Fetched";

/** The commune a page is about: the one asked for, the person's own, or the first by name. */
export function communeOf(
  asked: string | null,
  person: Pick<Person, "unit">,
  units: readonly Unit[],
): Unit | undefined {
  const communes = units.filter(isCommune).sort((a, b) => a.name.localeCompare(b.name, "vi"));
  const named = (id: string | null) => communes.find((unit) => unit.id === id);
  return named(asked) ?? named(person.unit) ?? communes[0];
}

/** What a page shows of the commune it is about. */
export function OfCommune({ children }: { children: (unit: Unit) => ReactNode }) {
  const words = useWords();
  const person = usePerson();
  const [query] = useSearchParams();
  const units = useQuery(unitsQuery);
  return (
    <Fetched query={units}>
      {(all) => {
        const unit = communeOf(query.get("unit"), person, all);
        return unit === undefined ? <p className="quiet">{words.units.empty}</p> : children(unit);
      }}
    </Fetched>
  );
}

/** A choice of communes for who sees several. */
export function UnitChoice({ unit, onChange }: { unit: string; onChange: (unit: string) => void }) {
  const words = useWords();
  const units = useQuery(unitsQuery);
  const communes = units.data?.filter(isCommune) ?? [];
  if (communes.length < 2) return null;
  return (
    <label className="unit-choice field">
      <span>{words.receptions.unit}</span>
      <select
        value={unit}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {communes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
