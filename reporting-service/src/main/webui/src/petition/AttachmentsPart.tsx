import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import {
  attach,
  attachmentsQuery,
  detach,
  takeAttachment,
  type Attachment,
  type Petition,
} from "../api/petitions";
import { momentText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { Field, Form, type Errors } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { ACCEPTED, sizeText } from "../shell/files";
import { filesOf } from "./intake";
import { attaches, detaches } from "./rights";

/** The files of a petition, and the way to put more to it. */
export function AttachmentsPart({ petition }: { petition: Petition }) {
  const {
    cancel,
    petitions: { attachments: words },
  } = useWords();
  const attachments = useQuery(attachmentsQuery(petition.id));
  const taking = useMutation({
    mutationFn: (attachment: Parameters<typeof takeAttachment>[1]) =>
      takeAttachment(petition.id, attachment),
  });
  const queries = useQueryClient();
  const person = usePerson();
  const removing = useMutation({
    mutationFn: ({ attachment }: { attachment: Attachment; name: string }) =>
      detach(petition.id, attachment),
    onSettled: () => queries.invalidateQueries({ queryKey: ["petition", petition.id] }),
  });
  return (
    <section className="panel" aria-labelledby="attachments">
      <h2 id="attachments">{words.title}</h2>
      <Fetched query={attachments}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{words.none}</p>
          ) : (
            <ul>
              {all.map((attachment, index) => {
                const name = attachment.name ?? words.unnamed(index + 1);
                return (
                  <li key={attachment.id}>
                    <Button
                      type="link"
                      className="in-line"
                      onClick={() => {
                        taking.mutate(attachment);
                      }}
                    >
                      {name}
                    </Button>
                    <small className="under">
                      {sizeText(attachment.size)}, {attachment.attachedBy},{" "}
                      {momentText(attachment.attachedAt)}
                    </small>
                    {detaches(person, petition) && (
                      <Popconfirm
                        title={words.removeSure(name)}
                        okText={words.remove}
                        cancelText={cancel}
                        onConfirm={() => {
                          removing.mutate({ attachment, name });
                        }}
                      >
                        <Button size="small" aria-label={`${words.remove} ${name}`}>
                          {words.remove}
                        </Button>
                      </Popconfirm>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Fetched>
      {taking.error !== null && <ProblemMessage error={taking.error} />}
      {removing.error !== null && <ProblemMessage error={removing.error} />}
      {removing.isSuccess && <p role="status">{words.removed(removing.variables.name)}</p>}
      {attaches(person) && <AttachForm id={petition.id} />}
    </section>
  );
}

function AttachForm({ id }: { id: string }) {
  const all = useWords();
  const words = all.petitions.attachments;
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [opening, setOpening] = useState(0);
  const [sent, setSent] = useState("");
  const attaching = useMutation({
    mutationFn: async (files: readonly { file: File; mediaType: string }[]) => {
      for (const { file, mediaType } of files) {
        await attach(id, file, mediaType, (part) => {
          setSent(words.sending(file.name, Math.floor(part * 100)));
        });
      }
    },
    onSuccess: () => {
      setOpening(opening + 1);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["petition", id] }),
  });
  return (
    <>
      <Form
        // an empty chooser after what was chosen has arrived
        key={opening}
        name={words.add}
        labels={{ files: words.files }}
        errors={errors}
        failure={attaching.error}
        onSubmit={(values) => {
          const { files, errors: wrong } = filesOf(values.getAll("files"), all);
          attaching.reset();
          setErrors(wrong ?? (files.length === 0 ? { files: words.missing } : {}));
          if (files !== undefined && files.length > 0) attaching.mutate(files);
        }}
      >
        <Field name="files" hint={words.filesHint}>
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
