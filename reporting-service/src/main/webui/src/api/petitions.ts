import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Period } from "../figure/period";
import type { Place, Revised } from "../shell/change";
import { call, download, tell, upload, withQuery } from "./client";
import type { components } from "./petitionSchema";
import type { Answer, Page, With } from "./types";

// Everything the console asks of petition-service; its answers' types come from the committed
// description (`npm run types` writes petitionSchema.ts anew). Moments are ISO-8601, days
// `yyyy-MM-dd`, hours `07:30:00`.

type Schema = components["schemas"];
type Body = Record<string, unknown>;

export type PetitionKind = Schema["PetitionKind"];
export type PetitionSource = Schema["PetitionSource"];
export type PetitionStage = Schema["PetitionStage"];
export type PetitionStatus = Schema["PetitionStatus"];
export type PetitionResult = Schema["PetitionResult"];
export type CompetentBranch = Schema["CompetentBranch"];
export type EligibilityFlaw = Schema["EligibilityFlaw"];
export type NonAcceptanceReason = Schema["NonAcceptanceReason"];
export type LeaderRole = Schema["LeaderRole"];
export type ReceptionKind = Schema["ReceptionKind"];
export type DialogueKind = Schema["DialogueKind"];
export type OpinionChannel = Schema["OpinionChannel"];
export type OpinionStatus = Schema["OpinionStatus"];

/** Who wrote it and what it says is there only for readers who may know. */
export type Petition = Answer<
  Schema["PetitionView"],
  | "kind"
  | "withinCompetence"
  | "branch"
  | "eligible"
  | "flaws"
  | "originalsAttached"
  | "remote"
  | "secondInstance"
  | "classifiedAt"
  | "acceptDueAt"
  | "acceptLegalBasis"
  | "acceptedAt"
  | "acceptanceNotifiedAt"
  | "notifyDueAt"
  | "replyDueAt"
  | "resolveDueAt"
  | "resolveLegalBasis"
  | "clockStopped"
  | "processedAt"
  | "resolvedAt"
  | "enforcedAt"
  | "result"
  | "nonAcceptance"
  | "to"
  | "documentNumber"
  | "documentDate"
  | "keptUntil"
  | "handler"
  | "dossierId"
  | "village"
  | "submitterName"
  | "submitterAddress"
  | "content"
  | "reason"
>;

export interface PetitionFilter {
  status?: PetitionStatus;
  stage?: PetitionStage;
  kind?: PetitionKind;
  source?: PetitionSource;
  open?: "true" | "false";
  overdue?: "true";
  unit?: string;
  handler?: string;
  receivedFrom?: string;
  receivedTo?: string;
  caseId?: string;
  search?: string;
}

export type StepName =
  | "classification"
  | "splitting"
  | "joining"
  | "assignment"
  | "acceptance"
  | "acceptance-notice"
  | "non-acceptance"
  | "transfer"
  | "guidance"
  | "sending-back"
  | "filing"
  | "withdrawal"
  | "verification"
  | "settlement-dialogue"
  | "extension"
  | "suspension"
  | "resumption"
  | "termination"
  | "resolution"
  | "enforcement";

export type PetitionStep = Answer<
  Schema["StepView"],
  "actorName" | "handler" | "resolveDueAt" | "documentNumber" | "documentDate" | "note"
>;

export type Duplicate = With<
  Answer<Schema["DuplicateView"]>,
  { petition: Petition; alike: Schema["Likeness"][] }
>;

/** `name` only for readers who may know who wrote the petition; `size` in bytes. */
export type Attachment = Answer<Schema["AttachmentView"], "name">;

export type Denouncer = Answer<Schema["DenouncerView"], "submitterName" | "submitterAddress">;
export type VaultLook = Answer<Schema["VaultLookView"], "reason">;

const TYPES = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;

export type SheetFormat = "csv" | "xlsx";

