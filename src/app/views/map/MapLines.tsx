import { useMemo } from "react";
import { placesOf } from "../../../model/index.ts";
import { overlayFamilies } from "../../../schema/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { OverlayKeys } from "../../picture/stage/OverlayKeys.tsx";
import "../../picture/stage/stage.css";

/** The choice of the relations beside the chain that the map draws, each with how many lead to another country. */
export function MapLines() {
  const { say } = useReader();
  const { inquiry, group } = useDossier();
  const overlays = useMemo(() => placesOf(inquiry, group).overlays, [inquiry, group]);
  const families = overlayFamilies.flatMap(family => {
    const links = new Set(overlays.filter(one => one.family === family).flatMap(one => one.overlays));
    return links.size > 0 ? [{ family, count: links.size }] : [];
  });
  if (families.length === 0) return null;
  return (
    <nav className="overlay-choice map-lines" aria-label={say("stage.overlays")}>
      <span>{say("stage.overlays")}</span>
      <OverlayKeys families={families} />
    </nav>
  );
}
