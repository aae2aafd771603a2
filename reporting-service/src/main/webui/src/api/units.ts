import { queryOptions } from "@tanstack/react-query";
import type { Revised } from "../shell/change";
import { call, tell, upload } from "./client";
import type { components } from "./schema";
import type { Answer, Unit, With } from "./types";

type Schema = components["schemas"];

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ["unit", id],
    queryFn: ({ signal }) => call<Unit>(`/api/units/${id}`, { signal }),
  });

export type LineageStep = Answer<Schema["LineageStep"], "validTo">;

export interface Lineage {
  unit: string;
  predecessors: LineageStep[];
  successors: LineageStep[];
}

export const lineageQuery = (id: string) =>
  queryOptions({
    queryKey: ["unit", id, "lineage"],
    queryFn: ({ signal }) => call<Lineage>(`/api/units/${id}/lineage`, { signal }),
  });

export function addUnit(body: Record<string, unknown>, key: string): Promise<Unit> {
  return call("/api/units", { method: "POST", body, key });
}

export function changeUnit(
  id: string,
  revision: number,
  body: Record<string, unknown>,
): Promise<Unit> {
  return call(`/api/units/${id}`, { method: "PUT", body, revision });
}

export function reorganise(body: Record<string, unknown>, key: string): Promise<Unit[]> {
  return call("/api/units/reorganisations", { method: "POST", body, key });
}

export type UnitImport = With<
  Answer<Schema["UnitImport"]>,
  { lines: Answer<Schema["ImportedUnit"]>[] }
>;

/** Takes an official list over, or only tells what would be done. */
export function importUnits(file: File, dryRun: boolean): Promise<UnitImport> {
  const type = file.name.toLowerCase().endsWith(".xlsx")
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "text/csv";
  return upload(`/api/units/imports?dryRun=${dryRun}`, file, type, () => undefined);
}

export type ReportingGroup = With<
  Answer<Schema["ReportingGroupView"]>,
  { members: Answer<Schema["GroupMember"], "to">[] }
>;

export const reportingGroupsQuery = queryOptions({
  queryKey: ["reporting-groups"],
  queryFn: ({ signal }) => call<ReportingGroup[]>("/api/reporting-groups", { signal }),
});

export function addGroup(body: Record<string, unknown>, key: string): Promise<ReportingGroup> {
  return call("/api/reporting-groups", { method: "POST", body, key });
}

export function changeGroup(
  { id, revision }: Revised,
  body: Record<string, unknown>,
): Promise<ReportingGroup> {
  return call(`/api/reporting-groups/${id}`, { method: "PUT", body, revision });
}

export function removeGroup({ id, revision }: Revised): Promise<void> {
  return tell(`/api/reporting-groups/${id}`, { method: "DELETE", revision });
}
