import type { SurveyRunner } from "../api/surveys";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";

const SHARES = new Intl.NumberFormat("vi-VN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Who asked; a committee that asked about itself is named so. */
export function RunnerText({ round }: { round: { runner: SurveyRunner; selfRun: boolean } }) {
  const words = useWords().surveys;
  return (
    <>
      {words.runners[round.runner]}
      {round.selfRun && <strong className="self-run"> {words.selfRun}</strong>}
    </>
  );
}

/** A share with two decimals; where nobody answered there is none, and never 100. */
export function percentText(share: number | undefined, words: Words["surveys"]): string {
  return share === undefined ? words.noAnswers : `${SHARES.format(share)}%`;
}
