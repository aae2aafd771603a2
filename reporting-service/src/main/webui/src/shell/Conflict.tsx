import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import { problemText } from "./problemText";
import { useWords } from "../words/language";
import type { Change } from "./change";

/** Somebody else was faster: what the service says of it, and the way on. */
export function Conflict<R, V>({ change }: { change: Change<R, V> }) {
  const words = useWords();
  const { error } = change.sending;
  const again = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    again.current?.focus();
  }, [change.reloaded]);
  if (change.reloaded) {
    return (
      <p role="status" className="done" ref={again} tabIndex={-1}>
        {words.change.reloaded}
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
      title={words.change.conflict}
      description={
        <>
          <span className="problem-line">{details.join(" ") || title}</span>
          <span className="problem-line">{words.change.conflictHint}</span>
        </>
      }
      action={
        <Button autoFocus onClick={() => void change.reload().catch(() => undefined)}>
          {words.change.reload}
        </Button>
      }
    />
  );
}
