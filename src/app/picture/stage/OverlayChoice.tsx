import type { FoldedChain } from "../../../layout/index.ts";
import { overlayFamilies } from "../../../schema/index.ts";
import { overlaysOf } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { OverlayKeys } from "./OverlayKeys.tsx";
import { OVERLAY_LIST } from "./OverlayList.tsx";

type Props = {
  readonly folded: FoldedChain;
  /** There is no room to draw the lines, so they are listed below the picture. */
  readonly isListed: boolean;
};

/** The choice of the lines beside the chain: each family with the number of its links. At first none is drawn. */
export function OverlayChoice({ folded, isListed }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const all = overlaysOf(inquiry, folded);
  const families = overlayFamilies.flatMap(family => {
    const count = all.filter(overlay => overlay.family === family).length;
    return count > 0 ? [{ family, count }] : [];
  });
  if (families.length === 0) return null;
  const shown = all.filter(({ family }) => place.show.includes(family)).length;
  return (
    <nav className="overlay-choice" aria-label={say("stage.overlays")}>
      <span>{say(isListed ? "stage.overlays.list" : "stage.overlays")}</span>
      <OverlayKeys families={families} />
      {isListed && shown > 0 && (
        <p className="overlay-note">
          <PartLink part={OVERLAY_LIST}>{say("stage.overlays.below", { count: shown })}</PartLink>
        </p>
      )}
    </nav>
  );
}
