import { useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client";
import { reportQuery } from "../api/queries";
import type { Report } from "../api/types";

/** Does one step below a report. */
export function step<T>(report: Report, path: string, body: unknown = {}): Promise<T> {
  return call<T>(`/api/reports/${report.id}/${path}`, { method: "POST", body });
}

/**
 * To call after any change, with the report where the service answered it: shows that at once, and
 * fetches the report, what is wrong in it, and the list again.
 */
export function useReportChanged(id: string): (report?: Report) => Promise<void> {
  const queries = useQueryClient();
  return async (report) => {
    if (report !== undefined) queries.setQueryData(reportQuery(id).queryKey, report);
    void queries.invalidateQueries({ queryKey: ["reports"] });
    void queries.invalidateQueries({ queryKey: ["obligations"] });
    void queries.invalidateQueries({ queryKey: ["report-requests"] });
    await queries.invalidateQueries({ queryKey: ["report", id] });
  };
}
