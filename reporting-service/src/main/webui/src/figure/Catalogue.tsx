import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import {
  comparisonsQuery,
  figuresQuery,
  indicatorsOnQuery,
  unitsQuery,
  type FiguresOf,
} from "../api/queries";
import type { Before, ComparedFigure, Figure, Indicator, Sight } from "../api/types";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";
import { FigureText } from "./FigureText";
import {
  differenceText,
  goalText,
  grouped,
  isOfVillage,
  keyOf,
  numberText,
  partText,
  type Entry,
} from "./figures";
import { dayText, lastDay, type Period } from "./period";

const TraceDrawer = lazy(() =>
  import("./TraceDrawer").then((module) => ({ default: module.TraceDrawer })),
);

/** Every figure of a unit or a group, with its definition and the way to its records. */
export function Catalogue({ of, period, sight }: { of: FiguresOf; period: Period; sight: Sight }) {
  const words = useWords();
  const figures = useQuery(figuresQuery(of, period, undefined, sight));
  const indicators = useQuery(indicatorsOnQuery(lastDay(period)));
  const [before, setBefore] = useState<Before>("PREVIOUS");
  const compared = useQuery(comparisonsQuery(of, period, before, sight));
  const [traced, setTraced] = useState<Figure>();
  const opener = useRef<Element>(null);
  const trace = (figure: Figure) => {
    opener.current = document.activeElement;
    setTraced(figure);
  };
  if (figures.error !== null) {
    return <ProblemMessage error={figures.error} onRetry={() => void figures.refetch()} />;
  }
  if (figures.isPending || indicators.isPending) return <p role="status">{words.loading}</p>;
  const including = figures.data[0]?.including ?? [];
  const earlier =
    compared.data && `${dayText(compared.data.from)} – ${dayText(lastDay(compared.data))}`;
  const lines = new Map(compared.data?.figures.map((line) => [keyOf(line), line]));
  const besideOf = (figure: Figure): Beside | undefined => {
    const line = lines.get(keyOf(figure));
    return line && earlier !== undefined ? { line, earlier } : undefined;
  };
  return (
    <>
      {including.length > 0 && (
        <p className="quiet">
          {words.unitTree.including(including.map(({ name }) => name).join(", "))}
        </p>
      )}
      <p>
        {words.figure.heldAgainst}{" "}
        <Segmented
          size="small"
          aria-label={words.figure.heldAgainst}
          value={before}
          onChange={setBefore}
          options={(["PREVIOUS", "YEAR_BEFORE"] as const).map((value) => ({
            value,
            label: words.figure.before[value],
          }))}
        />
      </p>
      {grouped(figures.data, indicators.data ?? []).map(({ group, entries }) => (
        <section key={group} className="figure-group" aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{words.figure.groups[group]}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.code}>
                <EntryRow entry={entry} besideOf={besideOf} onTrace={trace} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {traced !== undefined && (
        <Suspense>
          <TraceDrawer
            of={of}
            figure={traced}
            sight={sight}
            onClose={() => {
              setTraced(undefined);
              // whoever works by keyboard goes on where the list was opened
              const from = opener.current;
              requestAnimationFrame(() => {
                if (from instanceof HTMLElement) from.focus();
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** What a figure is held against. */
interface Beside {
  line: ComparedFigure;
  /** The earlier period, as printed. */
  earlier: string;
}

function EntryRow({
  entry,
  besideOf,
  onTrace,
}: {
  entry: Entry;
  besideOf: (figure: Figure) => Beside | undefined;
  onTrace: (figure: Figure) => void;
}) {
  const words = useWords();
  const { whole, parts, definition } = entry;
  const units = useQuery(unitsQuery);
  const nameOf = (unit: string) => units.data?.find(({ id }) => id === unit)?.name ?? unit;
  const line = (figure: Figure) => {
    const part = partText(figure.by ?? {}, words, nameOf);
    return (
      <FigureLine
        key={part}
        figure={figure}
        part={part}
        hideNote={sharedNote !== undefined}
        name={`${entry.name}, ${part}`}
        form={definition?.form}
        beside={isOfVillage(figure) ? undefined : besideOf(figure)}
        onTrace={onTrace}
      />
    );
  };
  const ofVillages = parts.filter(isOfVillage);
  const notes = new Set(parts.map(({ note }) => note));
  // one note of all parts is said once below them
  const [sharedNote] = parts.length > 1 && notes.size === 1 ? notes : [];
  return (
    <article className="entry" aria-label={`${entry.code} ${entry.name}`}>
      <div className="entry-name">
        <span className="code">{entry.code}</span>
        <span>
          {entry.name}
          {definition?.form === "MEAN" && ` (${definition.unitVi})`}
          {definition !== undefined && <Definition definition={definition} />}
        </span>
      </div>
      <div className="entry-figures">
        {whole !== undefined && (
          <FigureLine
            figure={whole}
            name={entry.name}
            form={definition?.form}
            beside={besideOf(whole)}
            onTrace={onTrace}
          />
        )}
        {parts.filter((part) => !isOfVillage(part)).map(line)}
        {ofVillages.length > 0 && (
          <details className="of-villages">
            <summary>{words.figure.villages}</summary>
            {ofVillages.map(line)}
          </details>
        )}
        {sharedNote !== undefined && <small className="figure-note">{sharedNote}</small>}
        {whole === undefined && parts.length === 0 && <span className="figure-absent">–</span>}
      </div>
    </article>
  );
}

function FigureLine({
  figure,
  name,
  part,
  form,
  beside,
  hideNote = false,
  onTrace,
}: {
  figure: Figure;
  name: string;
  form: Indicator["form"] | undefined;
  beside: Beside | undefined;
  part?: string;
  hideNote?: boolean;
  onTrace: (figure: Figure) => void;
}) {
  const words = useWords();
  const apart = Object.entries(figure.exclusions ?? {});
  const hasRecords = (figure.numerator ?? 0) !== 0 || (figure.denominator ?? 0) !== 0;
  return (
    <div className={part === undefined ? "figure-line" : "figure-line figure-line-part"}>
      {part !== undefined && <span className="figure-line-name">{part}</span>}
      <FigureText figure={figure} />
      {hasRecords ? (
        <Button
          size="small"
          type="link"
          aria-label={words.figure.recordsOf(name)}
          onClick={() => {
            onTrace(figure);
          }}
        >
          {words.figure.records}
        </Button>
      ) : (
        <span />
      )}
      {beside !== undefined && <BesideText beside={beside} form={form} />}
      {apart.length > 0 && (
        <small className="figure-note">
          {words.figure.apart}:{" "}
          {apart.map(([what, count]) => `${what}: ${numberText(count)}`).join("; ")}
        </small>
      )}
      {figure.note !== undefined && !hideNote && (
        <small className="figure-note">{figure.note}</small>
      )}
    </div>
  );
}

/** What the figure was, by how much it differs, and whether the target is reached. */
function BesideText({ beside, form }: { beside: Beside; form: Indicator["form"] | undefined }) {
  const words = useWords();
  const { was, difference, target, reached } = beside.line;
  const change =
    difference === undefined ? "" : ` (${differenceText(difference, form === "PERCENT", words)})`;
  return (
    <small className="figure-note">
      {words.figure.was(beside.earlier, was?.text ?? words.figure.wasNothing)}
      {change}
      {target !== undefined && (
        <>
          {". "}
          {words.figure.target(goalText(target, form))}
          {reached !== undefined && `, ${reached ? words.figure.reached : words.figure.missed}`}
        </>
      )}
    </small>
  );
}

function Definition({ definition }: { definition: Indicator }) {
  const words = useWords();
  const lines: [string, string | undefined][] = [
    [words.figure.numerator, definition.numeratorVi],
    [words.figure.denominator, definition.denominatorVi],
    [words.figure.exclusions, definition.exclusionsVi],
    [words.figure.basis, definition.periodBasisVi],
    [words.figure.zeroRule, definition.zeroRuleVi],
    [words.figure.legal, definition.legalBasis],
    [words.figure.source, definition.dataSource],
  ];
  return (
    <details className="definition">
      <summary>{words.figure.definition}</summary>
      <dl>
        {lines
          .filter(([, text]) => text !== undefined)
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <small>{words.figure.version(definition.ruleVersion)}</small>
    </details>
  );
}
