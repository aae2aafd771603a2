import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Period } from "../figure/period";
import { call, withQuery } from "./client";
import type {
  Before,
  Contradiction,
  Figure,
  FigureShare,
  FiguresCompared,
  Indicator,
  Page,
  Report,
  ReportFigure,
  ReportSummary,
  Sight,
  Trace,
  Unit,
} from "./types";

export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: ({ signal }) => call<Unit[]>("/api/units", { signal }),
  staleTime: 10 * 60_000,
});

export const indicatorsQuery = queryOptions({
  queryKey: ["indicators"],
  queryFn: ({ signal }) => call<Indicator[]>("/api/indicators", { signal }),
  staleTime: 10 * 60_000,
});

/** The definitions in force on a day. */
export const indicatorsOnQuery = (on: string) =>
  queryOptions({
    queryKey: ["indicators", on],
    queryFn: ({ signal }) => call<Indicator[]>(withQuery("/api/indicators", { on }), { signal }),
    staleTime: 10 * 60_000,
  });

/** Whose figures: a unit's with everything below it, or a reporting group's. */
export type FiguresOf = { unit: string } | { group: string };

/** Figures; all of the catalogue where no code is given. */
export const figuresQuery = (
  of: FiguresOf,
  period: Period,
  codes?: readonly string[],
  sight?: Sight,
) =>
  queryOptions({
    queryKey: ["figures", of, period, codes ?? "all", sight ?? "AS_THEN"],
    queryFn: ({ signal }) =>
      call<Figure[]>(withQuery("/api/figures", { ...of, ...period, code: codes, sight }), {
        signal,
      }),
  });

/** The same figures beside an earlier period and the targets. */
export const comparisonsQuery = (
  of: FiguresOf,
  period: Period,
  before: Before,
  sight?: Sight,
  codes?: readonly string[],
) =>
  queryOptions({
    queryKey: ["figures", "compared", of, period, before, sight ?? "AS_THEN", codes ?? "all"],
    queryFn: ({ signal }) =>
      call<FiguresCompared>(
        withQuery("/api/figures/comparisons", { ...of, ...period, before, sight, code: codes }),
        { signal },
      ),
  });

/** What a report is written from. */
export const reportFiguresQuery = (id: string) =>
  queryOptions({
    queryKey: ["report", id, "figures"],
    queryFn: ({ signal }) => call<ReportFigure[]>(`/api/reports/${id}/figures`, { signal }),
  });

/** What a total of a district's report is summed from. */
export const figureSharesQuery = (id: string, { code, by }: ReportFigure) =>
  queryOptions({
    queryKey: ["report", id, "figures", code, by ?? {}, "communes"],
    queryFn: ({ signal }) =>
      call<FigureShare[]>(
        withQuery(`/api/reports/${id}/figures/${code}/communes`, {
          by: Object.entries(by ?? {}).map(([name, value]) => `${name}:${value}`),
        }),
        { signal },
      ),
  });

export interface TraceOf {
  code: string;
  of: FiguresOf;
  period: Period;
  part: "numerator" | "denominator";
  by: Record<string, string>;
  sight?: Sight | undefined;
}

export const traceQuery = ({ code, of, period, part, by, sight }: TraceOf) =>
  infiniteQueryOptions({
    queryKey: ["trace", code, of, period, part, by, sight ?? "AS_THEN"],
    queryFn: ({ signal, pageParam }) =>
      call<Trace>(
        withQuery(`/api/figures/${code}/records`, {
          ...of,
          ...period,
          part,
          sight,
          by: Object.entries(by).map(([name, value]) => `${name}:${value}`),
          after: pageParam,
          limit: 100,
        }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

/** Every report the caller may see, or those that concern a group, the latest first. */
export const reportsQuery = (group?: string) =>
  queryOptions({
    queryKey: ["reports", group ?? "all"],
    queryFn: async ({ signal }) => {
      const reports: ReportSummary[] = [];
      let after: string | undefined;
      do {
        const page: Page<ReportSummary> = await call(
          withQuery("/api/reports", { group, after, limit: 500 }),
          { signal },
        );
        reports.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return reports.sort((a, b) => b.draftedAt.localeCompare(a.draftedAt));
    },
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ["report", id],
    queryFn: ({ signal }) => call<Report>(`/api/reports/${id}`, { signal }),
    // the leader or the unit above sends it back while its writer looks elsewhere
    staleTime: 0,
  });

export const contradictionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["report", id, "contradictions"],
    queryFn: ({ signal }) => call<Contradiction[]>(`/api/reports/${id}/contradictions`, { signal }),
  });
