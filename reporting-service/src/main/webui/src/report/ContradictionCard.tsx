import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import type { Contradiction, Report } from "../api/types";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";
import type { Rights } from "./rights";
import { step, useReportChanged } from "./step";

/** What the text says, what the figures say, and what can be done about it. */
export function ContradictionCard({
  report,
  contradiction,
  rights,
}: {
  report: Report;
  contradiction: Contradiction;
  rights: Rights;
}) {
  const words = useWords();
  const { message } = App.useApp();
  const changed = useReportChanged(report.id);
  const [explaining, setExplaining] = useState(false);
  const { code, severity, status } = contradiction;
  const open = status === "OPEN";

  const correct = useMutation({
    mutationFn: () => step(report, `contradictions/${contradiction.id}/correction`),
    onSuccess: async () => {
      await changed();
      void message.success(words.contradiction.corrected);
    },
  });

  return (
    <section
      className={`contradiction contradiction-${open ? severity.toLowerCase() : "settled"}`}
      aria-label={`${code} ${words.contradiction.severities[severity]}: ${contradiction.message}`}
      data-testid="contradiction"
      data-code={code}
      data-status={status}
    >
      <p className="contradiction-head">
        <span className={`label label-${open ? severity.toLowerCase() : "draft"}`}>
          {words.contradiction.severities[severity]}
        </span>
        <span className="code">{code}</span>
        {!open && (
          <span className="label label-issued">{words.contradiction.statuses[status]}</span>
        )}
      </p>
      {open || status === "EXPLAINED" ? (
        <>
          <p>{contradiction.message}</p>
          <dl>
            <div>
              <dt>{words.contradiction.claimed}</dt>
              <dd>{contradiction.claimed}</dd>
            </div>
            {contradiction.computed !== "" && (
              <div>
                <dt>{words.contradiction.computed}</dt>
                <dd>{contradiction.computed}</dd>
              </div>
            )}
            {open && contradiction.suggestion !== "" && (
              <div>
                <dt>{words.contradiction.suggestion}</dt>
                <dd className="suggestion">{contradiction.suggestion}</dd>
              </div>
            )}
            {contradiction.explanation !== undefined && (
              <div>
                <dt>{words.contradiction.explanation}</dt>
                <dd>{contradiction.explanation}</dd>
              </div>
            )}
          </dl>
        </>
      ) : (
        <p className="quiet">{contradiction.message}</p>
      )}
      {open && rights.edit && (
        <div className="section-foot">
          {contradiction.correctable && (
            <Button
              type="primary"
              size="small"
              loading={correct.isPending}
              onClick={() => {
                correct.mutate();
              }}
            >
              {words.contradiction.correct}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              setExplaining(true);
            }}
          >
            {words.contradiction.explain}
          </Button>
        </div>
      )}
      {correct.error !== null && <ProblemMessage error={correct.error} />}
      {explaining && (
        <ExplainDialog
          report={report}
          contradiction={contradiction}
          onClose={() => {
            setExplaining(false);
          }}
        />
      )}
    </section>
  );
}

function ExplainDialog({
  report,
  contradiction,
  onClose,
}: {
  report: Report;
  contradiction: Contradiction;
  onClose: () => void;
}) {
  const words = useWords();
  const { message } = App.useApp();
  const changed = useReportChanged(report.id);
  const [form] = Form.useForm<{ text: string }>();
  const explain = useMutation({
    mutationFn: (explanation: { text: string }) =>
      step(report, `contradictions/${contradiction.id}/explanation`, explanation),
    onSuccess: async () => {
      await changed();
      void message.success(words.contradiction.explained);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={words.contradiction.explainTitle}
      okText={words.contradiction.send}
      cancelText={words.cancel}
      confirmLoading={explain.isPending}
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
    >
      <p>{contradiction.message}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => {
          explain.mutate(values);
        }}
      >
        <Form.Item
          name="text"
          label={words.contradiction.explanation}
          extra={words.contradiction.explainHint}
          rules={[
            { required: true, whitespace: true, message: words.contradiction.explanationMissing },
          ]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 12 }} />
        </Form.Item>
      </Form>
      {explain.error !== null && <ProblemMessage error={explain.error} />}
    </Modal>
  );
}
