import { label } from "../text/index.ts";
import { Facts } from "./Facts.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** What it is about, and what its author says of it before anything else. */
export function DossierHead() {
  const { language, say } = useReader();
  const { dossier, narrator } = useTold();
  return (
    <div className="opening">
      <PageHeading title={narrator.text(dossier.title)} />
      {dossier.subtitle && (
        <p className="subtitle">
          <Words shown={narrator.text(dossier.subtitle)} />
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
