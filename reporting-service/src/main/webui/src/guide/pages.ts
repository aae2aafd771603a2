/** The users' guide as it stands in docs/huong-dan, put into the console when it is built. */
const FILES = import.meta.glob<string>("../../../../../../docs/huong-dan/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

const FIRST = "README";

/** The text of every page by its name. */
export const PAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, text]) => [path.replace(/^.*\/(.+)\.md$/, "$1"), text]),
);

/** @param name as the address says it; the first page where it says none */
export function pageNamed(name: string | undefined): string | undefined {
  return PAGES.get(name ?? FIRST);
}

/** Where a link between the pages leads; none to what the console does not hold. */
export function addressOf(link: string): string | undefined {
  const name = link.replace(/\.md$/, "");
  if (!PAGES.has(name)) return undefined;
  return name === FIRST ? "/guide" : `/guide/${name}`;
}
