import type { ReactNode } from "react";
import type { ToldEvidence } from "./evidenceOf.ts";
import { Sides } from "./Sides.tsx";

type Props<One> = {
  readonly told: ToldEvidence<One>;
  /** Makes a list item, with its key, of one citation. */
  readonly item: (one: One, place: number) => ReactNode;
};

/** What a claim rests on: a list, or what supports it beside what contradicts it. A claim without evidence says so. */
export function EvidenceSides<One>({ told, item }: Props<One>) {
  const list = (title: string, citations: readonly One[]) => (
    <ul className="citations" aria-label={title}>
      {citations.map(item)}
    </ul>
  );
  if (told.kind === "none") return <p className="quiet">{told.words}</p>;
  if (told.kind === "list") return list(told.title, told.citations);
  return (
    <Sides
      sides={told.sides.map(({ id, title, citations, none }) => ({
        id,
        title,
        content: citations.length > 0 ? list(title, citations) : <p className="quiet">{none}</p>,
      }))}
    />
  );
}
