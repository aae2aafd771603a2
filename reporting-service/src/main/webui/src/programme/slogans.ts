/** Slogans under one heading. */
export interface SloganGroup {
  title: string;
  slogans: string[];
}

/** Reads groups as people type them: a heading, its slogans below, an empty line between groups. */
export function groupsOf(text: string): SloganGroup[] {
  return text
    .split(/\n\s*\n/)
    .map((group) =>
      group
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0)
    .map(([title = "", ...slogans]) => ({ title, slogans }));
}

export function groupsTyped(groups: readonly SloganGroup[]): string {
  return groups.map(({ title, slogans }) => [title, ...slogans].join("\n")).join("\n\n");
}
