import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import {
  addEntry,
  documentRemarksQuery,
  entriesQuery,
  exportEntries,
  KINDS,
  type Entry,
  type EntryFilter,
  type Kind,
} from "../api/programme";
import { FileButtons } from "../shell/FileButtons";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { NewForm } from "../shell/ItemForm";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useUnitName } from "../unit/useUnitName";
import { useWords } from "../words/language";
import { useChoices } from "./choices";
import { fieldName, found, itemsOf, KIND_OF, shown, type Choices } from "./kinds";
import { Head, UnitSelect, useUnit, YearSelect } from "./OfUnit";
import { exportsProgramme, recordsProgramme } from "./rights";

/** The records of one kind. */
export default function EntriesPage() {
  const { kind } = useParams();
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? <NoSuchPage /> : <Entries key={known} kind={known} />;
}

function Entries({ kind }: { kind: Kind }) {
  const all = useWords();
  const words = all.programme;
  const person = usePerson();
  const [unit, chooseUnit] = useUnit();
  const [query, setQuery] = useSearchParams();
  const [entering, setEntering] = useState(false);
  const [below, setBelow] = useState(true);
  const [text, setText] = useState("");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { title, enter } = words.kinds[kind];
  useTitle(title);
  const year = query.get("year");
  const filter: EntryFilter = {
    unit,
    below,
    from: year === null ? undefined : `${year}-01-01`,
    to: year === null ? undefined : `${Number(year) + 1}-01-01`,
  };
  const entries = useQuery(entriesQuery(kind, filter));
  const choices = useChoices(kind, unit);
  const known = useChoices(kind, unit, true);
  return (
    <>
      <Head title={title}>
        <UnitSelect unit={unit} onChange={chooseUnit} />
        <YearSelect
          year={year === null ? undefined : Number(year)}
          all={words.everyYear}
          onChange={(chosen) => {
            setQuery(
              (before) => {
                const after = new URLSearchParams(before);
                if (chosen === undefined) after.delete("year");
                else after.set("year", String(chosen));
                return after;
              },
              { replace: true },
            );
          }}
        />
        <label className="field">
          <span>{words.lookFor}</span>
          <input
            type="search"
            value={text}
            maxLength={100}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={below}
            onChange={(event) => {
              setBelow(event.target.checked);
            }}
          />
          {words.below}
        </label>
      </Head>
      {recordsProgramme(person, unit) && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {enter}
          </Button>
        </p>
      )}
      {entering && (
        <div className="panel">
          <NewForm
            title={enter}
            items={itemsOf(kind, choices, all)}
            send={(body, key) => addEntry(kind, { ...body, unit }, key)}
            onDone={({ id }) => {
              void queries.invalidateQueries({ queryKey: ["programme", kind] });
              void navigate(`/programme/${kind}/${id}`, { state: { justEntered: true } });
            }}
            onClose={() => {
              setEntering(false);
            }}
          />
        </div>
      )}
      {kind === "steering-documents" && <Remarks unit={unit} />}
      <Fetched query={entries}>
        {(rows) => (
          <EntryTable kind={kind} choices={known} entries={found(kind, rows, text, known, all)} />
        )}
      </Fetched>
      {exportsProgramme(person) && (
        <FileButtons
          files={[
            ["xlsx", all.files.xlsx],
            ["csv", all.files.csv],
          ]}
          take={(format) => exportEntries(kind, filter, format)}
        />
      )}
    </>
  );
}

function EntryTable({
  kind,
  choices,
  entries,
}: {
  kind: Kind;
  choices: Choices;
  entries: readonly Entry[];
}) {
  const all = useWords();
  const words = all.programme;
  const [unit] = useUnit();
  const unitName = useUnitName();
  if (entries.length === 0) return <p className="quiet">{words.kinds[kind].none}</p>;
  const { title, fields } = KIND_OF[kind];
  const columns = fields.filter(({ name, listed }) => listed === true && name !== title);
  const severalUnits = entries.some((entry) => entry.unit !== unit);
  const cell = (entry: Entry, name: string) => shown(kind, name, entry[name], choices, all);
  return (
    <>
      <p className="quiet" role="status">
        {words.count(entries.length)}
      </p>
      <table className="list">
        <caption className="unseen">{words.kinds[kind].title}</caption>
        <thead>
          <tr>
            <th scope="col">{fieldName(kind, title, all)}</th>
            {columns.map(({ name }) => (
              <th scope="col" key={name}>
                {fieldName(kind, name, all)}
              </th>
            ))}
            {severalUnits && <th scope="col">{words.unit}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <Link to={`/programme/${kind}/${entry.id}`}>{cell(entry, title)}</Link>
              </th>
              {columns.map(({ name, as }) => (
                <td
                  key={name}
                  data-label={fieldName(kind, name, all)}
                  className={as === "money" || as === "whole" ? "number" : undefined}
                >
                  {cell(entry, name)}
                </td>
              ))}
              {severalUnits && <td data-label={words.unit}>{unitName(entry.unit)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What a reader of the documents would stumble over. */
function Remarks({ unit }: { unit: string }) {
  const words = useWords().programme;
  const remarks = useQuery(documentRemarksQuery(unit));
  return (
    <Fetched query={remarks}>
      {(all) =>
        all.length > 0 && (
          <details>
            <summary>{words.remarks(all.length)}</summary>
            <ul className="remarks">
              {all.map(({ document, displayForm, kind, text }) => (
                <li key={`${document}${kind}${text}`}>
                  <Link to={`/programme/steering-documents/${document}`}>{displayForm}</Link>:{" "}
                  {text}
                </li>
              ))}
            </ul>
          </details>
        )
      }
    </Fetched>
  );
}
