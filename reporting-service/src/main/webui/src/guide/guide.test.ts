import { describe, expect, it } from "vitest";
import { blocksOf, inlinesOf, type Block } from "./markdown";
import { addressOf, pageNamed, PAGES } from "./pages";

const texts = (block: Block): string[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "code":
      return [];
    case "list":
      return block.items.flat().flatMap(texts);
    case "table":
      return [block.head, ...block.rows].flat();
  }
};

const inlines = (page: string) => blocksOf(page).flatMap(texts).flatMap(inlinesOf);

describe("the guide", () => {
  it("is all there, and begins with its list of contents", () => {
    expect([...PAGES.keys()].sort()).toEqual(["README", "sua-mau", "tai-khoan"]);
    expect(blocksOf(pageNamed(undefined) ?? "")[0]).toEqual({
      kind: "heading",
      level: 1,
      text: "Hướng dẫn sử dụng",
    });
    expect(pageNamed("khong-co")).toBeUndefined();
  });

  it.each([...PAGES])("leaves no sign of its writing in %s", (_, page) => {
    for (const { text } of inlines(page).filter(({ kind }) => kind === "text")) {
      expect(text).not.toMatch(/\*|`|\]\(|^#|^\||^\d+\. |^- /);
    }
    for (const block of blocksOf(page)) {
      if (block.kind === "table") {
        for (const row of block.rows) expect(row).toHaveLength(block.head.length);
      }
    }
  });

  it("links only to pages there are", () => {
    const links = [...PAGES.values()].flatMap(inlines).filter(({ kind }) => kind === "link");

    expect(links).not.toHaveLength(0);
    for (const link of links) expect("to" in link && addressOf(link.to)).toBeTruthy();
    expect(addressOf("README.md")).toBe("/guide");
    expect(addressOf("https://example.org")).toBeUndefined();
  });
});

describe("a text", () => {
  it("is read in blocks, a list with what belongs to its items", () => {
    expect(
      blocksOf(
        "# A\n\nmột\nhai\n\n1. ba\n   bốn\n\n   ```sh\n   x y\n   ```\n\n* năm\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
      ),
    ).toEqual([
      { kind: "heading", level: 1, text: "A" },
      { kind: "paragraph", text: "một hai" },
      {
        kind: "list",
        ordered: true,
        items: [
          [
            { kind: "paragraph", text: "ba bốn" },
            { kind: "code", text: "x y" },
          ],
        ],
      },
      { kind: "list", ordered: false, items: [[{ kind: "paragraph", text: "năm" }]] },
      { kind: "table", head: ["a", "b"], rows: [["1", "2"]] },
    ]);
  });

  it("is read word by word", () => {
    expect(inlinesOf("a **b** *c* `d*e` [f](g.md).")).toEqual([
      { kind: "text", text: "a " },
      { kind: "strong", text: "b" },
      { kind: "text", text: " " },
      { kind: "emphasis", text: "c" },
      { kind: "text", text: " " },
      { kind: "code", text: "d*e" },
      { kind: "text", text: " " },
      { kind: "link", text: "f", to: "g.md" },
      { kind: "text", text: "." },
    ]);
  });
});
