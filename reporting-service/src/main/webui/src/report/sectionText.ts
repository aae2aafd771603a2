/** One paragraph of a section: the bullets in a row stand together. */
export type Paragraph = { kind: "text"; text: string } | { kind: "bullets"; items: string[] };

/** One line is one paragraph, a line beginning with "- " a bullet. */
export function paragraphs(text: string): Paragraph[] {
  const result: Paragraph[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    if (!line.startsWith("- ")) {
      result.push({ kind: "text", text: line });
      continue;
    }
    const last = result.at(-1);
    const item = line.slice(2).trim();
    if (last?.kind === "bullets") last.items.push(item);
    else result.push({ kind: "bullets", items: [item] });
  }
  return result;
}

/** The title a section stands under: its own, or the last one before it. */
export function titleAbove(
  sections: readonly { key: string; number?: string; heading: string }[],
  key: string,
): string {
  const upTo = sections.slice(0, sections.findIndex((one) => one.key === key) + 1);
  const titled = upTo.reverse().find(({ heading }) => heading !== "");
  return titled === undefined ? key : [titled.number, titled.heading].filter(Boolean).join(". ");
}

/** A text cut where passages begin and end, so that these can be marked. */
export function marked(
  text: string,
  passages: readonly string[],
): { text: string; marked: boolean }[] {
  const cuts: { from: number; to: number }[] = [];
  for (const passage of passages) {
    const needle = passage.trim().replace(/^- /, "");
    const from = needle === "" ? -1 : text.indexOf(needle);
    if (from >= 0) cuts.push({ from, to: from + needle.length });
  }
  cuts.sort((a, b) => a.from - b.from);
  const pieces: { text: string; marked: boolean }[] = [];
  let done = 0;
  for (const { from, to } of cuts) {
    if (to <= done) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false });
    pieces.push({ text: text.slice(Math.max(from, done), to), marked: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}