/**
 * A list page by page, the oldest first.
 *
 * @param filter asked at each fetch, for some lists reach up to now
 */
export const petitionsQuery = (name: unknown, filter: () => PetitionFilter) =>
  infiniteQueryOptions({
    queryKey: ["petitions", "list", name],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Petition>>(
        withQuery("/api/petitions", { ...filter(), after: pageParam, limit: 50 }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

/** The petitions of one case. */
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ["petitions", "case", caseId],
    queryFn: ({ signal }) =>
      call<Page<Petition>>(withQuery("/api/petitions", { caseId, limit: 100 }), { signal }),
  });

export const petitionQuery = (id: string) =>
  queryOptions({
    queryKey: ["petition", id],
    queryFn: ({ signal }) => call<Petition>(`/api/petitions/${id}`, { signal }),
  });

export const petitionPlace = (id: string): Place<Petition> => ({
  key: ["petition", id],
  read: () => call<Petition>(`/api/petitions/${id}`),
  lists: [["petitions"]],
});

export const stepsQuery = (id: string) =>
  queryOptions({
    queryKey: ["petition", id, "history"],
    queryFn: ({ signal }) => call<PetitionStep[]>(`/api/petitions/${id}/history`, { signal }),
  });

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ["petition", id, "duplicates"],
    queryFn: ({ signal }) => call<Duplicate[]>(`/api/petitions/${id}/duplicates`, { signal }),
  });

export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["petition", id, "attachments"],
    queryFn: ({ signal }) => call<Attachment[]>(`/api/petitions/${id}/attachments`, { signal }),
  });

export const vaultLooksQuery = (id: string) =>
  queryOptions({
    queryKey: ["petition", id, "unmaskings"],
    queryFn: ({ signal }) => call<VaultLook[]>(`/api/petitions/${id}/unmaskings`, { signal }),
  });

export function receivePetition(body: Body, key: string): Promise<Petition> {
  return call<Petition>("/api/petitions", { method: "POST", body, key });
}

/** @param on as it was when the step was decided on */
export function takeStep(on: Revised, step: StepName, body: Body, key: string): Promise<Petition> {
  const { id, revision } = on;
  return call<Petition>(`/api/petitions/${id}/${step}`, { method: "POST", body, revision, key });
}

export function openVault(id: string, reason: string, key: string): Promise<Denouncer> {
  const body = { reason };
  return call<Denouncer>(`/api/petitions/${id}/unmaskings`, { method: "POST", body, key });
}

/** @param onProgress told how much of the file has left, 0 to 1 */
export function attach(
  id: string,
  file: File,
  mediaType: string,
  onProgress: (part: number) => void,
): Promise<Attachment> {
  return upload(`/api/petitions/${id}/attachments`, file, mediaType, onProgress, true);
}

export function takeAttachment(petition: string, { id, name, mediaType }: Attachment) {
  return download(`/api/petitions/${petition}/attachments/${id}`, name ?? id, mediaType);
}

/** Takes a file away that was put there by mistake. */
export function detach(petition: string, { id }: Attachment): Promise<void> {
  return tell(`/api/petitions/${petition}/attachments/${id}`, { method: "DELETE" });
}

/** Keeps what it says and who wrote it beyond their time, or no longer. */
export function hold(petition: string, held: boolean): Promise<void> {
  return tell(`/api/petitions/${petition}/legal-hold`, { method: held ? "PUT" : "DELETE" });
}

/** The document a step issued. */
export function printStep(petition: string, revision: number): Promise<void> {
  const path = `/api/petitions/${petition}/history/${revision}/document`;
  return download(path, "van-ban.pdf", TYPES.pdf);
}

export function exportPetitions(filter: PetitionFilter, format: SheetFormat): Promise<void> {
  const path = withQuery("/api/petitions/export", { ...filter });
  return download(path, `don-thu.${format}`, TYPES[format]);
}

// receptions

