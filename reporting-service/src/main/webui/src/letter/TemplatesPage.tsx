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
import { BesidePaper } from "./PaperPreview";
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
  const { kind } = template;
  const fitting = placeholders.data?.filter(({ kinds }) => kinds.includes(kind)) ?? [];
  return (
    <BesidePaper
      first={() => previewTemplate(asRequest(template))}
      of={(values) => {
        const { body } = templateOf(template, values);
        return body && (() => previewTemplate(body));
      }}
    >
      <section className="panel" aria-label={template.name}>
        <Form
          name={template.name}
          labels={words.templateFields}
          errors={errors}
          failure={keeping.error}
          onSubmit={(values) => {
            const { body, missing } = templateOf(template, values);
            keeping.reset();
            setErrors(Object.fromEntries(missing.map((field) => [field, words.missing])));
            if (body !== undefined) keeping.mutate(body);
          }}
        >
          <div className="fields">
            <Field name="name" required>
              {(control) => (
                <input {...control} type="text" maxLength={200} defaultValue={template.name} />
              )}
            </Field>
            <Field name="body" required hint={words.bodyHint} className="field-all">
              {(control) => (
                <textarea {...control} rows={18} maxLength={20000} defaultValue={template.body} />
              )}
            </Field>
            <p className="placeholders field-all quiet">
              {words.placeholders}
              {fitting.map(({ word, neededFor }) => (
                <span key={word}>
                  <code>{`{${word}}`}</code>
                  {neededFor.includes(kind) && "*"} {words.placeholderOf[word]}
                </span>
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
            {LINES.map((field) => (
              <Field key={field} name={`layout.${field}`} required={field === "position"}>
                {(control) => (
                  <input
                    {...control}
                    type="text"
                    maxLength={field === "onBehalf" || field === "position" ? 100 : 200}
                    defaultValue={template.layout[field]}
                  />
                )}
              </Field>
            ))}
          </div>
          {mayChange && (
            <div className="form-foot">
              <Button type="primary" htmlType="submit" loading={keeping.isPending}>
                {words.keepTemplate}
              </Button>
            </div>
          )}
        </Form>
      </section>
    </BesidePaper>
  );
}

const LINES = ["parentAgency", "onBehalf", "position", "signerName"] as const;

/** What the form says of an occasion's template, or which fields it still lacks. */
function templateOf(
  { kind, lifeEvent }: Template,
  values: FormData,
): { body?: AddTemplate; missing: readonly string[] } {
  const name = typed(values, "name");
  const body = typed(values, "body");
  const position = typed(values, "layout.position");
  if (name === undefined || body === undefined || position === undefined) {
    const needed = { name, body, "layout.position": position };
    return {
      missing: Object.entries(needed).flatMap(([field, value]) =>
        value === undefined ? [field] : [],
      ),
    };
  }
  const lines = Object.fromEntries(
    LINES.flatMap((field) => {
      const value = typed(values, `layout.${field}`);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const paper = typed(values, "layout.paper") === "A5" ? "A5" : "A4";
  return {
    body: {
      kind,
      ...(lifeEvent === undefined ? {} : { lifeEvent }),
      name,
      body,
      layout: { ...lines, paper, position },
    },
    missing: [],
  };
}

function asRequest({ kind, lifeEvent, name, body, layout }: Template): AddTemplate {
  return { kind, ...(lifeEvent === undefined ? {} : { lifeEvent }), name, body, layout };
}
