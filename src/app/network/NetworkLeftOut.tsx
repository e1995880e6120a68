import { PageLink } from "../address/PageLink.tsx";
import { useReader } from "../reading/useReader.ts";
import { useNetworkTold } from "./useNetworkTold.ts";

/** What is not in the picture without any choice: what is not there on its day, and lines that are not asked for. */
export function NetworkLeftOut() {
  const { say } = useReader();
  const { here, filtered, to } = useNetworkTold();
  const { notThere, overlays, belowFloor, endless } = filtered;
  return (
    <>
      {(notThere.parties > 0 || notThere.links > 0) && (
        <p className="quiet">
          {say("network.not-there", notThere)}{" "}
          <PageLink to={to({ over: true })}>{say("network.not-there.show")}</PageLink>
        </p>
      )}
      {here.over && (
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
