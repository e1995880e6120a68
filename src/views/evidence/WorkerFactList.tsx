import { PhraseText } from "./PhraseText.tsx";
import type { WorkerFactTold } from "./workerFacts.ts";

/** What is said of workers, each fact with its kind. */
export function WorkerFactList({ facts }: { readonly facts: readonly WorkerFactTold[] }) {
  return (
    <ul className="worker-facts">
      {facts.map(({ lead, told }) => (
        <li key={lead}>
          <span className="quiet">{lead}</span> <PhraseText phrase={told} />
        </li>
      ))}
    </ul>
  );
}
