import { Suspense } from "react";
import type { HeldDraft } from "../../documents/drafts/draftsHere.ts";
import { OwnDossier } from "../../documents/files/OwnDossier.tsx";
import { dossierPlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { later } from "../../page/reading/later.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePlace } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { WriteChain } from "../../picture/begin/WriteChain.tsx";
import { ShaftKey } from "./ShaftKey.tsx";

const DraftList = later(async () => (await import("../../documents/drafts/DraftList.tsx")).DraftList);
const BringNew = later(async () => (await import("../../writing/bringing/BringNew.tsx")).BringNew);

type Props = {
  /** A firm stands in several chains. */
  readonly isJoined: boolean;
  /** What the signs mean is said already. */
  readonly hasKey: boolean;
  readonly drafts: readonly HeldDraft[];
};

/** What stands below the library: what its signs mean, how to read it, and the ways to a dossier of one's own. */
export function BelowLibrary({ isJoined, hasKey, drafts }: Props) {
  const { say } = useReader();
  const { language } = usePlace();
  useMessages("details");
  return (
    <>
      {!hasKey && <ShaftKey isJoined={isJoined} isSmall={false} />}
      {drafts.length > 0 && (
        <Suspense fallback={null}>
          <DraftList found={drafts} goOn={key => goTo(dossierPlace({ kind: "own", key }, { language }))} />
        </Suspense>
      )}
      <section className="how" aria-labelledby="how-title">
        <h2 id="how-title">{say("page.home.how")}</h2>
        <p>{say("page.home.lead")}</p>
        <p>{say("page.home.rules")}</p>
      </section>
      <OwnDossier>
        <WriteChain />
        <Suspense fallback={null}>
          <BringNew />
        </Suspense>
      </OwnDossier>
    </>
  );
}
