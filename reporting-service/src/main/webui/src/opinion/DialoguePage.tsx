import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useParams } from "react-router";
import { dialoguePlace, dialogueQuery, followUpDialogue, type Dialogue } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { ChangeForm } from "../shell/ItemForm";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { Minutes } from "./Minutes";
import { recordsOccasions } from "./rights";

/** The minutes of a dialogue. */
export default function DialoguePage() {
  const { dialogue: id = "" } = useParams();
  const dialogue = useQuery(dialogueQuery(id));
  return <Fetched query={dialogue}>{(found) => <Shown dialogue={found} />}</Fetched>;
}

function Shown({ dialogue }: { dialogue: Dialogue }) {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const [following, setFollowing] = useState(false);
  const { village, opinionsRaised, answeredOnSpot, assigned, done } = dialogue;
  return (
    <Minutes
      title={dialogue.title}
      back="/dialogues"
      backName={words.dialogues}
      path={`/api/dialogues/${dialogue.id}`}
      channel="DIALOGUE"
      occasion={dialogue}
      facts={[
        [words.kind, words.kinds[dialogue.dialogueKind]],
        [words.heldOn, dayText(dialogue.heldOn)],
        [
          all.petitions.village,
          village === undefined
            ? words.wholeCommune
            : (units.data?.find((unit) => unit.id === village)?.name ?? village),
        ],
        [words.chair, dialogue.chair],
        [words.participants, String(dialogue.participants)],
        [
          words.countedShort,
          opinionsRaised > 0 && words.countedText(opinionsRaised, answeredOnSpot, assigned, done),
        ],
      ]}
    >
      {assigned > done && recordsOccasions(person) && person.unit === dialogue.unit && (
        <Button
          aria-expanded={following}
          onClick={() => {
            setFollowing(!following);
          }}
        >
          {words.followUp}
        </Button>
      )}
      {following && (
        <ChangeForm
          title={words.followUp}
          items={[
            {
              name: "done",
              label: words.counted.done,
              as: "whole",
              required: true,
              initial: String(done),
            },
            {
              name: "at",
              label: all.petitions.stepFields.at,
              as: "moment",
              hint: all.form.momentHint,
            },
          ]}
          record={dialogue}
          place={dialoguePlace(dialogue.id)}
          send={followUpDialogue}
          onDone={() => {
            setFollowing(false);
          }}
          onClose={() => {
            setFollowing(false);
          }}
        />
      )}
    </Minutes>
  );
}
