import { useQuery } from "@tanstack/react-query";
import { changesQuery } from "../api/programme";
import { momentText } from "../figure/period";
import { useWords } from "../words/language";
import { Fetched } from "./Fetched";

/** What was said of a record, field by field, when and by whom; fetched once it is opened. */
export function Changes({
  path,
  nameOf,
  textOf,
}: {
  path: string;
  /** What a field is called. */
  nameOf: (field: string) => string;
  /** What a field's value means. */
  textOf: (field: string, value: string) => string;
}) {
  const all = useWords();
  const words = all.programme;
  const changes = useQuery(changesQuery(path));
  return (
    <details>
      <summary>{all.history.title}</summary>
      <Fetched query={changes}>
        {(lines) => (
          <ol className="history" reversed>
            {lines
              .slice()
              .reverse()
              .map(({ revision, act, recordedAt, actor, fields }) => (
                <li key={revision}>
                  <strong>{words.acts[act]}</strong>, {momentText(recordedAt)}
                  <small className="under">{actor}</small>
                  <ul className="change-lines">
                    {fields.map(({ name, before, after }) => (
                      <li key={name}>
                        {nameOf(name)}: {before !== undefined && <del>{textOf(name, before)}</del>}{" "}
                        {after !== undefined && <ins>{textOf(name, after)}</ins>}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
          </ol>
        )}
      </Fetched>
    </details>
  );
}
