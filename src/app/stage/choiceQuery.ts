import type { Choice } from "../../views/index.ts";
import type { DossierPlace } from "../address/place.ts";

/** What the page shows once this is chosen in the picture. What is chosen already is let go. */
export function choiceQuery(query: DossierPlace, choice: Choice): DossierPlace {
  switch (choice.kind) {
    case "party":
      return query.party === choice.party && query.link === null
        ? { ...query, party: null }
        : { ...query, party: choice.party, link: null };
    case "link":
      return query.link === choice.link ? { ...query, link: null } : { ...query, link: choice.link, party: null };
    case "duty": {
      const isOnlyDuty = query.duty === choice.duty && query.party === null && query.link === null;
      return { ...query, duty: isOnlyDuty ? null : choice.duty, party: null, link: null };
    }
    case "mark": {
      const isChosen = query.party === choice.party && query.duty === choice.duty && query.link === null;
      return { ...query, duty: choice.duty, party: isChosen ? null : choice.party, link: null };
    }
    case "unfold":
      return { ...query, unfold: [...query.unfold.filter(id => id !== choice.party), choice.party] };
    case "plane":
      return { ...query, plane: choice.plane, duty: choice.duty, party: null, link: null };
  }
}
