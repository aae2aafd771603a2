/** The media type of a list by its file's name; absent for what is no list. */
export function listTypeOf(name: string): string | undefined {
  switch (name.slice(name.lastIndexOf(".") + 1).toLowerCase()) {
    case "csv":
    case "txt":
      return "text/csv";
    case "xlsx":
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    default:
      return undefined;
  }
}
