import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import { problemText } from "../shell/problemText";
import { useWords } from "../words/language";
import type { Change } from "./change";

/** Somebody else was faster: what the service says of it, and the way on. */
export function Conflict<V>({ change }: { change: Change<V> }) {
  const words = useWords();
  const { error } = change.sending;
  const again = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    again.current?.focus();
  }, [change.reloaded]);
  if (change.reloaded) {
    return (
      <p role="status" className="done" ref={again} tabIndex={-1}>
        {words.dossiers.reloaded}
      </p>
    );
  }
  if (!change.conflict || error === null) return null;
  const { title, details } = problemText(error, words);
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      role="alert"
      title={words.dossiers.conflict}
      description={
        <>
          <span className="problem-line">{details.join(" ") || title}</span>
          <span className="problem-line">{words.dossiers.conflictHint}</span>
        </>
      }
      action={
        <Button autoFocus onClick={() => void change.reload().catch(() => undefined)}>
          {words.dossiers.reload}
        </Button>
      }
    />
  );
}
