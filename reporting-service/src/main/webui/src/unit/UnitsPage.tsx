import { useQueries, useQuery } from "@tanstack/react-query";
import { Empty, Grid, Pagination, Select, Table, Tooltip } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { exportReports } from "../api/obligations";
import { figuresQuery, indicatorsQuery, reportsQuery, unitsQuery } from "../api/queries";
import type { Figure, ReportSummary, Unit, UnitName } from "../api/types";
import { FigureCell } from "../figure/FigureText";
import { MAIN_CODES } from "../figure/figures";
import { PeriodPicker } from "../figure/PeriodPicker";
import type { Period } from "../figure/period";
import { useChosenPeriod } from "../figure/useChosenPeriod";
import { readsRequests } from "../obligation/board";
import { ReportStateTag } from "../report/ReportStateTag";
import { FileButtons } from "../shell/FileButtons";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import {
  communesOf,
  communesOfGroup,
  isReceived,
  isReturned,
  parentsOfCommunes,
  reportOf,
} from "./communes";
import { useGroups } from "./useGroups";

interface Row {
  unit: UnitName;
  /** Where all its figures are. */
  path: string;
  figures: readonly Figure[];
  pending: boolean;
  /** Absent when there is none; `unknown` when the caller may not see or has not got them. */
  report: ReportSummary | "unknown" | undefined;
  isTotal: boolean;
}

/** The visible communes side by side, with the total of the unit above them. */
export default function UnitsPage() {
  const words = useWords();
  const [period, choosePeriod] = useChosenPeriod();
  const units = useQuery(unitsQuery);
  useTitle(words.units.title);
  return (
    <>
      <div className="page-head">
        <h1>{words.units.title}</h1>
        {period !== undefined && <PeriodPicker period={period} onChange={choosePeriod} />}
      </div>
      {units.error !== null && (
        <ProblemMessage error={units.error} onRetry={() => void units.refetch()} />
      )}
      {(units.isPending || period === undefined) && units.error === null && (
        <p role="status">{words.loading}</p>
      )}
      {units.data !== undefined && period !== undefined && (
        <Communes units={units.data} period={period} />
      )}
    </>
  );
}

/** Communes on one page: each asks for its own figures. */
const ON_A_PAGE = 20;

function Communes({ units, period }: { units: readonly Unit[]; period: Period }) {
  const words = useWords();
  const person = usePerson();
  const parents = parentsOfCommunes(units);
  const groups = useGroups();
  const [chosen, setChosen] = useState<string>();
  const [page, setPage] = useState(1);
  const group = groups.find(({ id }) => id === chosen);
  const parent =
    parents.find(({ id }) => id === chosen) ??
    parents.find(({ id }) => id === person.unit) ??
    parents[0];
  const above = group ?? parent;
  const communes =
    group === undefined
      ? communesOf(units, parent?.id, period)
      : communesOfGroup(units, group, period);
  const at = Math.min(page, Math.max(1, Math.ceil(communes.length / ON_A_PAGE)));
  const onPage = communes.slice((at - 1) * ON_A_PAGE, at * ON_A_PAGE);
  const shown = above === undefined ? onPage : [...onPage, above];
  const figures = useQueries({
    queries: shown.map((one) =>
      figuresQuery(one === group ? { group: one.id } : { unit: one.id }, period, MAIN_CODES),
    ),
  });
  const reports = useQuery(reportsQuery());
  const wide = Grid.useBreakpoint().lg ?? true;
  const rows = shown.map((unit, index): Row => {
    const answer = figures[index];
    return {
      unit,
      path: unit === group ? `/units/groups/${unit.id}` : `/units/${unit.id}`,
      figures: answer?.data ?? [],
      pending: answer?.isPending ?? true,
      report: reports.data === undefined ? "unknown" : reportOf(reports.data, unit.id, period),
      isTotal: unit === above,
    };
  });
  const failed = figures.find(({ error }) => error !== null);
  const latest = communes.map(({ id }) => reportOf(reports.data ?? [], id, period));
  const nothingToShow = figures.every(({ error }) => error !== null);
  if (communes.length === 0 && group === undefined) {
    return <Empty description={words.units.empty} />;
  }
  return (
    <>
      {parents.length + groups.length > 1 && (
        <label className="below-picker">
          <span>{words.units.below}</span>
          <Select
            value={above?.id ?? null}
            onChange={(id: string) => {
              setChosen(id);
              setPage(1);
            }}
            options={[...parents, ...groups].map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: "label" }}
            popupMatchSelectWidth={false}
          />
        </label>
      )}
      {failed?.error && (
        <ProblemMessage
          error={failed.error}
          onRetry={() => {
            figures.filter(({ error }) => error !== null).forEach((query) => void query.refetch());
          }}
        />
      )}
      {!nothingToShow &&
        (wide ? (
          <CommuneTable rows={rows} period={period} />
        ) : (
          <CommuneCards rows={rows} period={period} />
        ))}
      <Pagination
        align="end"
        hideOnSinglePage
        current={at}
        pageSize={ON_A_PAGE}
        showSizeChanger={false}
        total={communes.length}
        onChange={setPage}
      />
      {above !== undefined && !nothingToShow && (
        <p className="quiet">
          {reports.isSuccess &&
            `${words.units.coverage(
              latest.filter(isReceived).length,
              communes.length,
              latest.filter(isReturned).length,
            )}. `}
          {words.units.totalHint}
        </p>
      )}
      {above !== undefined && readsRequests(person) && (
        <FileButtons
          files={[
            ["pdf", words.units.takePdf],
            ["docx", words.units.takeDocx],
          ]}
          take={(format) =>
            exportReports({ ...period, unit: group?.unit ?? above.id, group: group?.id }, format)
          }
        />
      )}
    </>
  );
}

