import { useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client";
import type { Report } from "../api/types";

/** Does one step below a report. */
export function step<T>(report: Report, path: string, body: unknown = {}): Promise<T> {
  return call<T>(`/api/reports/${report.id}/${path}`, { method: "POST", body });
}

/** To call after any change: fetches the report, what is wrong in it, and the list again. */
export function useReportChanged(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: ["reports"] });
    void queries.invalidateQueries({ queryKey: ["obligations"] });
    void queries.invalidateQueries({ queryKey: ["report-requests"] });
    await queries.invalidateQueries({ queryKey: ["report", id] });
  };
}
