import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import {
  handDesk,
  invite,
  kiosksQuery,
  ratingsQuery,
  setUpKiosk,
  type Kiosk,
} from "../api/surveys";
import { momentText, today, yearTo } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { invitesToRate, readsKiosks, readsRatings, setsUpKiosks } from "./rights";

/** The screens at the desks: asking for a rating after a dossier, and what was said of whom. */
export default function KiosksPage() {
  const words = useWords().surveys;
  const person = usePerson();
  useTitle(words.kiosks);
  if (!readsKiosks(person) && !readsRatings(person)) return <NoSuchPage />;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.kiosks}</h1>
          <p className="quiet">{words.kiosksHint}</p>
        </div>
      </div>
      {readsKiosks(person) && <Desks />}
      {readsRatings(person) && <Ratings />}
    </>
  );
}

function Desks() {
  const words = useWords().surveys;
  const person = usePerson();
  const queries = useQueryClient();
  const kiosks = useQuery(kiosksQuery);
  const [adding, setAdding] = useState(false);
  return (
    <section className="panel" aria-labelledby="desks">
      <h2 id="desks">{words.desks}</h2>
      <Fetched query={kiosks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{words.noDesks}</p>
          ) : (
            <ul className="papers" role="list">
              {items.map((kiosk) => (
                <Desk key={kiosk.id} kiosk={kiosk} />
              ))}
            </ul>
          )
        }
      </Fetched>
      {setsUpKiosks(person) && (
        <Button
          aria-expanded={adding}
          onClick={() => {
            setAdding(!adding);
          }}
        >
          {words.addDesk}
        </Button>
      )}
      {adding && (
        <NewForm
          title={words.addDesk}
          items={[
            { name: "desk", label: words.desk, as: "line", required: true, max: 60 },
            { name: "officer", label: words.officer, as: "line", required: true, max: 100 },
          ]}
          send={setUpKiosk}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ["kiosks"] });
            setAdding(false);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function Desk({ kiosk }: { kiosk: Kiosk }) {
  const words = useWords().surveys;
  const person = usePerson();
  const queries = useQueryClient();
  const now = useNow();
  const [handing, setHanding] = useState(false);
  const inviting = useMutation({
    mutationFn: () => invite(kiosk.id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["kiosks"] }),
  });
  const open = kiosk.invitedUntil !== undefined && new Date(kiosk.invitedUntil) > now;
  return (
    <li>
      <span>
        <strong>{kiosk.desk}</strong>: {kiosk.officer}{" "}
        <a href={kiosk.link} target="_blank" rel="noreferrer">
          {words.screen}
        </a>
        {open && (
          <small role="status">
            {" "}
            {words.invited(kiosk.invitedUntil === undefined ? "" : momentText(kiosk.invitedUntil))}
          </small>
        )}
      </span>
      <span className="steps-offered">
        {invitesToRate(person) && (
          <Button
            type="primary"
            loading={inviting.isPending}
            onClick={() => {
              inviting.mutate();
            }}
          >
            {words.invite}
          </Button>
        )}
        <Button
          aria-expanded={handing}
          onClick={() => {
            setHanding(!handing);
          }}
        >
          {words.handDesk}
        </Button>
      </span>
      {inviting.error !== null && <ProblemMessage error={inviting.error} />}
      {handing && (
        <NewForm
          title={`${words.handDesk} – ${kiosk.desk}`}
          items={[{ name: "officer", label: words.officer, as: "line", required: true, max: 100 }]}
          send={(body) => handDesk(kiosk.id, String(body["officer"]))}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ["kiosks"] });
            setHanding(false);
          }}
          onClose={() => {
            setHanding(false);
          }}
        />
      )}
    </li>
  );
}

function Ratings() {
  const words = useWords().surveys;
  const { from, to } = yearTo(today(useNow()));
  const ratings = useQuery(ratingsQuery(from, to));
  return (
    <section className="panel" aria-labelledby="ratings">
      <h2 id="ratings">{words.ratings}</h2>
      <Fetched query={ratings}>
        {(sums) =>
          sums.length === 0 ? (
            <p className="quiet">{words.noRatings}</p>
          ) : (
            <table className="list list-plain figures">
              <caption className="unseen">{words.ratings}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.desk}</th>
                  <th scope="col">{words.officer}</th>
                  <th scope="col">{words.invitedCount}</th>
                  <th scope="col">{words.rated}</th>
                  <th scope="col">{words.veryGood}</th>
                  <th scope="col">{words.good}</th>
                  <th scope="col">{words.bad}</th>
                </tr>
              </thead>
              <tbody>
                {sums.map((sum) => (
                  <tr key={`${sum.desk} ${sum.officer}`}>
                    <td>{sum.desk}</td>
                    <th scope="row">{sum.officer}</th>
                    <td>{sum.invited}</td>
                    <td>{sum.rated}</td>
                    {sum.veryGood === undefined ? (
                      <td colSpan={3} className="quiet">
                        {words.tooFew}
                      </td>
                    ) : (
                      <>
                        <td>{sum.veryGood}</td>
                        <td>{sum.good}</td>
                        <td>{sum.bad}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Fetched>
    </section>
  );
}
