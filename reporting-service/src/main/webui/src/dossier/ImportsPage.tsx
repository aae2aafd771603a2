import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import {
  importsQuery,
  takeRejects,
  uploadDossiers,
  type DossierImport,
  type ImportFormat,
} from "../api/dossiers";
import { numberText } from "../figure/figures";
import { momentText } from "../figure/period";
import { Field, Form, type Errors } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { formatOf, isUnderWay, partDone } from "./imports";

/** How often a running import is asked after. */
const LOOK_AGAIN_MS = 2000;

/** Dossiers of other systems: a file goes in, its progress and its rejects come out. */
export default function ImportsPage() {
  const words = useWords().dossiers;
  useTitle(words.imports);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.imports}</h1>
          <p className="quiet">{words.importing.intro}</p>
        </div>
      </div>
      <Upload />
      <Imports />
    </>
  );
}

function Upload() {
  const all = useWords();
  const words = all.dossiers.importing;
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [format, setFormat] = useState<ImportFormat>();
  const [left, setLeft] = useState(0);
  const uploading = useMutation({
    mutationFn: ({ file, as }: { file: File; as: ImportFormat }) =>
      uploadDossiers(file, as, setLeft),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["dossier-imports"] }),
  });
  const submit = (values: FormData) => {
    const file = values.get("file");
    const wrong: Record<string, string> = {};
    if (!(file instanceof File) || file.size === 0) wrong["file"] = words.fileMissing;
    else if (format === undefined) wrong["format"] = words.formatMissing;
    uploading.reset();
    setErrors(wrong);
    if (!(file instanceof File) || format === undefined || wrong["file"] !== undefined) return;
    setLeft(0);
    uploading.mutate({ file, as: format });
  };
  return (
    <section className="panel" aria-label={words.choose}>
      <Form
        name={words.choose}
        labels={{ file: words.file, format: words.format }}
        errors={errors}
        failure={uploading.error}
        onSubmit={submit}
      >
        <div className="fields">
          <Field name="file" required hint={words.fileHint}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".csv,.txt,.xlsx,.ndjson,.jsonl,.json"
                onChange={(event) => {
                  setFormat(formatOf(event.target.files?.[0]?.name ?? ""));
                }}
              />
            )}
          </Field>
          <Field name="format" required>
            {(control) => (
              <select
                {...control}
                value={format ?? ""}
                onChange={(event) => {
                  setFormat(event.target.value as ImportFormat);
                }}
              >
                <option value="" disabled />
                {Object.entries(words.formats).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={uploading.isPending}>
            {words.send}
          </Button>
        </div>
      </Form>
      {uploading.isPending && <Progress part={left} text={words.sending(percent(left))} />}
      <p role="status" className="quiet">
        {uploading.isSuccess && words.sent}
      </p>
    </section>
  );
}

function Imports() {
  const words = useWords();
  const { importing } = words.dossiers;
  const imports = useInfiniteQuery({
    ...importsQuery,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true && LOOK_AGAIN_MS,
  });
  const jobs = imports.data?.pages.flatMap(({ items }) => items) ?? [];
  const running = jobs.filter(isUnderWay);
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{importing.past}</h2>
      {imports.isPending && <p role="status">{words.loading}</p>}
      {imports.error !== null && (
        <ProblemMessage error={imports.error} onRetry={() => void imports.refetch()} />
      )}
      {imports.isSuccess && jobs.length === 0 && <p className="quiet">{importing.none}</p>}
      <p role="status" className="unseen">
        {/* every tenth only: said every two seconds it would drown everything else */}
        {running.map((job) => importing.told(Math.floor((partDone(job) ?? 0) * 10) * 10)).join(" ")}
        {imports.isSuccess && jobs.length > 0 && running.length === 0 && importing.allEnded}
      </p>
      <ul className="cards">
        {jobs.map((job) => (
          <li key={job.id} className="card">
            <Import job={job} />
          </li>
        ))}
      </ul>
      {imports.hasNextPage && (
        <Button loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
          {words.dossiers.more}
        </Button>
      )}
    </section>
  );
}

/** Whether nothing of it was taken. */
function isInVain(job: DossierImport): boolean {
  return (
    job.state === "FAILED" ||
    (job.state === "DONE" && job.rejected > 0 && job.rejected === job.read)
  );
}

function Import({ job }: { job: DossierImport }) {
  const words = useWords().dossiers.importing;
  const taking = useMutation({ mutationFn: () => takeRejects(job.id) });
  const part = partDone(job);
  return (
    <article aria-label={words.of(momentText(job.recordedAt))}>
      <h3>
        {words.of(momentText(job.recordedAt))}
        <span className={`label label-${isInVain(job) ? "blocking" : "info"}`}>
          {job.state === "DONE" && isInVain(job) ? words.inVain : words.states[job.state]}
        </span>
      </h3>
      <p className="quiet">
        {words.formats[job.format]}
        {job.endedAt !== undefined && `, ${words.ended(momentText(job.endedAt))}`}
      </p>
      {isUnderWay(job) && (
        <Progress
          part={part}
          text={words.progress(numberText(job.read), part === undefined ? "" : percent(part))}
        />
      )}
      {job.failure !== undefined && <p>{job.failure}</p>}
      <dl className="tallies">
        {(["read", "created", "updated", "unchanged", "rejected"] as const).map((count) => (
          <div key={count}>
            <dt>{words.counts[count]}</dt>
            <dd>{numberText(job[count])}</dd>
          </div>
        ))}
      </dl>
      {job.rejected > 0 && (
        <Button
          loading={taking.isPending}
          onClick={() => {
            taking.mutate();
          }}
        >
          {words.rejects(numberText(job.rejected))}
        </Button>
      )}
      {taking.error !== null && <ProblemMessage error={taking.error} />}
    </article>
  );
}

/** A bar beside its numbers. */
function Progress({ part, text }: { part: number | undefined; text: string }) {
  return (
    <p className="progress-line">
      <progress {...(part !== undefined && { value: part })} max={1} aria-label={text} />
      <span>{text}</span>
    </p>
  );
}

function percent(part: number): string {
  return `${Math.floor(part * 100)}%`;
}
