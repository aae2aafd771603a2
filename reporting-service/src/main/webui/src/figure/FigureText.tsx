import type { Figure } from "../api/types";
import { useWords } from "../words/language";
import { figureText, fractionText, isOfVillage, ofCode, partText } from "./figures";

/** A figure as printed, with what was divided below it. */
export function FigureText({ figure }: { figure: Figure }) {
  const words = useWords();
  const fraction = fractionText(figure);
  return (
    <span className={figure.state === "COMPUTED" ? "figure" : "figure figure-absent"}>
      <span className="figure-text">{figureText(figure, words)}</span>
      {fraction !== "" && <span className="figure-fraction">{fraction}</span>}
    </span>
  );
}

/** All figures of one indicator in one table cell: the whole, or its parts where there is none. */
export function FigureCell({ figures, code }: { figures: readonly Figure[]; code: string }) {
  const words = useWords();
  const { whole, parts: all } = ofCode(figures, code);
  const parts = all.filter((part) => !isOfVillage(part));
  if (whole !== undefined) return <FigureText figure={whole} />;
  if (parts.length === 0) return <span className="figure-absent">–</span>;
  return (
    <>
      {parts.map((part) => {
        const name = partText(part.by ?? {}, words);
        return (
          <span key={name} className="figure-part">
            <FigureText figure={part} />
            <span className="figure-part-name">{name}</span>
          </span>
        );
      })}
    </>
  );
}
