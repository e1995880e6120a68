import { closeLocal } from "../documents/files/localFiles.ts";
import { goTo } from "../page/address/useAddress.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** Leaves a file of the reader out of the network: a file is closed, a draft stays where it is kept. */
export function LeaveOut({ ownKey }: { readonly ownKey: string }) {
  const { say } = useReader();
  const { place, to } = useShownNetwork();
  const isDraft = place.draft === ownKey;
  return (
    <button
      type="button"
      className="quiet-button"
      onClick={() => (isDraft ? goTo(to({ draft: null })) : closeLocal(ownKey))}
    >
      {say(isDraft ? "network.set.leave-out" : "network.trouble.leave-out")}
    </button>
  );
}
