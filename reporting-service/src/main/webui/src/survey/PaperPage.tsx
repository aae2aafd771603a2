import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { newKey } from "../api/client";
import { unitsQuery } from "../api/queries";
import { enterPapers, roundQuery, type Paper, type Round } from "../api/surveys";
import { dayText, today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { Form, type Errors } from "../shell/Form";
import { NoSuchPage } from "../shell/Frame";
import { Items } from "../shell/ItemForm";
import { said, type Item } from "../shell/items";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { Button } from "antd";
import { Entry } from "./Entry";
import { typesPapers } from "./rights";
import { villageItem } from "./RoundPage";

/** A pile of papers typed for the first time. */
export default function PaperPage() {
  const { round: id = "" } = useParams();
  const round = useQuery(roundQuery(id));
  return <Fetched query={round}>{(found) => <Shown round={found} />}</Fetched>;
}

interface Pile {
  declared: number;
  body: Record<string, unknown>;
}

function Shown({ round }: { round: Round }) {
  const all = useWords();
  const words = all.surveys;
  const person = usePerson();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [pile, setPile] = useState<Pile>();
  useTitle(words.typePapers);
  const sending = useMutation({
    mutationFn: ({ body, ballots }: { body: Pile["body"]; ballots: Paper[] }) =>
      enterPapers({ ...body, roundId: round.id, ballots }, key),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ["round", round.id] });
      void navigate(`/surveys/${round.id}/papers/${id}`);
    },
  });
  if (!typesPapers(person, round)) return <NoSuchPage />;
  return (
    <>
      <p className="way-back">
        <Link to={`/surveys/${round.id}`}>← {round.title}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>{words.typePapers}</h1>
          <p className="quiet">{words.typeHint}</p>
        </div>
      </div>
      {pile === undefined ? (
        <PileForm round={round} onReady={setPile} />
      ) : (
        <Entry
          sections={round.sections}
          declared={pile.declared}
          onDone={(ballots) => {
            sending.mutate({ body: pile.body, ballots });
          }}
        />
      )}
      {sending.isPending && <p role="status">{all.loading}</p>}
      {sending.error !== null && <ProblemMessage error={sending.error} />}
    </>
  );
}

function PileForm({ round, onReady }: { round: Round; onReady: (pile: Pile) => void }) {
  const all = useWords();
  const words = all.surveys;
  const units = useQuery(unitsQuery);
  const [errors, setErrors] = useState<Errors>({});
  const now = today(new Date());
  const nameOf = (village: string) => units.data?.find(({ id }) => id === village)?.name ?? village;
  const items: readonly Item[] = [
    ...villageItem(round, nameOf, words.village),
    { name: "declared", label: words.declared, as: "whole", required: true, max: 3 },
    {
      name: "collectedOn",
      label: words.collectedOn,
      as: "day",
      required: true,
      initial: dayText(now > round.closesOn ? round.closesOn : now),
    },
  ];
  return (
    <div className="panel">
      <Form
        name={words.pile}
        labels={Object.fromEntries(items.map(({ name, label }) => [name, label]))}
        errors={errors}
        failure={null}
        onSubmit={(values) => {
          const { body, errors: wrong } = said(items, values, all, new Date());
          const declared = Number(body?.["declared"]);
          const outside = body !== undefined && (declared < 1 || declared > 500);
          setErrors(wrong ?? (outside ? { declared: words.declaredRange } : {}));
          if (body !== undefined && !outside) onReady({ declared, body });
        }}
      >
        <Items items={items} autoFocus />
        <div className="form-foot">
          <Button type="primary" htmlType="submit">
            {words.begin}
          </Button>
        </div>
      </Form>
    </div>
  );
}
