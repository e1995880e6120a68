import { DossierCard } from "./DossierCard.tsx";
import { library } from "./library.ts";
import { PageHeading } from "./PageHeading.tsx";
import { useReader } from "./useReader.ts";

/** The shipped dossiers, each a link. */
export function Home() {
  const { say } = useReader();
  return (
    <div className="home">
      <div className="opening">
        <PageHeading title={say("page.home.title")} windowTitle={`Deep Labor – ${say("page.home.title")}`} />
        <p className="lead">{say("page.home.lead")}</p>
        <p>{say("page.home.rules")}</p>
      </div>
      <h2>{say("page.home.dossiers", { count: library.length })}</h2>
      <ul className="cards">
        {library.map(([id, card]) => (
          <DossierCard key={id} id={id} card={card} />
        ))}
      </ul>
    </div>
  );
}
