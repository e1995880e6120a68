import { WriteChain } from "../begin/WriteChain.tsx";
import { OwnDossier } from "../files/OwnDossier.tsx";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { ShaftKey } from "./ShaftKey.tsx";

type Props = {
  /** A firm stands in several chains. */
  readonly isJoined: boolean;
  /** What the signs mean is said already. */
  readonly hasKey: boolean;
};

/** What stands below the library: what its signs mean, how to read it, and the ways to a dossier of one's own. */
export function BelowLibrary({ isJoined, hasKey }: Props) {
  const { say } = useReader();
  useMessages("details");
  return (
    <>
      {!hasKey && <ShaftKey isJoined={isJoined} isSmall={false} />}
      <section className="how" aria-labelledby="how-title">
        <h2 id="how-title">{say("page.home.how")}</h2>
        <p>{say("page.home.lead")}</p>
        <p>{say("page.home.rules")}</p>
      </section>
      <OwnDossier>
        <WriteChain />
      </OwnDossier>
    </>
  );
}
