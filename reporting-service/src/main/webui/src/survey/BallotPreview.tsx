import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { previewQuestionnaire } from "../api/surveys";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useLanguage, useWords } from "../words/language";
import type { WrittenQuestionnaire } from "./draft";

const LANGUAGES = ["vi", "en"] as const;

/**
 * The pages of a questionnaire as a citizen's phone shows them: made by the service from the
 * template of the public page.
 *
 * @param questionnaire absent while too little is written
 */
export function BallotPreview({
  questionnaire,
}: {
  questionnaire: WrittenQuestionnaire | undefined;
}) {
  const words = useWords().surveys.editor;
  const { language: spoken } = useLanguage();
  const [language, setLanguage] = useState<string>(spoken);
  const [page, setPage] = useState(0);
  const pages = useQuery({
    queryKey: ["questionnaires", "preview", language, questionnaire],
    queryFn: () => previewQuestionnaire(questionnaire ?? {}, language),
    enabled: questionnaire !== undefined,
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
  const count = pages.data?.length ?? 0;
  const shown = Math.min(page, count - 1);
  return (
    <section className="panel ballot-preview" aria-labelledby="ballot-preview">
      <h2 id="ballot-preview">{words.preview}</h2>
      <div className="preview-choice">
        <select
          aria-label={words.previewLanguage}
          value={language}
          onChange={(event) => {
            setLanguage(event.target.value);
          }}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {words.languages[one]}
            </option>
          ))}
        </select>
        {count > 1 && (
          <>
            <Button
              aria-disabled={shown === 0}
              onClick={() => {
                setPage(Math.max(0, shown - 1));
              }}
            >
              {words.previousPage}
            </Button>
            <Button
              aria-disabled={shown === count - 1}
              onClick={() => {
                setPage(Math.min(count - 1, shown + 1));
              }}
            >
              {words.nextPage}
            </Button>
            <span role="status">{words.page(shown + 1, count)}</span>
          </>
        )}
      </div>
      {questionnaire === undefined && <p className="quiet">{words.previewLater}</p>}
      {pages.error !== null && <ProblemMessage error={pages.error} />}
      {pages.data?.[shown] !== undefined && (
        <iframe title={words.preview} sandbox="" srcDoc={pages.data[shown]} />
      )}
      <p className="quiet">{words.previewHint}</p>
    </section>
  );
}
