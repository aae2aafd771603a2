import { queryOptions } from "@tanstack/react-query";
import { call, download, withQuery } from "./client";
import type { components } from "./schema";
import type { Answer, Page, ReportStep, ReportSummary, UnitName, With } from "./types";

type Schema = components["schemas"];

export type Demand = With<
  Answer<Schema["Demand"]>,
  { requestingDocuments: Answer<Schema["RequestingDocument"]>[]; addressees: string[] }
>;

/** What who asked did to a request since. */
export type RequestChange = Answer<Schema["RequestChange"], "to" | "document">;

export type ObligationState = Obligation["state"];

/** A report one unit owes, and where it stands. */
export type Obligation = With<
  Answer<
    Schema["ObligationView"],
    | "firstDueOn"
    | "onTimeUntil"
    | "sentAt"
    | "onTime"
    | "report"
    | "notation"
    | "remarks"
    | "draft"
    | "reminded"
  >,
  { unit: UnitName; demand: Demand; changes: RequestChange[] }
>;

export type Completeness = Answer<Schema["Completeness"]>;

export type ReportRequest = With<
  Answer<
    Schema["RequestView"],
    "group" | "sendWithin" | "withdrawnAt" | "completeness" | "obligations"
  >,
  {
    demand: Demand;
    changes: RequestChange[];
    completeness?: Completeness;
    obligations?: Obligation[];
  }
>;

export type NewRequest = Schema["MakeRequest"];

export type NewSchedule = Schema["MakeSchedule"];

export type SectionVersion = Answer<Schema["VersionView"], "writtenByName">;

export type FigureChange = With<
  Answer<Schema["FigureChange"], "was" | "is" | "difference">,
  { was?: Schema["Reading"]; is?: Schema["Reading"]; by: Record<string, string> }
>;

export type SectionChange = Answer<Schema["SectionChange"], "copied">;

export interface Differences {
  with?: ReportSummary;
  changes: { figures: FigureChange[]; sections: SectionChange[] };
}

export interface Late {
  frozenAt: string;
  effects: FigureChange[];
  total: number;
  records: Answer<Schema["LateRecord"]>[];
}

async function every<T>(
  path: string,
  query: Record<string, string | undefined>,
  signal: AbortSignal,
) {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page: Page<T> = await call(withQuery(path, { ...query, after, limit: 500 }), { signal });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}

/** What the caller's unit and those below it, or a group of them, still owe, the earliest due first. */
export const owedQuery = (group?: string) =>
  queryOptions({
    queryKey: ["obligations", "owed", group ?? "all"],
    queryFn: ({ signal }) =>
      every<Obligation>("/api/report-obligations", { owed: "true", group }, signal),
  });

/** What the caller's unit and those below it owed until it was taken back. */
export const withdrawnQuery = queryOptions({
  queryKey: ["obligations", "withdrawn"],
  queryFn: ({ signal }) =>
    every<Obligation>("/api/report-obligations", { withdrawn: "true" }, signal),
});

export const requestsQuery = queryOptions({
  queryKey: ["report-requests"],
  queryFn: ({ signal }) => every<ReportRequest>("/api/report-requests", {}, signal),
});

/** @param group whose communes alone are shown */
export const requestQuery = (id: string, group?: string) =>
  queryOptions({
    queryKey: group === undefined ? ["report-requests", id] : ["report-requests", id, group],
    queryFn: ({ signal }) =>
      call<ReportRequest>(withQuery(`/api/report-requests/${id}`, { group }), { signal }),
  });

export function makeRequest(request: NewRequest, key: string): Promise<ReportRequest> {
  return call("/api/report-requests", { method: "POST", body: request, key });
}

/** A report asked for period by period. */
export type Schedule = With<
  Answer<Schema["ScheduleView"], "validTo" | "group">,
  { demand: Demand }
>;

export const schedulesQuery = queryOptions({
  queryKey: ["report-schedules"],
  queryFn: ({ signal }) => call<Schedule[]>("/api/report-schedules", { signal }),
});

export function makeSchedule(body: NewSchedule, key: string): Promise<Schedule> {
  return call("/api/report-schedules", { method: "POST", body, key });
}

/** @param validTo first day it no longer is in force */
export function endSchedule(
  { id, revision }: { id: string; revision: number },
  validTo: string,
  key: string,
): Promise<Schedule> {
  return call(`/api/report-schedules/${id}/end`, {
    method: "POST",
    body: { validTo },
    key,
    revision,
  });
}

/** Gives everybody asked more time, or takes the request back. */
export function changeRequest(
  { id, revision }: { id: string; revision: number },
  what: "extension" | "withdrawal",
  body: Record<string, unknown>,
  key: string,
): Promise<ReportRequest> {
  return call(`/api/report-requests/${id}/${what}`, { method: "POST", body, key, revision });
}

/** Where the caller's own office is written to; no address while none is known. */
export const contactQuery = queryOptions({
  queryKey: ["report-contact"],
  queryFn: ({ signal }) => call<{ email?: string }>("/api/report-contact", { signal }),
});

export function putContact(body: Record<string, unknown>): Promise<{ email?: string }> {
  return call("/api/report-contact", { method: "PUT", body });
}

/** Whether everybody sees the figures of the own unit's issued reports. */
export const openDataQuery = queryOptions({
  queryKey: ["open-data-switch"],
  queryFn: ({ signal }) => call<OpenDataSwitch>("/api/open-data-switch", { signal }),
});

export type OpenDataSwitch = Answer<
  Schema["SwitchView"],
  "changedAt" | "changedBy" | "changedByName"
>;

export function turnOpenData(open: boolean): Promise<OpenDataSwitch> {
  return call("/api/open-data-switch", { method: "PUT", body: { open } });
}

/** Every issued report of a unit's communes, or of one of its groups, over a period in one file. */
export function exportReports(
  { from, to, unit, group }: { from: string; to: string; unit: string; group?: string | undefined },
  format: string,
) {
  return download(
    withQuery("/api/reports/export", { from, to, unit, group, format }),
    "bao-cao.zip",
  );
}

export const stepsQuery = (report: string) =>
  queryOptions({
    queryKey: ["report", report, "steps"],
    queryFn: ({ signal }) => call<ReportStep[]>(`/api/reports/${report}/steps`, { signal }),
  });

export const versionsQuery = (report: string, section: string) =>
  queryOptions({
    queryKey: ["report", report, "versions", section],
    queryFn: ({ signal }) =>
      call<SectionVersion[]>(`/api/reports/${report}/sections/${section}/versions`, { signal }),
  });

export const differencesQuery = (report: string) =>
  queryOptions({
    queryKey: ["report", report, "differences"],
    queryFn: ({ signal }) => call<Differences>(`/api/reports/${report}/differences`, { signal }),
  });

export type Ranking = Schema["Ranking"];

export const rankingQuery = (report: string, code: string) =>
  queryOptions({
    queryKey: ["report", report, "ranking", code],
    queryFn: ({ signal }) =>
      call<Ranking>(withQuery(`/api/reports/${report}/ranking`, { code }), { signal }),
  });

export const lateQuery = (report: string) =>
  queryOptions({
    queryKey: ["report", report, "late"],
    queryFn: ({ signal }) => call<Late>(`/api/reports/${report}/late-arrivals`, { signal }),
  });
