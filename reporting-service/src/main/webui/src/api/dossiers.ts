import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Period } from "../figure/period";
import type { Place } from "../shell/change";
import { call, download, upload, withQuery } from "./client";
import type { components } from "./dossierSchema";
import type { Answer, Page, With } from "./types";

// Everything the console asks of dossier-service; its answers' types come from the committed
// description (`npm run types` writes dossierSchema.ts anew). Moments are ISO-8601, days
// `yyyy-MM-dd`, amounts đồng.

type Schema = components["schemas"];

export type DossierStatus = Schema["DossierStatus"];
export type AssistanceReason = Schema["AssistanceReason"];
export type Component = Answer<Schema["Component"]>;
export type Suspension = Answer<Schema["Suspension"], "to">;
export type Fee = Answer<Schema["Fee"], "paidAt">;

/** `dueAt` is the original due moment, by which it is judged. */
export type Dossier = With<
  Answer<
    Schema["DossierView"],
    | "onlineLevel"
    | "registeredAt"
    | "dueAt"
    | "newDueAt"
    | "apologisedAt"
    | "completedAt"
    | "returnedAt"
    | "endedAt"
    | "punctuality"
    | "savedWorkingDays"
    | "assistanceReason"
    | "helpedBy"
    | "decidedBy"
    | "village"
    | "handler"
    | "reason"
    // only at the desk of its own unit, numbers masked
    | "applicantName"
    | "applicantIdentityNumber"
    | "applicantPhone"
  >,
  { components: Component[]; fees: Fee[]; suspensions: Suspension[] }
>;

export type HistoryLine = Answer<Schema["StepView"], "actorName" | "handler" | "dueAt" | "note">;

/** What waits in one unit now. */
export type DossierCounts = Answer<Schema["DossierCounts"]>;

/** One version; `cutOff`, as `15:00:00`, is the hour after which the next working day counts. */
export type Procedure = Answer<
  Schema["ProcedureView"],
  "cutOff" | "onlineLevel" | "lifeEvent" | "fee"
>;

export interface DossierFilter {
  status?: readonly DossierStatus[];
  code?: string;
  unit?: string;
  procedure?: string;
  village?: string;
  handler?: string;
  applicant?: string;
  dueFrom?: string;
  dueTo?: string;
  order?: Schema["Order"];
}

export type ReceiveDossier = Schema["ReceiveDossier"];

export type StepName =
  | "acceptance"
  | "assignment"
  | "supplement-request"
  | "supplement-receipt"
  | "payment-request"
  | "payment-receipt"
  | "reappointment"
  | "completion"
  | "return"
  | "refusal"
  | "withdrawal"
  | "stoppage";

/** An applicant with whole numbers. */
export type Applicant = Answer<Schema["ApplicantView"], "identityNumber" | "phone" | "address">;

export type Unmasking = Answer<Schema["UnmaskingView"]>;

export const proceduresQuery = queryOptions({
  queryKey: ["procedures"],
  queryFn: ({ signal }) => call<Procedure[]>("/api/procedures", { signal }),
  staleTime: 10 * 60_000,
});

export const countsQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ["dossiers", "counts", unit ?? "all"],
    queryFn: ({ signal }) =>
      call<DossierCounts[]>(withQuery("/api/dossiers/counts", { unit }), { signal }),
  });

/**
 * A list page by page.
 *
 * @param name of the list, from which the filter follows
 * @param filter asked at each fetch, for some lists reach up to now
 */
export const dossiersQuery = (name: unknown, filter: () => DossierFilter) =>
  infiniteQueryOptions({
    queryKey: ["dossiers", "list", name],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Dossier>>(
        withQuery("/api/dossiers", { ...filter(), after: pageParam, limit: 50 }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ["dossier", id],
    queryFn: ({ signal }) => call<Dossier>(`/api/dossiers/${id}`, { signal }),
  });

export const placeOf = (id: string): Place<Dossier> => ({
  key: ["dossier", id],
  read: () => call<Dossier>(`/api/dossiers/${id}`),
  lists: [["dossiers"]],
});

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ["dossier", id, "history"],
    queryFn: ({ signal }) => call<HistoryLine[]>(`/api/dossiers/${id}/history`, { signal }),
  });

export const unmaskingsQuery = (id: string) =>
  queryOptions({
    queryKey: ["dossier", id, "unmaskings"],
    queryFn: ({ signal }) => call<Unmasking[]>(`/api/dossiers/${id}/unmaskings`, { signal }),
  });

export function receiveDossier(body: ReceiveDossier, key: string): Promise<Dossier> {
  return call<Dossier>("/api/dossiers", { method: "POST", body, key });
}

/** @param dossier as it was when the step was decided on */
export function takeStep(
  dossier: Pick<Dossier, "id" | "revision">,
  step: StepName,
  body: unknown,
  key: string,
): Promise<Dossier> {
  const { id, revision } = dossier;
  return call<Dossier>(`/api/dossiers/${id}/${step}`, { method: "POST", body, revision, key });
}

export function putComponents(
  { id, revision }: Pick<Dossier, "id" | "revision">,
  components: readonly Component[],
): Promise<Dossier> {
  const body = components;
  return call<Dossier>(`/api/dossiers/${id}/components`, { method: "PUT", body, revision });
}

