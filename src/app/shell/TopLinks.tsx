import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { ChoiceLink } from "../page/reading/ChoiceLink.tsx";
import { Menu } from "../page/reading/Menu.tsx";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

/** What leads on from a page: to all chains, to what an article needs, to paper. On a phone it is in a menu. */
export function TopLinks() {
  const { say } = useReader();
  const place = usePlace();
  const links = (
    <ul className="top-links">
      <li>
        <PageLink to={homePlace(place.language)}>{say("page.top.all")}</PageLink>
      </li>
      {place.kind === "dossier" && (
        <li>
          <ChoiceLink to={{ ...place, view: "publish" }} isChosen={place.view === "publish"}>
            {say("page.publish")}
          </ChoiceLink>
        </li>
      )}
      <li>
        <button type="button" onClick={() => window.print()}>
          {say("page.top.print")}
        </button>
      </li>
    </ul>
  );
  return (
    <nav className="top" aria-label={say("page.top")}>
      <div className="top-wide">{links}</div>
      <div className="top-narrow">
        <Menu words={say("page.top.menu")} className="at-end">
          {links}
        </Menu>
      </div>
    </nav>
  );
}
