import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { openVault, vaultLooksQuery, type Denouncer, type Petition } from "../api/petitions";
import { momentText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { ReasonForm } from "../shell/ReasonForm";
import { Fetched } from "../shell/Fetched";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { isProtected, opensVault, seesLooks } from "./rights";

/** Who wrote it and what it says; of a denunciation from the vault alone, for a reason kept. */
export function SubmissionPart({ petition }: { petition: Petition }) {
  const words = useWords().petitions;
  const person = usePerson();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  // in this page's memory only, and only as long as it is looked at
  const [opened, setOpened] = useState<Denouncer>();
  const shown = opened ?? (petition.content === undefined ? undefined : petition);
  const mayOpen = opensVault(person, petition) && petition.content === undefined;
  return (
    <section className="panel" aria-labelledby="submission">
      <h2 id="submission">{words.submission}</h2>
      {shown === undefined && (
        <p className="quiet">
          {isProtected(petition) ? words.vault.protected : words.vault.elsewhere}
        </p>
      )}
      {shown !== undefined && (
        <>
          <FactList
            facts={[
              [words.submitter, shown.submitterName ?? words.vault.nameless],
              [words.address, shown.submitterAddress],
            ]}
          />
          <p className="petition-content">{shown.content}</p>
        </>
      )}
      {mayOpen && !asking && opened === undefined && (
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.vault.open}
        </Button>
      )}
      {opened !== undefined && (
        <Button
          autoFocus
          onClick={() => {
            setOpened(undefined);
          }}
        >
          {words.vault.hide}
        </Button>
      )}
      {asking && (
        <ReasonForm
          title={words.vault.opening}
          send={(reason, key) => openVault(petition.id, reason, key)}
          onDone={(denouncer) => {
            setAsking(false);
            setOpened(denouncer);
            // for an hour files and notes are readable too
            void queries.invalidateQueries({ queryKey: ["petition", petition.id] });
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {seesLooks(person, petition) && <Looks id={petition.id} />}
    </section>
  );
}

function Looks({ id }: { id: string }) {
  const words = useWords().petitions.vault;
  const looks = useQuery(vaultLooksQuery(id));
  return (
    <details>
      <summary>{words.looks}</summary>
      <Fetched query={looks}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{words.noLooks}</p>
          ) : (
            <ul>
              {all.map(({ viewer, unmaskedAt, reason }) => (
                <li key={viewer + unmaskedAt}>
                  {momentText(unmaskedAt)}, {viewer}
                  {reason !== undefined && `: ${reason}`}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </details>
  );
}
