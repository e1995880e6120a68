import { OwnDossier } from "../files/OwnDossier.tsx";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { ShaftKey } from "./ShaftKey.tsx";

/** What stands below the library: what its signs mean, how to read it, and the ways to a dossier of one's own. */
export function BelowLibrary({ isJoined }: { readonly isJoined: boolean }) {
  const { say } = useReader();
  useMessages("details");
  return (
    <>
      <ShaftKey isJoined={isJoined} />
      <section className="how" aria-labelledby="how-title">
        <h2 id="how-title">{say("page.home.how")}</h2>
        <p>{say("page.home.lead")}</p>
        <p>{say("page.home.rules")}</p>
      </section>
      <OwnDossier />
    </>
  );
}
