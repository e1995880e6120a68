import { isHopType, type LinkType } from "../../schema/index.ts";
import { wishedId } from "../newIdOf.ts";
import type { PartyMade } from "./gatherParties.ts";
import type { KnownChain } from "./knownChain.ts";

export type LinkMade = {
  readonly id: string;
  readonly isNew: boolean;
  readonly from: PartyMade;
  readonly to: PartyMade;
  /** Null until a line says it. */
  type: LinkType | null;
  isInferred: boolean;
  readonly evidence: unknown[];
  note: string;
};

const isGroup = (kind: string | null): boolean => kind === "worker-group" || kind === "household";

/** The type of a link of which no line says it. */
export const typeOf = ({ type, to }: LinkMade): LinkType =>
  type ?? (isGroup(to.kind ?? to.knownKind) ? "engages" : "unspecified");

export type GatheredLinks = {
  /** Those of the file, then the new ones in the order of their lines. */
  readonly links: readonly LinkMade[];
  /** The link that a line means; a new one where there is none between the two, or none of this type. */
  readonly linkOf: (from: PartyMade, to: PartyMade, type: LinkType | null, isInferred: boolean) => LinkMade;
};

export function gatherLinks(
  known: KnownChain,
  byId: ReadonlyMap<string, PartyMade>,
  idFor: (wished: string) => string,
): GatheredLinks {
  const links: LinkMade[] = [];
  const linksOf = new Map<string, LinkMade[]>();
  const endsOf = (from: string, to: string): string => `${from} ${to}`;
  const keep = (link: LinkMade) => {
    links.push(link);
    const ends = endsOf(link.from.id, link.to.id);
    const others = linksOf.get(ends);
    if (others) others.push(link);
    else linksOf.set(ends, [link]);
  };
  for (const { id, type, from, to } of known.links) {
    const [above, below] = [byId.get(from), byId.get(to)];
    if (!above || !below) continue;
    const ends = { from: above, to: below, type: type as LinkType };
    keep({ id, isNew: false, ...ends, isInferred: false, evidence: [], note: "" });
  }

  const linkOf = (from: PartyMade, to: PartyMade, type: LinkType | null, isInferred: boolean): LinkMade => {
    const between = linksOf.get(endsOf(from.id, to.id)) ?? [];
    const met =
      type === null
        ? between.find(link => link.type === null || isHopType(link.type))
        : between.find(link => link.type === type);
    if (met) return met;
    const untyped = type !== null && isHopType(type) ? between.find(link => link.type === null) : undefined;
    if (untyped) {
      untyped.type = type;
      return untyped;
    }
    // The type of a hop can be told later, so its id does not say it.
    const named = { from: from.id, to: to.id, type: type === null || isHopType(type) ? "engages" : type };
    const link = {
      id: idFor(wishedId("links", named)),
      isNew: true,
      from,
      to,
      type,
      isInferred,
      evidence: [],
      note: "",
    };
    keep(link);
    return link;
  };
  return { links, linkOf };
}
