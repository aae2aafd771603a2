import type { Unit } from "../api/types";

/** A unit with what lies directly below it. */
export interface Branch {
  unit: Unit;
  below: Branch[];
}

export function existsOn(unit: Pick<Unit, "validFrom" | "validTo">, day: string): boolean {
  return unit.validFrom <= day && (unit.validTo === undefined || unit.validTo > day);
}

/** The visible units as they lay on a day; one whose parent is not among them stands at the top. */
export function treeOn(units: readonly Unit[], day: string): Branch[] {
  const there = units.filter((unit) => existsOn(unit, day));
  const known = new Set(there.map(({ id }) => id));
  const below = (parent: string | undefined): Branch[] =>
    there
      .filter((unit) =>
        parent === undefined
          ? unit.parent === undefined || !known.has(unit.parent)
          : unit.parent === parent,
      )
      .sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }))
      .map((unit) => ({ unit, below: below(unit.id) }));
  return below(undefined);
}
