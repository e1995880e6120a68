import type { ReturnPicture } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The hops that lead back up the chain, as sentences under their letters. */
export function ReturnList({ returns }: { readonly returns: readonly ReturnPicture[] }) {
  const { say } = useReader();
  const { place } = useChosen();
  if (returns.length === 0) return null;
  return (
    <div className="overlay-list">
      <p>{say("stage.returns.lead")}</p>
      <ul>
        {returns.map(({ hop, letter, sentence, notes, choice }) => (
          <li key={hop}>
            <span className="return-letter">{letter}</span>{" "}
            <PageLink to={{ ...place, link: choice.kind === "link" ? choice.link : null, party: null }}>
              {sentence}
            </PageLink>{" "}
            <span className="quiet">{notes}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
