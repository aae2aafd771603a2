import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Place, Revised } from "../shell/change";
import { call, download, withQuery } from "./client";
import type { components } from "./surveySchema";
import type { Answer, Page, With } from "./types";

// Everything the console asks of survey-service; its answers' types come from the committed
// description (`npm run types` writes surveySchema.ts anew). Days are `yyyy-MM-dd`, moments
// ISO-8601, shares percentages with two decimals.

type Schema = components["schemas"];
type Body = Record<string, unknown>;

export type SurveyRunner = Schema["SurveyRunner"];
export type SurveyPhase = Schema["SurveyPhase"];
export type AnswerKind = Schema["AnswerKind"];
export type Satisfaction = Schema["Satisfaction"];
export type FlagKind = Schema["Kind"];
export type PileState = Schema["State"];

export type Wording = Answer<Schema["Wording"], "en">;
export type Choice = With<Answer<Schema["Choice"]>, { text: Wording }>;
export type Question = With<
  Answer<Schema["Question"], "showIf">,
  {
    text: Wording;
    choices: Choice[];
    rows: Choice[];
    showIf?: Answer<Schema["Condition"]>;
  }
>;
export type Section = With<
  Answer<Schema["Section"], "note">,
  { title: Wording; note?: Wording; questions: Question[] }
>;

/** `id` and `unit` are absent for a built-in one, which is named by its code. */
export type Questionnaire = With<
  Answer<Schema["QuestionnaireView"], "id" | "unit" | "source">,
  { title: Wording; sections: Section[] }
>;

type AnswersOfOverall =
  "verySatisfied" | "satisfied" | "neutral" | "dissatisfied" | "veryDissatisfied";

/** The answers are absent until the ballot box is opened, and of villages with too few ballots. */
export type Sums = Answer<
  Schema["Sums"],
  "village" | "population" | "quota" | "issued" | AnswersOfOverall
>;

export type Round = With<
  Answer<Schema["SurveyRoundView"], "questionnaireId" | "closedAt">,
  { sections: Section[]; total: Sums; villages: Sums[] }
>;

export type Flag = Answer<Schema["Flag"], "village">;

export type Scale = Answer<Schema["Scale"], "satisfiedPercent" | "verySatisfiedPercent">;
export type Count = With<Answer<Schema["Count"]>, { text: Wording }>;
export type ResultItem = With<
  Answer<Schema["Item"], "asked" | "answered" | "nonResponse" | "scale">,
  { scale?: Scale; counts: Count[] }
>;
export type ResultGroup = With<
  Answer<Schema["Group"], "scale" | "meanOfQuestions">,
  { title: Wording; scale?: Scale; items: ResultItem[] }
>;
export type ResultPart = With<
  Answer<Schema["Part"], "village" | "valid" | "overall">,
  { overall?: Scale; groups: ResultGroup[] }
>;
export type RoundResult = With<
  Answer<Schema["RoundResult"]>,
  { flags: Flag[]; whole: ResultPart; villages: ResultPart[] }
>;
export type Trend = With<
  Answer<Schema["Trend"]>,
  { overall: Scale; groups: { code: string; scale: Scale }[] }
>;

export type TokenSheet = Answer<Schema["TokenSheetView"], "village">;
export type Difference = Answer<Schema["Difference"]>;
export type Pile = With<
  Answer<Schema["PaperBatchView"], "village" | "secondBy" | "ballotBatchId">,
  { differing: Difference[] }
>;
export type Remark = Answer<Schema["RemarkView"]>;
export type Kiosk = Answer<Schema["KioskView"], "invitedUntil">;
export type RatingSum = Answer<Schema["RatingSum"], "veryGood" | "good" | "bad">;
export type SampleSize = Answer<Schema["SampleSize"]>;

/** One ballot on paper as it was typed; `valid` is false when it may not be counted. */
export interface Paper {
  valid?: false;
  answers?: Record<string, readonly string[]>;
}

const ALL = { limit: 100 };

export const roundsQuery = infiniteQueryOptions({
  queryKey: ["rounds", "list"],
  queryFn: ({ signal, pageParam }) =>
    call<Page<Round>>(withQuery("/api/survey-rounds", { after: pageParam, ...ALL }), { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next,
});

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id],
    queryFn: ({ signal }) => call<Round>(`/api/survey-rounds/${id}`, { signal }),
  });

export const roundPlace = (id: string): Place<Round> => ({
  key: ["round", id],
  read: () => call<Round>(`/api/survey-rounds/${id}`),
  lists: [["rounds"]],
});

export const flagsQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id, "flags"],
    queryFn: ({ signal }) => call<Flag[]>(`/api/survey-rounds/${id}/flags`, { signal }),
  });

export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id, "results"],
    queryFn: ({ signal }) => call<RoundResult>(`/api/survey-rounds/${id}/results`, { signal }),
  });

export const trendQuery = (unit: string) =>
  queryOptions({
    queryKey: ["rounds", "trend", unit],
    queryFn: ({ signal }) =>
      call<Trend[]>(withQuery("/api/survey-rounds/trend", { unit }), { signal }),
  });

