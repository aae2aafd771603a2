import { useQuery } from "@tanstack/react-query";
import { entriesQuery, sloganSetsQuery, type Kind } from "../api/programme";
import { unitsQuery } from "../api/queries";
import { isVillage } from "../unit/communes";
import type { Choices } from "./kinds";

/**
 * What can be chosen in the records of a unit: its villages, committee, and slogans.
 *
 * @param below also what belongs to the units below it
 */
export function useChoices(kind: Kind, unit: string, below = false): Choices {
  const units = useQuery(unitsQuery);
  const members = useQuery({
    ...entriesQuery("committee-members", { unit, below }),
    enabled: kind === "tasks",
  });
  const slogans = useQuery({ ...sloganSetsQuery, enabled: kind === "events" });
  const sets = new Map((slogans.data ?? []).map(({ code, name }) => [code, name] as const));
  return {
    village: (units.data ?? [])
      .filter((one) => isVillage(one) && (below || one.parent === unit))
      .map(({ id, name }) => [id, name] as const),
    member: (members.data ?? []).map(
      ({ id, office, fullName }) =>
        [id, [office, fullName].filter((part) => typeof part === "string").join(", ")] as const,
    ),
    sloganSet: [...sets],
  };
}
