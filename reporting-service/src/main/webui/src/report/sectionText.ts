import type { Words } from "../words/vi";

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

/** What a section is called: its heading, else how its text begins. */
export function sectionName(heading: string, text: string, words: Words): string {
  if (heading !== "") return heading;
  const [first = ""] = text.trim().replace(/^- /, "").split("\n");
  if (first === "") return words.report.untitled;
  return first.length <= 60 ? first : `${first.slice(0, 60).replace(/\s+\S*$/, "")}…`;
}
