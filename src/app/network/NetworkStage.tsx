import { Suspense, useMemo, useState } from "react";
import { networkShapeOf } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { later } from "../page/reading/later.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useIsNarrow } from "../views/figures/useIsNarrow.ts";
import { NetworkLegend } from "./NetworkLegend.tsx";
import { NetworkList } from "./NetworkList.tsx";
import { pinnedPlaces, pinsIn, usePins } from "./pins.ts";
import { useNetworkLayout } from "./useNetworkLayout.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** Nothing is moved by hand, and nothing taken out, before there is a picture. */
export const NetworkPlacing = later(async () => (await import("./NetworkPlacing.tsx")).NetworkPlacing);
export const NetworkOut = later(async () => (await import("./NetworkOut.tsx")).NetworkOut);

const NetworkCanvas = later(async () => (await import("./NetworkCanvas.tsx")).NetworkCanvas);

/**
 * Loads the picture while the dossiers are loaded. If that fails, it fails again where the picture is rendered, and the
 * reader is told there.
 */
export const askForCanvas = (): void => {
  NetworkCanvas.load().catch(() => {});
};

/** The network as a picture, and beside it as a list. */
export function NetworkStage() {
  const { say } = useReader();
  const { place, network, picture, drawn, to } = useShownNetwork();
  const pins = usePins();
  // A party that the reader moves does not move others until the reader asks for a new layout.
  const [fixed, setFixed] = useState(pins);
  const isNarrow = useIsNarrow();
  const shape = useMemo(
    () => networkShapeOf(drawn, pinsIn(network, fixed), isNarrow ? "narrow" : "wide"),
    [drawn, network, fixed, isNarrow],
  );
  const laidOut = useNetworkLayout(shape, place.layout);
  const places = useMemo(
    () => laidOut.places && pinnedPlaces(drawn, network, laidOut.places, pins),
    [drawn, network, laidOut.places, pins],
  );
  const { progress, isStopped, stop, arrange } = laidOut;
  const loading = <div className="network-canvas later">{say("network.canvas.loading")}</div>;
  return (
    <section className="network-stage" aria-labelledby="network-stage-title">
      <h2 id="network-stage-title" className="sr">
        {say("network.picture")}
      </h2>
      <div className="network-look">
        <div className="network-drawn">
          {drawn.folded && (
            <p className="quiet network-folded">
              {say("network.fold.note", {
                drawn: picture.nodes.length - drawn.folded.parties,
                parties: drawn.folded.parties,
                links: drawn.folded.links,
              })}{" "}
              {drawn.folded.isFull && `${say("network.fold.full")} `}
              {place.open.length > 0 && (
                <PageLink to={to({ open: [], party: null, link: null })}>{say("network.fold.all")}</PageLink>
              )}
            </p>
          )}
          {picture.nodes.length > 0 && (
            <Suspense fallback={loading}>
              {places === null ? (
                loading
              ) : (
                <NetworkCanvas places={places} isSettled={progress === null}>
                  <p className="network-progress" role="status">
                    {progress !== null && (
                      <>
                        <progress value={progress} max={1} aria-label={say("network.layout.progress")} />{" "}
                        {say("network.layout.under-way", { share: progress })}{" "}
                        <button type="button" className="quiet-button" onClick={stop}>
                          {say("network.layout.stop")}
                        </button>
                      </>
                    )}
                    {isStopped && (
                      <>
                        {say("network.layout.stopped")}{" "}
                        <button type="button" className="quiet-button" onClick={arrange}>
                          {say("network.layout.go-on")}
                        </button>
                      </>
                    )}
                  </p>
                </NetworkCanvas>
              )}
            </Suspense>
          )}
          {places !== null && picture.nodes.length > 0 && (
            <Suspense fallback={null}>
              <NetworkPlacing places={places} onArrange={() => setFixed(pins)} hasMoved={fixed !== pins} />
            </Suspense>
          )}
          <NetworkLegend places={places} />
          {places !== null && (
            <Suspense fallback={null}>
              <NetworkOut places={places} isSettled={progress === null && !isStopped} />
            </Suspense>
          )}
        </div>
        {picture.nodes.length > 0 && <NetworkList />}
      </div>
    </section>
  );
}
