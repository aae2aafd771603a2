import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  type ReactNode,
  type SubmitEvent,
} from "react";
import { ProblemError } from "../api/problem";
import { useWords } from "../words/language";
import { ProblemMessage } from "./ProblemMessage";

// Forms of the browser's own controls: nothing to load on a slow line, and every key does what
// people know. Controls carry the names of the request's fields, so that what the service says of
// a field is shown beside it.

/** What is wrong, by the control's name. */
export type Errors = Readonly<Record<string, string>>;

type LabelOf = (name: string) => string | undefined;

const FormContext = createContext<{ id: string; errors: Errors; labelOf: LabelOf }>({
  id: "",
  errors: {},
  labelOf: () => undefined,
});

/** What the service said of fields this form has, by their names. */
export function errorsOf(failure: Error | null, labelOf: LabelOf): Errors {
  if (!(failure instanceof ProblemError)) return {};
  const known = (failure.problem.errors ?? []).filter(({ field }) => labelOf(field) !== undefined);
  return Object.fromEntries(known.map(({ field, message }) => [field, message]));
}

/**
 * A form with a summary of what is wrong above it, which takes the focus when there is anything.
 *
 * @param errors what was found before sending
 * @param failure what became of the last sending
 */
export function Form({
  name,
  labelOf,
  errors,
  failure,
  onSubmit,
  children,
}: {
  name: string;
  labelOf: LabelOf;
  errors: Errors;
  failure: Error | null;
  onSubmit: (values: FormData) => void;
  children: ReactNode;
}) {
  const words = useWords();
  const id = useId();
  const all = useMemo(
    () => ({ ...errorsOf(failure, labelOf), ...errors }),
    [errors, failure, labelOf],
  );
  const wrong = Object.entries(all);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [all, failure]);
  return (
    <form
      className="form"
      aria-label={name}
      noValidate
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {wrong.length > 0 && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <strong>{words.form.wrong(wrong.length)}</strong>
          <ul>
            {wrong.map(([field, message]) => (
              <li key={field}>
                <a
                  href={`#${id}${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(id + field)?.focus();
                  }}
                >
                  {words.problem.field(labelOf(field) ?? field, message)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {failure !== null && wrong.length === 0 && (
        <div tabIndex={-1} ref={summary}>
          <ProblemMessage error={failure} />
        </div>
      )}
      <FormContext value={{ id, errors: all, labelOf }}>{children}</FormContext>
    </form>
  );
}

/** To spread on the control of a field. */
export interface Control {
  id: string;
  name: string;
  required: boolean;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

/** A control below its label, with a hint and what is wrong with it. */
export function Field({
  name,
  hint,
  required = false,
  className = "",
  children,
}: {
  name: string;
  hint?: string | undefined;
  required?: boolean;
  className?: string;
  children: (control: Control) => ReactNode;
}) {
  const form = useContext(FormContext);
  const id = form.id + name;
  const error = form.errors[name];
  const hintId = `${id}.hint`;
  const errorId = `${id}.error`;
  const described = [
    ...(error === undefined ? [] : [errorId]),
    ...(hint === undefined ? [] : [hintId]),
  ].join(" ");
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {form.labelOf(name)}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children({
        id,
        name,
        required,
        "aria-invalid": error !== undefined,
        "aria-describedby": described === "" ? undefined : described,
      })}
      {error !== undefined && (
        <span id={errorId} className="field-error">
          {error}
        </span>
      )}
      {hint !== undefined && (
        <small id={hintId} className="quiet">
          {hint}
        </small>
      )}
    </div>
  );
}

/** A box to tick beside its label. */
export function Tick({
  name,
  defaultChecked = false,
  onChange,
}: {
  name: string;
  defaultChecked?: boolean;
  onChange?: (ticked: boolean) => void;
}) {
  const { id, labelOf } = useContext(FormContext);
  return (
    <label className="tick">
      <input
        type="checkbox"
        id={id + name}
        name={name}
        defaultChecked={defaultChecked}
        onChange={(event) => {
          onChange?.(event.target.checked);
        }}
      />
      {labelOf(name)}
    </label>
  );
}

/** What was typed, without spaces around it; absent when nothing was. */
export function typed(values: FormData, name: string): string | undefined {
  const value = values.get(name);
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
