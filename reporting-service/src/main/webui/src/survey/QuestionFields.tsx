import { Button } from "antd";
import { useState } from "react";
import type { AnswerKind } from "../api/surveys";
import { Field, Group, useIsWrong } from "../shell/Form";
import { useWords } from "../words/language";
import {
  changed,
  hasChoices,
  newChoice,
  ofKind,
  sourcesOf,
  withOverall,
  without,
  type Draft,
  type DraftChoice,
  type DraftCondition,
  type DraftQuestion,
  type DraftText,
} from "./draft";

const KINDS = ["SCALE", "SINGLE", "MULTIPLE", "MATRIX", "TEXT"] as const;
const STEPS = [
  "VERY_SATISFIED",
  "SATISFIED",
  "NEUTRAL",
  "DISSATISFIED",
  "VERY_DISSATISFIED",
] as const;
const LONGEST = 500;

/**
 * One question: folded to its first line until somebody works on it.
 *
 * @param name of the question in the request
 * @param section where its section stands
 */
export function QuestionFields({
  name,
  draft,
  section,
  at,
  question,
  onChange,
  onDraft,
  onMove,
  onRemove,
}: {
  name: string;
  draft: Draft;
  section: number;
  at: number;
  question: DraftQuestion;
  onChange: (question: DraftQuestion) => void;
  onDraft: (draft: Draft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const all = useWords();
  const words = all.surveys.editor;
  const [isNew] = useState(question.text.vi === "");
  const [open, setOpen] = useState(isNew);
  const wrong = useIsWrong(`${name}.`);
  const { kind } = question;
  return (
    <details
      className="question-fields"
      open={open || wrong}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <strong>{question.code}</strong> {question.text.vi || words.untitled}{" "}
        <small className="quiet">
          {all.surveys.kinds[kind]}
          {question.overall && `, ${all.surveys.overallQuestion}`}
          {question.showIf !== undefined && `, ${all.surveys.conditional}`}
        </small>
      </summary>
      <div className="fields">
        <Field name={`${name}.code`} label={words.code} required className="field-code">
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              maxLength={20}
              value={question.code}
              onChange={(event) => {
                onChange({ ...question, code: event.target.value });
              }}
            />
          )}
        </Field>
        <MoveButtons
          what={words.question(question.code)}
          at={at}
          count={draft.sections[section]?.questions.length ?? 0}
          onMove={onMove}
          onRemove={onRemove}
        />
        <BothTexts
          name={`${name}.text`}
          label={words.text}
          required
          long
          autoFocus={isNew}
          text={question.text}
          onChange={(text) => {
            onChange({ ...question, text });
          }}
        />
        <Field name={`${name}.kind`} label={words.kind} required>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={(event) => {
                onChange(ofKind(question, event.target.value as AnswerKind));
              }}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {all.surveys.kinds[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="question-ticks">
          <label className="tick">
            <input
              type="checkbox"
              checked={question.required}
              onChange={(event) => {
                onChange({ ...question, required: event.target.checked });
              }}
            />
            {words.required}
          </label>
          {kind === "SCALE" && (
            <label className="tick">
              <input
                type="checkbox"
                checked={question.overall}
                onChange={(event) => {
                  if (event.target.checked) onDraft(withOverall(draft, question.key));
                  else onChange({ ...question, overall: false });
                }}
              />
              {all.surveys.overallQuestion}
            </label>
          )}
        </div>
      </div>
      {kind === "MATRIX" && (
        <Choices
          name={`${name}.rows`}
          legend={words.rows}
          one={words.row}
          add={words.addRow}
          choices={question.rows}
          onChange={(rows) => {
            onChange({ ...question, rows });
          }}
        />
      )}
      {hasChoices(kind) && (
        <Choices
          name={`${name}.choices`}
          legend={words.choices}
          {...(kind === "MATRIX" && { hint: words.matrixChoicesHint })}
          one={words.choice}
          add={words.addChoice}
          choices={question.choices}
          onChange={(choices) => {
            onChange({ ...question, choices });
          }}
        />
      )}
      {!question.overall && (
        <Condition
          name={`${name}.showIf`}
          sources={sourcesOf(draft, section)}
          condition={question.showIf}
          onChange={(showIf) => {
            onChange({ ...question, showIf });
          }}
        />
      )}
    </details>
  );
}

function Choices({
  name,
  legend,
  hint,
  one,
  add,
  choices,
  onChange,
}: {
  name: string;
  legend: string;
  hint?: string;
  one: string;
  add: string;
  choices: readonly DraftChoice[];
  onChange: (choices: readonly DraftChoice[]) => void;
}) {
  const words = useWords().surveys.editor;
  const [added, setAdded] = useState<number>();
  return (
    <Group name={name} legend={legend} {...(hint !== undefined && { hint })}>
      {choices.map((choice, index) => {
        const here = `${name}[${index}]`;
        const set = (next: DraftChoice) => {
          onChange(changed(choices, index, () => next));
        };
        return (
          <div className="choice-fields" key={choice.key}>
            <Field name={`${here}.code`} label={words.code} required className="field-code">
              {(control) => (
                <input
                  {...control}
                  type="text"
                  autoComplete="off"
                  maxLength={20}
                  value={choice.code}
                  onChange={(event) => {
                    set({ ...choice, code: event.target.value });
                  }}
                />
              )}
            </Field>
            <BothTexts
              name={`${here}.text`}
              label={`${one} ${index + 1}`}
              required
              autoFocus={choice.key === added}
              text={choice.text}
              onChange={(text) => {
                set({ ...choice, text });
              }}
            />
            <Button
              aria-label={words.remove(`${one} ${index + 1}`)}
              onClick={() => {
                onChange(without(choices, index));
              }}
            >
              ✕
            </Button>
          </div>
        );
      })}
      <Button
        onClick={() => {
          const choice = newChoice(choices);
          setAdded(choice.key);
          onChange([...choices, choice]);
        }}
      >
        {add}
      </Button>
    </Group>
  );
}

/** When the question is asked at all; a question of an earlier section decides. */
function Condition({
  name,
  sources,
  condition,
  onChange,
}: {
  name: string;
  sources: readonly DraftQuestion[];
  condition: DraftCondition | undefined;
  onChange: (condition: DraftCondition | undefined) => void;
}) {
  const all = useWords();
  const words = all.surveys.editor;
  const source = sources.find(({ key }) => key === condition?.question);
  if (sources.length === 0 && condition === undefined) return null;
  const answers =
    source === undefined
      ? []
      : source.kind === "SCALE"
        ? STEPS.map((step) => [step, all.surveys.steps[step]] as const)
        : source.choices.map(({ key, code, text }) => [String(key), text.vi || code] as const);
  return (
    <div className="fields condition">
      <Field name={`${name}.question`} label={words.showIf} className="field-all">
        {(control) => (
          <select
            {...control}
            value={condition === undefined ? "" : String(condition.question)}
            onChange={(event) => {
              const question = Number(event.target.value);
              onChange(question === 0 ? undefined : { question, answers: [] });
            }}
          >
            <option value="">{words.always}</option>
            {condition !== undefined && source === undefined && (
              <option value={String(condition.question)}>?</option>
            )}
            {sources.map(({ key, code, text }) => (
              <option key={key} value={String(key)}>
                {code}. {text.vi}
              </option>
            ))}
          </select>
        )}
      </Field>
      {condition !== undefined && source !== undefined && (
        <Group name={`${name}.answers`} legend={words.showIfAnswers} className="field-all">
          <div className="ticks">
            {answers.map(([value, label]) => (
              <label className="tick" key={value}>
                <input
                  type="checkbox"
                  checked={condition.answers.includes(value)}
                  onChange={(event) => {
                    const others = condition.answers.filter((answer) => answer !== value);
                    onChange({
                      ...condition,
                      answers: event.target.checked ? [...others, value] : others,
                    });
                  }}
                />
                {label}
              </label>
            ))}
          </div>
        </Group>
      )}
    </div>
  );
}

/** A text in Vietnamese and, beside it, in English. */
export function BothTexts({
  name,
  label,
  required = false,
  long = false,
  autoFocus = false,
  text,
  onChange,
}: {
  name: string;
  label: string;
  required?: boolean;
  long?: boolean;
  autoFocus?: boolean;
  text: DraftText;
  onChange: (text: DraftText) => void;
}) {
  const words = useWords().surveys.editor;
  return (
    <div className="both-texts">
      {(["vi", "en"] as const).map((language) => (
        <Field
          key={language}
          name={`${name}.${language}`}
          label={language === "vi" ? label : words.inEnglish}
          required={required && language === "vi"}
        >
          {(control) => {
            const shared = {
              ...control,
              lang: language,
              maxLength: LONGEST,
              autoFocus: autoFocus && language === "vi",
              value: text[language],
              onChange: (event: { target: { value: string } }) => {
                onChange({ ...text, [language]: event.target.value });
              },
            };
            return long ? (
              <textarea {...shared} rows={2} />
            ) : (
              <input {...shared} type="text" autoComplete="off" />
            );
          }}
        </Field>
      ))}
    </div>
  );
}

/** Up, down, and away. */
export function MoveButtons({
  what,
  at,
  count,
  onMove,
  onRemove,
}: {
  what: string;
  at: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const words = useWords().surveys.editor;
  return (
    <div className="move-buttons">
      <Button
        aria-label={words.up(what)}
        aria-disabled={at === 0}
        onClick={() => {
          if (at > 0) onMove(-1);
        }}
      >
        ↑
      </Button>
      <Button
        aria-label={words.down(what)}
        aria-disabled={at === count - 1}
        onClick={() => {
          if (at < count - 1) onMove(1);
        }}
      >
        ↓
      </Button>
      <Button aria-label={words.remove(what)} onClick={onRemove}>
        ✕
      </Button>
    </div>
  );
}
