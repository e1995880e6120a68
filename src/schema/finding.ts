import type {
  Basis,
  ConditionValue,
  Finality,
  Nature,
  Plane,
  proceedingStatuses,
  Verification,
} from "./table/codes.ts";

/** Why a price and a pay cannot be set against each other. */
export type WhyNotComparable = "currency" | "unit" | "period" | "words" | "pay-above-price";

/** How a position comes about: by words of the party, a contract or a reading of the law, or by a ruling, as final as it is. */
export type Mode = Exclude<Basis, "court"> | Finality;

/**
 * On how much of a duty something is said. `part`: it rests on statements about parts of the duty alone; `by-part`: what
 * is said on one part is not what is said on another, and nothing contradicts anything else; `unread`: it has been
 * decided, and how was not read.
 */
export type DutyPart = "whole" | "part" | "by-part" | "unread";

/** Parties, each with the strongest mode in which it comes to its position. */
type InModes<Ref> = { readonly parties: readonly Ref[]; readonly modes: readonly Mode[] };

type OnDuties<Ref> = { readonly group: Ref; readonly plane: Plane; readonly duties: readonly Ref[] };

/**
 * What a finding says, by its code. `Ref` is how it names parties, duties, countries, money, figures and sources: by
 * ids and codes in `model`, in the order of the file; by ready words in `text`. Shares are of 1.
 */
export type FindingParams<Ref> = {
  readonly "left-out": { readonly count: number };
  /** In hops from the top of the chain down to the group; `max` is null where nothing bounds it. */
  readonly depth: { readonly group: Ref; readonly min: number; readonly max: number | null };
  /** The known parties strictly between the tops of the chain and the group, and how many more are unknown. */
  readonly between: {
    readonly group: Ref;
    readonly parties: readonly Ref[];
    readonly min: number;
    readonly max: number | null;
  };
  /** Relations that are no hops, the first of `count`, each named by `link ID` or by `rating ID` of the workers rated. */
  readonly beside: { readonly relations: readonly Ref[]; readonly count: number };
  readonly "no-way": { readonly group: Ref };
  readonly detached: { readonly group: Ref };
  readonly unplaced: { readonly min: number; readonly max: number | null };
  /** Countries in which the parties act, and those that a party names besides. */
  readonly countries: { readonly countries: readonly Ref[]; readonly also: readonly Ref[] };
  /** `routes` is the number of ways down to the group, written out where it is too large for a number. */
  readonly "choke-point": { readonly party: Ref; readonly routes: number | string };
  /** The latest ruling of a case that has not fallen, those of the same case that have, and where the case stands unless the ruling is final and was not followed. */
  readonly ruling: {
    readonly decision: Ref;
    readonly fallen: readonly Ref[];
    readonly open: (typeof proceedingStatuses)[number] | null;
  };
  /** An open case in which no ruling is in force: its latest decision that is no ruling, and its rulings that have fallen. */
  readonly unruled: {
    readonly proceeding: Ref;
    readonly latest: Ref | null;
    readonly fallen: readonly Ref[];
    readonly status: (typeof proceedingStatuses)[number];
  };
  /** The same parties hold or share each of the duties, in the same modes; `isPart`: it is said of parts alone. */
  readonly "duties-answered": OnDuties<Ref> & InModes<Ref> & { readonly isPart: boolean };
  readonly "duties-lost": OnDuties<Ref>;
  readonly "duties-contested": OnDuties<Ref>;
  /** A decision has been made, and how was not read. */
  readonly "duties-unread": OnDuties<Ref>;
  /** Statements on different parts of each of the duties, none of which contradicts another. */
  readonly "duties-by-part": OnDuties<Ref>;
  readonly "duties-excluded": OnDuties<Ref>;
  /** All the duties are of one nature. */
  readonly "duties-shifted": OnDuties<Ref> & { readonly nature: Nature };
  readonly "duties-outside": OnDuties<Ref> & InModes<Ref> & { readonly isPart: boolean };
  /** The parties are on record as not answering for any of the duties. */
  readonly "duties-undocumented": OnDuties<Ref> & InModes<Ref> & { readonly isPart: boolean };
  readonly "nothing-written": {
    readonly count: number;
    readonly total: number;
    readonly group: Ref;
    readonly plane: Plane;
  };
  readonly divergence: { readonly group: Ref; readonly duty: Ref };
  readonly "vanishing-point": {
    readonly from: Ref;
    readonly to: Ref;
    readonly duty: Ref;
    readonly kind: "dropped" | "into-the-dark" | "unacknowledged";
  };
  /** The strongest link between the two is known by inference or less. */
  readonly "weak-hop": { readonly from: Ref; readonly to: Ref; readonly verification: Verification };
  readonly "disputed-hop": { readonly from: Ref; readonly to: Ref };
  /** `extent`: the part of the duty of which it is said; null: the whole. */
  readonly condition: {
    readonly group: Ref;
    readonly duty: Ref;
    readonly condition: ConditionValue;
    readonly extent: Ref | null;
    /** All that is said of it: whose word each account is. */
    readonly accounts: readonly Ref[];
  };
  /** At least one bound is known. */
  readonly "share-shown": {
    readonly min: number | null;
    readonly max: number | null;
    /** Is a price or a pay only said to be about right? */
    readonly about: boolean;
    readonly price: Ref;
    /** All pays that are set against this price. */
    readonly pays: readonly Ref[];
    /** The weakest of them all. */
    readonly verification: Verification;
  };
  readonly "pay-not-comparable": { readonly reasons: readonly WhyNotComparable[] };
  readonly "one-origin": { readonly count: number; readonly total: number; readonly source: Ref };
  readonly "links-unsupported": { readonly count: number; readonly total: number };
  readonly "one-source-links": { readonly count: number; readonly total: number };
  readonly "figures-conflict": { readonly about: Ref; readonly what: Ref; readonly values: readonly Ref[] };
  readonly "assertions-collide": { readonly party: Ref; readonly duty: Ref; readonly plane: Plane };
};

export type FindingCode = keyof FindingParams<string>;

/** One finding. `Ref` as in `FindingParams`. */
export type Finding<Ref> = {
  readonly [Code in FindingCode]: { readonly code: Code; readonly params: FindingParams<Ref>[Code] };
}[FindingCode];
