import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { scorecardQuery, scoreLine, type ScorecardLine } from "../api/programme";
import { numberText } from "../figure/figures";
import { Changes } from "../shell/Changes";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { OfCommune, UnitChoice } from "../shell/UnitChoice";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { EvidenceFiles, EvidenceForm } from "./EvidenceFiles";
import { fieldName } from "./kinds";
import { Head, useUnit, useYear, YearSelect } from "./OfUnit";
import { appraises, scoresItself } from "./rights";

/** The points of a commune and year; for who sees several, of the first until another is chosen. */
export default function ScorecardPage() {
  useTitle(useWords().programme.pages.scorecard);
  return <OfCommune>{({ id }) => <CardOf unit={id} />}</OfCommune>;
}

/** Computed where a figure says them, else said and found. */
function CardOf({ unit }: { unit: string }) {
  const all = useWords();
  const words = all.programme;
  const person = usePerson();
  const [, chooseUnit] = useUnit();
  const [year, chooseYear] = useYear();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ScorecardLine>();
  const scorecard = useQuery(scorecardQuery(unit, year));
  const what = appraises(person, unit) ? "appraisal" : "self";
  const may = what === "appraisal" || scoresItself(person, unit);
  const points = (value: number | undefined) => (value === undefined ? "" : numberText(value));
  return (
    <>
      <Head title={words.pages.scorecard}>
        <UnitChoice
          unit={unit}
          onChange={(other) => {
            setChosen(undefined);
            chooseUnit(other);
          }}
        />
        <YearSelect
          year={year}
          onChange={(other) => {
            setChosen(undefined);
            if (other !== undefined) chooseYear(other);
          }}
        />
      </Head>
      <Fetched query={scorecard}>
        {(card) => (
          <>
            <p className="quiet">
              {card.set.name}. {card.set.source}.{" "}
              {!card.set.verified && <strong>{words.unverified}</strong>}
            </p>
            {chosen !== undefined && (
              <div className="panel">
                <ScoreForm
                  key={chosen.criterion}
                  line={chosen}
                  year={year}
                  unit={unit}
                  what={what}
                  onClose={() => {
                    setChosen(undefined);
                  }}
                />
                {what === "self" && (
                  <EvidenceForm
                    line={
                      card.lines.find(({ criterion }) => criterion === chosen.criterion) ?? chosen
                    }
                    year={year}
                    onChanged={() => {
                      const fresh = queries.getQueryData(scorecardQuery(unit, year).queryKey);
                      setChosen(
                        fresh?.lines.find(({ criterion }) => criterion === chosen.criterion),
                      );
                    }}
                  />
                )}
              </div>
            )}
            <table className="list">
              <caption className="unseen">{words.pages.scorecard}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.fields.criterion}</th>
                  <th scope="col">{words.fields.maximum}</th>
                  <th scope="col">{words.fields.computed}</th>
                  <th scope="col">{words.fields.selfScore}</th>
                  <th scope="col">{words.fields.evidence}</th>
                  <th scope="col">{words.fields.appraisedScore}</th>
                  <th scope="col">{all.history.title}</th>
                  {may && <th scope="col">{words.score}</th>}
                </tr>
              </thead>
              <tbody>
                {card.lines.map((line) => (
                  <tr key={line.criterion}>
                    <th scope="row">{`${line.criterion} ${line.name}`}</th>
                    <td className="number" data-label={words.fields.maximum}>
                      {numberText(line.maximum)}
                    </td>
                    <td className="number" data-label={words.fields.computed}>
                      {points(line.computed)}
                      {line.figure !== undefined && <small className="under">{line.figure}</small>}
                    </td>
                    <td className="number" data-label={words.fields.selfScore}>
                      {points(line.selfScore)}
                    </td>
                    <td data-label={words.fields.evidence}>
                      {line.evidence.join("; ")}
                      <EvidenceFiles files={line.files} />
                      {line.note !== undefined && <small className="under">{line.note}</small>}
                    </td>
                    <td className="number" data-label={words.fields.appraisedScore}>
                      {points(line.appraisedScore)}
                      {line.appraisal !== undefined && (
                        <small className="under">{line.appraisal}</small>
                      )}
                    </td>
                    <td data-label={all.history.title}>
                      {line.id !== undefined && (
                        <Changes
                          path={`/api/programme/scorecards/marks/${line.id}`}
                          nameOf={(field) => fieldName("scorecard", field, all)}
                        />
                      )}
                    </td>
                    {may && (
                      <td data-label={words.score}>
                        <Button
                          size="small"
                          onClick={() => {
                            setChosen(line);
                          }}
                        >
                          {words.scoreOne(line.criterion)}
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{words.total}</th>
                  <td className="number">{numberText(card.maximum)}</td>
                  <td className="number" colSpan={2}>
                    {numberText(card.selfTotal)}
                    {card.open > 0 && (
                      <small className="under">{words.openCriteria(card.open)}</small>
                    )}
                  </td>
                  <td />
                  <td className="number">{points(card.appraisedTotal)}</td>
                  <td colSpan={may ? 2 : 1} />
                </tr>
              </tfoot>
            </table>
          </>
        )}
      </Fetched>
    </>
  );
}

function ScoreForm({
  line,
  year,
  unit,
  what,
  onClose,
}: {
  line: ScorecardLine;
  year: number;
  unit: string;
  what: "self" | "appraisal";
  onClose: () => void;
}) {
  const all = useWords();
  const words = all.programme;
  const queries = useQueryClient();
  const title = `${line.criterion} ${line.name}`;
  const self = what === "self";
  return (
    <NewForm
      title={title}
      hint={self && line.computed !== undefined ? words.computedHint : undefined}
      items={[
        ...(self && line.computed !== undefined
          ? []
          : [
              {
                name: self ? "selfScore" : "appraisedScore",
                label: self ? words.fields.selfScore : words.fields.appraisedScore,
                as: "points" as const,
                initial: pointsTyped(self ? line.selfScore : line.appraisedScore),
              },
            ]),
        ...(self
          ? [
              {
                name: "evidence",
                label: words.fields.evidence,
                as: "list" as const,
                initial: line.evidence.join("; "),
                hint: words.hints.evidence,
              },
            ]
          : []),
        {
          name: "note",
          label: words.fields.note,
          as: "line",
          max: 1000,
          initial: self ? line.note : line.appraisal,
        },
      ]}
      send={(body) => scoreLine(year, line, what, { ...body, unit })}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ["programme", "scorecard"] });
        void queries.invalidateQueries({ queryKey: ["changes"] });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function pointsTyped(points: number | undefined): string | undefined {
  return points === undefined ? undefined : String(points).replace(".", ",");
}
