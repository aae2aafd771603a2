import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { hold, type Petition } from "../api/petitions";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** Whether a petition is kept beyond its time. */
export function HoldPart({ petition: { id, legalHold: held } }: { petition: Petition }) {
  const words = useWords().petitions.hold;
  const queries = useQueryClient();
  const holding = useMutation({
    mutationFn: () => hold(id, !held),
    onSettled: () => queries.invalidateQueries({ queryKey: ["petition", id] }),
  });
  return (
    <section className="panel" aria-labelledby="hold">
      <h2 id="hold">{words.title}</h2>
      <p role="status">{held ? words.held : words.free}</p>
      {holding.error !== null && <ProblemMessage error={holding.error} />}
      <Button
        loading={holding.isPending}
        onClick={() => {
          holding.mutate();
        }}
      >
        {held ? words.end : words.start}
      </Button>
    </section>
  );
}
