import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Period } from "../figure/period";
import { call, withQuery } from "./client";
import type {
  Contradiction,
  Figure,
  Indicator,
  Page,
  Profile,
  Report,
  ReportSummary,
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
export const figuresQuery = (unit: string, period: Period, codes?: readonly string[]) =>
  queryOptions({
    queryKey: ["figures", unit, period, codes ?? "all"],
    queryFn: ({ signal }) =>
      call<Figure[]>(withQuery("/api/figures", { unit, ...period, code: codes }), { signal }),
  });

export interface TraceOf {
  code: string;
  unit: string;
  period: Period;
  part: "numerator" | "denominator";
  by: Record<string, string>;
}

export const traceQuery = ({ code, unit, period, part, by }: TraceOf) =>
  infiniteQueryOptions({
    queryKey: ["trace", code, unit, period, part, by],
    queryFn: ({ signal, pageParam }) =>
      call<Trace>(
        withQuery(`/api/figures/${code}/records`, {
          unit,
          ...period,
          part,
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

/** How many households a commune's profile names, of that year or the last before it that has one. */
export const householdsQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ["profile", unit, year, "households"],
    queryFn: async ({ signal }) => {
      for (const one of [year, year - 1, year - 2, year - 3]) {
        const { facts } = await call<Profile>(
          withQuery("/api/programme/profiles", { unit, year: one }),
          { signal },
        );
        const count = facts.find(({ name }) => name === "HOUSEHOLDS")?.number;
        if (typeof count === "number") return { year: one, count };
      }
      return null;
    },
    staleTime: 3_600_000,
  });
