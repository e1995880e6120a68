import { findingsOf, type PartyIndex } from "../model/index.ts";
import { type FindingCode, sayFloor } from "../text/index.ts";
import { FindingLink } from "./FindingLink.tsx";
import { Findings } from "./Findings.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** What a reader with ten seconds has to know, the first of each kind; the rest stands behind one click. */
const first: readonly (readonly [codes: readonly FindingCode[], count: number])[] = [
  [["left-out"], 1],
  [["depth", "no-way", "detached"], 1],
  [["unplaced"], 1],
  [["countries"], 1],
  [["disputed-hop"], 1],
  [
    [
      "duties-lost",
      "duties-shifted",
      "duties-contested",
      "duties-excluded",
      "duties-answered",
      "duties-outside",
      "duties-undocumented",
    ],
    3,
  ],
  [["vanishing-point"], 1],
  [["condition"], 1],
  [["one-origin", "one-source-links"], 1],
];

type Props = { readonly group: PartyIndex; readonly leftOut: number };

/** The headline: what is known and what is not, never stronger than its evidence. */
export function Headline({ group, leftOut }: Props) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator, plane } = useTold();
  const findings = findingsOf(inquiry, group, plane, leftOut);
  const shown = first.flatMap(([codes, count]) => findings.filter(({ code }) => codes.includes(code)).slice(0, count));
  const { floor } = inquiry.chain.focus;
  return (
    <section className="headline" aria-label={say("headline.label")}>
      {floor && <p>{say("page.findings.floor", { floor: sayFloor(language, floor) })}</p>}
      <p className="quiet">{say("page.findings.group", { group: narrator.nameWithin(dossier.parties[group]!.id) })}</p>
      <p className="headline-text">
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no ids, and their order is the model's
          <span key={index}>
            <FindingLink finding={finding} />{" "}
          </span>
        ))}
      </p>
      <details className="all-findings">
        <summary>{say("headline.all", { count: findings.length })}</summary>
        <Findings findings={findings} />
      </details>
    </section>
  );
}
