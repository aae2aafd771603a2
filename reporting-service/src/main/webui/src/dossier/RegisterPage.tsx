import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { Fragment } from "react";
import { useSearchParams } from "react-router";
import {
  registerQuery,
  takeRegister,
  takeTrackingLog,
  type Grouping,
  type Register,
  type RegisterOf,
  type Tally,
} from "../api/dossiers";
import { unitsQuery } from "../api/queries";
import { numberText } from "../figure/figures";
import { momentText, periodFrom, today, type Period } from "../figure/period";
import { PeriodPicker } from "../figure/PeriodPicker";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import { readsDossiers } from "./rights";
import { COLUMNS, monthOf, type Column } from "./register";

/** The standard register table of a period, with its identity checked. */
export default function RegisterPage() {
  const words = useWords();
  const { registering } = words.dossiers;
  const [query, setQuery] = useSearchParams();
  const units = useQuery(unitsQuery);
  const of: RegisterOf = {
    period: periodFrom(query) ?? monthOf(today(new Date())),
    unit: query.get("unit") ?? undefined,
    by: query.get("by") === "PROCEDURE" ? "PROCEDURE" : "FIELD",
  };
  const register = useQuery(registerQuery(of));
  useTitle(words.dossiers.register);
  const ask = (change: { period?: Period; unit?: string; by?: Grouping }) => {
    const { period, unit = "", by } = { ...of, ...change };
    setQuery({ ...period, by, ...(unit !== "" && { unit }) }, { replace: true });
  };
  const offices = units.data?.filter((unit) => !isVillage(unit)) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{words.dossiers.register}</h1>
        <TakeAlong of={of} />
      </div>
      <div className="register-choice">
        <PeriodPicker
          period={of.period}
          onChange={(period) => {
            ask({ period });
          }}
        />
        {offices.length > 1 && (
          <label className="field">
            <span>{words.dossiers.unit}</span>
            <select
              value={of.unit ?? ""}
              onChange={(event) => {
                ask({ unit: event.target.value });
              }}
            >
              <option value="">{words.dossiers.anyone}</option>
              {offices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span>{registering.by}</span>
          <select
            value={of.by}
            onChange={(event) => {
              ask({ by: event.target.value as Grouping });
            }}
          >
            {Object.entries(registering.groupings).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {register.isPending && <p role="status">{words.loading}</p>}
      {register.error !== null && (
        <ProblemMessage error={register.error} onRetry={() => void register.refetch()} />
      )}
      {register.data !== undefined && <Shown register={register.data} />}
    </>
  );
}

function TakeAlong({ of }: { of: RegisterOf }) {
  const { registering } = useWords().dossiers;
  const person = usePerson();
  // the log names dossiers one by one, the register only counts them
  const books = (["register", "log"] as const).filter(
    (book) => book === "register" || readsDossiers(person),
  );
  const taking = useMutation({
    mutationFn: ({ what, format }: { what: "register" | "log"; format: "pdf" | "xlsx" }) =>
      what === "register" ? takeRegister(of, format) : takeTrackingLog(of, format),
  });
  return (
    <div className="files">
      {books.map((what) =>
        (["pdf", "xlsx"] as const).map((format) => (
          <Button
            key={what + format}
            loading={
              taking.isPending &&
              taking.variables.what === what &&
              taking.variables.format === format
            }
            onClick={() => {
              taking.mutate({ what, format });
            }}
          >
            {registering.files[what][format]}
          </Button>
        )),
      )}
      {taking.error !== null && <ProblemMessage error={taking.error} />}
    </div>
  );
}

function Shown({ register }: { register: Register }) {
  const { registering } = useWords().dossiers;
  if (register.units.length === 0) return <p className="quiet">{registering.empty}</p>;
  return (
    <>
      <Alert
        className="problem"
        type={register.consistent ? "success" : "error"}
        showIcon
        role="status"
        title={`${register.consistent ? registering.consistent : registering.inconsistent} ${registering.identity}`}
      />
      <div className="wide" tabIndex={0} role="region" aria-label={registering.table}>
        <table className="list list-plain register">
          <caption className="quiet">{registering.cutoff(momentText(register.cutoff))}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {registering.subject}
              </th>
              {COLUMNS.map(({ group, columns }) => (
                <th key={group} scope="colgroup" colSpan={columns.length}>
                  {registering.groups[group]}
                </th>
              ))}
              <th scope="col" rowSpan={2}>
                {registering.check}
              </th>
            </tr>
            <tr>
              {COLUMNS.flatMap(({ columns }) => columns).map((column) => (
                <th key={column} scope="col">
                  {registering.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {register.units.map((part) => (
              <Fragment key={part.unit}>
                <Row name={part.name} tally={part.total} isTotal />
                {part.rows.map((row) => (
                  <Row
                    key={row.code ?? row.name}
                    name={row.code === undefined ? row.name : `${row.code} – ${row.name}`}
                    tally={row.tally}
                  />
                ))}
              </Fragment>
            ))}
            {register.units.length > 1 && (
              <Row name={registering.total} tally={register.total} isTotal />
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ name, tally, isTotal = false }: { name: string; tally: Tally; isTotal?: boolean }) {
  const { registering } = useWords().dossiers;
  return (
    <tr className={isTotal ? "total-row" : undefined}>
      <th scope="row">{name}</th>
      {COLUMNS.flatMap(({ columns }) => columns).map((column: Column) => (
        <td key={column}>{numberText(tally[column])}</td>
      ))}
      <td className={tally.violations.length > 0 ? "violated" : undefined}>
        {tally.violations.length > 0 ? tally.violations.join(" ") : registering.fits}
      </td>
    </tr>
  );
}
