import { useMutation } from "@tanstack/react-query";
import { App, Button, DatePicker, Form, InputNumber, Modal } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { Contradiction, Report } from "../api/types";
import { today } from "../figure/period";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";
import type { Rights } from "./rights";
import { step, useReportChanged } from "./step";

/** The buttons that move a report on; each asks before it does what cannot be undone. */
export function ReportSteps({ report, rights }: { report: Report; rights: Rights }) {
  const words = useWords();
  const { message, modal } = App.useApp();
  const changed = useReportChanged(report.id);
  const [issuing, setIssuing] = useState(false);

  const check = useMutation({
    mutationFn: () => step<Contradiction[]>(report, "check"),
    onSuccess: async (all) => {
      await changed();
      void message.info(words.report.checked(all.filter(({ status }) => status === "OPEN").length));
    },
  });
  const move = useMutation({
    mutationFn: (what: "freeze" | "approval") => step(report, what),
    onSuccess: async (_, what) => {
      await changed();
      void message.success(words.report.done[what === "freeze" ? "freeze" : "approve"]);
    },
    // a refused freeze has checked again and may have found more
    onError: changed,
  });
  const ask = (what: "freeze" | "approval", title: string, content: string, okText: string) => {
    modal.confirm({
      title,
      content,
      okText,
      cancelText: words.cancel,
      onOk: () => move.mutateAsync(what).catch(() => undefined),
    });
  };

  const error = check.error ?? move.error;
  return (
    <div className="steps">
      {rights.edit && (
        <Button
          loading={check.isPending}
          onClick={() => {
            move.reset();
            check.mutate();
          }}
        >
          {words.report.check}
        </Button>
      )}
      {rights.freeze && (
        <Button
          type="primary"
          onClick={() => {
            ask(
              "freeze",
              words.report.freezeQuestion,
              words.report.freezeHint,
              words.report.freeze,
            );
          }}
        >
          {words.report.freeze}
        </Button>
      )}
      {rights.approve && (
        <Button
          type="primary"
          onClick={() => {
            ask(
              "approval",
              words.report.approveQuestion,
              words.report.approveHint,
              words.report.approve,
            );
          }}
        >
          {words.report.approve}
        </Button>
      )}
      {rights.issue && (
        <Button
          type="primary"
          onClick={() => {
            setIssuing(true);
          }}
        >
          {words.report.issue}
        </Button>
      )}
      {issuing && (
        <IssueDialog
          report={report}
          onClose={() => {
            setIssuing(false);
          }}
        />
      )}
      {error !== null && <ProblemMessage error={error} />}
    </div>
  );
}

interface Issue {
  date: Dayjs;
  number?: number | null;
}

function IssueDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const words = useWords();
  const { message } = App.useApp();
  const changed = useReportChanged(report.id);
  const [form] = Form.useForm<Issue>();
  const issue = useMutation({
    mutationFn: ({ date, number }: Issue) =>
      step(report, "issue", {
        date: date.format("YYYY-MM-DD"),
        ...(number != null && { number }),
      }),
    onSuccess: async () => {
      await changed();
      void message.success(words.report.done.issue);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={words.report.issueTitle}
      okText={words.report.issue}
      cancelText={words.cancel}
      confirmLoading={issue.isPending}
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
    >
      <p>{words.report.issueHint}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ date: dayjs(today(new Date())) }}
        onFinish={(values) => {
          issue.mutate(values);
        }}
      >
        <Form.Item name="date" label={words.report.issueDate} rules={[{ required: true }]}>
          <DatePicker format="DD/MM/YYYY" allowClear={false} />
        </Form.Item>
        <Form.Item
          name="number"
          label={words.report.issueNumber}
          extra={words.report.issueNumberHint}
        >
          <InputNumber min={1} max={99_999} precision={0} />
        </Form.Item>
      </Form>
      {issue.error !== null && <ProblemMessage error={issue.error} />}
    </Modal>
  );
}
