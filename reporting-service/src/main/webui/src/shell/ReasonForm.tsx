import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { newKey } from "../api/client";
import { useWords } from "../words/language";
import { Field, Form, typed, type Errors } from "./Form";

/** Asks why something hidden shall be shown; the answer stays in nobody's cache. */
export function ReasonForm<R>({
  title,
  send,
  onDone,
  onClose,
}: {
  title: string;
  send: (reason: string, key: string) => Promise<R>;
  onDone: (shown: R) => void;
  onClose: () => void;
}) {
  const all = useWords();
  const words = all.reason;
  const [key] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const asking = useMutation({
    mutationFn: (reason: string) => send(reason, key),
    gcTime: 0,
    onSuccess: onDone,
  });
  return (
    <section
      className="step-form"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Form
        name={title}
        labels={{ reason: words.label }}
        errors={errors}
        failure={asking.error}
        onSubmit={(values) => {
          const reason = typed(values, "reason") ?? "";
          asking.reset();
          const enough = reason.length >= 10;
          setErrors(enough ? {} : { reason: words.wrong });
          if (enough) asking.mutate(reason);
        }}
      >
        <Field name="reason" required hint={words.hint}>
          {(control) => <textarea {...control} rows={2} maxLength={500} autoFocus />}
        </Field>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={asking.isPending}>
            {words.send}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}
