import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { printPaper, type Dossier, type PaperName } from "../api/dossiers";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { papersOf } from "./rights";

/** The forms that fit where the dossier stands, as PDF to print. */
export function Papers({ dossier }: { dossier: Dossier }) {
  const words = useWords().dossiers;
  const papers = papersOf(usePerson(), dossier);
  const printing = useMutation({
    mutationFn: (paper: PaperName) => printPaper(dossier, paper),
  });
  if (papers.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <div className="steps-offered">
        {papers.map((paper) => (
          <Button
            key={paper}
            loading={printing.isPending && printing.variables === paper}
            onClick={() => {
              printing.mutate(paper);
            }}
          >
            {words.paperNames[paper]}
          </Button>
        ))}
      </div>
      <p role="status" className="quiet">
        {printing.isPending && words.printing}
        {printing.isSuccess && words.printed}
      </p>
      {printing.error !== null && <ProblemMessage error={printing.error} />}
    </section>
  );
}
