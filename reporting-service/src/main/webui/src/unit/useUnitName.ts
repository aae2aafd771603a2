import { useQuery } from "@tanstack/react-query";
import { unitsQuery } from "../api/queries";

/** The name of a unit by its id, which stands for it while the name is not known. */
export function useUnitName(): (id: string) => string {
  const units = useQuery(unitsQuery);
  return (id) => units.data?.find((unit) => unit.id === id)?.name ?? id;
}
