import { useMemo } from "react";
import type { NetworkPlaces } from "../../layout/index.ts";
import { palettes } from "../../theme/index.ts";
import { legendAt, networkSampleSvg } from "../../views/index.ts";
import { useReader } from "../reading/useReader.ts";
import { useTheme } from "../reading/useTheme.ts";
import { NetworkLeftOut } from "./NetworkLeftOut.tsx";
import { useNetworkTold } from "./useNetworkTold.ts";

/** What is on screen, explained, and what has to be said of it. */
export function NetworkLegend({ places }: { readonly places: NetworkPlaces }) {
  const { say } = useReader();
  const { picture } = useNetworkTold();
  const legend = useMemo(() => legendAt(picture, places), [picture, places]);
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
