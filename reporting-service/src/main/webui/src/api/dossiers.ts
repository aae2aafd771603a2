import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call, withQuery } from "./client";
import type { Page } from "./types";

// Everything the console asks of dossier-service. Moments are ISO-8601, days `yyyy-MM-dd`.

export type DossierStatus =
  | "REGISTERED"
  | "RECEIVED"
  | "NOT_ACCEPTED"
  | "PROCESSING"
  | "SUPPLEMENT_REQUESTED"
  | "PAYMENT_REQUESTED"
  | "WITHDRAWN"
  | "STOPPED"
  | "COMPLETED"
  | "RETURNED";

export type Channel = "IN_PERSON" | "ONLINE" | "POSTAL";
export type DayCount = "WORKING" | "CALENDAR";
export type Punctuality = "EARLY" | "ON_TIME" | "LATE";
export type ApologyDuty = "NONE" | "DUE" | "FULFILLED" | "LATE" | "BREACHED";
export type AssistanceReason =
  "ELDERLY" | "LIVING_ALONE" | "ILLNESS" | "DISABILITY" | "MERITORIOUS" | "OTHER";
export type OnlineLevel =
  "LEVEL_1" | "LEVEL_2" | "LEVEL_3" | "LEVEL_4" | "INFO_ONLY" | "PARTIAL" | "FULL";

export interface Suspension {
  kind: "SUPPLEMENT" | "PAYMENT";
  from: string;
  to?: string;
}

export interface Component {
  name: string;
  copies: number;
  digitised: boolean;
  reused: boolean;
}

export interface Fee {
  name: string;
  /** In đồng. */
  amount: number;
  paidAt?: string;
}

export interface Dossier {
  id: string;
  revision: number;
  unit: string;
  code: string;
  procedureCode: string;
  procedureVersion: string;
  procedureField: string;
  processingDays: number;
  dayCount: DayCount;
  onlineLevel?: OnlineLevel;
  channel: Channel;
  status: DossierStatus;
  statusName: string;
  registeredAt?: string;
  receivedAt: string;
  /** The original due moment, by which it is judged. */
  dueAt?: string;
  newDueAt?: string;
  apologisedAt?: string;
  apologyDuty: ApologyDuty;
  completedAt?: string;
  returnedAt?: string;
  endedAt?: string;
  punctuality?: Punctuality;
  savedWorkingDays?: number;
  supplementRequests: number;
  suspensions: Suspension[];
  homeDelivery: boolean;
  assistedFiling: boolean;
  assistanceReason?: AssistanceReason;
  helpedBy?: string;
  decidedBy?: string;
  components: Component[];
  fees: Fee[];
  resultDigitised: boolean;
  village?: string;
  handler?: string;
  reason?: string;
  /** These three only at the desk of its own unit, numbers masked. */
  applicantName?: string;
  applicantIdentityNumber?: string;
  applicantPhone?: string;
}

export interface HistoryLine {
  revision: number;
  type: string;
  status: DossierStatus;
  statusName: string;
  occurredAt: string;
  recordedAt: string;
  actor: string;
  handler?: string;
  dueAt?: string;
  note?: string;
}

/** What waits in one unit now. */
export interface DossierCounts {
  unit: string;
  registered: number;
  inProgress: number;
  dueToday: number;
  overdue: number;
  awaitingSupplement: number;
  awaitingPayment: number;
  awaitingPickup: number;
}

/** One version of a procedure. */
export interface Procedure {
  code: string;
  effectiveFrom: string;
  name: string;
  field: string;
  processingDays: number;
  dayCount: DayCount;
  /** `15:00:00`: received later counts from the next working day. */
  cutOff?: string | null;
  onlineLevel?: OnlineLevel | null;
  fee?: number | null;
}

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
  order?: "RECORDED" | "DUE";
}

export interface ReceiveDossier {
  code: string;
  procedureCode: string;
  channel: Channel;
  registeredOnly: boolean;
  receivedAt?: string;
  applicantName: string;
  applicantIdentityNumber?: string;
  applicantPhone?: string;
  applicantAddress?: string;
  village?: string;
  homeDelivery: boolean;
  assistedFiling: boolean;
  assistanceReason?: AssistanceReason;
  components: Component[];
  fees: Fee[];
  handler?: string;
}

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
export interface Applicant {
  name: string;
  identityNumber?: string;
  phone?: string;
  address?: string;
}

export interface Unmasking {
  viewer: string;
  reason: string;
  unmaskedAt: string;
}

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
