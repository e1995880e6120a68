/** Everything that joins two parties: the hop, the overlays beside it, and what is paid under it. */
import { isHopType, type Link, type Money } from "../../schema/index.ts";
import { overlaysIn } from "../chainOf.ts";
import { disputedHopsOf } from "../findings/disputedHopsOf.ts";
import type { Overlay, PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { isLive } from "../lens.ts";
import { type WhyNotLive, whyNotLive } from "../whyNotLive.ts";

export type WhyNoLink = WhyNotLive | "party";

export type Pair = {
  readonly from: PartyIndex;
  readonly to: PartyIndex;
  /** Index among the hops of the chain; null where no hop link of the pair is live. */
  readonly hop: number | null;
  readonly isReturn: boolean;
  /** Is every link of the hop contradicted by evidence or disputed by the party it names? */
  readonly isDisputed: boolean;
  /** Live hop links from `from` to `to`, in file order. */
  readonly links: readonly Link[];
  /** Live hop links from `to` to `from`. */
  readonly back: readonly Link[];
  /** Live overlays between the two, in either direction. */
  readonly overlays: readonly Link[];
  /** Rating systems between the two, in either direction, that no link tells. */
  readonly ratings: readonly Pick<Overlay, "from" | "to">[];
  readonly notNow: readonly { readonly link: Link; readonly why: readonly WhyNoLink[] }[];
  /** Money that is paid under one of these links, or by one of the two to the other. */
  readonly money: readonly Money[];
};

/** The two parties that a link joins, in the direction of the hop if there is one hop only. Null for an unknown id. */
export function pairOf({ chain, file }: Inquiry, id: string): Pair | null {
  const named = file.linkAt.get(id);
  if (!named) return null;
  const { dossier } = file;
  const joins = (one: Link, from: string, to: string) => one.from === from && one.to === to;
  const hasHop = (from: string, to: string) => file.hopLinks.some(({ link }) => joins(link, from, to));
  const isTurned = !hasHop(named.from, named.to) && hasHop(named.to, named.from);
  const [from, to] = isTurned ? [named.to, named.from] : [named.from, named.to];
  const [fromAt, toAt] = [file.partyAt.get(from)!, file.partyAt.get(to)!];

  const between = dossier.links.filter(one => joins(one, from, to) || joins(one, to, from));
  const partiesLive = chain.live[fromAt] === 1 && chain.live[toAt] === 1;
  const live = between.filter(one => partiesLive && isLive(one, chain.focus, chain.chosen));
  const hops = live.filter(({ type }) => isHopType(type));
  const at = chain.hopFrom.findIndex((start, index) => start === fromAt && chain.hopTo[index] === toAt);
  const hop = at < 0 ? null : at;
  const ids = new Set(between.map(one => one.id));
  const ends = new Set([from, to]);
  return {
    from: fromAt,
    to: toAt,
    hop,
    isReturn: hop !== null && chain.isReturn[hop] === 1,
    isDisputed: hop !== null && disputedHopsOf({ chain }, [hop]).length > 0,
    links: hops.filter(one => joins(one, from, to)),
    back: from === to ? [] : hops.filter(one => joins(one, to, from)),
    overlays: live.filter(({ type }) => !isHopType(type)),
    ratings: overlaysIn(chain).filter(
      one =>
        one.link === null && ((one.from === fromAt && one.to === toAt) || (one.from === toAt && one.to === fromAt)),
    ),
    notNow: between
      .filter(one => !live.includes(one))
      .map(link => ({
        link,
        why: [...whyNotLive(link, chain.focus, chain.chosen), ...(partiesLive ? [] : ["party" as const])],
      })),
    money: dossier.money.filter(({ link, payer, payee }) => {
      if (link !== undefined) return ids.has(link);
      return payer !== undefined && payee !== undefined && payer !== payee && ends.has(payer) && ends.has(payee);
    }),
  };
}
