import { useQuery } from "@tanstack/react-query";
import { boxOpeningsQuery, recordBoxOpening, type BoxOpening } from "../api/petitions";
import { dayText } from "../figure/period";
import { useWords } from "../words/language";
import { openingItems } from "./items";
import { Occasions } from "./Occasions";

/** The openings of the suggestion boxes. */
export default function BoxesPage() {
  const words = useWords().opinions;
  const found = useQuery(boxOpeningsQuery);
  return (
    <Occasions<BoxOpening>
      kind={{
        title: words.boxes,
        path: "/box-openings",
        found,
        dayOf: ({ openedOn }) => openedOn,
        columns: [
          { name: words.boxPlace, cell: ({ place }) => place },
          { name: words.openedOn, cell: ({ openedOn }) => dayText(openedOn) },
          { name: words.openedBy, cell: ({ openedBy }) => openedBy },
          { name: words.letters, cell: ({ letters }) => letters },
          { name: words.inLedger, cell: ({ opinionsRaised }) => opinionsRaised },
        ],
        enter: words.enterOpening,
        items: openingItems,
        send: recordBoxOpening,
        none: words.noOpenings,
      }}
    />
  );
}
