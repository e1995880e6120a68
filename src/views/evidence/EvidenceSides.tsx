import type { ReactNode } from "react";
import type { EvidencePlan } from "./evidenceOf.ts";
import { ForAndAgainst } from "./ForAndAgainst.tsx";

type Props<One> = {
  readonly plan: EvidencePlan<One>;
  /** Makes a list item, with its key, of one citation. */
  readonly item: (one: One, place: number) => ReactNode;
};

/** What a claim rests on: a list, or what supports it beside what contradicts it. A claim without evidence says so. */
export function EvidenceSides<One>({ plan, item }: Props<One>) {
  const list = (title: string, citations: readonly One[]) => (
    <ul className="citations" aria-label={title}>
      {citations.map(item)}
    </ul>
  );
  if (plan.kind === "none") return <p className="quiet">{plan.words}</p>;
  if (plan.kind === "list") return list(plan.title, plan.citations);
  return (
    <ForAndAgainst
      sides={plan.sides.map(({ id, title, citations, none }) => ({
        id,
        title,
        content: citations.length > 0 ? list(title, citations) : <p className="quiet">{none}</p>,
      }))}
    />
  );
}
