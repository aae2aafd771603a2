import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { newKey } from "../api/client";
import {
  addTemplate,
  placeholdersQuery,
  previewTemplate,
  templatesQuery,
  type AddTemplate,
  type Template,
} from "../api/letters";
import { Field, Form, typed, type Errors } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { PaperPreview } from "./PaperPreview";
import { changesTemplates } from "./rights";

/** The words of every kind of letter; administrators write their own, looked at before kept. */
export default function TemplatesPage() {
  const words = useWords();
  const { letters } = words;
  const templates = useQuery(templatesQuery);
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState(false);
  useTitle(letters.templates);
  // a unit's own is in force in the place of the shipped one
  const shown =
    templates.data?.filter(
      (one, at, all) => all.findIndex((other) => occasionOf(other) === occasionOf(one)) === at,
    ) ?? [];
  const chosen = shown.find((template) => occasionOf(template) === open);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{letters.templates}</h1>
          <p className="quiet">{letters.templatesHint}</p>
        </div>
      </div>
      {templates.error !== null && (
        <ProblemMessage error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      <ul className="counters">
        {shown.map((template) => (
          <li key={occasionOf(template)}>
            <button
              type="button"
              className="counter"
              aria-current={occasionOf(template) === open ? "page" : undefined}
              onClick={() => {
                setDone(false);
                setOpen(occasionOf(template));
              }}
            >
              {letters.kinds[template.kind]}
              {template.lifeEvent !== undefined && ` (${letters.lifeEvents[template.lifeEvent]})`}
              {template.number !== undefined && ` – ${letters.version(template.number)}`}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={done ? "done" : ""}>
        {templates.isPending && words.loading}
        {done && letters.templateKept}
      </p>
      {chosen !== undefined && (
        <Editor
          key={`${occasionOf(chosen)} ${chosen.number ?? 0}`}
          template={chosen}
          onKept={() => {
            setDone(true);
          }}
        />
      )}
    </>
  );
}

function occasionOf({ kind, lifeEvent }: Pick<Template, "kind" | "lifeEvent">): string {
  return `${kind} ${lifeEvent ?? ""}`;
}

function Editor({ template, onKept }: { template: Template; onKept: () => void }) {
  const words = useWords().letters;
  const queries = useQueryClient();
  const mayChange = changesTemplates(usePerson());
  const placeholders = useQuery(placeholdersQuery);
  const [key, setKey] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const [load, setLoad] = useState<() => Promise<Blob>>(
    () => () => previewTemplate(asRequest(template)),
  );
  const keeping = useMutation({
    mutationFn: (body: AddTemplate) => addTemplate(body, key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["letter-templates"] });
      onKept();
    },
    onError: () => {
      setKey(newKey());
    },
  });
  const read = (values: FormData): AddTemplate | undefined => {
    const name = typed(values, "name");
    const body = typed(values, "body");
    const position = typed(values, "layout.position");
    setErrors({
      ...(name === undefined ? { name: words.missing } : {}),
      ...(body === undefined ? { body: words.missing } : {}),
      ...(position === undefined ? { "layout.position": words.missing } : {}),
    });
    if (name === undefined || body === undefined || position === undefined) return undefined;
    const { kind, lifeEvent } = template;
    const optional = Object.fromEntries(
      (["parentAgency", "onBehalf", "signerName"] as const).flatMap((field) => {
        const value = typed(values, `layout.${field}`);
        return value === undefined ? [] : [[field, value]];
      }),
    );
    const paper = typed(values, "layout.paper") === "A5" ? "A5" : "A4";
    return {
      kind,
      ...(lifeEvent === undefined ? {} : { lifeEvent }),
      name,
      body,
      layout: { paper, position, ...optional },
    };
  };
  const fitting = placeholders.data?.filter(({ kinds }) => kinds.includes(template.kind)) ?? [];
  return (
    <div className="beside">
      <section className="panel" aria-label={template.name}>
        <Form
          name={template.name}
          labels={words.templateFields}
          errors={errors}
          failure={keeping.error}
          onSubmit={(values) => {
            const body = read(values);
            keeping.reset();
            if (body !== undefined) keeping.mutate(body);
          }}
        >
          <div className="fields">
            <Field name="name" required>
              {(control) => (
                <input {...control} type="text" maxLength={200} defaultValue={template.name} />
              )}
            </Field>
            <Field name="body" required hint={words.bodyHint} className="field-wide">
              {(control) => (
                <textarea {...control} rows={18} maxLength={20000} defaultValue={template.body} />
              )}
            </Field>
            <p className="placeholders quiet">
              {words.placeholders}
              {fitting.map(({ word, neededFor }) => (
                <code key={word}>
                  {`{${word}}`}
                  {neededFor.includes(template.kind) && "*"}
                </code>
              ))}
            </p>
            <Field name="layout.paper" required>
              {(control) => (
                <select {...control} defaultValue={template.layout.paper}>
                  <option>A4</option>
                  <option>A5</option>
                </select>
              )}
            </Field>
            {(["parentAgency", "onBehalf", "position", "signerName"] as const).map((field) => (
              <Field key={field} name={`layout.${field}`} required={field === "position"}>
                {(control) => (
                  <input
                    {...control}
                    type="text"
                    maxLength={field === "parentAgency" ? 200 : 100}
                    defaultValue={template.layout[field]}
                  />
                )}
              </Field>
            ))}
          </div>
          <div className="form-foot">
            {mayChange && (
              <Button type="primary" htmlType="submit" loading={keeping.isPending}>
                {words.keepTemplate}
              </Button>
            )}
            <Button
              onClick={({ currentTarget }) => {
                const form = currentTarget.closest("form");
                const body = form === null ? undefined : read(new FormData(form));
                if (body !== undefined) setLoad(() => () => previewTemplate(body));
              }}
            >
              {words.showPreview}
            </Button>
          </div>
        </Form>
      </section>
      <PaperPreview load={load} />
    </div>
  );
}

function asRequest({ kind, lifeEvent, name, body, layout }: Template): AddTemplate {
  return { kind, ...(lifeEvent === undefined ? {} : { lifeEvent }), name, body, layout };
}
