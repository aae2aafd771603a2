import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { reportsQuery } from "../api/queries";
import { periodFrom, today, yearTo, type Period } from "./period";

/**
 * The period of the address line; without one that of the latest report, or this year up to today.
 * Absent while that is not known yet.
 */
export function useChosenPeriod(): [Period | undefined, (period: Period) => void] {
  const [query, setQuery] = useSearchParams();
  const reports = useQuery(reportsQuery);
  const choose = useCallback(
    (period: Period) => {
      setQuery(
        (before) => {
          const after = new URLSearchParams(before);
          after.set("from", period.from);
          after.set("to", period.to);
          return after;
        },
        { replace: true },
      );
    },
    [setQuery],
  );
  const named = periodFrom(query);
  if (named !== undefined) return [named, choose];
  // whoever may not read reports, or cannot just now, still gets this year
  if (reports.data === undefined && reports.errorUpdateCount === 0) return [undefined, choose];
  const latest = reports.data?.[0];
  return [
    latest === undefined ? yearTo(today(new Date())) : { from: latest.from, to: latest.to },
    choose,
  ];
}
