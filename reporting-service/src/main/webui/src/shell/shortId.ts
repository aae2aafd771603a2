/** What a record without a number of its own is called: the end of its id tells it from others. */
export function shortId(id: string): string {
  return id.slice(-6).toUpperCase();
}
