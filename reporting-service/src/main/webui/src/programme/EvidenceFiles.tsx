import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import {
  attachEvidence,
  removeEvidence,
  takeEvidence,
  type ScorecardFile,
  type ScorecardLine,
} from "../api/programme";
import { momentText } from "../figure/period";
import { AttachForm } from "../shell/AttachForm";
import { MEGABYTE, sizeText } from "../shell/files";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Most bytes of a file; the service counts too. */
const MOST_BYTES = 8 * MEGABYTE;

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

/**
 * Where the own unit puts files to a criterion and takes them away again. Either makes the
 * criterion's record another, which whoever fills in its score besides must know.
 */
export function EvidenceForm({
  line,
  year,
  onChanged,
}: {
  line: ScorecardLine;
  year: number;
  onChanged: () => void;
}) {
  const all = useWords();
  const words = all.attaching;
  const own = all.programme.files;
  const queries = useQueryClient();
  const onSettled = async () => {
    void queries.invalidateQueries({ queryKey: ["changes"] });
    await queries.invalidateQueries({ queryKey: ["programme", "scorecard"] });
    onChanged();
  };
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
      <AttachForm
        label={own.title}
        hint={own.hint}
        most={MOST_BYTES}
        send={(...file) => attachEvidence(year, line.criterion, ...file)}
        onSettled={onSettled}
      />
    </>
  );
}
