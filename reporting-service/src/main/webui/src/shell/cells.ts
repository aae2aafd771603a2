/** Row and column of a cell as the service names it, `rows[3].recipientName`. */
export function cellOf(field: string): { row: string; column: string } | undefined {
  const [, row, column] = /^rows\[(\d+)]\.(\w+)$/.exec(field) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
