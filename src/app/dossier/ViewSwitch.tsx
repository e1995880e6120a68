import { viewNames } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { type DossierPlace, type NetworkPlace, networkPlace } from "../address/place.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

/** The place of the network with the same party chosen; a file that only the reader has is added to the set. */
const inNetwork = ({ party, from, language }: DossierPlace, id: string): NetworkPlace =>
  networkPlace({
    language,
    party: party === null ? null : `${id}/${party}`,
    src: from.kind === "src" ? [from.src] : [],
    own: from.kind === "own",
  });

/** The choice between the views of a dossier: picture, responsibilities, outline, tables; and the way to all chains. */
export function ViewSwitch() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  return (
    <nav className="choice views" aria-label={say("stage.view")}>
      <ul>
        {viewNames.map(
          view =>
            view.of === "dossier" && (
              <li key={view.id}>
                <PageLink to={{ ...place, view: view.id }} aria-current={view.id === place.view ? "true" : undefined}>
                  {say(view.name)}
                </PageLink>
              </li>
            ),
        )}
        <li className="view-beyond">
          <PageLink to={inNetwork(place, dossier.id)}>{say("page.network")}</PageLink>
        </li>
      </ul>
    </nav>
  );
}
