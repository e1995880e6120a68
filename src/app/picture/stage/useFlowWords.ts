import type { FlowWords } from "../../../views/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { ChainShown } from "./useChain.ts";

/** What the chain in one column says beside its cards. */
export function useFlowWords({ folded, picture }: Pick<ChainShown, "folded" | "picture">): FlowWords {
  const { say } = useReader();
  const { narrator } = useDossier();
  const nameAt = (node: number): string => {
    const { key, parties } = folded.nodes[node]!;
    return parties.length === 1 ? narrator.nameWithin(key) : picture.cards[node]!.name.text;
  };
  return {
    previous: say("stage.layer.previous"),
    next: say("stage.layer.next"),
    place: (place, count) => say("stage.layer.place", { place, count }),
    coming: say("stage.layer.coming"),
    from: node => say("chain.from", { party: nameAt(node) }),
    back: node => say("stage.flow.back", { party: nameAt(node) }),
  };
}
