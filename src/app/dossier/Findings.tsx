import type { PlacedFinding } from "../../model/index.ts";
import type { FindingCode } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useSlices } from "../page/slices/useSlices.ts";
import { FindingLink } from "./FindingLink.tsx";

type FindingTopic = "chain" | "duties" | "money" | "evidence";

/** The topic of each finding. */
const topicOf: Readonly<Record<FindingCode, FindingTopic>> = {
  "left-out": "evidence",
  depth: "chain",
  between: "chain",
  beside: "chain",
  "no-way": "chain",
  detached: "chain",
  unplaced: "chain",
  countries: "chain",
  "choke-point": "chain",
  ruling: "duties",
  unruled: "duties",
  "duties-answered": "duties",
  "duties-lost": "duties",
  "duties-contested": "duties",
  "duties-unread": "duties",
  "duties-by-part": "duties",
  "duties-excluded": "duties",
  "duties-shifted": "duties",
  "duties-outside": "duties",
  "duties-undocumented": "duties",
  "nothing-written": "duties",
  divergence: "duties",
  "vanishing-point": "duties",
  "disputed-hop": "chain",
  "weak-hop": "chain",
  condition: "duties",
  "share-shown": "money",
  "pay-not-comparable": "money",
  "one-origin": "evidence",
  "one-source-links": "evidence",
  "links-unsupported": "evidence",
  "figures-conflict": "evidence",
  "assertions-collide": "duties",
};
const topics: readonly FindingTopic[] = ["chain", "duties", "money", "evidence"];

/** Findings of a topic that are there at once: a large file has thousands. */
const FIRST = 40;

function TopicFindings({ found }: { readonly found: readonly PlacedFinding[] }) {
  const shown = useSlices(found.length, FIRST);
  return found.slice(0, shown).map((finding, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: findings have no ids, and their order is the model's
    <dd key={index}>
      <FindingLink finding={finding} />
    </dd>
  ));
}

/** All findings, by topic. */
export function Findings({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  const { say } = useReader();
  return (
    <dl className="findings">
      {topics.map(topic => {
        const found = findings.filter(({ code }) => topicOf[code] === topic);
        return (
          found.length > 0 && (
            <div key={topic}>
              <dt>{say(`page.findings.${topic}`)}</dt>
              <TopicFindings found={found} />
            </div>
          )
        );
      })}
    </dl>
  );
}
