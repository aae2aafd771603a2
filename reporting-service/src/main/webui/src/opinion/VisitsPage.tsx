import { useQuery } from "@tanstack/react-query";
import { fieldVisitsQuery, recordFieldVisit, type FieldVisit } from "../api/petitions";
import { dayText } from "../figure/period";
import { useWords } from "../words/language";
import { visitItems } from "./items";
import { Occasions } from "./Occasions";

/** The leaders' visits to the villages. */
export default function VisitsPage() {
  const all = useWords();
  const words = all.opinions;
  const found = useQuery(fieldVisitsQuery);
  return (
    <Occasions<FieldVisit>
      kind={{
        title: words.visits,
        path: "/field-visits",
        found,
        dayOf: ({ visitedOn }) => visitedOn,
        columns: [
          { name: words.purpose, cell: ({ purpose }) => purpose },
          { name: words.visitedOn, cell: ({ visitedOn }) => dayText(visitedOn) },
          { name: words.whoWent, cell: ({ role }) => all.receptions.leaders[role] },
          { name: all.petitions.village, cell: ({ village }, unitName) => unitName(village) },
          { name: words.participants, cell: ({ participants }) => participants },
          { name: words.inLedger, cell: ({ opinionsRaised }) => opinionsRaised },
        ],
        enter: words.enterVisit,
        items: visitItems,
        send: recordFieldVisit,
        none: words.noVisits,
      }}
    />
  );
}
