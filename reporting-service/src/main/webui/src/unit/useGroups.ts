import { useQuery } from "@tanstack/react-query";
import { reportingGroupsQuery, type ReportingGroup } from "../api/units";
import { usePerson } from "../signin/PersonContext";
import { readsGroups } from "./rights";

/** The reporting groups a person sees, by name; only those a unit keeps where it is named. */
export function useGroups(unit?: string): readonly ReportingGroup[] {
  const groups = useQuery({ ...reportingGroupsQuery, enabled: readsGroups(usePerson()) });
  return (groups.data ?? []).filter((group) => unit === undefined || group.unit === unit);
}