export function unmask(id: string, reason: string, key: string): Promise<Applicant> {
  const body = { reason };
  return call<Applicant>(`/api/dossiers/${id}/unmaskings`, { method: "POST", body, key });
}

/** A day on the way to a due date. */
export interface ExplainedDay {
  date: string;
  counted: boolean;
  /** What the day is, in Vietnamese. */
  name: string;
  legalBasis?: string;
}

/** Why a dossier is due when it is. */
export interface Clock {
  days: ExplainedDay[];
  legalBases: { procedure: string; counting: string; pause: string; apology: string };
  /** The whole explanation in Vietnamese sentences. */
  summary: string[];
}

export const clockQuery = (id: string) =>
  queryOptions({
    queryKey: ["dossier", id, "clock"],
    queryFn: ({ signal }) => call<Clock>(`/api/dossiers/${id}/clock`, { signal }),
  });

const TYPES = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;

/** A list as a table, all of its pages. */
export function exportDossiers(filter: DossierFilter, format: "csv" | "xlsx"): Promise<void> {
  const path = withQuery("/api/dossiers/export", { ...filter });
  return download(path, `ho-so.${format}`, TYPES[format]);
}

/** The forms of a dossier (TT 03/2025, Phụ lục I). */
export type PaperName =
  "receipt-note" | "supplement-request" | "refusal" | "apology" | "stop-notice" | "control-slip";

export function printPaper(
  { id, code }: Pick<Dossier, "id" | "code">,
  paper: PaperName,
): Promise<void> {
  return download(`/api/dossiers/${id}/forms/${paper}`, `${code}-${paper}.pdf`, TYPES.pdf);
}

/** The counts of one row of the register. */
export interface Tally {
  all: number;
  opening: number;
  received: number;
  online: number;
  inPerson: number;
  postal: number;
  processed: number;
  early: number;
  onTime: number;
  late: number;
  inProgress: number;
  inProgressInTime: number;
  inProgressOverdue: number;
  paused: number;
  pausedInTime: number;
  pausedOverdue: number;
  notAccepted: number;
  /** What does not add up, in Vietnamese; empty when everything does. */
  violations: string[];
}

export interface Register {
  cutoff: string;
  consistent: boolean;
  units: {
    unit: string;
    name: string;
    rows: { code?: string; name: string; tally: Tally }[];
    total: Tally;
  }[];
  total: Tally;
}

/** What the rows of a register are by. */
export type Grouping = "FIELD" | "PROCEDURE";

export interface RegisterOf {
  period: Period;
  unit: string | undefined;
  by: Grouping;
}

const registerPath = ({ period, unit, by }: RegisterOf) =>
  withQuery("/api/dossiers/register", { ...period, unit, by });

export const registerQuery = (of: RegisterOf) =>
  queryOptions({
    queryKey: ["dossiers", "register", of],
    queryFn: ({ signal }) =>
      call<Register>(registerPath(of), { signal, accept: "application/json" }),
  });

export function takeRegister(of: RegisterOf, format: "pdf" | "xlsx"): Promise<void> {
  return download(registerPath(of), `so-ho-so.${format}`, TYPES[format]);
}

/** The tracking log (form 07) of what was received in a period. */
export function takeTrackingLog(
  { period, unit }: RegisterOf,
  format: "pdf" | "xlsx",
): Promise<void> {
  const path = withQuery("/api/dossiers/tracking-log", { ...period, unit });
  return download(path, `so-theo-doi.${format}`, TYPES[format]);
}

export type ImportFormat = "NDJSON" | "CSV" | "XLSX" | "NATIONAL_DOSSIERS" | "NATIONAL_PROGRESS";

/** An imported file and what became of it. */
export interface DossierImport {
  id: string;
  unit: string;
  format: ImportFormat;
  state: "UPLOADING" | "WAITING" | "RUNNING" | "DONE" | "FAILED";
  recordedAt: string;
  endedAt?: string;
  /** In bytes. */
  size: number;
  /** Bytes that lie behind. */
  position: number;
  /** Rows taken or rejected so far. */
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Why it was given up, in Vietnamese. */
  failure?: string;
}

/** The latest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ["dossier-imports"],
  queryFn: ({ signal, pageParam }) =>
    call<Page<DossierImport>>(withQuery("/api/dossier-imports", { after: pageParam, limit: 20 }), {
      signal,
    }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next,
});

const UPLOAD_TYPES: Record<ImportFormat, string> = {
  NDJSON: "application/x-ndjson",
  CSV: TYPES.csv,
  XLSX: TYPES.xlsx,
  NATIONAL_DOSSIERS: "application/vnd.dongbohosomc+json",
  NATIONAL_PROGRESS: "application/vnd.capnhattiendohosomc+json",
};

/** @param onProgress told how much of the file has left, 0 to 1 */
export function uploadDossiers(
  file: File,
  format: ImportFormat,
  onProgress: (part: number) => void,
): Promise<DossierImport> {
  return upload<DossierImport>("/api/dossier-imports", file, UPLOAD_TYPES[format], onProgress);
}

export function takeRejects(id: string): Promise<void> {
  return download(`/api/dossier-imports/${id}/rejects`, `dong-bi-tu-choi-${id}.csv`, TYPES.csv);
}
