/** What of the money stands at which party: scales with their bars, gaps, and what is told in words. */
import {
  byAmount,
  type ChainMoney,
  type MoneyBar,
  type MoneyGap,
  type MoneyRule,
  type MoneyScale,
  type MoneyTold,
  type PartyIndex,
} from "../../model/index.ts";

/** The bars of a party on one scale. */
export type MoneyPart = {
  readonly scale: MoneyScale;
  /** Is it the scale of the whole picture? */
  readonly isCommon: boolean;
  /** Lowest first. */
  readonly bars: readonly MoneyBar[];
  readonly rules: readonly MoneyRule[];
};

export type MoneyRoom = {
  readonly party: PartyIndex;
  /** In the order of the scales. */
  readonly parts: readonly MoneyPart[];
  /** Those to whom nothing is on record of what the party pays; null where there are none. */
  readonly gap: MoneyGap | null;
  /** Is nothing on record of what these workers are paid? */
  readonly isPayMissing: boolean;
  readonly told: readonly MoneyTold[];
};

/**
 * Whether the first scale is that of the whole picture. Where a price is not known and none stands on that scale, its
 * amounts would only seem to bound what is not known: then each scale stands by itself.
 */
export const hasCommonScale = ({ scales, gaps, places, group }: ChainMoney): boolean =>
  scales.length > 0 &&
  (gaps.length === 0 ||
    places.some(one => one.kind === "bar" && one.role === "price" && one.scale === 0 && one.at !== group));

/** @returns a room for each party that has something to show, by its index */
export function moneyRoomsOf(found: ChainMoney): ReadonlyMap<PartyIndex, MoneyRoom> {
  const { group, scales, places, gaps, isPayMissing } = found;
  const isCommon = hasCommonScale(found);
  const bars = places.filter(one => one.kind === "bar");
  const told = places.filter(one => one.kind === "told");
  const rules = places.filter(one => one.kind === "rule");
  /** A benchmark stands beside what the workers are paid; without workers, beside the first bar on its scale. */
  const ruledAt = (scale: number): PartyIndex | undefined => group ?? bars.find(bar => bar.scale === scale)?.at;
  const parties = new Set<PartyIndex>([
    ...bars.map(({ at }) => at),
    ...told.flatMap(({ at }) => at ?? []),
    ...gaps.map(({ payer }) => payer),
    ...(group === null ? [] : [group]),
  ]);
  return new Map(
    [...parties].map(party => {
      const parts = scales.flatMap((scale, place): MoneyPart[] => {
        const own = bars.filter(bar => bar.scale === place && bar.at === party).sort(byAmount);
        const beside = ruledAt(place) === party ? rules.filter(rule => rule.scale === place) : [];
        return own.length + beside.length === 0
          ? []
          : [{ scale, isCommon: isCommon && place === 0, bars: own, rules: beside }];
      });
      const room: MoneyRoom = {
        party,
        parts,
        gap: gaps.find(({ payer }) => payer === party) ?? null,
        isPayMissing: party === group && isPayMissing,
        told: told.filter(({ at }) => at === party),
      };
      return [party, room];
    }),
  );
}
