import { Alert, Button } from "antd";
import { ProblemError } from "../api/problem";
import { useWords } from "../words/language";
import type { Labels } from "./Form";
import { problemText } from "./problemText";

/**
 * What went wrong, in the service's own Vietnamese words.
 *
 * @param labels what fields, or the columns of a file, are called by their names
 */
export function ProblemMessage({
  error,
  labels,
  onRetry,
}: {
  error: Error;
  labels?: Labels;
  onRetry?: () => void;
}) {
  const words = useWords();
  const { title, details } = problemText(error, words, labels);
  // asking again does not change a role, nor what lies outside the caller's units
  const final = error instanceof ProblemError && [403, 404].includes(error.status);
  const signedOut = error instanceof ProblemError && error.status === 401;
  return (
    <Alert
      className="problem"
      type="error"
      showIcon
      title={title}
      description={
        details.length > 0 &&
        details.map((detail) => (
          <span key={detail} className="problem-line">
            {detail}
          </span>
        ))
      }
      action={
        signedOut ? (
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            {words.signIn.button}
          </Button>
        ) : (
          onRetry && !final && <Button onClick={onRetry}>{words.retry}</Button>
        )
      }
    />
  );
}
