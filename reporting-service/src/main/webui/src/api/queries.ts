import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Period } from "../figure/period";
import { call, withQuery } from "./client";
import type {
  Contradiction,
  Figure,
  Indicator,
  Page,
  Report,
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

/** Figures of a unit with everything below it; all of the catalogue where no code is given. */
export const figuresQuery = (
  unit: string,
  period: Period,
  codes?: readonly string[],
  sight?: Sight,
) =>
  queryOptions({
    queryKey: ["figures", unit, period, codes ?? "all", sight ?? "AS_THEN"],
    queryFn: ({ signal }) =>
      call<Figure[]>(withQuery("/api/figures", { unit, ...period, code: codes, sight }), {
        signal,
      }),
  });

export interface TraceOf {
  code: string;
  unit: string;
  period: Period;
  part: "numerator" | "denominator";
  by: Record<string, string>;
  sight?: Sight | undefined;
}

export const traceQuery = ({ code, unit, period, part, by, sight }: TraceOf) =>
  infiniteQueryOptions({
    queryKey: ["trace", code, unit, period, part, by, sight ?? "AS_THEN"],
    queryFn: ({ signal, pageParam }) =>
      call<Trace>(
        withQuery(`/api/figures/${code}/records`, {
          unit,
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

/** Every report the caller may see, the latest first. */
export const reportsQuery = queryOptions({
  queryKey: ["reports"],
  queryFn: async ({ signal }) => {
    const reports: ReportSummary[] = [];
    let after: string | undefined;
    do {
      const page: Page<ReportSummary> = await call(
        withQuery("/api/reports", { after, limit: 500 }),
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
  });

export const contradictionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["report", id, "contradictions"],
    queryFn: ({ signal }) => call<Contradiction[]>(`/api/reports/${id}/contradictions`, { signal }),
  });
