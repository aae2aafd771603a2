import { useMutation } from "@tanstack/react-query";
import { upload } from "../api/client";
import type { Verification } from "../api/types";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Whether a file somebody holds is a report as it was issued. */
export function VerifyPart() {
  const all = useWords();
  const words = all.verification;
  const verify = useMutation({
    mutationFn: (file: File) =>
      upload<Verification>("/api/reports/verification", file, "application/octet-stream", () => {
        // a report is small
      }),
  });
  const found = verify.data;
  return (
    <details className="panel verify">
      <summary>{words.title}</summary>
      <p className="quiet">{words.hint}</p>
      <label className="field">
        <span>{words.file}</span>
        <input
          type="file"
          accept=".docx,.pdf,.html"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) verify.mutate(file);
          }}
        />
      </label>
      <div role="status">
        {verify.isPending && <p>{all.loading}</p>}
        {found !== undefined && (
          <p className={found.verdict === "UNCHANGED" ? "done" : "summary summary-blocking"}>
            {found.text}
          </p>
        )}
      </div>
      {verify.error !== null && <ProblemMessage error={verify.error} />}
    </details>
  );
}
