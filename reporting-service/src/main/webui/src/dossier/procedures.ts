import type { Procedure } from "../api/dossiers";

/** The version of each procedure in force on a day, by name. */
export function inForceOn(day: string, procedures: readonly Procedure[]): Procedure[] {
  const newest = new Map<string, Procedure>();
  for (const version of procedures) {
    const known = newest.get(version.code);
    if (version.effectiveFrom > day) continue;
    if (known === undefined || known.effectiveFrom < version.effectiveFrom) {
      newest.set(version.code, version);
    }
  }
  return [...newest.values()].sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

/** What a procedure is called, the newest version's name; its code where unknown. */
export function nameOf(code: string, procedures: readonly Procedure[] | undefined): string {
  const versions = procedures?.filter((procedure) => procedure.code === code) ?? [];
  return versions.at(-1)?.name ?? code;
}
