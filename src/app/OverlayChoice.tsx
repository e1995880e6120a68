import type { FoldedChain } from "../layout/index.ts";
import { overlaysOf } from "../views/index.ts";
import { PageLink } from "./PageLink.tsx";
import { type OverlayFamily, overlayFamilies } from "./query.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Which lines are drawn beside the chain: each family with the number of its links, none at first. */
export function OverlayChoice({ folded }: { readonly folded: FoldedChain }) {
  const { query, say } = useReader();
  const { inquiry } = useTold();
  const all = overlaysOf(inquiry, folded, []);
  const families = overlayFamilies.flatMap(family => {
    const count = all.filter(overlay => overlay.family === family).length;
    return count > 0 ? [{ family, count }] : [];
  });
  if (families.length === 0) return null;
  const toggled = (family: OverlayFamily) =>
    query.show.includes(family) ? query.show.filter(one => one !== family) : [...query.show, family];
  return (
    <nav className="overlay-choice" aria-label={say("stage.overlays")}>
      <span>{say("stage.overlays")}</span>
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
    </nav>
  );
}
