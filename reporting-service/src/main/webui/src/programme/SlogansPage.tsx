import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { putSloganSet, sloganSetsQuery, type SloganSet } from "../api/programme";
import { dayText, momentText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { personText } from "../shell/personText";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { Head } from "./OfUnit";
import { statesSlogans } from "./rights";
import { groupsOf, groupsTyped } from "./slogans";

/** The slogans of the programme, every version; none is ever changed. */
export default function SlogansPage() {
  const words = useWords().programme;
  const person = usePerson();
  const sets = useQuery(sloganSetsQuery);
  const [entering, setEntering] = useState(false);
  useTitle(words.pages.slogans);
  return (
    <>
      <Head title={words.pages.slogans} />
      {statesSlogans(person) && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {words.enterSlogans}
          </Button>
        </p>
      )}
      <Fetched query={sets}>
        {(all) => (
          <>
            {entering && (
              <div className="panel">
                <SloganForm
                  newest={all[0]}
                  onClose={() => {
                    setEntering(false);
                  }}
                />
              </div>
            )}
            {all.map((set) => (
              <section className="panel" key={`${set.code}/${set.version}`}>
                <h2>{words.sloganVersion(set.name, set.version)}</h2>
                <p className="quiet">
                  {words.inForce(dayText(set.validFrom))} {set.source}.{" "}
                  {set.actor === "system" ? words.bySystem : personText(set.actor, set.actorName)},{" "}
                  {momentText(set.recordedAt)}
                </p>
                <div className="slogan-groups">
                  {set.groups.map(({ title, slogans }) => (
                    <div key={title}>
                      <h3>{title}</h3>
                      <ol>
                        {slogans.map((slogan) => (
                          <li key={slogan}>{slogan}</li>
                        ))}
                      </ol>
                    </div>
                  ))}
                </div>
              </section>
            ))}
          </>
        )}
      </Fetched>
    </>
  );
}

function SloganForm({ newest, onClose }: { newest: SloganSet | undefined; onClose: () => void }) {
  const words = useWords().programme;
  const queries = useQueryClient();
  return (
    <NewForm
      title={words.enterSlogans}
      items={[
        {
          name: "code",
          label: words.fields.code,
          as: "line",
          required: true,
          max: 40,
          initial: newest?.code,
          hint: words.hints.code,
        },
        {
          name: "name",
          label: words.fields.name,
          as: "line",
          required: true,
          max: 200,
          initial: newest?.name,
        },
        { name: "validFrom", label: words.fields.validFrom, as: "day", required: true },
        { name: "source", label: words.fields.source, as: "line", required: true, max: 300 },
        {
          name: "groups",
          label: words.fields.groups,
          as: "text",
          required: true,
          max: 6000,
          initial: newest && groupsTyped(newest.groups),
          hint: words.hints.groups,
        },
      ]}
      send={({ code, groups, ...body }) =>
        putSloganSet(String(code), { ...body, groups: groupsOf(String(groups)) })
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ["programme", "slogan-sets"] });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
