import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { figureSharesQuery, reportFiguresQuery, unitsQuery } from "../api/queries";
import type { Report, ReportFigure } from "../api/types";
import { figureText, fractionText, isOfVillage, keyOf, partText } from "../figure/figures";
import { Fetched } from "../shell/Fetched";
import { useWords } from "../words/language";

const TraceDrawer = lazy(() =>
  import("../figure/TraceDrawer").then((module) => ({ default: module.TraceDrawer })),
);

/** The figures a section's sentences print, each with the way to what it was counted from. */
export function SectionFigures({ report, codes }: { report: Report; codes: readonly string[] }) {
  const words = useWords();
  const figures = useQuery(reportFiguresQuery(report.id));
  const units = useQuery(unitsQuery);
  const [opened, setOpened] = useState<ReportFigure>();
  const nameOf = (unit: string) => units.data?.find(({ id }) => id === unit)?.name ?? unit;
  const shown = (figures.data ?? []).filter(
    (figure) =>
      codes.includes(figure.code) &&
      !isOfVillage(figure) &&
      ((figure.numerator ?? 0) !== 0 || (figure.denominator ?? 0) !== 0),
  );
  if (shown.length === 0) return null;
  const partOf = (figure: ReportFigure) => partText(figure.by ?? {}, words, nameOf);
  const close = () => {
    setOpened(undefined);
  };
  return (
    <div className="section-figures">
      <small className="quiet">{words.report.figures}</small>
      {shown.map((figure) => {
        const part = partOf(figure);
        const name = part === "" ? figure.name : `${figure.name}, ${part}`;
        const shortly = `${figure.code}${part === "" ? "" : ` ${part}`}: ${figureText(figure, words)}`;
        return (
          <Button
            key={keyOf(figure)}
            size="small"
            type="link"
            title={name}
            aria-label={`${shortly}. ${words.figure.recordsOf(name)}`}
            onClick={() => {
              setOpened(figure);
            }}
          >
            {shortly}
          </Button>
        );
      })}
      {opened !== undefined &&
        (opened.units === undefined ? (
          <Suspense>
            <TraceDrawer of={{ unit: opened.unit.id }} figure={opened} onClose={close} />
          </Suspense>
        ) : (
          <SharesDrawer
            report={report.id}
            figure={opened}
            title={`${opened.code} · ${[opened.name, partOf(opened)].filter((one) => one).join(", ")}`}
            onClose={close}
          />
        ))}
    </div>
  );
}

/** A total of a district's report is summed from the communes' reports: what each of them says. */
function SharesDrawer({
  report,
  figure,
  title,
  onClose,
}: {
  report: string;
  figure: ReportFigure;
  title: string;
  onClose: () => void;
}) {
  const words = useWords();
  const shares = useQuery(figureSharesQuery(report, figure));
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      title={title}
      closable={{ "aria-label": words.close }}
    >
      <p className="trace-head">
        <strong>{figureText(figure, words)}</strong> {fractionText(figure)}
      </p>
      <Fetched query={shares}>
        {(all) => (
          <table className="list">
            <caption>{words.report.shares}</caption>
            <thead>
              <tr>
                <th scope="col">{words.around.commune}</th>
                <th scope="col">{words.figure.result}</th>
                <th scope="col">{words.units.report}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((share) => (
                <tr key={share.unit.id}>
                  <th scope="row">{share.unit.name}</th>
                  <td data-label={words.figure.result} className="number">
                    {figureText(share, words)}{" "}
                    {fractionText({
                      numerator: share.numerator ?? null,
                      denominator: share.denominator ?? null,
                    })}
                  </td>
                  <td data-label={words.units.report}>
                    {share.report !== undefined && (
                      <Link to={`/reports/${share.report}`}>
                        {share.notation ?? words.report.received}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Fetched>
    </Drawer>
  );
}
