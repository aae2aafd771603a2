import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { exportReports, requestQuery, type ReportRequest } from "../api/obligations";
import { dayText, lastDay } from "../figure/period";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { reportToOpen, toneOf } from "./board";
import { Due } from "./Due";
import "../shell/work.css";

/** One request: who has answered, who has not, and how each report stands. */
export default function RequestPage() {
  const words = useWords().requests;
  const { request: id = "" } = useParams();
  const request = useQuery(requestQuery(id));
  useTitle(words.board);
  return (
    <>
      <p className="way-back">
        <Link to="/report-requests">← {words.title}</Link>
      </p>
      <Fetched query={request}>{(data) => <Board request={data} />}</Fetched>
    </>
  );
}

function Board({ request }: { request: ReportRequest }) {
  const all = useWords();
  const words = all.requests;
  const { completeness, obligations = [] } = request;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{request.demand.subject}</h1>
          <p className="quiet">
            {words.kinds[request.demand.kind]} ·{" "}
            {all.period.text(dayText(request.from), dayText(lastDay(request)))} ·{" "}
            {words.due(dayText(request.dueOn))}
          </p>
        </div>
        <FileButtons
          files={[
            ["pdf", words.allPdf],
            ["docx", words.allDocx],
          ]}
          take={(format) => exportReports(request, format)}
        />
      </div>
      <FactList
        facts={[
          [
            words.documents,
            request.demand.requestingDocuments
              .map(
                ({ type, displayForm, date, issuer }) =>
                  `${type} ${displayForm} (${dayText(date)}, ${issuer})`,
              )
              .join("; "),
          ],
          [words.addressees, request.demand.addressees.join("; ")],
        ]}
      />
      {completeness !== undefined && (
        <ul className="counters" aria-label={words.completeness}>
          {(
            [
              ["received", completeness.coverage],
              ["accepted", completeness.accepted],
              ["returned", completeness.returned],
              ["missing", completeness.missing],
              ["overdue", completeness.overdue],
              ["timeliness", completeness.timeliness],
            ] as const
          ).map(([name, value]) => (
            <li key={name}>
              <span className={name === "overdue" && value !== 0 ? "counter pressing" : "counter"}>
                <strong>{value}</strong> {words.counts[name]}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{words.missingHint}</p>
      <table className="list">
        <caption className="unseen">{words.board}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.dueOn}</th>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.questions}</th>
          </tr>
        </thead>
        <tbody>
          {obligations.map((obligation) => {
            const open = reportToOpen(obligation);
            return (
              <tr key={obligation.id}>
                <th scope="row">{obligation.unit.name}</th>
                <td data-label={words.state}>
                  <span className={`label ${toneOf(obligation.state)}`}>
                    {all.obligations.states[obligation.state]}
                  </span>
                  {obligation.onTime === false && <small className="under">{words.sentLate}</small>}
                  {obligation.reminded !== undefined && (
                    <small className="under">
                      {all.obligations.reminders[obligation.reminded]}
                    </small>
                  )}
                </td>
                <td data-label={words.dueOn}>
                  <Due obligation={obligation} />
                </td>
                <td data-label={words.report}>
                  {open === undefined ? (
                    <span className="figure-absent">{all.report.missing}</span>
                  ) : (
                    <Link to={`/reports/${open}`}>
                      {obligation.draft === undefined
                        ? (obligation.notation ?? all.obligations.open)
                        : words.drafted}
                    </Link>
                  )}
                </td>
                <td data-label={words.questions}>
                  {obligation.explained > 0 && words.explained(obligation.explained)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
