import type { ReactNode } from "react";
import { useWords } from "../words/language";
import { ProblemMessage } from "./ProblemMessage";

/** What was asked for, or that it is on its way, or why it did not come. */
export function Fetched<T>({
  query,
  children,
}: {
  query: {
    isPending: boolean;
    error: Error | null;
    data: T | undefined;
    refetch: () => Promise<unknown>;
  };
  children: (data: T) => ReactNode;
}) {
  const words = useWords();
  return (
    <>
      {query.isPending && <p role="status">{words.loading}</p>}
      {query.error !== null && (
        <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
