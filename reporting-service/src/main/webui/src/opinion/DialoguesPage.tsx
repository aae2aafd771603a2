import { useQuery } from "@tanstack/react-query";
import { dialoguesQuery, recordDialogue, type Dialogue } from "../api/petitions";
import { dayText } from "../figure/period";
import { useWords } from "../words/language";
import { dialogueItems } from "./items";
import { Occasions } from "./Occasions";

/** The dialogues with the people, each counted once. */
export default function DialoguesPage() {
  const all = useWords();
  const words = all.opinions;
  const found = useQuery(dialoguesQuery);
  return (
    <Occasions<Dialogue>
      kind={{
        title: words.dialogues,
        path: "/dialogues",
        found,
        dayOf: ({ heldOn }) => heldOn,
        columns: [
          { name: words.titleOf, cell: ({ title }) => title },
          { name: words.heldOn, cell: ({ heldOn }) => dayText(heldOn) },
          { name: words.kind, cell: ({ dialogueKind }) => words.kinds[dialogueKind] },
          {
            name: all.petitions.village,
            cell: ({ village }, unitName) =>
              village === undefined ? words.wholeCommune : unitName(village),
          },
          { name: words.participants, cell: ({ participants }) => participants },
          {
            name: words.countedShort,
            cell: ({ opinionsRaised, answeredOnSpot, assigned, done }) =>
              opinionsRaised === 0
                ? ""
                : words.countedText(opinionsRaised, answeredOnSpot, assigned, done),
          },
        ],
        enter: words.enterDialogue,
        items: dialogueItems,
        send: recordDialogue,
        none: words.noDialogues,
      }}
    />
  );
}
