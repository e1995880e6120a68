import type { NodeIndex } from "../../model/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useReader } from "../reading/useReader.ts";
import { useNetworkTold } from "./useNetworkTold.ts";

/** What can be asked of a party from where it stands. */
export function NetworkPartyActs({ node }: { readonly node: NodeIndex }) {
  const { say } = useReader();
  const { here, network, to } = useNetworkTold();
  const { key } = network.parties[node]!;
  const isCommon = here.common.includes(key);
  return (
    <p className="network-acts">
      {(["down", "up", "both"] as const).map(direction => (
        <PageLink key={direction} to={to({ around: { party: key, direction, hops: 1 } })}>
          {say(`network.act.${direction}`)}
        </PageLink>
      ))}
      <PageLink to={to({ between: null, party: key })} opens="network-questions">
        {say("network.act.ways")}
      </PageLink>
      <PageLink
        to={to({
          common: isCommon ? here.common.filter(one => one !== key) : [...here.common, key],
          between: null,
        })}
      >
        {say(isCommon ? "network.act.common.remove" : "network.act.common")}
      </PageLink>
    </p>
  );
}
