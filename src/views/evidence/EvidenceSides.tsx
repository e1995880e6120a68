import type { ReactNode } from "react";
import type { EvidencePlan } from "./evidenceOf.ts";
import { ForAndAgainst } from "./ForAndAgainst.tsx";

type Props<One> = {
  readonly plan: EvidencePlan<One>;
  /** Makes a list item, with its key, of one citation. */
  readonly item: (one: One, place: number) => ReactNode;
  /** The list has no name for screen readers: the claim that it stands under says enough. */
  readonly isUnnamed?: boolean;
};

/** What a claim rests on: a list, or what supports it beside what contradicts it. A claim without evidence says so. */
export function EvidenceSides<One>({ plan, item, isUnnamed = false }: Props<One>) {
  const list = (title: string, citations: readonly One[]) => (
    <ul className="citations" aria-label={isUnnamed ? undefined : title}>
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
