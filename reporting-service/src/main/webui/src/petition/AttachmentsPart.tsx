import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import {
  attach,
  attachmentsQuery,
  detach,
  takeAttachment,
  type Attachment,
  type Petition,
} from "../api/petitions";
import { momentText } from "../figure/period";
import { AttachForm } from "../shell/AttachForm";
import { Fetched } from "../shell/Fetched";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { sizeText } from "../shell/files";
import { MOST_BYTES } from "./intake";
import { attaches, detaches } from "./rights";

/** The files of a petition, and the way to put more to it. */
export function AttachmentsPart({ petition }: { petition: Petition }) {
  const {
    attaching,
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
  const onSettled = () => queries.invalidateQueries({ queryKey: ["petition", petition.id] });
  const removing = useMutation({
    mutationFn: ({ attachment }: { attachment: Attachment; name: string }) =>
      detach(petition.id, attachment),
    onSettled,
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
                        okText={attaching.remove}
                        cancelText={cancel}
                        onConfirm={() => {
                          removing.mutate({ attachment, name });
                        }}
                      >
                        <Button size="small" aria-label={`${attaching.remove} ${name}`}>
                          {attaching.remove}
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
      {attaches(person) && (
        <AttachForm
          label={words.title}
          most={MOST_BYTES}
          send={(...file) => attach(petition.id, ...file)}
          onSettled={onSettled}
        />
      )}
    </section>
  );
}
