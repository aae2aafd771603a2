import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { makeRequest, requestsQuery } from "../api/obligations";
import { dayText, lastDay, momentText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useGroups } from "../unit/useGroups";
import { useWords } from "../words/language";
import { asksForReports } from "./board";
import { requestItems, requestOf } from "./items";

/** What the unit asked of those below it. */
export default function RequestsPage() {
  const all = useWords();
  const words = all.requests;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const person = usePerson();
  const requests = useQuery(requestsQuery);
  const groups = useGroups(person.unit);
  const [asking, setAsking] = useState(false);
  const every = useGroups();
  const groupName = (id: string) => every.find((group) => group.id === id)?.name;
  useTitle(words.title);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <Link to="/report-schedules">{all.schedules.title}</Link>
        </div>
        {asksForReports(person) && !asking && (
          <Button
            type="primary"
            onClick={() => {
              setAsking(true);
            }}
          >
            {words.ask}
          </Button>
        )}
      </div>
      {asking && (
        <NewForm
          title={words.ask}
          hint={words.askHint}
          button={words.send}
          items={requestItems(all, groups)}
          send={(body, key) => makeRequest(requestOf(body), key)}
          onDone={({ id }) => {
            void queries.invalidateQueries({ queryKey: ["report-requests"] });
            void queries.invalidateQueries({ queryKey: ["obligations"] });
            void navigate(`/report-requests/${id}`);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      <Fetched query={requests}>
        {(made) =>
          made.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <table className="list">
              <caption className="unseen">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.subject}</th>
                  <th scope="col">{words.period}</th>
                  <th scope="col">{words.dueOn}</th>
                  <th scope="col">{words.made}</th>
                </tr>
              </thead>
              <tbody>
                {made.map((request) => (
                  <tr key={request.id}>
                    <th scope="row">
                      <Link to={`/report-requests/${request.id}`}>{request.demand.subject}</Link>
                      <small className="under">{words.kinds[request.demand.kind]}</small>
                      {request.group !== undefined && (
                        <small className="under">{groupName(request.group)}</small>
                      )}
                    </th>
                    <td data-label={words.period}>
                      {dayText(request.from)} – {dayText(lastDay(request))}
                    </td>
                    <td data-label={words.dueOn}>
                      {dayText(request.dueOn)}
                      {request.withdrawnAt !== undefined && (
                        <small className="under">{words.withdrawn}</small>
                      )}
                    </td>
                    <td data-label={words.made}>{momentText(request.madeAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Fetched>
    </>
  );
}
