import { Button } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Makes the PDF that is shown. */
export type Load = () => Promise<Blob>;

/** How long nothing must be typed before the paper is made anew. */
const PAUSE_MS = 600;

/**
 * A PDF shown beside a form.
 *
 * @param load makes it; another one makes it anew
 */
export function PaperPreview({ load }: { load: Load | undefined }) {
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
          {/* without a viewer's own keys to be caught in; whoever reads by keyboard opens it apart */}
          <iframe title={words.letters.preview} src={`${address}#navpanes=0`} tabIndex={-1} />
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

/**
 * A form and, beside it, the paper it would make, made anew when typing rests.
 *
 * @param first makes the first one, absent where the form is still empty
 * @param of makes the one the form says, absent while too little is said
 */
export function BesidePaper({
  first,
  of,
  children,
}: {
  first?: Load;
  of: (values: FormData) => Load | undefined;
  children: ReactNode;
}) {
  // a function in a state must be wrapped
  const [load, setLoad] = useState<{ load: Load | undefined }>({ load: first });
  const [typing, setTyping] = useState<{ form: HTMLFormElement }>();
  useEffect(() => {
    if (typing === undefined) return undefined;
    const waiting = setTimeout(() => {
      const said = of(new FormData(typing.form));
      if (said !== undefined) setLoad({ load: said });
    }, PAUSE_MS);
    return () => {
      clearTimeout(waiting);
    };
    // another function does the same with the same form
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typing]);
  return (
    <div
      className="beside"
      onInput={({ target }) => {
        const form = target instanceof Element ? target.closest("form") : null;
        if (form !== null) setTyping({ form });
      }}
    >
      {children}
      <PaperPreview load={load.load} />
    </div>
  );
}
