import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Place, Revised } from "../shell/change";
import { call, download, file, upload, withQuery } from "./client";
import type { components } from "./letterSchema";
import type { Answer, Page, With } from "./types";

// Everything the console asks of letter-service; its answers' types come from the committed
// description (`npm run types` writes letterSchema.ts anew). Moments are ISO-8601, days
// `yyyy-MM-dd`.

type Schema = components["schemas"];
type Body = Record<string, unknown>;

export type LetterKind = Schema["LetterKind"];
export type LifeEvent = Schema["LifeEvent"];
export type LetterStage = Schema["LetterStage"];
export type ContributionKind = Schema["ContributionKind"];

/** To whom and why it was written is there at the desk of its own unit only. */
export type Letter = Answer<
  Schema["LetterView"],
  | "lifeEvent"
  | "dossierId"
  | "contributionId"
  | "mergeId"
  | "village"
  | "reviewedAt"
  | "reviewedBy"
  | "approvedAt"
  | "approvedBy"
  | "number"
  | "numberYear"
  | "issuedAt"
  | "channel"
  | "deliveredAt"
  | "deliveryProof"
  | "deliveryFailure"
  | "deliveryFailureName"
  | "recipientName"
  | "recipientAddress"
  | "reason"
  | "newDueOn"
  | "withdrawalReason"
  | "erasedAt"
>;

export type LetterHistoryLine = Answer<Schema["LetterHistoryView"], "actorName">;
export type Mailing = Answer<
  Schema["MailingView"],
  "emailAddress" | "nextAt" | "replyCode" | "endedAt"
>;
export type DraftLetter = Schema["DraftLetter"];

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

export type PrintBatch = Answer<Schema["PrintBatchView"]>;

/** What stands around the words of a letter. */
export type Layout = Schema["Layout"];

/** A shipped template has neither id nor number. */
export type Template = With<
  Answer<
    Schema["LetterTemplateView"],
    "id" | "unit" | "lifeEvent" | "number" | "recordedAt" | "recordedBy"
  >,
  { layout: Layout }
>;
export type AddTemplate = Schema["AddLetterTemplate"];
export type Placeholder = Answer<Schema["PlaceholderView"]>;

/** Who gave what is there at the desk of its own unit only. */
export type Contribution = Answer<
  Schema["ContributionView"],
  "giverName" | "giverAddress" | "village" | "description" | "withdrawnAt"
>;

export type MailMerge = Answer<Schema["MailMergeView"], "lifeEvent">;
export type MergePreview = With<
  Answer<Schema["MergePreviewView"]>,
  { errors: Answer<Schema["FieldError"]>[] }
>;

const PDF = "application/pdf";

export const lettersQuery = (stage: LetterStage) =>
  infiniteQueryOptions({
    queryKey: ["letters", "list", stage],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Letter>>(withQuery("/api/letters", { stage, after: pageParam, limit: 200 }), {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

/** The first of the lists that holds a letter, else the first of them. */
export const firstListQuery = (lists: readonly LetterStage[]) =>
  queryOptions({
    queryKey: ["letters", "first", lists],
    queryFn: async ({ signal }) => {
      for (const stage of lists) {
        const path = withQuery("/api/letters", { stage, limit: 1 });
        const { items } = await call<Page<Letter>>(path, { signal });
        if (items.length > 0) return stage;
      }
      return lists[0] ?? "DRAFT";
    },
    // what waited a moment ago may be done
    gcTime: 0,
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ["letter", id],
    queryFn: ({ signal }) => call<Letter>(`/api/letters/${id}`, { signal }),
    // the leader signs and mail servers answer while the clerk looks elsewhere
    staleTime: 0,
  });

export const letterPlace = (id: string): Place<Letter> => ({
  key: ["letter", id],
  read: () => call<Letter>(`/api/letters/${id}`),
  lists: [["letters"]],
});

export const letterHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ["letter", id, "history"],
    queryFn: ({ signal }) => call<LetterHistoryLine[]>(`/api/letters/${id}/history`, { signal }),
  });

export const mailingsQuery = (id: string) =>
  queryOptions({
    queryKey: ["letter", id, "mailings"],
    queryFn: ({ signal }) => call<Mailing[]>(`/api/letters/${id}/mailings`, { signal }),
  });

export function draftLetter(body: DraftLetter, key: string): Promise<Letter> {
  return call<Letter>("/api/letters", { method: "POST", body, key });
}

/** @param on as it was when the step was decided on */
export async function takeStep(
  { id, revision }: Revised,
  step: StepName,
  body: Body,
  key: string,
): Promise<Letter> {
  const path = `/api/letters/${id}/${step}`;
  if (step === "mailings") {
    // answered with the e-mail; the letter stays as it is until a mail server has spoken
    await call(path, { method: "POST", body, key });
    return call<Letter>(`/api/letters/${id}`);
  }
  return call<Letter>(path, { method: "POST", body, revision, key });
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

export const batchesQuery = infiniteQueryOptions({
  queryKey: ["letters", "print-batches"],
  queryFn: ({ signal, pageParam }) =>
    call<Page<PrintBatch>>(
      withQuery("/api/letters/print-batches", { after: pageParam, limit: 50 }),
      { signal },
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next,
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

export const contributionsQuery = infiniteQueryOptions({
  queryKey: ["letters", "contributions"],
  queryFn: ({ signal, pageParam }) =>
    call<Page<Contribution>>(
      withQuery("/api/letters/contributions", { after: pageParam, limit: 50 }),
      { signal },
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next,
});

export function recordContribution(body: Body, key: string): Promise<Contribution> {
  return call<Contribution>("/api/letters/contributions", { method: "POST", body, key });
}

export function withdrawContribution(id: string, key: string): Promise<Contribution> {
  return call<Contribution>(`/api/letters/contributions/${id}/withdrawal`, {
    method: "POST",
    body: {},
    key,
  });
}

export const mergesQuery = infiniteQueryOptions({
  queryKey: ["letters", "mail-merges"],
  queryFn: ({ signal, pageParam }) =>
    call<Page<MailMerge>>(withQuery("/api/letters/mail-merges", { after: pageParam, limit: 50 }), {
      signal,
    }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next,
});

/** A list of people, and which letter each of them is to get. */
export interface MergeList {
  list: File;
  mediaType: string;
  kind: LetterKind;
}

/** What a list would make; nothing is kept. */
export function previewMerge({ list, mediaType, kind }: MergeList): Promise<MergePreview> {
  const path = withQuery("/api/letters/mail-merges/preview", { kind });
  return upload<MergePreview>(path, list, mediaType, () => undefined);
}

/** A letter for every row of a list, or for none; sent twice, the same list is refused. */
export function makeMerge({ list, mediaType, kind }: MergeList): Promise<MailMerge> {
  const path = withQuery("/api/letters/mail-merges", { kind });
  return upload<MailMerge>(path, list, mediaType, () => undefined);
}
