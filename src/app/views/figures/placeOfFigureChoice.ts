import type { FigureChoice } from "../../../views/index.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { placeOfChoice } from "../../picture/stage/placeOfChoice.ts";

/** The place after a choice in a figure; a part of the page is no other place. */
export function placeOfFigureChoice(place: DossierPlace, choice: FigureChoice): DossierPlace {
  switch (choice.kind) {
    case "day":
      return { ...place, date: choice.day };
    case "place":
      return place;
    case "side":
      return placeOfChoice(place, choice.choice);
    default:
      return placeOfChoice(place, choice);
  }
}
