import type { Section, SurveyRunner, Wording } from "../api/surveys";
import { useLanguage, useWords } from "../words/language";
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

/** Says texts of a questionnaire in the language of the console, where somebody wrote them in it. */
export function useWording(): (wording: Wording) => string {
  const { language } = useLanguage();
  return ({ vi, en }) => (language === "en" ? (en ?? vi) : vi);
}

/** What a questionnaire asks, section by section. */
export function QuestionList({ sections }: { sections: readonly Section[] }) {
  const words = useWords().surveys;
  const say = useWording();
  return sections.map(({ code, title, questions }) => (
    <section key={code}>
      <h3>
        {code}. {say(title)}
      </h3>
      <ul>
        {questions.map((question) => (
          <li key={question.code}>
            {say(question.text)}{" "}
            <small className="quiet">
              {words.kinds[question.kind]}
              {question.overall && `, ${words.overallQuestion}`}
              {question.showIf !== undefined && `, ${words.conditional}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  ));
}