export type Reception = Answer<
  Schema["ReceptionView"],
  "substitutedBy" | "missedReason" | "conclusionNumber" | "concludedOn"
>;
export type Plan = Answer<Schema["PlanView"], "validTo">;
export type PlannedDay = Answer<Schema["PlannedDay"], "fromTime" | "toTime" | "place" | "session">;
export type Outcome = Schema["Outcome"];

export type DutySpan = Answer<Schema["Span"]>;

/** `to` is the first day after; `sentence` is the account in Vietnamese words. */
export type Duty = With<
  Answer<Schema["DutyView"]>,
  { rules: Answer<Schema["Rule"], "to">[]; spans: DutySpan[] }
>;

/** Who came and what about is there only for readers who may know. */
export type Visit = Answer<
  Schema["VisitView"],
  | "session"
  | "visitorName"
  | "visitorAddress"
  | "identityNumber"
  | "content"
  | "petitionKind"
  | "handledBefore"
  | "withinCompetence"
  | "guidedTo"
  | "guidanceDocument"
  | "forwardedTo"
  | "forwardingDocument"
  | "outcome"
  | "note"
  | "petition"
>;

export type Visitor = Answer<Schema["VisitorView"], "address" | "identityNumber">;
export type VisitorLook = Answer<Schema["UnmaskingView"]>;

/** A line of the history of anything but a petition. */
export type HistoryLine = Answer<Schema["HistoryView"], "actorName">;

export interface OfUnit {
  unit: string;
  period: Period;
}

export const agendaQuery = ({ unit, period }: OfUnit) =>
  queryOptions({
    queryKey: ["receptions", "agenda", unit, period],
    queryFn: ({ signal }) =>
      call<PlannedDay[]>(withQuery("/api/receptions/plans/agenda", { unit, ...period }), {
        signal,
      }),
  });

export const dutyQuery = ({ unit, period, role }: OfUnit & { role: LeaderRole }) =>
  queryOptions({
    queryKey: ["receptions", "duty", unit, period, role],
    queryFn: ({ signal }) =>
      call<Duty>(withQuery("/api/receptions/duty", { unit, role, ...period }), { signal }),
  });

export const plansQuery = queryOptions({
  queryKey: ["receptions", "plans"],
  queryFn: ({ signal }) => all<Plan>("/api/receptions/plans", {}, signal),
});

export const receptionQuery = (id: string) =>
  queryOptions({
    queryKey: ["reception", id],
    queryFn: ({ signal }) => call<Reception>(`/api/receptions/${id}`, { signal }),
  });

export const receptionPlace = (id: string): Place<Reception> => ({
  key: ["reception", id],
  read: () => call<Reception>(`/api/receptions/${id}`),
  lists: [["receptions"]],
});

export const planPlace = (id: string): Place<Plan> => ({
  key: ["plan", id],
  read: () => call<Plan>(`/api/receptions/plans/${id}`),
  lists: [["receptions"]],
});

export const visitPlace = (id: string): Place<Visit> => ({
  key: ["visit", id],
  read: () => call<Visit>(`/api/receptions/book/${id}`),
  lists: [["visits"]],
});

