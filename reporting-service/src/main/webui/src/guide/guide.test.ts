import { describe, expect, it } from "vitest";
import { addressOf, pageNamed, PAGES } from "./pages";

describe("the guide", () => {
  it("is all there, and begins with its list of contents", () => {
    expect([...PAGES.keys()].sort()).toEqual(["README", "nhom-don-vi", "sua-mau", "tai-khoan"]);
    expect(pageNamed(undefined)).toMatch(/^# Hướng dẫn sử dụng\n/);
    expect(pageNamed("khong-co")).toBeUndefined();
  });

  it("links only to pages there are", () => {
    const links = [...PAGES.values()].flatMap((page) =>
      [...page.matchAll(/\]\((.+?)\)/g)].map(([, link]) => link ?? ""),
    );

    expect(links).not.toHaveLength(0);
    for (const link of links) expect(addressOf(link)).toBeTruthy();
    expect(addressOf("README.md")).toBe("/guide");
    expect(addressOf("https://example.org")).toBeUndefined();
  });
});
