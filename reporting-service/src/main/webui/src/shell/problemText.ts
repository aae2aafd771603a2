import { ProblemError } from "../api/problem";
import type { Words } from "../words/vi";
import { cellOf } from "./cells";
import type { Labels } from "./Form";

/**
 * A failure in words: what the service said, or that nobody answered.
 *
 * @param labels what fields, or the columns of a file, are called by their names
 */
export function problemText(
  error: Error,
  words: Words,
  labels: Labels = {},
): { title: string; details: string[] } {
  if (!(error instanceof ProblemError)) {
    return { title: words.problem.offline, details: [words.problem.offlineHint] };
  }
  if (error.status === 401) {
    return { title: words.problem.session, details: [words.problem.sessionHint] };
  }
  const { type, title, detail, errors = [] } = error.problem;
  if (type === "/problems/key-reused") {
    // sent before, the answer got lost on the way, and the form was changed meanwhile
    return { title: words.problem.sent, details: [words.problem.sentHint] };
  }
  const details = [
    ...(detail === undefined ? [] : [detail]),
    // a field whose message is the detail itself need not be said twice
    ...errors
      .filter(({ message }) => message !== detail)
      .map(({ field, message }) => {
        const cell = cellOf(field);
        const name =
          cell === undefined
            ? (labels[field] ?? field)
            : words.problem.cell(cell.row, labels[cell.column] ?? cell.column);
        return words.problem.field(name, message);
      }),
  ];
  if (title === "") {
    return { title: words.problem.unexpected, details: [words.problem.status(error.status)] };
  }
  return { title, details };
}
