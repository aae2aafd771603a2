import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import {
  attachEvidence,
  removeEvidence,
  takeEvidence,
  type ScorecardFile,
  type ScorecardLine,
} from "../api/programme";
import { momentText } from "../figure/period";
import { ACCEPTED, flawOf, mediaTypeOf, MEGABYTE, sizeText } from "../shell/files";
import { Field, Form, type Errors } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Most bytes of a file; the service counts too. */
const MOST = 8 * MEGABYTE;

/** The files of a criterion, to take along. */
export function EvidenceFiles({ files }: { files: readonly ScorecardFile[] }) {
  const taking = useMutation({ mutationFn: takeEvidence });
  return (
    <>
      {files.map((file) => (
        <div key={file.id}>
          <Button
            type="link"
            className="in-line"
            onClick={() => {
              taking.mutate(file);
            }}
          >
            {file.name}
          </Button>
          <small className="under">
            {sizeText(file.size)}, {momentText(file.attachedAt)}
          </small>
        </div>
      ))}
      {taking.error !== null && <ProblemMessage error={taking.error} />}
    </>
  );
}

/** Where the own unit puts files to a criterion and takes them away again. */
export function EvidenceForm({ line, year }: { line: ScorecardLine; year: number }) {
  const all = useWords();
  const words = all.petitions.attachments;
  const own = all.programme.files;
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [opening, setOpening] = useState(0);
  const [sent, setSent] = useState("");
  const onSettled = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["programme", "scorecard"] }),
      queries.invalidateQueries({ queryKey: ["changes"] }),
    ]);
  const attaching = useMutation({
    mutationFn: (file: File) =>
      attachEvidence(year, line.criterion, file, mediaTypeOf(file.name) ?? "", (part) => {
        setSent(words.sending(file.name, Math.floor(part * 100)));
      }),
    onSuccess: () => {
      setOpening(opening + 1);
    },
    onSettled,
  });
  const removing = useMutation({ mutationFn: removeEvidence, onSettled });
  return (
    <>
      {line.files.length > 0 && (
        <ul>
          {line.files.map((file) => (
            <li key={file.id}>
              {file.name}{" "}
              {line.appraisedScore === undefined && (
                <Popconfirm
                  title={own.removeSure(file.name)}
                  okText={words.remove}
                  cancelText={all.cancel}
                  onConfirm={() => {
                    removing.mutate(file);
                  }}
                >
                  <Button size="small" aria-label={`${words.remove} ${file.name}`}>
                    {words.remove}
                  </Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      )}
      {removing.error !== null && <ProblemMessage error={removing.error} />}
      <Form
        // an empty chooser after what was chosen has arrived
        key={opening}
        name={own.add}
        labels={{ file: own.title }}
        errors={errors}
        failure={attaching.error}
        onSubmit={(values) => {
          const file = values.get("file");
          attaching.reset();
          if (!(file instanceof File) || file.name === "") {
            setErrors({ file: own.missing });
            return;
          }
          const flaw = flawOf(file, MOST);
          setErrors(flaw === undefined ? {} : { file: own.flaws[flaw] });
          if (flaw === undefined) attaching.mutate(file);
        }}
      >
        <Field name="file" hint={own.hint}>
          {(control) => <input {...control} type="file" accept={ACCEPTED} />}
        </Field>
        <div className="form-foot">
          <Button htmlType="submit" loading={attaching.isPending}>
            {own.add}
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
