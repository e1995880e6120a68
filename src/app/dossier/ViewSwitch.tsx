import { viewNames } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";

/** The choice between the views of a dossier: picture, responsibilities, outline, tables. */
export function ViewSwitch() {
  const { say } = useReader();
  const { place } = useChosen();
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
      </ul>
    </nav>
  );
}
