import { type FindingOfIds, findingsOf, type PartyIndex } from "../model/index.ts";
import { type Finding, type FindingCode, sayFloor } from "../text/index.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

type Part = "chain" | "duties" | "money" | "evidence";

/** Which part of the page shows what a finding speaks of. */
const partOf: Readonly<Record<FindingCode, Part>> = {
  "left-out": "evidence",
  depth: "chain",
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
const parts: readonly { readonly part: Part; readonly anchor: string }[] = [
  { part: "chain", anchor: "#chain" },
  { part: "duties", anchor: "#duties" },
  { part: "money", anchor: "#money" },
  { part: "evidence", anchor: "#chain" },
];

type Props = { readonly group: PartyIndex; readonly leftOut: number };

/** The headline: what is known and what is not, never stronger than its evidence. */
export function Findings({ group, leftOut }: Props) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator, plane } = useTold();
  const findings = findingsOf(inquiry, group, plane, leftOut);
  const { floor } = inquiry.chain.focus;
  const isOnlyGroup = inquiry.chain.groups.length === 1;
  // The model speaks in ids where the sentences have names; the narrator puts in the names.
  const sentence = (finding: FindingOfIds) =>
    isOnlyGroup ? narrator.findingShort(finding as Finding) : narrator.finding(finding as Finding);
  return (
    <>
      {floor && <p>{say("page.findings.floor", { floor: sayFloor(language, floor) })}</p>}
      {isOnlyGroup && (
        <p className="quiet">
          {say("page.findings.group", { group: narrator.nameWithin(dossier.parties[group]!.id) })}
        </p>
      )}
      <dl className="findings">
        {parts.map(({ part, anchor }) => {
          const found = findings.filter(({ code }) => partOf[code] === part);
          return (
            found.length > 0 && (
              <div key={part}>
                <dt>
                  <a href={anchor}>{say(`page.findings.${part}`)}</a>
                </dt>
                {found.map((finding, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: findings have no ids, and their order is the model's
                  <dd key={index}>{sentence(finding)}</dd>
                ))}
              </div>
            )
          );
        })}
      </dl>
    </>
  );
}
