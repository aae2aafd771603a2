import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { putTarget, removeTarget, targetsQuery } from "../api/programme";
import { indicatorsQuery } from "../api/queries";
import { numberText } from "../figure/figures";
import { Changes } from "../shell/Changes";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
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
  const indicatorOf = (code: string) => indicators.data?.find((one) => one.code === code);
  const nameOf = (code: string) => indicatorOf(code)?.nameVi ?? "";
  const countedIn = (code: string) => {
    const unitVi = indicatorOf(code)?.unitVi ?? "";
    return unitVi === "%" ? unitVi : ` ${unitVi}`;
  };
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
              { name: "value", label: words.fields.value, as: "whole", required: true },
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
                      {numberText(target.value)}
                      {countedIn(target.indicator)}
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
