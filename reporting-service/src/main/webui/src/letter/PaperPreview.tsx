import { Button } from "antd";
import { useEffect, useState } from "react";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/**
 * A PDF shown beside a form.
 *
 * @param load makes it; another one makes it anew
 */
export function PaperPreview({ load }: { load: (() => Promise<Blob>) | undefined }) {
  const words = useWords();
  const [address, setAddress] = useState<string>();
  const [failure, setFailure] = useState<Error>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (load === undefined) return undefined;
    let shown: string | undefined;
    let gone = false;
    load()
      .then((pdf) => {
        if (gone) return;
        shown = URL.createObjectURL(pdf);
        setFailure(undefined);
        setAddress(shown);
      })
      .catch((error: unknown) => {
        if (!gone) setFailure(error instanceof Error ? error : new Error(String(error)));
      });
    return () => {
      gone = true;
      if (shown !== undefined) URL.revokeObjectURL(shown);
    };
  }, [load, attempt]);
  return (
    <section className="panel paper-preview" aria-label={words.letters.preview}>
      <h2>{words.letters.preview}</h2>
      {failure !== undefined && (
        <ProblemMessage
          error={failure}
          onRetry={() => {
            setAttempt(attempt + 1);
          }}
        />
      )}
      {failure === undefined && address === undefined && (
        <p className="quiet">{load === undefined ? words.letters.previewHint : words.loading}</p>
      )}
      {failure === undefined && address !== undefined && (
        <>
          <iframe title={words.letters.preview} src={address} />
          <p>
            <Button href={address} target="_blank">
              {words.letters.openPreview}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
