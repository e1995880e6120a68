import { isDated } from "../model/index.ts";
import { label, sayDate, sayFloor } from "../text/index.ts";
import { Facts } from "./Facts.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** What it is about, and on which days it is read. */
export function DossierHead() {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const { focus } = inquiry.chain;
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
          !isDated(dossier) && say("page.undated"),
          focus.date && say("page.as-of", { date: sayDate(language, focus.date) }),
          focus.known && say("page.known-on", { date: sayDate(language, focus.known) }),
          focus.floor && sayFloor(language, focus.floor),
        ]}
      />
    </div>
  );
}
