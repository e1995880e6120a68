import type { NodeIndex } from "../../model/index.ts";
import { ChoiceLink } from "../page/reading/ChoiceLink.tsx";
import { Words } from "../page/reading/Words.tsx";
import { useShownNetwork } from "./useShownNetwork.ts";

/** The name of a party of the network, as a link to its evidence. */
export function NodeLink({ node }: { readonly node: NodeIndex }) {
  const { figures, network, selectedNode, to } = useShownNetwork();
  return (
    <ChoiceLink to={to({ party: network.parties[node]!.key, link: null })} isChosen={node === selectedNode}>
      <bdi>
        <Words shown={figures[node]!.name} />
      </bdi>
    </ChoiceLink>
  );
}
