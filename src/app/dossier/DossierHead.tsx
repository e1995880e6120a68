import { label } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

/** The head of a dossier: its title, and what its author wants to be read before anything else. */
export function DossierHead() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  return (
    <div className="opening">
      <PageHeading title={narrator.text(dossier.title)} />
      {dossier.subtitle && (
        <p className="subtitle">
          <Words shown={narrator.text(dossier.subtitle)} />
        </p>
      )}
      {dossier.standfirst && (
        <p className="standfirst" data-deep-labor="standfirst">
          <Words shown={narrator.prose(dossier.standfirst)} />
        </p>
      )}
      <Facts
        items={[
          dossier.fictional && <strong>{say("page.fictional")}</strong>,
          dossier.status === "draft" && <strong>{label(language, "dossier-statuses", "draft")}</strong>,
        ]}
      />
    </div>
  );
}