/** The newest lines of the reception book last, as in the book itself. */
export const bookQuery = (period: Period, unit: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["visits", period, unit ?? "all"],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Visit>>(
        withQuery("/api/receptions/book", { ...period, unit, after: pageParam, limit: 100 }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const visitLooksQuery = (id: string) =>
  queryOptions({
    queryKey: ["visit", id, "unmaskings"],
    queryFn: ({ signal }) =>
      call<VisitorLook[]>(`/api/receptions/book/${id}/unmaskings`, { signal }),
  });

export function recordReception(body: Body, key: string): Promise<Reception> {
  return call<Reception>("/api/receptions", { method: "POST", body, key });
}

export function concludeReception(on: Revised, body: Body, key: string): Promise<Reception> {
  const { id, revision } = on;
  return call<Reception>(`/api/receptions/${id}/conclusion`, {
    method: "POST",
    body,
    revision,
    key,
  });
}

export function printConclusion(id: string): Promise<void> {
  return download(`/api/receptions/${id}/conclusion`, "thong-bao-ket-luan.pdf", TYPES.pdf);
}

export function publishPlan(body: Body, key: string): Promise<Plan> {
  return call<Plan>("/api/receptions/plans", { method: "POST", body, key });
}

export function endPlan(on: Revised, body: Body, key: string): Promise<Plan> {
  const { id, revision } = on;
  return call<Plan>(`/api/receptions/plans/${id}/end`, { method: "POST", body, revision, key });
}

export function recordVisit(body: Body, key: string): Promise<Visit> {
  return call<Visit>("/api/receptions/book", { method: "POST", body, key });
}

export function followUpVisit(on: Revised, body: Body, key: string): Promise<Visit> {
  const { id, revision } = on;
  return call<Visit>(`/api/receptions/book/${id}/follow-up`, {
    method: "POST",
    body,
    revision,
    key,
  });
}

export function unmaskVisitor(id: string, reason: string, key: string): Promise<Visitor> {
  const body = { reason };
  return call<Visitor>(`/api/receptions/book/${id}/unmaskings`, { method: "POST", body, key });
}

/** The address of a unit's public calendar of receptions, for any calendar program. */
export function calendarAddress(origin: string, unit: string): string {
  return `${origin}/api/receptions/calendars/${unit}`;
}

export function takeReceptions({ unit, period }: OfUnit, format: SheetFormat): Promise<void> {
  const path = withQuery("/api/receptions/export", { unit, ...period });
  return download(path, `buoi-tiep.${format}`, TYPES[format]);
}

export function takeBook(
  unit: string | undefined,
  period: Period,
  format: SheetFormat | "pdf",
): Promise<void> {
  const path = withQuery("/api/receptions/book/print", { unit, ...period });
  return download(path, `so-tiep-cong-dan.${format}`, TYPES[format]);
}

// dialogues, visits, boxes, and the ledger of opinions

export type Dialogue = Answer<Schema["DialogueView"], "village" | "chair">;
export type FieldVisit = Answer<Schema["FieldVisitView"]>;
export type BoxOpening = Answer<Schema["BoxOpeningView"], "village">;

export type Opinion = Answer<
  Schema["OpinionView"],
  "source" | "dialogueKind" | "village" | "content" | "owner" | "dueOn" | "settledAt" | "answer"
>;
export type OpinionDebt = Answer<Schema["OpinionDebt"]>;

export interface OpinionFilter {
  status?: readonly OpinionStatus[];
  channel?: OpinionChannel;
  source?: string;
  unit?: string;
  village?: string;
  owner?: string;
  overdue?: "true";
  raisedFrom?: string;
  raisedTo?: string;
  order?: "RECORDED" | "DUE";
}

export type OpinionStepName = "answer" | "promise" | "completion";

export const dialoguesQuery = queryOptions({
  queryKey: ["occasions", "dialogues"],
  queryFn: ({ signal }) => all<Dialogue>("/api/dialogues", {}, signal),
});

export const fieldVisitsQuery = queryOptions({
  queryKey: ["occasions", "field-visits"],
  queryFn: ({ signal }) => all<FieldVisit>("/api/field-visits", {}, signal),
});

export const boxOpeningsQuery = queryOptions({
  queryKey: ["occasions", "box-openings"],
  queryFn: ({ signal }) => all<BoxOpening>("/api/box-openings", {}, signal),
});

export const dialogueQuery = (id: string) =>
  queryOptions({
    queryKey: ["occasion", id],
    queryFn: ({ signal }) => call<Dialogue>(`/api/dialogues/${id}`, { signal }),
  });

export const fieldVisitQuery = (id: string) =>
  queryOptions({
    queryKey: ["occasion", id],
    queryFn: ({ signal }) => call<FieldVisit>(`/api/field-visits/${id}`, { signal }),
  });

export const boxOpeningQuery = (id: string) =>
  queryOptions({
    queryKey: ["occasion", id],
    queryFn: ({ signal }) => call<BoxOpening>(`/api/box-openings/${id}`, { signal }),
  });

export const dialoguePlace = (id: string): Place<Dialogue> => ({
  key: ["occasion", id],
  read: () => call<Dialogue>(`/api/dialogues/${id}`),
  lists: [["occasions"]],
});

export function recordDialogue(body: Body, key: string): Promise<Dialogue> {
  return call<Dialogue>("/api/dialogues", { method: "POST", body, key });
}

export function followUpDialogue(on: Revised, body: Body, key: string): Promise<Dialogue> {
  const { id, revision } = on;
  return call<Dialogue>(`/api/dialogues/${id}/follow-up`, { method: "POST", body, revision, key });
}

export function recordFieldVisit(body: Body, key: string): Promise<FieldVisit> {
  return call<FieldVisit>("/api/field-visits", { method: "POST", body, key });
}

export function recordBoxOpening(body: Body, key: string): Promise<BoxOpening> {
  return call<BoxOpening>("/api/box-openings", { method: "POST", body, key });
}

/** @param path where the occasions of one kind are, such as `/dialogues` */
export function takeOccasions(
  path: string,
  { unit, period }: OfUnit,
  format: SheetFormat,
): Promise<void> {
  return download(
    withQuery(`/api${path}/export`, { unit, ...period }),
    `${path.slice(1)}.${format}`,
    TYPES[format],
  );
}

/** @param name of the list, from which the filter follows */
export const opinionsQuery = (name: unknown, filter: OpinionFilter) =>
  infiniteQueryOptions({
    queryKey: ["opinions", "list", name],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Opinion>>(withQuery("/api/opinions", { ...filter, after: pageParam, limit: 50 }), {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const debtsQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ["opinions", "debts", unit ?? "all"],
    queryFn: ({ signal }) =>
      call<OpinionDebt[]>(withQuery("/api/opinions/debts", { unit }), { signal }),
  });

export const opinionQuery = (id: string) =>
  queryOptions({
    queryKey: ["opinion", id],
    queryFn: ({ signal }) => call<Opinion>(`/api/opinions/${id}`, { signal }),
  });

export const opinionPlace = (id: string): Place<Opinion> => ({
  key: ["opinion", id],
  read: () => call<Opinion>(`/api/opinions/${id}`),
  lists: [["opinions"], ["occasions"]],
});

/** What was done with anything but a petition. */
export const historyQuery = (path: string) =>
  queryOptions({
    queryKey: ["history", path],
    queryFn: ({ signal }) => call<HistoryLine[]>(`${path}/history`, { signal }),
  });

export function raiseOpinion(body: Body, key: string): Promise<Opinion> {
  return call<Opinion>("/api/opinions", { method: "POST", body, key });
}

export function takeOpinionStep(
  on: Revised,
  step: OpinionStepName,
  body: Body,
  key: string,
): Promise<Opinion> {
  const { id, revision } = on;
  return call<Opinion>(`/api/opinions/${id}/${step}`, { method: "POST", body, revision, key });
}

export function exportOpinions(filter: OpinionFilter, format: SheetFormat): Promise<void> {
  const path = withQuery("/api/opinions/export", { ...filter });
  return download(path, `so-y-kien.${format}`, TYPES[format]);
}

/** Every record of a list, page by page; for lists of which a commune has a few a month. */
async function all<T>(
  path: string,
  query: Record<string, string | undefined>,
  signal: AbortSignal,
): Promise<T[]> {
  const records: T[] = [];
  let after: string | undefined;
  do {
    const page: Page<T> = await call(withQuery(path, { ...query, after, limit: 200 }), { signal });
    records.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return records;
}
