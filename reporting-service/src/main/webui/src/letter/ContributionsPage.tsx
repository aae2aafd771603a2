import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { newKey } from "../api/client";
import {
  contributionsQuery,
  recordContribution,
  withdrawContribution,
  type Contribution,
} from "../api/letters";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import { dayText, today } from "../figure/period";
import { NewForm } from "../shell/ItemForm";
import type { Item } from "../shell/items";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { writesLetters } from "./rights";

/** What people gave to the community; each contribution has its letter of thanks. */
export default function ContributionsPage() {
  const all = useWords();
  const words = all.letters;
  const person = usePerson();
  const queries = useQueryClient();
  const now = today(useNow());
  const units = useQuery(unitsQuery);
  const list = useInfiniteQuery(contributionsQuery);
  const [entering, setEntering] = useState(false);
  const [done, setDone] = useState("");
  const withdrawing = useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) => withdrawContribution(id, key),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["letters"] }),
  });
  useTitle(words.contributions);
  const given = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const villages =
    units.data?.filter((unit) => isVillage(unit) && unit.parent === person.unit) ?? [];
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.contributions}</h1>
          <p className="quiet">{words.contributionsHint}</p>
        </div>
      </div>
      {writesLetters(person) && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setDone("");
              setEntering(true);
            }}
          >
            {words.enterContribution}
          </Button>
        </p>
      )}
      {entering && (
        <div className="panel">
          <NewForm
            title={words.enterContribution}
            items={contributionItems(now, villages, all)}
            send={recordContribution}
            onDone={() => {
              void queries.invalidateQueries({ queryKey: ["letters"] });
              setEntering(false);
              setDone(words.contributionKept);
            }}
            onClose={() => {
              setEntering(false);
            }}
          />
        </div>
      )}
      <p role="status" className={done === "" ? "" : "done"}>
        {done}
      </p>
      {list.error !== null && (
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      )}
      {withdrawing.error !== null && <ProblemMessage error={withdrawing.error} />}
      {given.length > 0 && (
        <table className="list">
          <caption className="unseen">{words.contributions}</caption>
          <thead>
            <tr>
              <th scope="col">{words.givenOn}</th>
              <th scope="col">{words.contributionKind}</th>
              <th scope="col">{words.giver}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.standing}</th>
            </tr>
          </thead>
          <tbody>
            {given.map((contribution) => (
              <tr key={contribution.id}>
                <th scope="row">{dayText(contribution.givenOn)}</th>
                <td data-label={words.contributionKind}>
                  {words.contributionKinds[contribution.kind]}
                </td>
                <td data-label={words.giver}>{contribution.giverName ?? "—"}</td>
                <td data-label={words.given}>{contribution.description ?? "—"}</td>
                <td data-label={words.standing}>
                  <Standing
                    contribution={contribution}
                    pending={withdrawing.isPending && withdrawing.variables.id === contribution.id}
                    onWithdraw={() => {
                      withdrawing.mutate({ id: contribution.id, key: newKey() });
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status" className="quiet">
        {list.isPending && all.loading}
        {list.isSuccess && given.length === 0 && words.noContributions}
      </p>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {all.more}
        </Button>
      )}
    </>
  );
}

function Standing({
  contribution,
  pending,
  onWithdraw,
}: {
  contribution: Contribution;
  pending: boolean;
  onWithdraw: () => void;
}) {
  const words = useWords().letters;
  const person = usePerson();
  if (contribution.withdrawnAt !== undefined) return words.contributionWithdrawn;
  if (!writesLetters(person) || person.unit !== contribution.unit) return words.contributionStands;
  return (
    <Button
      size="small"
      loading={pending}
      aria-label={words.withdrawContribution(contribution.giverName ?? "")}
      onClick={onWithdraw}
    >
      {words.recordedByMistake}
    </Button>
  );
}

function contributionItems(now: string, villages: readonly Unit[], all: Words): readonly Item[] {
  const words = all.letters;
  return [
    {
      name: "kind",
      label: words.contributionKind,
      as: "choice",
      required: true,
      options: Object.entries(words.contributionKinds),
    },
    { name: "givenOn", label: words.givenOn, as: "day", required: true, initial: dayText(now) },
    { name: "giverName", label: words.giver, as: "line", required: true, max: 200 },
    { name: "giverAddress", label: words.address, as: "line", max: 500 },
    ...(villages.length === 0
      ? []
      : [
          {
            name: "village",
            label: words.village,
            as: "choice" as const,
            options: villages.map(({ id, name }) => [id, name] as const),
          },
        ]),
    {
      name: "description",
      label: words.given,
      as: "text",
      required: true,
      max: 2000,
      hint: words.givenHint,
    },
  ];
}
