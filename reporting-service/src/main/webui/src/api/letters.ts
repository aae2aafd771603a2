import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call, download, file, withQuery } from "./client";
import type { Page } from "./types";

// Everything the console asks of letter-service, as docs/api/letter-service.yaml describes it.
// Moments are ISO-8601, days `yyyy-MM-dd`.

export type LetterKind = "APOLOGY" | "CONGRATULATION" | "CONDOLENCE" | "THANKS";
export type LifeEvent = "BIRTH" | "MARRIAGE" | "DEATH";
export type LetterStage =
  | "AWAITING_ADDRESSEE"
  | "DRAFT"
  | "REVIEWED"
  | "APPROVED"
  | "NUMBERED"
  | "ISSUED"
  | "DELIVERED"
  | "FAILED"
  | "WITHDRAWN";
export type Trigger =
  "DOSSIER_OVERDUE" | "DOSSIER_DUE_SOON" | "LIFE_EVENT" | "CONTRIBUTION" | "BY_HAND";

/** To whom and why it was written is there at the desk of its own unit only. */
export interface Letter {
  id: string;
  revision: number;
  unit: string;
  kind: LetterKind;
  lifeEvent?: LifeEvent;
  stage: LetterStage;
  stageName: string;
  trigger: Trigger;
  dossierId?: string;
  village?: string;
  happenedOn: string;
  draftedAt: string;
  reviewedAt?: string;
  reviewedBy?: string;
  approvedAt?: string;
  approvedBy?: string;
  number?: string;
  numberYear?: number;
  issuedAt?: string;
  channel?: "BY_HAND" | "POST" | "EMAIL";
  deliveredAt?: string;
  deliveryProof?: string;
  deliveryFailureName?: string;
  recipientName?: string;
  recipientAddress?: string;
  reason?: string;
  newDueOn?: string;
  withdrawalReason?: string;
  erasedAt?: string;
}

export interface DraftLetter {
  kind: LetterKind;
  lifeEvent?: LifeEvent;
  recipientName: string;
  recipientAddress?: string;
  reason: string;
}

export type StepName =
  | "addressee"
  | "review"
  | "approval"
  | "numbering"
  | "issue"
  | "delivery"
  | "delivery-failure"
  | "mailings"
  | "withdrawal";

/** Steps that piles of letters take at once. */
export type PileStep = "reviews" | "approvals" | "numberings" | "issues";

export interface PrintBatch {
  id: string;
  paper: "A4" | "A5";
  letters: number;
  sha256: string;
  madeAt: string;
  madeBy: string;
}

/** What stands around the words of a letter. */
export interface Layout {
  paper: "A4" | "A5";
  parentAgency?: string;
  onBehalf?: string;
  position: string;
  signerName?: string;
}

/** A shipped template has neither id nor number. */
export interface Template {
  id?: string;
  unit?: string;
  kind: LetterKind;
  lifeEvent?: LifeEvent;
  number?: number;
  name: string;
  body: string;
  layout: Layout;
  shipped: boolean;
  recordedAt?: string;
}

export type AddTemplate = Pick<Template, "kind" | "lifeEvent" | "name" | "body" | "layout">;

export interface Placeholder {
  word: string;
  type: "TEXT" | "DATE";
  kinds: LetterKind[];
  neededFor: LetterKind[];
}

const PDF = "application/pdf";

/** A list by stage, page by page. */
export const lettersQuery = (stage: LetterStage) =>
  infiniteQueryOptions({
    queryKey: ["letters", "list", stage],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Letter>>(withQuery("/api/letters", { stage, after: pageParam, limit: 50 }), {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ["letter", id],
    queryFn: ({ signal }) => call<Letter>(`/api/letters/${id}`, { signal }),
  });

export function draftLetter(body: DraftLetter, key: string): Promise<Letter> {
  return call<Letter>("/api/letters", { method: "POST", body, key });
}

/** @param letter as it was when the step was decided on */
export function takeStep(
  { id, revision }: Pick<Letter, "id" | "revision">,
  step: StepName,
  body: unknown,
  key: string,
): Promise<unknown> {
  const meant = step === "mailings" ? {} : { revision };
  return call(`/api/letters/${id}/${step}`, { method: "POST", body, key, ...meant });
}

/** Every letter or none. */
export function takePile(
  step: PileStep,
  letters: readonly string[],
  toneConfirmed: boolean,
  key: string,
): Promise<Letter[]> {
  const body = { letters, ...(toneConfirmed ? { toneConfirmed } : {}) };
  return call<Letter[]>(`/api/letters/${step}`, { method: "POST", body, key });
}

export function makeBatch(letters: readonly string[], key: string): Promise<PrintBatch> {
  return call<PrintBatch>("/api/letters/print-batches", { method: "POST", body: { letters }, key });
}

export const batchesQuery = queryOptions({
  queryKey: ["letters", "print-batches"],
  queryFn: ({ signal }) => call<Page<PrintBatch>>("/api/letters/print-batches", { signal }),
});

export function takeBatch({ id }: Pick<PrintBatch, "id">): Promise<void> {
  return download(`/api/letters/print-batches/${id}/file`, "dot-in-thu.pdf", PDF);
}

export function printLetter(id: string): Promise<Blob> {
  return file(`/api/letters/${id}/print`);
}

export function takeLetter(id: string): Promise<void> {
  return download(`/api/letters/${id}/print`, "thu.pdf", PDF);
}

export function previewLetter(body: DraftLetter): Promise<Blob> {
  return file("/api/letters/preview", { method: "POST", body, accept: PDF });
}

export const templatesQuery = queryOptions({
  queryKey: ["letter-templates"],
  queryFn: ({ signal }) => call<Template[]>("/api/letter-templates", { signal }),
});

export const placeholdersQuery = queryOptions({
  queryKey: ["letter-templates", "placeholders"],
  queryFn: ({ signal }) => call<Placeholder[]>("/api/letter-templates/placeholders", { signal }),
  staleTime: 60 * 60_000,
});

export function addTemplate(body: AddTemplate, key: string): Promise<Template> {
  return call<Template>("/api/letter-templates", { method: "POST", body, key });
}

export function previewTemplate(body: AddTemplate): Promise<Blob> {
  return file("/api/letter-templates/preview", { method: "POST", body, accept: PDF });
}

/** Name and address of a dossier's applicant, by the clerk's own right to see them. */
export interface DossierApplicant {
  name: string;
  address?: string;
}

export function askApplicant(
  dossier: string,
  reason: string,
  key: string,
): Promise<DossierApplicant> {
  const body = { reason };
  return call(`/api/dossiers/${dossier}/unmaskings`, { method: "POST", body, key });
}
