import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { newKey } from "../api/client";
import { useWords } from "../words/language";
import { useChange, type Place, type Revised } from "./change";
import { Conflict } from "./Conflict";
import { Field, Form, Tick, type Errors } from "./Form";
import { namesOf, partsOf, said, type Item } from "./items";

type Body = Record<string, unknown>;

interface Asked {
  /** What is recorded by it. */
  title: string;
  hint?: string | undefined;
  items: readonly Item[];
  /** What the button says, "record" where absent. */
  button?: string;
  onClose?: () => void;
  children?: ReactNode;
}

/** A form for something new; sent twice from one opening it is one record. */
export function NewForm<R>({
  send,
  onDone,
  ...asked
}: Asked & { send: (body: Body, key: string) => Promise<R>; onDone: (made: R) => void }) {
  const [key] = useState(newKey);
  const sending = useMutation({
    mutationFn: (body: Body) => send(body, key),
    onSuccess: onDone,
  });
  return (
    <ItemForm
      {...asked}
      failure={sending.error}
      pending={sending.isPending}
      onForget={sending.reset}
      onSend={sending.mutate}
    />
  );
}

/** A form for a change of a record; what was typed stays when somebody else was faster. */
export function ChangeForm<R extends Revised>({
  record,
  place,
  send,
  onDone,
  children,
  ...asked
}: Asked & {
  record: R;
  place: Place<R>;
  send: (on: Revised, body: Body, key: string) => Promise<R>;
  onDone: (changed: R) => void;
}) {
  const [key] = useState(newKey);
  const change = useChange(record, place, (on, body: Body) => send(on, body, key), onDone);
  return (
    <ItemForm
      {...asked}
      failure={change.conflict ? null : change.sending.error}
      pending={change.sending.isPending}
      onForget={change.sending.reset}
      onSend={change.sending.mutate}
    >
      {children}
      <Conflict change={change} />
    </ItemForm>
  );
}

function ItemForm({
  title,
  hint,
  items,
  button,
  onClose,
  children,
  failure,
  pending,
  onForget,
  onSend,
}: Asked & {
  failure: Error | null;
  pending: boolean;
  onForget: () => void;
  onSend: (body: Body) => void;
}) {
  const words = useWords();
  const [errors, setErrors] = useState<Errors>({});
  return (
    <section
      className="step-form"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose?.();
      }}
    >
      <h3>{title}</h3>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {children}
      <Form
        name={title}
        labels={namesOf(items)}
        errors={errors}
        failure={failure}
        onSubmit={(values) => {
          const { body, errors: wrong } = said(items, values, words, new Date());
          onForget();
          setErrors(wrong ?? {});
          if (body !== undefined) onSend(body);
        }}
      >
        <Items items={items} autoFocus />
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={pending}>
            {button ?? words.form.record}
          </Button>
          {onClose !== undefined && <Button onClick={onClose}>{words.cancel}</Button>}
        </div>
      </Form>
    </section>
  );
}

/** The controls of items, in their order. */
export function Items({
  items,
  autoFocus = false,
}: {
  items: readonly Item[];
  autoFocus?: boolean;
}) {
  const controls = (some: readonly Item[]) =>
    some.map((item) => (
      <ItemControl key={item.name} item={item} autoFocus={autoFocus && item === items[0]} />
    ));
  return (
    <div className="fields">
      {partsOf(items).map((parts) =>
        parts[0].partOf === undefined ? (
          controls(parts)
        ) : (
          <fieldset key={parts[0].name} className="field-all">
            <legend>{parts[0].partOf}</legend>
            <div className="fields">{controls(parts)}</div>
          </fieldset>
        ),
      )}
    </div>
  );
}

function ItemControl({ item, autoFocus }: { item: Item; autoFocus: boolean }) {
  const words = useWords();
  const { name, as, initial, max, options = [] } = item;
  if (as === "tick") {
    return (
      <Tick
        name={name}
        hint={item.hint}
        autoFocus={autoFocus}
        defaultChecked={initial === "true"}
      />
    );
  }
  if (as === "ticks") {
    return (
      <fieldset className="field-all">
        <legend>{item.label}</legend>
        <div className="ticks">
          {options.map(([value, label]) => (
            <label className="tick" key={value}>
              <input type="checkbox" name={name} value={value} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  if (as === "texts") return <Texts item={item} />;
  const wide =
    as === "text" || as === "list"
      ? "field-all"
      : as === "line" && (max ?? 0) > 200
        ? "field-wide"
        : "";
  return (
    <Field
      name={name}
      {...(item.partOf !== undefined && { label: item.label })}
      required={item.required ?? false}
      className={wide}
      hint={item.hint ?? (as === "day" ? words.form.dayHint : undefined)}
    >
      {(control) => {
        if (as === "text" || as === "list") {
          return (
            <textarea
              {...control}
              rows={3}
              maxLength={max}
              defaultValue={initial}
              autoFocus={autoFocus}
            />
          );
        }
        if (as === "choice" || as === "yesNo") {
          const choices =
            as === "choice"
              ? options
              : ([
                  ["true", words.form.yes],
                  ["false", words.form.no],
                ] as const);
          return (
            <select {...control} defaultValue={initial ?? ""} autoFocus={autoFocus}>
              {(initial === undefined || item.required !== true) && (
                <option value="">{item.none ?? ""}</option>
              )}
              {choices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          );
        }
        return (
          <input
            {...control}
            type="text"
            autoComplete="off"
            inputMode={as === "whole" || as === "money" ? "numeric" : undefined}
            maxLength={as === "line" ? max : 30}
            defaultValue={initial}
            autoFocus={autoFocus}
          />
        );
      }}
    </Field>
  );
}

/** Texts, one more whenever it is wanted. */
function Texts({ item }: { item: Item }) {
  const words = useWords().form;
  const [count, setCount] = useState(1);
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <div className="field field-all" key={index}>
          <label htmlFor={`${item.name}${index}`}>{`${item.label} ${index + 1}`}</label>
          <textarea
            id={`${item.name}${index}`}
            name={item.name}
            rows={3}
            maxLength={item.max}
            autoFocus={index > 0}
          />
        </div>
      ))}
      {count < (item.many ?? 1) && (
        <Button
          className="field-all"
          onClick={() => {
            setCount(count + 1);
          }}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}
