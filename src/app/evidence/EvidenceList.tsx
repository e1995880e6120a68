import { type Cited, type Evidence, evidenceIn } from "../../schema/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { Citation } from "./Citation.tsx";
import { Sides } from "./Sides.tsx";
import "./evidence.css";

function Citations({ title, all }: { readonly title: string; readonly all: readonly Cited[] }) {
  return (
    <ul className="citations" aria-label={title}>
      {all.map((cited, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same source can be cited twice, and the order is the file's
        <Citation key={index} cited={cited} />
      ))}
    </ul>
  );
}

/**
 * Everything a claim rests on, in the order of the file; what contradicts it stands beside what supports it, with equal
 * weight. A claim without evidence says so.
 */
export function EvidenceList({ evidence }: { readonly evidence: Evidence | undefined }) {
  useMessages("details");
  const { say } = useReader();
  const { dossier } = useDossier();
  if (!evidence || evidence.length === 0) return <p className="quiet">{say("page.evidence.none")}</p>;
  const all = evidenceIn(dossier, evidence);
  const against = all.filter(({ supports }) => supports === "contradicts");
  const title = say("page.evidence");
  if (against.length === 0) return <Citations title={title} all={all} />;
  const others = all.filter(({ supports }) => supports !== "contradicts");
  const [forIt, againstIt] = [say("panel.evidence.for"), say("panel.evidence.against")];
  return (
    <Sides
      sides={[
        {
          id: "for",
          title: forIt,
          content:
            others.length > 0 ? (
              <Citations title={forIt} all={others} />
            ) : (
              <p className="quiet">{say("page.evidence.none")}</p>
            ),
        },
        { id: "against", title: againstIt, content: <Citations title={againstIt} all={against} /> },
      ]}
    />
  );
}
