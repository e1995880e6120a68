import type { FoldedChain } from "../../layout/index.ts";
import { type OverlayFamily, overlayFamilies } from "../../schema/index.ts";
import { overlaysOf } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { PlaceLink } from "../address/PlaceLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";
import { useTold } from "../reading/useTold.ts";
import { OVERLAY_LIST } from "./OverlayList.tsx";

type Props = {
  readonly folded: FoldedChain;
  /** There is no room to draw them: they are listed below the picture. */
  readonly isListed: boolean;
};

/** Which lines are drawn beside the chain: each family with the number of its links, none at first. */
export function OverlayChoice({ folded, isListed }: Props) {
  const { say } = useReader();
  const { here: query } = useChosen();
  const { inquiry } = useTold();
  const all = overlaysOf(inquiry, folded);
  const families = overlayFamilies.flatMap(family => {
    const count = all.filter(overlay => overlay.family === family).length;
    return count > 0 ? [{ family, count }] : [];
  });
  if (families.length === 0) return null;
  const shown = all.filter(({ family }) => query.show.includes(family)).length;
  const toggled = (family: OverlayFamily) =>
    query.show.includes(family) ? query.show.filter(one => one !== family) : [...query.show, family];
  return (
    <nav className="overlay-choice" aria-label={say("stage.overlays")}>
      <span>{say(isListed ? "stage.overlays.list" : "stage.overlays")}</span>
      {families.map(({ family, count }) => (
        <PageLink
          key={family}
          to={{ ...query, show: toggled(family) }}
          aria-current={query.show.includes(family) ? "true" : undefined}
          className={`overlay-key overlay-${family}`}
        >
          {say(`stage.overlays.${family}`)} <span className="count">{count}</span>
        </PageLink>
      ))}
      {isListed && shown > 0 && (
        <p className="overlay-note">
          <PlaceLink place={OVERLAY_LIST}>{say("stage.overlays.below", { count: shown })}</PlaceLink>
        </p>
      )}
    </nav>
  );
}
