import type { OverlayPicture } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The id of the list. */
export const OVERLAY_LIST = "overlays";

/** The lines beside the chain, as sentences under their numbers. */
export function OverlayList({ overlays }: { readonly overlays: readonly OverlayPicture[] }) {
  const { say } = useReader();
  const { place } = useChosen();
  if (overlays.length === 0) return null;
  return (
    <div className="overlay-list" id={OVERLAY_LIST} tabIndex={-1}>
      <p>{say("stage.overlays.lead")}</p>
      <ol>
        {overlays.map(({ key, link, relation, sentence, family }) => (
          <li key={key}>
            {/* A rating system is told of the workers, and so is its evidence: with a duty, others would open. */}
            <PageLink
              to={link === null ? { ...place, ...nothingChosen, party: relation.to } : { ...place, link, party: null }}
              className={`overlay-${family}`}
            >
              {sentence}
            </PageLink>
          </li>
        ))}
      </ol>
    </div>
  );
}
