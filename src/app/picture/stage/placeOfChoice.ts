import type { Choice } from "../../../views/index.ts";
import type { DossierPlace } from "../../page/address/place.ts";

/** The place after a choice in the picture. Choosing again what is chosen already undoes the choice. */
export function placeOfChoice(place: DossierPlace, choice: Choice): DossierPlace {
  switch (choice.kind) {
    case "party":
      return place.party === choice.party && place.link === null
        ? { ...place, party: null }
        : { ...place, party: choice.party, link: null };
    case "link":
      return place.link === choice.link ? { ...place, link: null } : { ...place, link: choice.link, party: null };
    case "duty": {
      const isOnlyDuty = place.duty === choice.duty && place.party === null && place.link === null;
      return { ...place, duty: isOnlyDuty ? null : choice.duty, party: null, link: null };
    }
    case "mark": {
      const isChosen = place.party === choice.party && place.duty === choice.duty && place.link === null;
      return { ...place, duty: choice.duty, party: isChosen ? null : choice.party, link: null };
    }
    case "unfold":
      return { ...place, unfold: [...place.unfold.filter(id => id !== choice.party), choice.party] };
    case "plane":
      return { ...place, plane: choice.plane, duty: choice.duty, party: null, link: null };
  }
}
