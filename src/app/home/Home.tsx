import { PageLink } from "../address/PageLink.tsx";
import { networkPlace } from "../address/place.ts";
import { resolve } from "../address/resolve.ts";
import { library } from "../files/library.ts";
import { OwnDossier } from "../files/OwnDossier.tsx";
import { PageHeading } from "../reading/PageHeading.tsx";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { DossierCard } from "./DossierCard.tsx";
import { LibrarySearch } from "./LibrarySearch.tsx";
import { useFound } from "./useFound.ts";
import "./home.css";

/** The home page: links to the dossiers of the library, a search, and the ways to open a dossier of one's own. */
export function Home() {
  const { say } = useReader();
  const place = usePlaceOf("home");
  const found = useFound();
  const cards = new Map(library);
  return (
    <div className="home">
      <div className="opening">
        <PageHeading title={say("page.home.title")} windowTitle={`Deep Labor – ${say("page.home.title")}`} />
        <p className="lead">{say("page.home.lead")}</p>
        <p>{say("page.home.rules")}</p>
        {resolve<"home">(place, null).leftAside.map(({ why, value }) => (
          <p key={why} className="quiet" role="status">
            {say(`page.left-aside.${why}`, { value })}
          </p>
        ))}
      </div>
      <section className="library" aria-labelledby="library-title">
        <h2 id="library-title">{say("page.home.dossiers", { count: library.length })}</h2>
        <p className="to-network">
          <PageLink to={networkPlace({ language: place.language })}>{say("page.home.network")}</PageLink>{" "}
          <span className="quiet">{say("page.home.network.text")}</span>
        </p>
        <LibrarySearch found={found.length} count={library.length} />
        <ul className="cards">
          {found.map(({ id, reasons }) => (
            <DossierCard key={id} id={id} card={cards.get(id)!} reasons={reasons} />
          ))}
        </ul>
      </section>
      <OwnDossier />
    </div>
  );
}
