import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { batchesQuery, takeBatch, type PrintBatch } from "../api/letters";
import { numberText } from "../figure/figures";
import { momentText } from "../figure/period";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";

/** What was printed together; every file again with the same bytes. */
export default function PrintBatchesPage() {
  const words = useWords();
  const { letters } = words;
  const batches = useInfiniteQuery(batchesQuery);
  const taking = useMutation({ mutationFn: (batch: PrintBatch) => takeBatch(batch) });
  useTitle(letters.batches);
  const made = batches.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{letters.batches}</h1>
          <p className="quiet">{letters.batchesHint}</p>
        </div>
      </div>
      {batches.error !== null && (
        <ProblemMessage error={batches.error} onRetry={() => void batches.refetch()} />
      )}
      {taking.error !== null && <ProblemMessage error={taking.error} />}
      {made.length > 0 && (
        <table className="list">
          <caption className="unseen">{letters.batches}</caption>
          <thead>
            <tr>
              <th scope="col">{letters.madeAt}</th>
              <th scope="col">{letters.madeBy}</th>
              <th scope="col">{letters.paper}</th>
              <th scope="col">{letters.count}</th>
              <th scope="col">{letters.file}</th>
            </tr>
          </thead>
          <tbody>
            {made.map((batch) => (
              <tr key={batch.id}>
                <th scope="row">{momentText(batch.madeAt)}</th>
                <td data-label={letters.madeBy}>{batch.madeBy}</td>
                <td data-label={letters.paper}>{batch.paper}</td>
                <td data-label={letters.count}>{numberText(batch.letters)}</td>
                <td data-label={letters.file}>
                  <Button
                    size="small"
                    loading={taking.isPending && taking.variables.id === batch.id}
                    onClick={() => {
                      taking.mutate(batch);
                    }}
                  >
                    {letters.takeFile}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status" className="quiet">
        {batches.isPending && words.loading}
        {batches.isSuccess && made.length === 0 && letters.noBatches}
      </p>
      {batches.hasNextPage && (
        <Button loading={batches.isFetchingNextPage} onClick={() => void batches.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
