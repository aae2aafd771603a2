import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useSearchParams } from "react-router";
import { reportsQuery } from "../api/queries";
import { periodFrom, today, yearTo, type Period } from "./period";

/** What was looked at last: it stays, whatever page comes next and whatever is drafted meanwhile. */
let lookedAt: Period | undefined;

/**
 * The period of the address line; without one that looked at last, at first that of the latest
 * issued report, or this year up to today. Absent while that is not known yet.
 */
export function useChosenPeriod(): [Period | undefined, (period: Period) => void] {
  const [query, setQuery] = useSearchParams();
  const reports = useQuery(reportsQuery());
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
  // a draft may be of a period that has hardly begun
  const latest = reports.data?.find(({ state }) => state === "ISSUED") ?? reports.data?.[0];
  // whoever may not read reports, or cannot just now, still gets this year
  const settled = reports.data !== undefined || reports.errorUpdateCount > 0;
  const first =
    latest === undefined ? yearTo(today(new Date())) : { from: latest.from, to: latest.to };
  const period = periodFrom(query) ?? lookedAt ?? (settled ? first : undefined);
  useEffect(() => {
    lookedAt = period;
  }, [period]);
  return [period, choose];
}
