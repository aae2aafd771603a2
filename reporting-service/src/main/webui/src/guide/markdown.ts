/** The Markdown the guide is written in: what it uses, no more. */
export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "code"; text: string }
  | { kind: "list"; ordered: boolean; items: Block[][] }
  | { kind: "table"; head: string[]; rows: string[][] };

export type Inline =
  | { kind: "text" | "code" | "strong" | "emphasis"; text: string }
  | { kind: "link"; text: string; to: string };

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(?:([*-])|\d+\.) +/;
const FENCE = /^```/;

export function blocksOf(markdown: string): Block[] {
  return parse(markdown.split(/\r?\n/));
}

function parse(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const line = () => lines[at] ?? "";
  /** The lines from here on that belong together. */
  const take = (belongs: (line: string) => boolean) => {
    const first = at;
    do at++;
    while (at < lines.length && belongs(line()));
    return lines.slice(first, at);
  };
  while (at < lines.length) {
    const heading = HEADING.exec(line());
    const item = ITEM.exec(line());
    if (line().trim() === "") {
      at++;
    } else if (heading !== null) {
      blocks.push({ kind: "heading", level: (heading[1] ?? "").length, text: heading[2] ?? "" });
      at++;
    } else if (FENCE.test(line())) {
      blocks.push({
        kind: "code",
        text: take((next) => !FENCE.test(next))
          .slice(1)
          .join("\n"),
      });
      at++;
    } else if (line().startsWith("|")) {
      const [head = [], , ...rows] = take((next) => next.startsWith("|")).map(cellsOf);
      blocks.push({ kind: "table", head, rows });
    } else if (item !== null) {
      const ordered = item[1] === undefined;
      const items: Block[][] = [];
      let marker = ITEM.exec(line());
      while (marker !== null && (marker[1] === undefined) === ordered) {
        const indent = marker[0].length;
        const [first = "", ...more] = take((next) => next === "" || next.startsWith("  "));
        items.push(parse([first, ...more].map((text) => text.slice(indent))));
        marker = ITEM.exec(line());
      }
      blocks.push({ kind: "list", ordered, items });
    } else {
      const text = take((next) => next.trim() !== "" && !ITEM.test(next) && !FENCE.test(next));
      blocks.push({ kind: "paragraph", text: text.map((part) => part.trim()).join(" ") });
    }
  }
  return blocks;
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, row.lastIndexOf("|"))
    .split("|")
    .map((cell) => cell.trim());
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g;

export function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) inlines.push({ kind: "text", text: text.slice(end, match.index) });
    const [whole, code, strong, emphasis, link, to] = match;
    if (code !== undefined) inlines.push({ kind: "code", text: code });
    else if (strong !== undefined) inlines.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) inlines.push({ kind: "emphasis", text: emphasis });
    else inlines.push({ kind: "link", text: link ?? "", to: to ?? "" });
    end = match.index + whole.length;
  }
  if (end < text.length) inlines.push({ kind: "text", text: text.slice(end) });
  return inlines;
}
