import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { newKey } from "../api/client";
import { draftLetter, previewLetter, type DraftLetter, type LetterKind } from "../api/letters";
import { Field, Form, typed, type Errors } from "../shell/Form";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { PaperPreview } from "./PaperPreview";

/** A letter by hand, its paper beside the form. */
export default function WritePage() {
  const words = useWords().letters;
  const go = useNavigate();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const [load, setLoad] = useState<() => Promise<Blob>>();
  useTitle(words.write);
  const drafting = useMutation({
    mutationFn: (body: DraftLetter) => draftLetter(body, key),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ["letters"] });
      void go(`/letters/${id}`);
    },
    onError: () => {
      setKey(newKey());
    },
  });
  const read = (values: FormData): DraftLetter | undefined => {
    const recipientName = typed(values, "recipientName");
    const reason = typed(values, "reason");
    const recipientAddress = typed(values, "recipientAddress");
    setErrors({
      ...(recipientName === undefined ? { recipientName: words.missing } : {}),
      ...(reason === undefined ? { reason: words.missing } : {}),
    });
    if (recipientName === undefined || reason === undefined) return undefined;
    return {
      kind: (typed(values, "kind") ?? "THANKS") as LetterKind,
      recipientName,
      reason,
      ...(recipientAddress === undefined ? {} : { recipientAddress }),
    };
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.write}</h1>
          <p className="quiet">{words.writeHint}</p>
        </div>
      </div>
      <div className="beside">
        <section className="panel" aria-label={words.write}>
          <Form
            name={words.write}
            labels={{ ...words.fields, kind: words.kind }}
            errors={errors}
            failure={drafting.error}
            onSubmit={(values) => {
              const draft = read(values);
              drafting.reset();
              if (draft !== undefined) drafting.mutate(draft);
            }}
          >
            <div className="fields">
              <Field name="kind" required>
                {(control) => (
                  <select {...control} defaultValue="THANKS">
                    {Object.entries(words.kinds).map(([value, name]) => (
                      <option key={value} value={value}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field name="recipientName" required>
                {(control) => <input {...control} type="text" maxLength={200} autoComplete="off" />}
              </Field>
              <Field name="recipientAddress">
                {(control) => <input {...control} type="text" maxLength={500} autoComplete="off" />}
              </Field>
              <Field name="reason" required className="field-wide">
                {(control) => <textarea {...control} rows={4} maxLength={2000} />}
              </Field>
            </div>
            <div className="form-foot">
              <Button type="primary" htmlType="submit" loading={drafting.isPending}>
                {words.draft}
              </Button>
              <Button
                onClick={({ currentTarget }) => {
                  const form = currentTarget.closest("form");
                  const draft = form === null ? undefined : read(new FormData(form));
                  if (draft !== undefined) setLoad(() => () => previewLetter(draft));
                }}
              >
                {words.showPreview}
              </Button>
            </div>
          </Form>
        </section>
        <PaperPreview load={load} />
      </div>
    </>
  );
}
