import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { opinionsQuery, raiseOpinion, type OpinionChannel } from "../api/petitions";
import { NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { opinionItems } from "./items";
import { OpinionTable } from "./OpinionTable";
import { readsOpinions, recordsOccasions } from "./rights";

/** The opinions voiced on one occasion, and the way to enter one more. */
export function OpinionsOf({
  channel,
  source,
  unit,
}: {
  channel: OpinionChannel;
  source: string;
  unit: string;
}) {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const queries = useQueryClient();
  const [entering, setEntering] = useState(false);
  const [entered, setEntered] = useState(0);
  const doneLine = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    doneLine.current?.focus();
  }, [entered]);
  const opinions = useInfiniteQuery({
    ...opinionsQuery({ source }, { source }),
    enabled: readsOpinions(person),
  });
  const found = opinions.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="opinions">
      <h3 id="opinions">{words.raisedHere}</h3>
      {opinions.error !== null && (
        <ProblemMessage error={opinions.error} onRetry={() => void opinions.refetch()} />
      )}
      {found.length > 0 && <OpinionTable caption={words.raisedHere} opinions={found} />}
      {opinions.isSuccess && found.length === 0 && <p className="quiet">{words.noneHere}</p>}
      {opinions.hasNextPage && (
        <Button loading={opinions.isFetchingNextPage} onClick={() => void opinions.fetchNextPage()}>
          {all.more}
        </Button>
      )}
      {entered > 0 && !entering && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {words.entered}
        </p>
      )}
      {recordsOccasions(person) && person.unit === unit && !entering && (
        <p>
          <Button
            onClick={() => {
              setEntering(true);
            }}
          >
            {words.enter}
          </Button>
        </p>
      )}
      {entering && (
        <NewForm
          title={words.enter}
          hint={words.enterHint}
          items={opinionItems(all)}
          send={(body, key) => raiseOpinion({ ...body, channel, source }, key)}
          onDone={() => {
            setEntering(false);
            setEntered(entered + 1);
            void queries.invalidateQueries({ queryKey: ["opinions"] });
            void queries.invalidateQueries({ queryKey: ["occasions"] });
          }}
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
    </section>
  );
}
