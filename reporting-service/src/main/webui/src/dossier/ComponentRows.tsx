import { Button } from "antd";
import { useRef, useState } from "react";
import type { Component } from "../api/dossiers";
import { Field, Tick, type Labels } from "../shell/Form";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";

/** More than a dossier may have. */
export const MAX_COMPONENTS = 50;

/** What the controls of the rows are called, for every row there may be. */
export function componentLabels({ components: words }: Words["dossiers"]): Labels {
  const labels: Record<string, string> = {};
  for (let row = 0; row < MAX_COMPONENTS; row++) {
    for (const part of ["name", "copies", "digitised", "reused"] as const) {
      labels[`components[${row}].${part}`] = `${words[part]}, ${words.numbered(row + 1)}`;
    }
  }
  return labels;
}

/** One row of controls for each paper of a dossier. */
export function ComponentRows({ initial }: { initial: readonly Component[] }) {
  const words = useWords().dossiers.components;
  const [rows, setRows] = useState(() => [...initial.keys()]);
  const add = useRef<HTMLButtonElement>(null);
  const next = (rows.at(-1) ?? -1) + 1;
  return (
    <>
      {rows.map((row) => {
        const paper = initial[row];
        const at = `components[${row}]`;
        return (
          <fieldset className="component-row" key={row}>
            <legend className="unseen">{words.numbered(row + 1)}</legend>
            <input type="hidden" name="component" value={row} />
            <Field name={`${at}.name`} label={words.name}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  maxLength={300}
                  defaultValue={paper?.name}
                  autoFocus={row >= initial.length}
                />
              )}
            </Field>
            <Field name={`${at}.copies`} label={words.copies} className="field-narrow">
              {(control) => (
                <input
                  {...control}
                  type="text"
                  inputMode="numeric"
                  defaultValue={paper?.copies ?? 1}
                />
              )}
            </Field>
            <Tick
              name={`${at}.digitised`}
              label={words.digitised}
              defaultChecked={paper?.digitised ?? false}
            />
            <Tick
              name={`${at}.reused`}
              label={words.reused}
              defaultChecked={paper?.reused ?? false}
            />
            <Button
              aria-label={words.remove(row + 1)}
              onClick={() => {
                setRows(rows.filter((one) => one !== row));
                add.current?.focus();
              }}
            >
              {words.removeShort}
            </Button>
          </fieldset>
        );
      })}
      {next < MAX_COMPONENTS && (
        <Button
          ref={add}
          onClick={() => {
            setRows([...rows, next]);
          }}
        >
          {words.add}
        </Button>
      )}
    </>
  );
}
