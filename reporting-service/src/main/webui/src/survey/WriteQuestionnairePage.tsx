import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { newKey } from "../api/client";
import { addQuestionnaire, questionnairesQuery, type Questionnaire } from "../api/surveys";
import { Fetched } from "../shell/Fetched";
import { Field, Form, Group, type Errors } from "../shell/Form";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { BallotPreview } from "./BallotPreview";
import {
  changed,
  draftOf,
  labelsOf,
  moved,
  newQuestion,
  newSection,
  without,
  written,
  type Draft,
  type DraftSection,
} from "./draft";
import { BothTexts, MoveButtons, QuestionFields } from "./QuestionFields";
import { writesQuestionnaires } from "./rights";

/** How long nothing must be typed before the preview is made anew. */
const PAUSE_MS = 600;

/** A questionnaire being written: a new one, the next edition of one, or one after a model. */
export default function WriteQuestionnairePage() {
  const words = useWords();
  const person = usePerson();
  const [search] = useSearchParams();
  const from = search.get("from");
  const questionnaires = useQuery(questionnairesQuery);
  useTitle(words.surveys.editor.write);
  if (!writesQuestionnaires(person)) return <NoSuchPage />;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.surveys.editor.write}</h1>
          <p className="quiet">
            {words.surveys.editor.hint} {words.form.required}
          </p>
        </div>
      </div>
      <Fetched query={questionnaires}>
        {(all) => (
          <Editor
            key={from}
            model={all.find(({ id, code }) => (id ?? code) === from)}
            own={all.filter(({ unit }) => unit === person.unit)}
          />
        )}
      </Fetched>
    </>
  );
}

function Editor({
  model,
  own,
}: {
  model: Questionnaire | undefined;
  own: readonly Questionnaire[];
}) {
  const all = useWords();
  const words = all.surveys.editor;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(model));
  const [key, setKey] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const rested = useRested(draft);
  const keeping = useMutation({
    mutationFn: (body: object) => addQuestionnaire(body, key),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["questionnaires"] });
      await navigate(`/surveys/questionnaires/${id ?? ""}`, { state: { kept: true } });
    },
    onError: () => {
      setKey(newKey());
    },
  });
  // what was wrong is named by its place; once places change, it no longer fits
  const rearrange = (next: Draft) => {
    keeping.reset();
    setErrors({});
    setDraft(next);
  };
  const { sections } = draft;
  const setSection = (at: number, section: DraftSection) => {
    setDraft((before) => ({
      ...before,
      sections: changed(before.sections, at, () => section),
    }));
  };
  const editions = own.filter(({ code }) => code === draft.code.trim());
  return (
    <div className="questionnaire">
      <div
        onKeyDown={(event) => {
          // a line is left by Tab; Enter would record an edition before it is whole
          if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
            event.preventDefault();
          }
        }}
      >
        <Form
          name={words.write}
          labels={labelsOf(draft, all)}
          errors={errors}
          failure={keeping.error}
          onSubmit={() => {
            const { body, errors: wrong } = written(draft, all);
            keeping.reset();
            setErrors(wrong ?? {});
            if (body !== undefined) keeping.mutate(body);
          }}
        >
          <div className="panel">
            <div className="fields">
              <Field name="code" required hint={words.codeHint}>
                {(control) => (
                  <input
                    {...control}
                    type="text"
                    autoComplete="off"
                    maxLength={20}
                    autoFocus
                    value={draft.code}
                    onChange={(event) => {
                      setDraft({ ...draft, code: event.target.value });
                    }}
                  />
                )}
              </Field>
              <BothTexts
                name="title"
                label={words.name}
                required
                text={draft.title}
                onChange={(title) => {
                  setDraft({ ...draft, title });
                }}
              />
            </div>
            <p role="status" className="quiet">
              {editions.length > 0
                ? words.becomesEdition(
                    draft.code.trim(),
                    Math.max(...editions.map(({ edition }) => edition)) + 1,
                  )
                : words.becomesNew}
            </p>
          </div>
          <Group name="sections" legend={words.sections} className="sections">
            {sections.map((section, s) => (
              <SectionFields
                key={section.key}
                draft={draft}
                at={s}
                section={section}
                onChange={(next) => {
                  setSection(s, next);
                }}
                onDraft={rearrange}
              />
            ))}
          </Group>
          <div className="form-foot">
            <Button
              onClick={() => {
                rearrange({ ...draft, sections: [...sections, newSection(draft)] });
              }}
            >
              {words.addSection}
            </Button>
            <Button type="primary" htmlType="submit" loading={keeping.isPending}>
              {words.keep}
            </Button>
          </div>
        </Form>
      </div>
      <BallotPreview questionnaire={written(rested, all).body} />
    </div>
  );
}

function SectionFields({
  draft,
  at,
  section,
  onChange,
  onDraft,
}: {
  draft: Draft;
  at: number;
  section: DraftSection;
  onChange: (section: DraftSection) => void;
  /** Told of the whole when something moved, came or went. */
  onDraft: (draft: Draft) => void;
}) {
  const words = useWords().surveys.editor;
  const name = `sections[${at}]`;
  const called = words.section(section.code);
  const { sections } = draft;
  const withSection = (next: DraftSection) => ({
    ...draft,
    sections: changed(sections, at, () => next),
  });
  return (
    <Group
      name={`${name}.questions`}
      legend={`${called}${section.title.vi === "" ? "" : `. ${section.title.vi}`}`}
      className="panel section-fields"
    >
      <div className="fields">
        <Field name={`${name}.code`} label={words.code} required className="field-code">
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              maxLength={20}
              value={section.code}
              onChange={(event) => {
                onChange({ ...section, code: event.target.value });
              }}
            />
          )}
        </Field>
        <MoveButtons
          what={called}
          at={at}
          count={sections.length}
          onMove={(by) => {
            onDraft({ ...draft, sections: moved(sections, at, by) });
          }}
          onRemove={() => {
            onDraft({ ...draft, sections: without(sections, at) });
          }}
        />
        <BothTexts
          name={`${name}.title`}
          label={words.sectionTitle}
          required
          text={section.title}
          onChange={(title) => {
            onChange({ ...section, title });
          }}
        />
        <BothTexts
          name={`${name}.note`}
          label={words.note}
          text={section.note}
          onChange={(note) => {
            onChange({ ...section, note });
          }}
        />
      </div>
      {section.questions.map((question, q) => (
        <QuestionFields
          key={question.key}
          name={`${name}.questions[${q}]`}
          draft={draft}
          section={at}
          at={q}
          question={question}
          onChange={(next) => {
            onChange({ ...section, questions: changed(section.questions, q, () => next) });
          }}
          onDraft={onDraft}
          onMove={(by) => {
            onDraft(withSection({ ...section, questions: moved(section.questions, q, by) }));
          }}
          onRemove={() => {
            onDraft(withSection({ ...section, questions: without(section.questions, q) }));
          }}
        />
      ))}
      <Button
        onClick={() => {
          const question = newQuestion(section, draft);
          onDraft(withSection({ ...section, questions: [...section.questions, question] }));
        }}
      >
        {words.addQuestion(section.code)}
      </Button>
    </Group>
  );
}

/** The same, a moment after it last changed. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => {
      setRested(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(waiting);
    };
  }, [value]);
  return rested;
}
