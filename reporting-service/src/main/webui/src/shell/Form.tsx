import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  type ReactNode,
  type SubmitEvent,
} from "react";
import { ProblemError } from "../api/problem";
import { useWords } from "../words/language";
import { ProblemMessage } from "./ProblemMessage";
import "./form.css";

// Forms of the browser's own controls: nothing to load on a slow line, and every key does what
// people know. Controls carry the names of the request's fields, so that what the service says of
// a field is shown beside it.

/** What is wrong, by the control's name. */
export type Errors = Readonly<Record<string, string>>;

/** What controls are called, by their names. */
export type Labels = Readonly<Record<string, string>>;

const FormContext = createContext<{ id: string; errors: Errors; labels: Labels }>({
  id: "",
  errors: {},
  labels: {},
});

/** What the service said of fields this form has, by their names. */
export function errorsOf(failure: Error | null, labels: Labels): Errors {
  if (!(failure instanceof ProblemError)) return {};
  const known = (failure.problem.errors ?? []).filter(({ field }) => field in labels);
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
  labels,
  errors,
  failure,
  onSubmit,
  children,
}: {
  name: string;
  labels: Labels;
  errors: Errors;
  failure: Error | null;
  onSubmit: (values: FormData) => void;
  children: ReactNode;
}) {
  const words = useWords();
  const id = useId();
  const all = { ...errorsOf(failure, labels), ...errors };
  const wrong = Object.entries(all);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [errors, failure]);
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
                  {words.problem.field(labels[field] ?? field, message)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {failure !== null && wrong.length === 0 && (
        <div tabIndex={-1} ref={summary}>
          <ProblemMessage error={failure} labels={labels} />
        </div>
      )}
      <FormContext value={{ id, errors: all, labels }}>{children}</FormContext>
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

/**
 * A control below its label, with a hint and what is wrong with it.
 *
 * @param label where something around it says a part of its full name
 */
export function Field({
  name,
  label,
  hint,
  required = false,
  className = "",
  children,
}: {
  name: string;
  label?: string;
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
        {label ?? form.labels[name]}
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

/** Controls that belong together, and can be wrong together. */
export function Group({
  name,
  legend,
  hint,
  className = "",
  children,
}: {
  name: string;
  legend: string;
  hint?: string;
  className?: string;
  children: ReactNode;
}) {
  const form = useContext(FormContext);
  const id = form.id + name;
  const error = form.errors[name];
  const described = [
    ...(error === undefined ? [] : [`${id}.error`]),
    ...(hint === undefined ? [] : [`${id}.hint`]),
  ].join(" ");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={className}
      aria-describedby={described === "" ? undefined : described}
    >
      <legend>{legend}</legend>
      {error !== undefined && (
        <span id={`${id}.error`} className="field-error">
          {error}
        </span>
      )}
      {hint !== undefined && (
        <small id={`${id}.hint`} className="quiet">
          {hint}
        </small>
      )}
      {children}
    </fieldset>
  );
}

/** Whether anything is wrong with the fields whose names begin so. */
export function useIsWrong(beginning: string): boolean {
  const { errors } = useContext(FormContext);
  return Object.keys(errors).some((name) => name.startsWith(beginning));
}

/** A box to tick beside its label. */
export function Tick({
  name,
  label,
  hint,
  defaultChecked = false,
  autoFocus = false,
  onChange,
}: {
  name: string;
  label?: string;
  hint?: string | undefined;
  defaultChecked?: boolean;
  autoFocus?: boolean;
  onChange?: (ticked: boolean) => void;
}) {
  const { id, labels } = useContext(FormContext);
  return (
    <label className="tick">
      <input
        type="checkbox"
        id={id + name}
        name={name}
        defaultChecked={defaultChecked}
        autoFocus={autoFocus}
        onChange={(event) => {
          onChange?.(event.target.checked);
        }}
      />
      <span>
        {label ?? labels[name]}
        {hint !== undefined && <small className="under">{hint}</small>}
      </span>
    </label>
  );
}

/** What was typed, without spaces around it; absent when nothing was. */
export function typed(values: FormData, name: string): string | undefined {
  const value = values.get(name);
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
