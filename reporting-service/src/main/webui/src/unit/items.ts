import type { Unit } from "../api/types";
import { dayText } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

/** What is asked of a unit; what is known stands there at first. */
export function unitItems(all: Words, villagesOnly: boolean, unit?: Partial<Unit>): Item[] {
  const words = all.unitTree;
  const kinds = Object.entries(words.kinds).filter(
    ([kind]) => !villagesOnly || kind === "THON" || kind === "TO_DAN_PHO",
  );
  return [
    ...(unit?.revision === undefined
      ? [
          {
            name: "id",
            label: words.id,
            as: "line" as const,
            required: true,
            max: 60,
            initial: unit?.id,
            hint: words.idHint,
          },
        ]
      : []),
    { name: "name", label: words.name, as: "line", required: true, max: 200, initial: unit?.name },
    {
      name: "kind",
      label: words.kind,
      as: "choice",
      required: true,
      options: kinds,
      initial: unit?.kind,
    },
    ...(villagesOnly
      ? []
      : [
          {
            name: "parent",
            label: words.parent,
            as: "line" as const,
            max: 60,
            initial: unit?.parent,
          },
          {
            name: "unitCode",
            label: words.unitCode,
            as: "line" as const,
            max: 20,
            initial: unit?.unitCode,
          },
          {
            name: "agencyCode",
            label: words.agencyCode,
            as: "line" as const,
            max: 60,
            initial: unit?.agencyCode,
          },
        ]),
    {
      name: "validFrom",
      label: words.validFrom,
      as: "day",
      required: true,
      initial: unit?.validFrom && dayText(unit.validFrom),
    },
    {
      name: "validTo",
      label: words.validTo,
      as: "day",
      initial: unit?.validTo && dayText(unit.validTo),
    },
    {
      name: "predecessors",
      label: words.predecessors,
      as: "list",
      initial: unit?.predecessors?.join(", "),
      hint: words.predecessorsHint,
    },
  ];
}
