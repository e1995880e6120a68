import { viewNames } from "../../views/index.ts";
import { draftKey } from "../page/address/draftKey.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { partOfView, SHOWN_VIEW } from "../page/address/partOfView.ts";
import { type DossierPlace, type NetworkPlace, networkPlace } from "../page/address/place.ts";
import { ChoiceLink } from "../page/reading/ChoiceLink.tsx";
import { useChosen } from "../page/reading/useChosen.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { partnerOf } from "../views/compare/partnerOf.ts";

/** The place of the network with the same party chosen; a file that only the reader has is added to the set. */
const inNetwork = ({ party, from, language }: DossierPlace, id: string): NetworkPlace =>
  networkPlace({
    language,
    party: party === null ? null : `${id}/${party}`,
    src: from.kind === "src" ? [from.src] : [],
    own: from.kind === "own",
    draft: from.kind === "own" && draftKey.isOne(from.key) ? from.key : null,
  });

/** The choice between the views of a dossier: picture, responsibilities, outline, tables; and the way to all chains. */
export function ViewSwitch() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, group, plane } = useDossier();
  const isPicture = place.view === "chain";
  return (
    <nav className="choice views" aria-label={say("stage.view")}>
      <ul>
        {viewNames.map(
          view =>
            view.of === "dossier" && (
              <li key={view.id}>
                <ChoiceLink
                  to={{ ...place, view: view.id }}
                  isChosen={view.id === place.view}
                  {...(view.id === place.view && !isPicture ? { id: SHOWN_VIEW } : {})}
                  // This choice stands below the picture and above the others, so that what was pressed is gone then.
                  {...(isPicture === (view.id === "chain") ? {} : { opens: partOfView(view.id) })}
                >
                  {say(view.name)}
                </ChoiceLink>
              </li>
            ),
        )}
        <li className="view-beyond">
          <PageLink to={inNetwork(place, dossier.id)}>{say("page.network")}</PageLink>
        </li>
        <li>
          <PageLink to={partnerOf(place, { inquiry, group, plane })}>{say("stage.view.compare")}</PageLink>
        </li>
      </ul>
    </nav>
  );
}
