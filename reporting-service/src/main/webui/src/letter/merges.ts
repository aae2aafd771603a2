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

/** Row and column of a cell as the service names it, `rows[3].recipientName`. */
export function cellOf(field: string): { row: string; column: string } | undefined {
  const [, row, column] = /^rows\[(\d+)]\.(\w+)$/.exec(field) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
