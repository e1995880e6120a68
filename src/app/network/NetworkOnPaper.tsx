import { useNetworkChosen } from "./useNetworkChosen.ts";

/** On paper nothing can be pressed, and what was chosen is said. */
export function NetworkOnPaper() {
  return <p className="network-on-paper">{useNetworkChosen().join(" · ")}</p>;
}
