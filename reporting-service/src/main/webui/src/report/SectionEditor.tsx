import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Input } from "antd";
import { call } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Report, Section } from "../api/types";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";
import { step, useReportChanged } from "./step";
import type { Unsaved } from "./unsaved";

/**
 * Edits one narrative section. Saves only on top of the revision that was opened: when somebody
 * else saved meanwhile, both texts are shown and nothing typed is lost.
 */
export function SectionEditor({
  report,
  section,
  title,
  unsaved,
  keepUnsaved,
  onDone,
}: {
  report: Report;
  section: Section;
  title: string;
  unsaved: Unsaved | undefined;
  keepUnsaved: (unsaved: Unsaved | undefined) => void;
  onDone: () => void;
}) {
  const words = useWords();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const changed = useReportChanged(report.id);
  const path = `/api/reports/${report.id}/sections/${section.key}`;
  const revision = section.revision ?? 0;
  const text = unsaved?.text ?? section.text;
  const basis = unsaved?.revision ?? revision;

  const save = useMutation({
    mutationFn: (on: number) =>
      call<Section>(path, { method: "PUT", body: { text }, revision: on }),
    onSuccess: async () => {
      keepUnsaved(undefined);
      onDone();
      await changed();
      void message.success(words.report.saved);
      // what is written now may contradict the figures, or no longer do so
      await step(report, "check").catch(() => undefined);
      await changed();
    },
    onError: async (error) => {
      keepUnsaved({ text, revision: basis });
      if (error instanceof ProblemError && error.isStale) {
        const theirs = await call<Section>(path);
        queries.setQueryData<Report>(["report", report.id], (before) =>
          before === undefined
            ? before
            : {
                ...before,
                sections: before.sections.map((one) => (one.key === theirs.key ? theirs : one)),
              },
        );
      }
    },
  });
  const discard = () => {
    keepUnsaved(undefined);
    onDone();
  };

  const stale = unsaved !== undefined && unsaved.revision !== revision;
  const failed = save.error !== null && !(save.error instanceof ProblemError && save.error.isStale);
  return (
    <form
      className="section-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(stale ? revision : basis);
      }}
    >
      {stale && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={words.report.stale}
          description={
            <>
              <p>{words.report.staleHint}</p>
              <details open>
                <summary>{words.report.theirs}</summary>
                <pre className="their-text">{section.text}</pre>
              </details>
            </>
          }
        />
      )}
      {failed && (
        <>
          <ProblemMessage error={save.error} />
          <p className="quiet">{words.report.frozenMeanwhile}</p>
        </>
      )}
      <Input.TextArea
        aria-label={words.report.editing(title)}
        autoFocus
        autoSize={{ minRows: 5, maxRows: 30 }}
        value={text}
        onChange={(event) => {
          keepUnsaved({ text: event.target.value, revision: basis });
        }}
      />
      <p className="quiet">
        {section.hint !== undefined && `${section.hint} `}
        {words.report.editHint}
      </p>
      <div className="section-foot">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {stale ? words.report.saveOver : words.report.save}
        </Button>
        <Button onClick={discard}>
          {unsaved === undefined ? words.cancel : words.report.discard}
        </Button>
      </div>
    </form>
  );
}
