import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import {
  makeMerge,
  mergesQuery,
  previewMerge,
  type LetterKind,
  type MergeList,
  type MergePreview,
} from "../api/letters";
import { numberText } from "../figure/figures";
import { momentText } from "../figure/period";
import { cellOf } from "../shell/cells";
import { Field, Form, type Errors } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { listTypeOf } from "./merges";

/** Letters for a list of people: looked at with every row at fault, then drafted all or none. */
export default function MergesPage() {
  const words = useWords();
  const { letters } = words;
  const merges = useInfiniteQuery(mergesQuery);
  useTitle(letters.merges);
  const made = merges.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{letters.merges}</h1>
          <p className="quiet">{letters.mergesHint}</p>
        </div>
      </div>
      <Upload />
      {merges.error !== null && (
        <ProblemMessage error={merges.error} onRetry={() => void merges.refetch()} />
      )}
      {made.length > 0 && (
        <table className="list">
          <caption>{letters.mergesMade}</caption>
          <thead>
            <tr>
              <th scope="col">{letters.mergedAt}</th>
              <th scope="col">{letters.mergedBy}</th>
              <th scope="col">{letters.kind}</th>
              <th scope="col">{letters.count}</th>
            </tr>
          </thead>
          <tbody>
            {made.map(({ id, madeAt, madeBy, kind, letters: count }) => (
              <tr key={id}>
                <th scope="row">{momentText(madeAt)}</th>
                <td data-label={letters.mergedBy}>{madeBy}</td>
                <td data-label={letters.kind}>{letters.kinds[kind]}</td>
                <td data-label={letters.count}>{numberText(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status" className="quiet">
        {merges.isPending && words.loading}
        {merges.isSuccess && made.length === 0 && letters.noMerges}
      </p>
      {merges.hasNextPage && (
        <Button loading={merges.isFetchingNextPage} onClick={() => void merges.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function Upload() {
  const all = useWords();
  const words = all.letters;
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [seen, setSeen] = useState<MergeList>();
  const looking = useMutation({
    mutationFn: previewMerge,
    onSuccess: (_, list) => {
      setSeen(list);
    },
  });
  const making = useMutation({
    mutationFn: makeMerge,
    onSuccess: () => {
      setSeen(undefined);
      looking.reset();
      void queries.invalidateQueries({ queryKey: ["letters"] });
    },
  });
  const read = (values: FormData): MergeList | undefined => {
    const list = values.get("list");
    if (!(list instanceof File) || list.size === 0) {
      setErrors({ list: words.listMissing });
      return undefined;
    }
    const mediaType = listTypeOf(list.name);
    setErrors(mediaType === undefined ? { list: words.listType } : {});
    if (mediaType === undefined) return undefined;
    return { list, mediaType, kind: values.get("kind") as LetterKind };
  };
  return (
    <section className="panel" aria-label={words.mergeNew}>
      <Form
        name={words.mergeNew}
        labels={{ list: words.list, kind: words.kind }}
        errors={errors}
        failure={looking.error}
        onSubmit={(values) => {
          const list = read(values);
          looking.reset();
          making.reset();
          setSeen(undefined);
          if (list !== undefined) looking.mutate(list);
        }}
      >
        <div className="fields">
          <Field name="kind" required>
            {(control) => (
              <select {...control} defaultValue="THANKS">
                {Object.entries(words.kinds).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="list" required hint={words.listHint}>
            {(control) => <input {...control} type="file" accept=".csv,.txt,.xlsx" />}
          </Field>
        </div>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={looking.isPending}>
            {words.look}
          </Button>
        </div>
      </Form>
      {looking.data !== undefined && seen !== undefined && (
        <Looked
          preview={looking.data}
          pending={making.isPending}
          onMake={() => {
            making.mutate(seen);
          }}
        />
      )}
      {making.error !== null && <ProblemMessage error={making.error} />}
      <p role="status" className={making.isSuccess ? "done" : ""}>
        {making.isSuccess && words.mergeMade(making.data.letters)}
      </p>
    </section>
  );
}

/** What the list would make, or which rows are to be mended first. */
function Looked({
  preview: { rows, errors, samples },
  pending,
  onMake,
}: {
  preview: MergePreview;
  pending: boolean;
  onMake: () => void;
}) {
  const all = useWords();
  const words = all.letters;
  return (
    <>
      <p role="status">
        {errors.length === 0 ? words.mergeRows(rows) : words.mergeFaults(errors.length, rows)}
      </p>
      {errors.length > 0 && (
        <table className="list">
          <caption className="unseen">{words.faults}</caption>
          <thead>
            <tr>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.fault}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ field, message }) => {
              const cell = cellOf(field);
              const name = cell && all.problem.cell(cell.row, words.columns[cell.column] ?? "");
              return (
                <tr key={field + message}>
                  <th scope="row">{name ?? field}</th>
                  <td>{message}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {errors.length === 0 && rows > 0 && (
        <>
          {samples.map((sample, index) => (
            <details key={index} open={index === 0}>
              <summary>{words.sample(index + 1)}</summary>
              <pre className="sample">{sample}</pre>
            </details>
          ))}
          <Button type="primary" loading={pending} onClick={onMake}>
            {words.makeMerge(rows)}
          </Button>
        </>
      )}
    </>
  );
}
