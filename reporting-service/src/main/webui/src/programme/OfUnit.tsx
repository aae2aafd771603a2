import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { unitsQuery } from "../api/queries";
import { today } from "../figure/period";
import { useNow } from "../shell/useNow";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";

/** The unit of the address line, else the person's own. */
export function useUnit(): [string, (unit: string) => void] {
  const person = usePerson();
  const [query, setQuery] = useSearchParams();
  return [
    query.get("unit") ?? person.unit,
    (unit) => {
      setQuery((before) => changed(before, "unit", unit), { replace: true });
    },
  ];
}

/** The year of the address line, else this one. */
export function useYear(): [number, (year: number) => void] {
  const [query, setQuery] = useSearchParams();
  const thisYear = Number(today(useNow()).slice(0, 4));
  const asked = Number(query.get("year"));
  return [
    asked >= 2000 && asked <= 2100 ? asked : thisYear,
    (year) => {
      setQuery((before) => changed(before, "year", String(year)), { replace: true });
    },
  ];
}

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  after.set(name, value);
  return after;
}

/** A choice among the units a person sees, for who sees several. */
export function UnitSelect({ unit, onChange }: { unit: string; onChange: (unit: string) => void }) {
  const words = useWords().programme;
  const units = useQuery(unitsQuery);
  const choices = (units.data ?? [])
    .filter((one) => !isVillage(one))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
  if (choices.length < 2) return null;
  return (
    <label className="unit-choice field">
      <span>{words.unit}</span>
      <select
        value={unit}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A choice of years, from the programme's first to the next one. */
export function YearSelect({
  year,
  onChange,
  all,
}: {
  year: number | undefined;
  onChange: (year: number | undefined) => void;
  /** What every year is called, where that can be chosen. */
  all?: string;
}) {
  const words = useWords().programme;
  const last = Number(today(useNow()).slice(0, 4)) + 1;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
  return (
    <label className="unit-choice field">
      <span>{words.year}</span>
      <select
        value={year ?? ""}
        onChange={(event) => {
          onChange(event.target.value === "" ? undefined : Number(event.target.value));
        }}
      >
        {all !== undefined && <option value="">{all}</option>}
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

const FIRST_YEAR = 2020;

/** A page's title with what it can be narrowed by. */
export function Head({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      <div className="head-choices">{children}</div>
    </div>
  );
}
