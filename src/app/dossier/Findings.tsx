import type { PlacedFinding } from "../../model/index.ts";
import type { FindingCode } from "../../schema/index.ts";
import { useReader } from "../reading/useReader.ts";
import { FindingLink } from "./FindingLink.tsx";

type Part = "chain" | "duties" | "money" | "evidence";

/** What a finding speaks of. */
const partOf: Readonly<Record<FindingCode, Part>> = {
  "left-out": "evidence",
  depth: "chain",
  between: "chain",
  "no-way": "chain",
  detached: "chain",
  unplaced: "chain",
  countries: "chain",
  "choke-point": "chain",
  "duties-answered": "duties",
  "duties-lost": "duties",
  "duties-contested": "duties",
  "duties-excluded": "duties",
  "duties-shifted": "duties",
  "duties-outside": "duties",
  "duties-undocumented": "duties",
  "nothing-written": "duties",
  divergence: "duties",
  "vanishing-point": "duties",
  "disputed-hop": "chain",
  condition: "duties",
  "share-shown": "money",
  "pay-not-comparable": "money",
  "one-origin": "evidence",
  "one-source-links": "evidence",
  "links-unsupported": "evidence",
  "figures-conflict": "evidence",
  "assertions-collide": "duties",
};
const parts: readonly Part[] = ["chain", "duties", "money", "evidence"];

/** Every finding, by what it speaks of. */
export function Findings({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  const { say } = useReader();
  return (
    <dl className="findings">
      {parts.map(part => {
        const found = findings.filter(({ code }) => partOf[code] === part);
        return (
          found.length > 0 && (
            <div key={part}>
              <dt>{say(`page.findings.${part}`)}</dt>
              {found.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no ids, and their order is the model's
                <dd key={index}>
                  <FindingLink finding={finding} />
                </dd>
              ))}
            </div>
          )
        );
      })}
    </dl>
  );
}
