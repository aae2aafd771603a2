import { useQuery } from "@tanstack/react-query";
import { dialoguesQuery, recordDialogue, takeDialogues, type Dialogue } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText, today, yearTo } from "../figure/period";
import { FileButtons } from "../shell/FileButtons";
import { communeOf } from "../shell/UnitChoice";
import { useNow } from "../shell/useNow";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { dialogueItems } from "./items";
import { Occasions } from "./Occasions";
import { exportsDialogues } from "./rights";

/** The dialogues with the people, each counted once. */
export default function DialoguesPage() {
  const all = useWords();
  const words = all.opinions;
  const person = usePerson();
  const now = today(useNow());
  const units = useQuery(unitsQuery);
  const own = communeOf(null, person, units.data ?? []);
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
        aside: exportsDialogues(person) && own?.id === person.unit && (
          <FileButtons
            files={[["xlsx", words.exportYear(now.slice(0, 4))]]}
            take={(format) => takeDialogues({ unit: own.id, period: yearTo(now) }, format)}
          />
        ),
      }}
    />
  );
}
