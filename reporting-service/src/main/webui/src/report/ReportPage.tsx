import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { Link, useParams } from "react-router";
import { download } from "../api/client";
import { contradictionsQuery, reportQuery } from "../api/queries";
import type { Contradiction, Report } from "../api/types";
import { dayText, lastDay, momentText } from "../figure/period";
import { personText } from "../shell/personText";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { AroundPart } from "./AroundPart";
import { BeforeIssuePart } from "./BeforeIssuePart";
import { ContradictionCard } from "./ContradictionCard";
import { HandoverPart } from "./HandoverPart";
import { ReportSteps } from "./ReportSteps";
import { ReportStateTag } from "./ReportStateTag";
import { rightsOf } from "./rights";
import { SentBack } from "./SentBack";
import { SectionView } from "./SectionView";

/** One report: its steps, its text, and beside it where the text contradicts the figures. */
export default function ReportPage() {
  const words = useWords();
  const { report: id = "" } = useParams();
  const report = useQuery(reportQuery(id));
  return (
    <>
      <p className="way-back">
        <Link to="/reports">← {words.report.back}</Link>
      </p>
      {report.error !== null && (
        <ProblemMessage error={report.error} onRetry={() => void report.refetch()} />
      )}
      {report.isPending && <p role="status">{words.loading}</p>}
      {report.data !== undefined && <Opened report={report.data} />}
    </>
  );
}

function Opened({ report }: { report: Report }) {
  const words = useWords();
  const person = usePerson();
  const contradictions = useQuery(contradictionsQuery(report.id));
  const rights = rightsOf(person, report);
  useTitle(`${report.subject}, ${report.unit.name}`);
  const all = contradictions.data ?? [];
  const open = all.filter(({ status }) => status === "OPEN");
  const inFigures = all.filter(
    ({ section }) => !report.sections.some(({ key }) => key === section),
  );
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {words.report.kinds[report.kind]} · {report.unit.name}
            {report.group !== undefined && ` · ${report.group.name}`}
          </h1>
          <p className="report-subject">{report.subject}</p>
          <p className="quiet">
            {words.period.text(dayText(report.from), dayText(lastDay(report)))}
            {report.notation !== undefined && ` · ${report.notation}`}
            {report.date !== undefined && ` · ${dayText(report.date)}`}
          </p>
          {report.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        <Files report={report} />
      </div>

      <SentBack report={report} />
      <div className="report-bar">
        <Progress report={report} />
        <ReportSteps report={report} rights={rights} />
      </div>

      <BeforeIssuePart report={report} rights={rights} />
      <HandoverPart report={report} rights={rights} />
      {contradictions.error !== null && (
        <ProblemMessage
          error={contradictions.error}
          onRetry={() => void contradictions.refetch()}
        />
      )}
      {contradictions.isSuccess && <Summary open={open} settled={all.length - open.length} />}
      {inFigures.length > 0 && (
        <section aria-label={words.contradiction.inFigures} className="in-figures">
          <h2>{words.contradiction.inFigures}</h2>
          <div>
            {inFigures.map((one) => (
              <ContradictionCard key={one.id} report={report} contradiction={one} rights={rights} />
            ))}
          </div>
        </section>
      )}
      {report.communes !== undefined && <Coverage report={report} />}

      <section aria-label={words.report.contents} className="report-text">
        {report.sections.map((section) => (
          <SectionView
            key={section.key}
            report={report}
            section={section}
            contradictions={all.filter((one) => one.section === section.key)}
            rights={rights}
          />
        ))}
      </section>
      <AroundPart report={report} />
      {report.contentHash !== undefined && (
        <p className="quiet">
          {words.report.hash}: <code className="record-id">{report.contentHash}</code>
        </p>
      )}
    </>
  );
}

function Files({ report }: { report: Report }) {
  const words = useWords();
  const { message } = App.useApp();
  const file = useMutation({
    mutationFn: (format: "docx" | "pdf" | "html") =>
      download(`/api/reports/${report.id}/document?format=${format}`, `bao-cao.${format}`),
    onError: () => void message.error(words.problem.unexpected),
  });
  return (
    <div className="files">
      {(["docx", "pdf", "html"] as const).map((format) => (
        <Button
          key={format}
          loading={file.isPending && file.variables === format}
          onClick={() => {
            file.mutate(format);
          }}
        >
          {words.report[format]}
        </Button>
      ))}
      {file.error !== null && <ProblemMessage error={file.error} />}
    </div>
  );
}

function Progress({ report }: { report: Report }) {
  const words = useWords();
  if (report.state === "DISCARDED") return <ReportStateTag report={report} />;
  const steps = [
    { state: "DRAFT", at: report.draftedAt, by: report.draftedBy },
    { state: "FROZEN", at: report.frozenAt, by: report.frozenBy },
    { state: "APPROVED", at: report.approvedAt, by: report.approvedBy },
    { state: "ISSUED", at: report.issuedAt, by: report.issuedBy },
  ] as const;
  return (
    <ol className="progress" aria-label={words.report.progress}>
      {steps.map(({ state, at, by }) => (
        <li
          key={state}
          className={at === undefined ? "ahead" : undefined}
          aria-current={state === report.state ? "step" : undefined}
        >
          {state === report.state ? (
            <ReportStateTag report={{ state }} />
          ) : (
            <span>{words.report.states[state]}</span>
          )}
          {at !== undefined && (
            <small>
              {words.report.by(personText(by ?? "", report.officials[by ?? ""]), momentText(at))}
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}

function Summary({ open, settled }: { open: readonly Contradiction[]; settled: number }) {
  const words = useWords();
  const blocking = open.filter(({ severity }) => severity === "BLOCKING").length;
  const text =
    open.length === 0
      ? words.contradiction.none
      : `${words.contradiction.summary(blocking, open.length - blocking)}.`;
  return (
    <p className={blocking > 0 ? "summary summary-blocking" : "summary"} role="status">
      <strong>{text}</strong>
      {settled > 0 && <span className="quiet"> {words.contradiction.settled(settled)}.</span>}
    </p>
  );
}

function Coverage({ report }: { report: Report }) {
  const words = useWords();
  return (
    <details className="coverage" open>
      <summary>
        {words.report.communes}
        {report.coverage !== undefined && `: ${words.report.coverage(report.coverage)}`}
      </summary>
      <ul>
        {report.communes?.map((commune) => (
          <li key={commune.unit.id}>
            {commune.unit.name}:{" "}
            {commune.received && commune.report !== undefined ? (
              <Link to={`/reports/${commune.report}`}>
                {commune.notation ?? words.report.received}
              </Link>
            ) : (
              <span className="figure-absent">{words.report.missing}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
