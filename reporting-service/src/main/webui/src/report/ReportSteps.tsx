import { useMutation } from "@tanstack/react-query";
import { App, Button, DatePicker, Form, InputNumber, Modal } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { Contradiction, Report } from "../api/types";
import { call } from "../api/client";
import { lastDay, today } from "../figure/period";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";
import { headUntil } from "./head";
import type { Rights } from "./rights";
import { step, useReportChanged } from "./step";

/** The buttons that move a report on; each asks before it does what cannot be undone. */
export function ReportSteps({ report, rights }: { report: Report; rights: Rights }) {
  const words = useWords();
  const { message, modal } = App.useApp();
  const changed = useReportChanged(report.id);
  const [issuing, setIssuing] = useState(false);
  const [freezing, setFreezing] = useState(false);

  const check = useMutation({
    mutationFn: () => step<Contradiction[]>(report, "check"),
    onSuccess: async (all) => {
      await changed();
      void message.info(words.report.checked(all.filter(({ status }) => status === "OPEN").length));
    },
  });
  const move = useMutation({
    mutationFn: () => step<Report>(report, "approval"),
    onSuccess: async (approved) => {
      await changed(approved);
      void message.success(words.report.done.approve);
    },
  });

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
            setFreezing(true);
          }}
        >
          {words.report.freeze}
        </Button>
      )}
      {rights.approve && (
        <Button
          type="primary"
          onClick={() => {
            modal.confirm({
              title: words.report.approveQuestion,
              content: words.report.approveHint,
              okText: words.report.approve,
              cancelText: words.cancel,
              onOk: () => move.mutateAsync().catch(() => undefined),
            });
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
      {freezing && (
        <FreezeDialog
          report={report}
          onClose={() => {
            setFreezing(false);
          }}
        />
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

/** Asks before the text stands, and until which day records are told of where that may be chosen. */
function FreezeDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const words = useWords();
  const { message } = App.useApp();
  const changed = useReportChanged(report.id);
  const [until, setUntil] = useState(report.dataUntil ?? lastDay(report));
  const freeze = useMutation({
    mutationFn: async () => {
      if (until !== (report.dataUntil ?? lastDay(report))) {
        // kept in the draft even where it is not frozen then: it is checked with these figures
        await call<Report>(`/api/reports/${report.id}/head`, {
          method: "PUT",
          revision: report.revision,
          body: headUntil(report, until === lastDay(report) ? undefined : until),
        });
      }
      return step<Report>(report, "freeze");
    },
    onSuccess: async (frozen) => {
      await changed(frozen);
      void message.success(words.report.done.freeze);
      onClose();
    },
    onError: () => changed(),
  });
  return (
    <Modal
      open
      title={words.report.freezeQuestion}
      okText={words.report.freeze}
      cancelText={words.cancel}
      confirmLoading={freeze.isPending}
      onCancel={onClose}
      onOk={() => {
        freeze.mutate();
      }}
    >
      <p>{words.report.freezeHint}</p>
      {report.kind === "COMMUNE" && (
        <Form layout="vertical">
          <Form.Item
            label={words.report.head.labels.dataUntil}
            htmlFor="dataUntil"
            extra={words.report.head.hints.dataUntil}
          >
            <DatePicker
              id="dataUntil"
              format="DD/MM/YYYY"
              allowClear={false}
              value={dayjs(until)}
              onChange={(day: Dayjs | null) => {
                if (day !== null) setUntil(day.format("YYYY-MM-DD"));
              }}
            />
          </Form.Item>
        </Form>
      )}
      {freeze.error !== null && <ProblemMessage error={freeze.error} />}
    </Modal>
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
      step<Report>(report, "issue", {
        date: date.format("YYYY-MM-DD"),
        ...(number != null && { number }),
      }),
    onSuccess: async (issued) => {
      await changed(issued);
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
