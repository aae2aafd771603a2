import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { putTarget, removeTarget, targetsQuery } from "../api/programme";
import { comparisonsQuery, figuresQuery, indicatorsQuery } from "../api/queries";
import { figureText, fractionText, goalText, keyOf, partText } from "../figure/figures";
import { today, yearTo, type Period } from "../figure/period";
import { Changes } from "../shell/Changes";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { fieldName } from "./kinds";
import { Head, UnitSelect, useUnit, useYear, YearSelect } from "./OfUnit";
import { recordsProgramme } from "./rights";

/** What a unit has set itself for a year; a report is held against it. */
export default function TargetsPage() {
  const all = useWords();
  const words = all.programme;
  const person = usePerson();
  const queries = useQueryClient();
  const [unit, chooseUnit] = useUnit();
  const [year, chooseYear] = useYear();
  const [entering, setEntering] = useState(false);
  const targets = useQuery(targetsQuery(unit, year));
  const indicators = useQuery(indicatorsQuery);
  useTitle(words.pages.targets);
  const renew = () => queries.invalidateQueries({ queryKey: ["programme", "targets"] });
  const removing = useMutation({ mutationFn: removeTarget, onSuccess: renew });
  const records = recordsProgramme(person, unit);
  const definitionOf = (code: string) =>
    indicators.data?.find((indicator) => indicator.code === code);
  const nameOf = (code: string) => definitionOf(code)?.nameVi ?? "";
  const period = periodOf(year, today(useNow()));
  return (
    <>
      <Head title={words.pages.targets}>
        <UnitSelect unit={unit} onChange={chooseUnit} />
        <YearSelect
          year={year}
          onChange={(chosen) => {
            if (chosen !== undefined) chooseYear(chosen);
          }}
        />
      </Head>
      {records && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {words.enterTarget}
          </Button>
        </p>
      )}
      {entering && (
        <div className="panel">
          <NewForm
            title={words.enterTarget}
            hint={words.targetHint}
            items={[
              {
                name: "indicator",
                label: words.fields.indicator,
                as: "choice",
                required: true,
                options: (indicators.data ?? []).map(
                  ({ code, nameVi }) => [code, `${code} ${nameVi}`] as const,
                ),
              },
              { name: "value", label: words.fields.value, as: "number", required: true },
              { name: "note", label: words.fields.note, as: "line", max: 500 },
            ]}
            send={(body, key) => putTarget({ ...body, unit, year }, key)}
            onDone={() => {
              void renew();
              setEntering(false);
            }}
            onClose={() => {
              setEntering(false);
            }}
          />
        </div>
      )}
      {removing.error !== null && <ProblemMessage error={removing.error} />}
      <Fetched query={targets}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet">{words.noTargets}</p>
          ) : (
            <table className="list">
              <caption className="unseen">{words.pages.targets}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.fields.indicator}</th>
                  <th scope="col">{words.fields.value}</th>
                  <th scope="col">{words.actual}</th>
                  <th scope="col">{words.fields.note}</th>
                  <th scope="col">{all.history.title}</th>
                  {records && <th scope="col">{words.takeBack}</th>}
                </tr>
              </thead>
              <tbody>
                {found.map((target) => (
                  <tr key={target.id}>
                    <th scope="row">{`${target.indicator} ${nameOf(target.indicator)}`}</th>
                    <td data-label={words.fields.value} className="number">
                      {goalText(target.value, definitionOf(target.indicator)?.form)}
                    </td>
                    <td data-label={words.actual}>
                      {period !== undefined && (
                        <Actual unit={unit} period={period} code={target.indicator} />
                      )}
                    </td>
                    <td data-label={words.fields.note}>{target.note}</td>
                    <td data-label={all.history.title}>
                      <Changes
                        path={`/api/programme/targets/${target.id}`}
                        nameOf={(field) => fieldName("targets", field, all)}
                        textOf={(field, value) =>
                          field === "indicator" ? `${value} ${nameOf(value)}` : undefined
                        }
                      />
                    </td>
                    {records && (
                      <td data-label={words.takeBack}>
                        <Button
                          size="small"
                          loading={removing.isPending && removing.variables.id === target.id}
                          onClick={() => {
                            removing.mutate(target);
                          }}
                        >
                          {words.takeBackOne(target.indicator)}
                        </Button>
                      </td>
                    )}
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

/** The year so far; absent for one that has not begun. */
function periodOf(year: number, day: string): Period | undefined {
  const first = `${String(year)}-01-01`;
  if (first > day) return undefined;
  return day.startsWith(String(year))
    ? yearTo(day)
    : { from: first, to: `${String(year + 1)}-01-01` };
}

/** What the unit has reached of a target so far. */
function Actual({ unit, period, code }: { unit: string; period: Period; code: string }) {
  const words = useWords();
  const figures = useQuery(figuresQuery({ unit }, period, [code]));
  const compared = useQuery(comparisonsQuery({ unit }, period, "YEAR_BEFORE", undefined, [code]));
  const aimed = new Map(compared.data?.figures.map((line) => [keyOf(line), line]));
  const shown = (figures.data ?? []).filter(
    (figure) => aimed.get(keyOf(figure))?.target !== undefined,
  );
  return (
    <ul className="actual">
      {shown.map((figure) => {
        const reached = aimed.get(keyOf(figure))?.reached;
        const part = partText(figure.by ?? {}, words);
        return (
          <li key={keyOf(figure)}>
            {part !== "" && `${part}: `}
            {[figureText(figure, words), fractionText(figure)].filter((one) => one).join(" · ")}
            {reached !== undefined && ` (${reached ? words.figure.reached : words.figure.missed})`}
          </li>
        );
      })}
    </ul>
  );
}
