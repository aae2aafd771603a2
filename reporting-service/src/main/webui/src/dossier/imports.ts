import type { DossierImport, ImportFormat } from "../api/dossiers";

/** What a file seems to be by its name; JSON may be either national message. */
export function formatOf(name: string): ImportFormat | undefined {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  switch (ending) {
    case "ndjson":
    case "jsonl":
      return "NDJSON";
    case "csv":
    case "txt":
      return "CSV";
    case "xlsx":
      return "XLSX";
    case "json":
      return "NATIONAL_DOSSIERS";
    default:
      return undefined;
  }
}

export function isUnderWay({ state }: Pick<DossierImport, "state">): boolean {
  return state === "UPLOADING" || state === "WAITING" || state === "RUNNING";
}

/** How much of an import is done, 0 to 1; absent where that cannot be known yet. */
export function partDone(job: Pick<DossierImport, "state" | "size" | "position">) {
  if (job.state === "DONE") return 1;
  return job.size > 0 && job.position > 0 ? job.position / job.size : undefined;
}
