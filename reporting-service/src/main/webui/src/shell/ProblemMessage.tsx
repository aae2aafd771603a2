import { Alert, Button } from "antd";
import { useWords } from "../words/language";
import { problemText } from "./problemText";

/** What went wrong, in the service's own Vietnamese words. */
export function ProblemMessage({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const words = useWords();
  const { title, details } = problemText(error, words);
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
      action={onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
    />
  );
}