/** Column widths in pixels by the group of the indicator: all fit on a screen 1366 wide. */
const WIDTHS: Record<string, number> = { D: 98, P: 92, L: 80, S: 146 };

function useIndicatorNames(): (code: string) => string {
  const indicators = useQuery(indicatorsQuery);
  return (code) => indicators.data?.find((one) => one.code === code)?.nameVi ?? "";
}

function CommuneTable({ rows, period }: { rows: readonly Row[]; period: Period }) {
  const words = useWords();
  const nameOf = useIndicatorNames();
  return (
    <Table
      size="small"
      bordered
      rowKey={(row) => row.unit.id}
      dataSource={[...rows]}
      pagination={false}
      tableLayout="fixed"
      scroll={{ x: 1226 }}
      rowClassName={(row) => (row.isTotal ? "total-row" : "")}
      columns={[
        {
          title: words.units.unit,
          width: 150,
          render: (_, row) => <UnitLink row={row} period={period} />,
        },
        {
          title: words.units.report,
          width: 132,
          render: (_, row) => (row.isTotal ? null : <ReportOf row={row} />),
        },
        ...MAIN_CODES.map((code) => ({
          key: code,
          title: (
            <Tooltip title={nameOf(code)}>
              <span className="column-head">
                <abbr title={nameOf(code)}>{code}</abbr>
                <small>{nameOf(code)}</small>
              </span>
            </Tooltip>
          ),
          align: "right" as const,
          width: WIDTHS[code.charAt(0)] ?? 96,
          render: (_: unknown, row: Row) =>
            row.pending ? "…" : <FigureCell figures={row.figures} code={code} />,
        })),
      ]}
    />
  );
}

/** The same on a narrow screen: one card per unit instead of a table to push about. */
function CommuneCards({ rows, period }: { rows: readonly Row[]; period: Period }) {
  const nameOf = useIndicatorNames();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.unit.id} className={row.isTotal ? "card total-card" : "card"}>
          <h2>
            <UnitLink row={row} period={period} />
          </h2>
          {!row.isTotal && <ReportOf row={row} />}
          <dl>
            {MAIN_CODES.map((code) => (
              <div key={code}>
                <dt>{nameOf(code) || code}</dt>
                <dd>{row.pending ? "…" : <FigureCell figures={row.figures} code={code} />}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function UnitLink({ row, period }: { row: Row; period: Period }) {
  const words = useWords();
  return (
    <Link
      to={`${row.path}?from=${period.from}&to=${period.to}`}
      title={words.units.open(row.unit.name)}
    >
      {row.isTotal ? words.units.total(row.unit.name) : row.unit.name}
    </Link>
  );
}

function ReportOf({ row }: { row: Row }) {
  const words = useWords();
  if (row.report === "unknown") return <span className="figure-absent">–</span>;
  if (row.report === undefined) {
    return <span className="figure-absent">{words.units.noReport}</span>;
  }
  return (
    <Link to={`/reports/${row.report.id}`}>
      <ReportStateTag report={row.report} />
    </Link>
  );
}
