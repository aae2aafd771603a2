import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { call } from "../api/client";
import { changeRequest, exportReports, requestQuery, type ReportRequest } from "../api/obligations";
import { dayText, lastDay } from "../figure/period";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { ChangeForm } from "../shell/ItemForm";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { GroupPicker } from "../unit/GroupPicker";
import { useGroups } from "../unit/useGroups";
import { useWords } from "../words/language";
import { changesRequest, reportToOpen, toneOf } from "./board";
import { Changes } from "./Changes";
import { Due } from "./Due";
import { extensionItems, withdrawalItems } from "./items";

/** One request: who has answered, who has not, and how each report stands. */
export default function RequestPage() {
  const words = useWords().requests;
  const { request: id = "" } = useParams();
  const [group, setGroup] = useState<string>();
  const request = useQuery(requestQuery(id, group));
  useTitle(words.board);
  return (
    <>
      <p className="way-back">
        <Link to="/report-requests">← {words.title}</Link>
      </p>
      <Fetched query={request}>
        {(data) => <Board request={data} group={group} onGroup={setGroup} />}
      </Fetched>
    </>
  );
}

function Board({
  request,
  group,
  onGroup,
}: {
  request: ReportRequest;
  group: string | undefined;
  onGroup: (group: string | undefined) => void;
}) {
  const all = useWords();
  const groups = useGroups(request.unit);
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
          take={(format) => exportReports({ ...request, group: request.group ?? group }, format)}
        />
      </div>
      <FactList
        facts={[
          [all.unitTree.ofGroup, groups.find(({ id }) => id === request.group)?.name],
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
      {request.changes.length > 0 && (
        <section className="panel" aria-labelledby="changes">
          <h2 id="changes">{words.changes}</h2>
          {request.withdrawnAt !== undefined && <p>{words.withdrawnHint}</p>}
          <Changes changes={request.changes} />
        </section>
      )}
      <ChangePart request={request} />
      {request.group === undefined && (
        <GroupPicker groups={groups} value={group} onChange={onGroup} />
      )}
      {completeness !== undefined && request.withdrawnAt === undefined && (
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

/** More time for everybody asked, or the end of the request. */
function ChangePart({ request }: { request: ReportRequest }) {
  const all = useWords();
  const words = all.requests;
  const person = usePerson();
  const { message } = App.useApp();
  const [changing, setChanging] = useState<"extension" | "withdrawal">();
  if (!changesRequest(person, request)) return null;
  if (changing === undefined) {
    return (
      <div className="steps">
        {(["extension", "withdrawal"] as const).map((what) => (
          <Button
            key={what}
            danger={what === "withdrawal"}
            onClick={() => {
              setChanging(what);
            }}
          >
            {words.change[what].title}
          </Button>
        ))}
      </div>
    );
  }
  const { title, hint, button, done } = words.change[changing];
  return (
    <ChangeForm
      key={changing}
      title={title}
      hint={hint}
      button={button}
      items={changing === "extension" ? extensionItems(all) : withdrawalItems(all)}
      record={request}
      place={{
        key: requestQuery(request.id).queryKey,
        read: () => call<ReportRequest>(`/api/report-requests/${request.id}`),
        lists: [["report-requests"], ["obligations"]],
      }}
      send={(on, body, key) => changeRequest(on, changing, body, key)}
      onDone={() => {
        setChanging(undefined);
        void message.success(done);
      }}
      onClose={() => {
        setChanging(undefined);
      }}
    />
  );
}
