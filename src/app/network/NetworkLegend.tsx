import { useMemo } from "react";
import type { NetworkPlaces } from "../../layout/index.ts";
import { palettes } from "../../theme/index.ts";
import { legendAt, networkSampleSvg } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { useTheme } from "../page/reading/useTheme.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/**
 * What the picture leaves out without any filter: what does not exist on the day of its dossier, and families of lines
 * that are not switched on.
 */
function NetworkLeftOut() {
  const { say } = useReader();
  const { place, filtered, to } = useShownNetwork();
  const { notThere, overlays, belowFloor, endless } = filtered;
  return (
    <>
      {(notThere.parties > 0 || notThere.links > 0) && (
        <p className="quiet">
          {say("network.not-there", notThere)}{" "}
          <PageLink to={to({ over: true })}>{say("network.not-there.show")}</PageLink>
        </p>
      )}
      {place.over && (
        <p className="quiet">
          {say("network.over")} <PageLink to={to({ over: false })}>{say("network.over.hide")}</PageLink>
        </p>
      )}
      {belowFloor > 0 && <p className="quiet">{say("network.below-floor", { count: belowFloor })}</p>}
      {endless > 0 && <p className="quiet">{say("network.endless", { count: endless })}</p>}
      {overlays > 0 && <p className="quiet">{say("network.overlays-out", { count: overlays })}</p>}
    </>
  );
}

/** Explains what is on the screen, and says what a reader must know about it. */
export function NetworkLegend({ places }: { readonly places: NetworkPlaces | null }) {
  const { say } = useReader();
  const { picture, drawn } = useShownNetwork();
  const legend = useMemo(() => (places ? legendAt(drawn, places) : picture.legend), [picture, drawn, places]);
  const palette = palettes[useTheme()];
  return (
    <div className="network-legend">
      {legend.length > 0 && (
        <ul aria-label={say("stage.legend")}>
          {legend.map(({ sample, words }) => (
            <li key={sample}>
              <img alt="" src={`data:image/svg+xml,${encodeURIComponent(networkSampleSvg(sample, palette))}`} />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
      {picture.notes.map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <NetworkLeftOut />
    </div>
  );
}
