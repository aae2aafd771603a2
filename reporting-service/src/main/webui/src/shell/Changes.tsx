import { useQuery } from "@tanstack/react-query";
import { changesQuery } from "../api/programme";
import { momentText } from "../figure/period";
import { useWords } from "../words/language";
import { Fetched } from "./Fetched";
import { personText } from "./personText";
import { writtenText } from "./writtenText";

/** Lists that were and are empty say nothing. */
function says({ before, after }: { before?: string; after?: string }): boolean {
  return before !== undefined || after !== undefined;
}

/** What was said of a record, field by field, when and by whom; fetched once it is opened. */
export function Changes({
  path,
  nameOf,
  textOf,
}: {
  path: string;
  /** What a field is called. */
  nameOf: (field: string) => string;
  /** What a field's value means, where that is not said already by how it is written. */
  textOf?: (field: string, value: string) => string | undefined;
}) {
  const all = useWords();
  const words = all.programme;
  const changes = useQuery(changesQuery(path));
  const text = (field: string, value: string) => textOf?.(field, value) ?? writtenText(value);
  return (
    <details>
      <summary>{all.history.title}</summary>
      <Fetched query={changes}>
        {(lines) => (
          <ol className="history" reversed>
            {lines
              .slice()
              .reverse()
              .map(({ revision, act, recordedAt, actor, actorName, fields }) => (
                <li key={revision}>
                  <strong>{words.acts[act]}</strong>, {momentText(recordedAt)}
                  <small className="under">{personText(actor, actorName)}</small>
                  <ul className="change-lines">
                    {fields.filter(says).map(({ name, before, after }) => (
                      <li key={name}>
                        {nameOf(name)}: {before !== undefined && <del>{text(name, before)}</del>}{" "}
                        {after !== undefined && <ins>{text(name, after)}</ins>}
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
