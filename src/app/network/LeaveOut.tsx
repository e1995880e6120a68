import { goTo } from "../address/useAddress.ts";
import { closeLocal } from "../files/localFiles.ts";
import { useReader } from "../reading/useReader.ts";
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
