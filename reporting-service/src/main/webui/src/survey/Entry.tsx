import { Button } from "antd";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Paper, Section } from "../api/surveys";
import { useWords } from "../words/language";
import {
  answersOf,
  isComplete,
  linesOf,
  meaning,
  paperOf,
  typedOf,
  type Line,
  type Typed,
} from "./papers";

/** One paper as it is being typed: `invalid` when it may not be counted. */
interface Sheet {
  typed: Typed;
  invalid: boolean;
}

const EMPTY: Sheet = { typed: {}, invalid: false };

/**
 * A pile typed paper by paper without a mouse: a figure goes on to the next line, Enter skips one,
 * the last line goes on to the next paper.
 *
 * @param onDone told the whole pile when its last paper is typed
 */
export function Entry({
  sections,
  declared,
  onDone,
}: {
  sections: readonly Section[];
  declared: number;
  onDone: (papers: Paper[]) => void;
}) {
  const words = useWords().surveys;
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [current, setCurrent] = useState(0);
  const sheet = sheets[current] ?? EMPTY;
  const change = (next: Sheet) => {
    setSheets((before) => {
      const all = [...before];
      for (let i = all.length; i < current; i++) all.push(EMPTY);
      all[current] = next;
      return all;
    });
  };
  const finished = current === declared;
  const go = (to: number) => {
    setCurrent(Math.max(0, Math.min(declared, to)));
  };
  return (
    <section className="panel" aria-label={words.entry}>
      <p role="status" className="entry-place">
        {finished ? words.allTyped(declared) : words.paperOf(current + 1, declared)}
        <progress max={declared} value={current} aria-hidden="true" />
      </p>
      {!finished && (
        <SheetForm
          key={current}
          sections={sections}
          sheet={sheet}
          onChange={change}
          onNext={() => {
            go(current + 1);
          }}
        />
      )}
      <div className="form-foot">
        <Button
          disabled={current === 0}
          onClick={() => {
            go(current - 1);
          }}
        >
          {words.previousPaper}
        </Button>
        {finished && (
          <Button
            type="primary"
            autoFocus
            onClick={() => {
              onDone(
                Array.from({ length: declared }, (_, index) => {
                  const one = sheets[index] ?? EMPTY;
                  return one.invalid
                    ? { valid: false as const }
                    : paperOf(sections, one.typed, words.steps);
                }),
              );
            }}
          >
            {words.sendPile}
          </Button>
        )}
      </div>
    </section>
  );
}

function SheetForm({
  sections,
  sheet,
  onChange,
  onNext,
}: {
  sections: readonly Section[];
  sheet: Sheet;
  onChange: (sheet: Sheet) => void;
  onNext: () => void;
}) {
  const words = useWords().surveys;
  const form = useRef<HTMLFormElement>(null);
  const lines = linesOf(sections, sheet.typed, words.steps);
  // once the answer is on the page: it may have brought the next line
  const [left, setLeft] = useState<{ item: string }>();
  const goOn = useEffectEvent((item: string) => {
    const inputs = form.current?.querySelectorAll<HTMLInputElement>("input[data-line]");
    const next = inputs?.[lines.findIndex((line) => line.item === item) + 1];
    if (next === undefined) onNext();
    else next.focus();
  });
  useEffect(() => {
    if (left !== undefined) goOn(left.item);
  }, [left]);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.current?.querySelector("[aria-invalid=true]") == null) onNext();
      }}
    >
      <label className="tick">
        <input
          type="checkbox"
          checked={sheet.invalid}
          onChange={(event) => {
            onChange({ ...sheet, invalid: event.target.checked });
          }}
        />
        {words.paperInvalid}
      </label>
      {!sheet.invalid && (
        <table className="list list-plain">
          <caption className="unseen">{words.entry}</caption>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.item}>
                <th scope="row" id={`line-${line.item}`}>
                  <span className="code">{line.item}</span> {line.text}
                </th>
                <LineInput
                  line={line}
                  answers={sheet.typed[line.item]}
                  autoFocus={index === 0}
                  onAnswers={(answers) => {
                    onChange({ ...sheet, typed: { ...sheet.typed, [line.item]: answers } });
                  }}
                  onNext={() => {
                    setLeft({ item: line.item });
                  }}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="form-foot">
        <Button htmlType="submit">{words.nextPaper}</Button>
      </div>
    </form>
  );
}

/** The cells of a line: what is typed, and what it means. */
export function LineInput({
  line,
  answers,
  autoFocus = false,
  onAnswers,
  onNext,
}: {
  line: Line;
  answers: readonly string[] | undefined;
  autoFocus?: boolean;
  onAnswers: (answers: readonly string[]) => void;
  onNext: () => void;
}) {
  const words = useWords().surveys;
  const [text, setText] = useState(() => typedOf(line, answers));
  const wrong = answersOf(line, text) === undefined;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const box = (
    <input
      ref={input}
      data-line
      type="text"
      value={text}
      inputMode={line.kind === "words" ? "text" : "numeric"}
      autoComplete="off"
      maxLength={line.kind === "words" ? 1000 : 60}
      aria-labelledby={`line-${line.item}`}
      aria-describedby={`meaning-${line.item}`}
      aria-invalid={wrong}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        const read = answersOf(line, typed);
        if (read === undefined) return;
        onAnswers(read);
        if (isComplete(line, typed)) onNext();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          if (!wrong) onNext();
        }
      }}
    />
  );
  const meant = wrong ? (
    <span className="field-error">{words.noSuchFigure}</span>
  ) : (
    meaning(line, answers) || <small className="quiet">{hintOf(line)}</small>
  );
  return line.kind === "words" ? (
    <td className="typed-words" colSpan={2}>
      {box}
      <span id={`meaning-${line.item}`}>{meant}</span>
    </td>
  ) : (
    <>
      <td className="typed">{box}</td>
      <td id={`meaning-${line.item}`}>{meant}</td>
    </>
  );
}

/** What may be typed. */
function hintOf(line: Line): string {
  return line.options.map(({ text }, index) => `${index + 1} ${text.vi}`).join(" · ");
}