/** The shipped ones, then every edition of those units wrote. */
export const questionnairesQuery = queryOptions({
  queryKey: ["questionnaires"],
  queryFn: async ({ signal }) => {
    const all = await call<Questionnaire[]>("/api/questionnaires/built-in", { signal });
    let after: string | undefined;
    do {
      const page: Page<Questionnaire> = await call(
        withQuery("/api/questionnaires", { after, ...ALL }),
        { signal },
      );
      all.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return all;
  },
});

export function addQuestionnaire(body: object, key: string): Promise<Questionnaire> {
  return call<Questionnaire>("/api/questionnaires", { method: "POST", body, key });
}

/** The pages of a questionnaire as citizens meet them, each a whole HTML document. */
export async function previewQuestionnaire(body: object, lang: string): Promise<string[]> {
  const path = withQuery("/api/questionnaires/preview", { lang });
  const { pages } = await call<Answer<Schema["Preview"]>>(path, { method: "POST", body });
  return pages;
}

export const sheetsQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "sheets"],
    queryFn: ({ signal }) =>
      call<Page<TokenSheet>>(withQuery(`/api/survey-rounds/${round}/token-sheets`, ALL), {
        signal,
      }),
  });

export const pilesQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "piles"],
    queryFn: ({ signal }) =>
      call<Page<Pile>>(withQuery("/api/ballots/paper-batches", { roundId: round, ...ALL }), {
        signal,
      }),
  });

export const pileQuery = (id: string) =>
  queryOptions({
    queryKey: ["pile", id],
    queryFn: ({ signal }) => call<Pile>(`/api/ballots/paper-batches/${id}`, { signal }),
    // what is typed a second time is meant for the pile as it was opened
    staleTime: 0,
  });

export const remarksQuery = (round: string) =>
  infiniteQueryOptions({
    queryKey: ["round", round, "remarks"],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Remark>>(
        withQuery(`/api/survey-rounds/${round}/remarks`, { after: pageParam, limit: 50 }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const kiosksQuery = queryOptions({
  queryKey: ["kiosks"],
  queryFn: ({ signal }) => call<Page<Kiosk>>(withQuery("/api/ballots/kiosks", ALL), { signal }),
});

/** @param to the first day after */
export const ratingsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["kiosks", "ratings", from, to],
    queryFn: ({ signal }) =>
      call<RatingSum[]>(withQuery("/api/ballots/kiosks/ratings", { from, to }), { signal }),
  });

/** How many to ask, and how many of them in each village; people or households by village. */
export function sampleSize(population: readonly number[]): Promise<SampleSize> {
  return call<SampleSize>(
    withQuery("/api/survey-rounds/sample-size", { population: population.map(String) }),
  );
}

export function openRound(body: Body, key: string): Promise<Round> {
  return call<Round>("/api/survey-rounds", { method: "POST", body, key });
}

function changeRound(on: Revised, step: string, body: Body, key: string): Promise<Round> {
  const { id, revision } = on;
  return call<Round>(`/api/survey-rounds/${id}/${step}`, { method: "POST", body, revision, key });
}

export function closeRound(on: Revised, body: Body, key: string): Promise<Round> {
  return changeRound(on, "closure", body, key);
}

export function handOutPaper(on: Revised, body: Body, key: string): Promise<Round> {
  return changeRound(on, "issuances", body, key);
}

export function makeTokens(round: string, body: Body, key: string): Promise<TokenSheet> {
  return call<TokenSheet>(`/api/survey-rounds/${round}/token-sheets`, {
    method: "POST",
    body,
    key,
  });
}

export function downloadSlips({ id, roundId }: TokenSheet): Promise<void> {
  return download(`/api/survey-rounds/${roundId}/token-sheets/${id}/print`, "phieu-ma-qr.pdf");
}

export function downloadPoster(round: string): Promise<void> {
  return download(`/api/survey-rounds/${round}/poster`, "ap-phich.pdf");
}

const SHEETS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;

export function downloadResults(round: string, format: keyof typeof SHEETS): Promise<void> {
  return download(
    `/api/survey-rounds/${round}/results/export`,
    `ket-qua-khao-sat.${format}`,
    SHEETS[format],
  );
}

export function enterPapers(body: Body, key: string): Promise<Pile> {
  return call<Pile>("/api/ballots/paper-batches", { method: "POST", body, key });
}

/** @param step `second-entry`, `settlement` or `withdrawal` */
export function changePile(
  { id, revision }: Revised,
  step: string,
  body: Body | undefined,
  key: string,
): Promise<Pile> {
  return call<Pile>(`/api/ballots/paper-batches/${id}/${step}`, {
    method: "POST",
    body,
    revision,
    key,
  });
}

export function setUpKiosk(body: Body, key: string): Promise<Kiosk> {
  return call<Kiosk>("/api/ballots/kiosks", { method: "POST", body, key });
}

export function invite(kiosk: string): Promise<Kiosk> {
  return call<Kiosk>(`/api/ballots/kiosks/${kiosk}/invitations`, { method: "POST" });
}

export function handDesk(kiosk: string, officer: string): Promise<Kiosk> {
  return call<Kiosk>(`/api/ballots/kiosks/${kiosk}/officer`, { method: "PUT", body: { officer } });
}
