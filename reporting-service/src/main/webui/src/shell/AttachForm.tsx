import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../words/language";
import { ACCEPTED, filesOf, sizeText } from "./files";
import { Field, Form, type Errors } from "./Form";

/**
 * Where files are put to something.
 *
 * @param most bytes of a file
 * @param hint what else is to be known of them
 * @param send one file, telling the part that has left
 */
export function AttachForm({
  label,
  hint = "",
  most,
  send,
  onSettled,
}: {
  label: string;
  hint?: string;
  most: number;
  send: (file: File, mediaType: string, onProgress: (part: number) => void) => Promise<unknown>;
  onSettled: () => Promise<unknown>;
}) {
  const words = useWords().attaching;
  const [errors, setErrors] = useState<Errors>({});
  const [opening, setOpening] = useState(0);
  const [sent, setSent] = useState("");
  const attaching = useMutation({
    mutationFn: async (files: readonly { file: File; mediaType: string }[]) => {
      for (const { file, mediaType } of files) {
        await send(file, mediaType, (part) => {
          setSent(words.sending(file.name, Math.floor(part * 100)));
        });
      }
    },
    onSuccess: () => {
      setOpening(opening + 1);
    },
    onSettled,
  });
  return (
    <>
      <Form
        // an empty chooser after what was chosen has arrived
        key={opening}
        name={words.add}
        labels={{ files: label }}
        errors={errors}
        failure={attaching.error}
        onSubmit={(values) => {
          const { files, errors: wrong } = filesOf(values.getAll("files"), words, most);
          attaching.reset();
          setErrors(wrong ?? (files.length === 0 ? { files: words.missing } : {}));
          if (files !== undefined && files.length > 0) attaching.mutate(files);
        }}
      >
        <Field name="files" hint={`${words.hint(sizeText(most))} ${hint}`}>
          {(control) => <input {...control} type="file" multiple accept={ACCEPTED} />}
        </Field>
        <div className="form-foot">
          <Button htmlType="submit" loading={attaching.isPending}>
            {words.add}
          </Button>
        </div>
      </Form>
      <p role="status" className="quiet">
        {attaching.isPending && sent}
        {attaching.isSuccess && words.arrived}
      </p>
    </>
  );
}
