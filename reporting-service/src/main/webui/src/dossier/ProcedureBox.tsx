import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Procedure } from "../api/dossiers";
import type { Control } from "../shell/Form";
import { useWords } from "../words/language";
import { holds } from "./search";

/** More would only be scrolled past. */
const SHOWN = 50;

const titleOf = ({ code, name }: Procedure) => `${name} (${code})`;

/**
 * A procedure found by typing some of its words, without accents: the arrows walk through what
 * fits, Enter or Tab takes it, Esc closes the list (the combobox of the ARIA authoring practices).
 */
export function ProcedureBox({
  control,
  procedures,
  initial,
  autoFocus = false,
  onChoose,
}: {
  control: Control;
  procedures: readonly Procedure[];
  initial?: string | undefined;
  autoFocus?: boolean;
  onChoose?: (procedure: Procedure | undefined) => void;
}) {
  const words = useWords();
  const { name, ...input } = control;
  const [chosen, setChosen] = useState(() => procedures.find(({ code }) => code === initial));
  const [text, setText] = useState(chosen === undefined ? "" : titleOf(chosen));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = procedures
    .filter((one) => chosen !== undefined || holds(`${one.code} ${one.name} ${one.field}`, text))
    .slice(0, SHOWN);
  const listId = `${control.id}.list`;
  const optionId = (index: number) => `${listId}.${index}`;

  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [open, active]);

  const choose = (procedure: Procedure | undefined) => {
    setChosen(procedure);
    onChoose?.(procedure);
    if (procedure !== undefined) {
      setText(titleOf(procedure));
      setOpen(false);
    }
  };
  const show = () => {
    setActive(Math.max(0, chosen === undefined ? 0 : found.indexOf(chosen)));
    setOpen(true);
  };
  const walk = (steps: number) => {
    if (!open) show();
    else if (found.length > 0) setActive((active + steps + found.length) % found.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const taken = open ? found[active] : undefined;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        walk(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (taken === undefined) return;
        event.preventDefault();
        choose(taken);
        break;
      case "Tab":
        if (taken !== undefined && text.trim() !== "") choose(taken);
        break;
      case "Escape":
        if (!open) return;
        event.stopPropagation();
        setOpen(false);
    }
  };
  return (
    <div className="combobox">
      <input type="hidden" name={name} value={chosen?.code ?? ""} />
      <input
        {...input}
        type="text"
        role="combobox"
        autoComplete="off"
        autoFocus={autoFocus}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && found.length > 0 ? optionId(active) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
          choose(undefined);
        }}
        onClick={show}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        id={listId}
        ref={list}
        role="listbox"
        aria-label={words.dossiers.procedure}
        hidden={!open || found.length === 0}
      >
        {found.map((procedure, index) => (
          <li
            key={procedure.code}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              // the focus stays in the box
              event.preventDefault();
              choose(procedure);
            }}
          >
            {procedure.name}
            <small>
              {procedure.code} · {procedure.field}
            </small>
          </li>
        ))}
      </ul>
      <span role="status" className="unseen">
        {open && chosen === undefined && words.dossiers.found(found.length)}
      </span>
    </div>
  );
}
