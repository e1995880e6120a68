import { type ComponentProps, Suspense } from "react";
import { nodeOfKey } from "../../model/index.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { later } from "../page/reading/later.ts";
import { useReader } from "../page/reading/useReader.ts";
import { usePainted } from "../picture/stage/usePainted.ts";
import type { NetworkPlacingTools as Tools } from "./NetworkPlacingTools.tsx";
import { usePins } from "./pins.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

const NetworkPlacingTools = later(async () => (await import("./NetworkPlacingTools.tsx")).NetworkPlacingTools);

/** The tools for the reader's own positions, folded until somebody wants them. */
export function NetworkPlacing(props: ComponentProps<typeof Tools>) {
  const { say } = useReader();
  const { network } = useShownNetwork();
  const isPainted = usePainted(NetworkPlacingTools.load);
  const count = [...usePins().keys()].filter(key => nodeOfKey(network, key) !== null).length;
  return (
    <details className="network-placing">
      <summary>{say("network.pins", { count })}</summary>
      {isPainted && (
        <Suspense fallback={<Loading />}>
          <NetworkPlacingTools {...props} />
        </Suspense>
      )}
    </details>
  );
}
