import { useMemo } from "react";
import { placesOf } from "../../model/index.ts";
import { type OverlayFamily, overlayFamilies } from "../../schema/index.ts";
import { ChoiceLink } from "../reading/ChoiceLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import "../stage/stage.css";

/** The choice of the relations beside the chain that the map draws, each with how many lead to another country. */
export function MapLines() {
  const { say } = useReader();
  const { place } = useChosen();
  const { inquiry, group } = useDossier();
  const overlays = useMemo(() => placesOf(inquiry, group).overlays, [inquiry, group]);
  const families = overlayFamilies.flatMap(family => {
    const links = new Set(overlays.filter(one => one.family === family).flatMap(one => one.overlays));
    return links.size > 0 ? [{ family, count: links.size }] : [];
  });
  if (families.length === 0) return null;
  const toggled = (family: OverlayFamily) =>
    place.show.includes(family) ? place.show.filter(one => one !== family) : [...place.show, family];
  return (
    <nav className="overlay-choice map-lines" aria-label={say("stage.overlays")}>
      <span>{say("stage.overlays")}</span>
      {families.map(({ family, count }) => (
        <ChoiceLink
          key={family}
          to={{ ...place, show: toggled(family) }}
          isChosen={place.show.includes(family)}
          className={`overlay-key overlay-${family}`}
        >
          {say(`stage.overlays.${family}`)} <span className="count">{count}</span>
        </ChoiceLink>
      ))}
    </nav>
  );
}
