import { type Evidence, evidenceIn } from "../schema/index.ts";
import { Citation } from "./Citation.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Everything a claim rests on, in the order of the file; a claim without evidence says so. */
export function EvidenceList({ evidence }: { readonly evidence: Evidence | undefined }) {
  const { say } = useReader();
  const { dossier } = useTold();
  if (!evidence || evidence.length === 0) return <p className="quiet">{say("page.evidence.none")}</p>;
  return (
    <ul className="citations" aria-label={say("page.evidence")}>
      {evidenceIn(dossier, evidence).map((cited, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same source can be cited twice, and the order is the file's
        <Citation key={index} cited={cited} />
      ))}
    </ul>
  );
}
