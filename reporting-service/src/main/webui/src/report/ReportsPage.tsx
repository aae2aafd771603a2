import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Grid, Table } from "antd";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { call } from "../api/client";
import { reportsQuery } from "../api/queries";
import type { Report, ReportSummary } from "../api/types";
import { dayText, lastDay } from "../figure/period";
import { readsRequests } from "../obligation/board";
import { rollUpItems, rollUpOf } from "../obligation/items";
import { NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { GroupPicker } from "../unit/GroupPicker";
import { useGroups } from "../unit/useGroups";
import { useWords } from "../words/language";
import { ReportStateTag } from "./ReportStateTag";
import { writesReports } from "./rights";
import { VerifyPart } from "./VerifyPart";

export default function ReportsPage() {
  const words = useWords();
  const person = usePerson();
  const groups = useGroups();
  const [query, setQuery] = useSearchParams();
  const group = query.get("group") ?? undefined;
  // the leader or the unit above moves reports while their writers look elsewhere
  const reports = useQuery({ ...reportsQuery(group), staleTime: 0 });
  useTitle(words.report.list);
  const wide = Grid.useBreakpoint().lg ?? true;
  const period = (report: ReportSummary) => `${dayText(report.from)} – ${dayText(lastDay(report))}`;
  return (
    <>
      <div className="page-head">
        <h1>{words.report.list}</h1>
        <nav className="page-links" aria-label={words.obligations.ways}>
          <Link to="/obligations">{words.obligations.page}</Link>
          {readsRequests(person) && <Link to="/report-requests">{words.requests.title}</Link>}
        </nav>
      </div>
      {writesReports(person, "DISTRICT") && <RollUp />}
      <GroupPicker
        groups={groups}
        value={group}
        onChange={(chosen) => {
          setQuery(chosen === undefined ? {} : { group: chosen }, { replace: true });
        }}
      />
      {reports.error !== null && (
        <ProblemMessage error={reports.error} onRetry={() => void reports.refetch()} />
      )}
      {reports.isPending && <p role="status">{words.loading}</p>}
      {reports.data?.length === 0 && <p>{words.report.empty}</p>}
      {reports.data !== undefined && reports.data.length > 0 && !wide && (
        <ul className="cards">
          {reports.data.map((report) => (
            <li key={report.id} className="card">
              <h2>
                <Link to={`/reports/${report.id}`}>{report.unit.name}</Link>
              </h2>
              <ReportStateTag report={report} /> {report.notation}
              <Taken report={report} />
              <p>{report.subject}</p>
              {report.group !== undefined && <p>{report.group.name}</p>}
              <p className="quiet">{period(report)}</p>
            </li>
          ))}
        </ul>
      )}
      {reports.data !== undefined && reports.data.length > 0 && wide && (
        <Table
          size="small"
          bordered
          rowKey="id"
          dataSource={reports.data}
          pagination={reports.data.length > 50 && { pageSize: 50, showSizeChanger: false }}
          columns={[
            {
              title: words.report.unit,
              render: (_, report) => (
                <Link to={`/reports/${report.id}`}>
                  {report.unit.name}
                  <small className="under">
                    {words.report.kinds[report.kind]}
                    {report.group !== undefined && ` · ${report.group.name}`}
                  </small>
                </Link>
              ),
            },
            { title: words.report.subject, dataIndex: "subject" },
            {
              title: words.report.period,
              className: "no-wrap",
              render: (_, report) => period(report),
            },
            {
              title: words.report.state,
              render: (_, report) => (
                <>
                  <ReportStateTag report={report} />
                  <Taken report={report} />
                </>
              ),
            },
            { title: words.report.notation, dataIndex: "notation", className: "no-wrap" },
            {
              title: words.report.issuedOn,
              render: (_, report) => report.date !== undefined && dayText(report.date),
            },
          ]}
        />
      )}
      <VerifyPart />
    </>
  );
}

/** Whether the unit above has taken an issued report, or another has its place. */
function Taken({ report: { state, handover, replacedBy } }: { report: ReportSummary }) {
  const { states, replaced } = useWords().handover;
  if (replacedBy !== undefined) return <small className="under">{replaced}</small>;
  if (state !== "ISSUED" || handover === undefined || handover === "RETURNED") return null;
  return <small className="under">{states[handover]}</small>;
}

/** Where the unit above begins the report of all its communes, or of a group of them. */
function RollUp() {
  const words = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const groups = useGroups(usePerson().unit);
  const [drafting, setDrafting] = useState(false);
  if (!drafting) {
    return (
      <p>
        <Button
          type="primary"
          onClick={() => {
            setDrafting(true);
          }}
        >
          {words.drafting.rollUp}
        </Button>
      </p>
    );
  }
  return (
    <div className="panel">
      <NewForm
        title={words.drafting.rollUp}
        hint={words.drafting.rollUpHint}
        button={words.drafting.send}
        items={rollUpItems(words, groups)}
        send={(body, key) =>
          call<Report>("/api/reports", { method: "POST", key, body: rollUpOf(body) })
        }
        onDone={({ id }) => {
          void queries.invalidateQueries({ queryKey: ["reports"] });
          void navigate(`/reports/${id}`);
        }}
        onClose={() => {
          setDrafting(false);
        }}
      />
    </div>
  );
}
