/** Headline findings in plain words, never stronger than the evidence. */
import type { ConditionValue, Nature, Plane, Verification } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { sayNumber, sayPercent, sayRange } from "../numbers.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { capitalised, quoted } from "../wording.ts";
import { label } from "../words.ts";
import { sayPlane, saySpan } from "./sayTrace.ts";

/** Why price and pay cannot be set against each other. */
export type NotComparable = "currency" | "unit" | "period" | "pay-above-price" | "words";

type OnDuties = {
  readonly group: string;
  readonly plane: Plane;
  /** Labels. */
  readonly duties: readonly string[];
};

/** Names and labels are ready strings, lists of them are not empty; shares are of 1. */
export type FindingParams = {
  readonly "left-out": { readonly count: number };
  /** In hops from the top of the chain down to the group. */
  readonly depth: { readonly group: string; readonly min: number; readonly max: number | null };
  /** Parties by name, which may be none, and how many more are not known. */
  readonly between: {
    readonly group: string;
    readonly parties: readonly string[];
    readonly min: number;
    readonly max: number | null;
  };
  readonly "no-way": { readonly group: string };
  readonly detached: { readonly group: string };
  readonly unplaced: { readonly min: number; readonly max: number | null };
  /** Countries in which the parties act, and those that a party names besides. */
  readonly countries: { readonly countries: readonly string[]; readonly also: readonly string[] };
  /** Routes: a number of ways, written out where it is too large for a number. */
  readonly "choke-point": { readonly party: string; readonly routes: number | string };
  readonly "duties-answered": OnDuties & { readonly parties: readonly string[] };
  readonly "duties-lost": OnDuties;
  readonly "duties-contested": OnDuties;
  readonly "duties-excluded": OnDuties;
  /** The duties of one nature. */
  readonly "duties-shifted": OnDuties & { readonly nature: Nature };
  readonly "duties-outside": OnDuties & { readonly parties: readonly string[] };
  readonly "duties-undocumented": OnDuties;
  readonly "nothing-written": {
    readonly count: number;
    readonly total: number;
    readonly group: string;
    readonly plane: Plane;
  };
  readonly divergence: { readonly group: string; readonly duty: string };
  readonly "vanishing-point": {
    readonly from: string;
    readonly to: string;
    readonly duty: string;
    readonly kind: "dropped" | "into-the-dark" | "unacknowledged";
  };
  readonly "disputed-hop": { readonly from: string; readonly to: string };
  readonly condition: { readonly group: string; readonly duty: string; readonly condition: ConditionValue };
  /** One bound at least is known. */
  readonly "share-shown": {
    readonly min: number | null;
    readonly max: number | null;
    /** A price or a pay is only said to be about right. */
    readonly about: boolean;
    readonly price: string;
    readonly pay: string;
    /** The weaker of the two. */
    readonly verification: Verification;
  };
  readonly "pay-not-comparable": { readonly reasons: readonly NotComparable[] };
  readonly "one-origin": { readonly count: number; readonly total: number; readonly source: string };
  readonly "links-unsupported": { readonly count: number; readonly total: number };
  readonly "one-source-links": { readonly count: number; readonly total: number };
  readonly "figures-conflict": { readonly about: string; readonly what: string; readonly values: readonly string[] };
  readonly "assertions-collide": { readonly party: string; readonly duty: string; readonly plane: Plane };
};

export type FindingCode = keyof FindingParams;

export type Finding = {
  readonly [Code in FindingCode]: { readonly code: Code; readonly params: FindingParams[Code] };
}[FindingCode];

const quotedAll = (language: Language, items: readonly string[]): string[] => items.map(item => quoted(language, item));

function onDuties(language: Language, { group, plane, duties }: OnDuties, type: "conjunction" | "disjunction") {
  return {
    group,
    plane: sayPlane(language, plane),
    duties: sayList(language, quotedAll(language, duties), type),
    count: duties.length,
  };
}

function morePartiesText(language: Language, { min, max }: FindingParams["unplaced"]): string {
  if (max === null) return say(language, "finding.unplaced.at-least", { min });
  if (min === max) return say(language, "finding.unplaced.exactly", { min });
  return say(language, "finding.unplaced.between", { min, max });
}

function shareText(
  language: Language,
  { min, max, about, price, pay, verification }: FindingParams["share-shown"],
): string {
  const percent = (share: number) => sayPercent(language, share);
  const range = (low: number | null, high: number | null) => {
    const bounds = { ...(low === null ? {} : { min: low }), ...(high === null ? {} : { max: high }) };
    const share = sayRange(language, bounds, percent);
    return about ? say(language, "finding.about", { share }) : share;
  };
  return say(language, "finding.share-shown", {
    share: range(min, max),
    remainder: range(max === null ? null : 1 - max, min === null ? null : 1 - min),
    price,
    pay,
    verification: label(language, "verifications", verification),
  });
}

/** Names before the rest is counted. */
const NAMES = 5;

const namesIn = (language: Language, parties: readonly string[]): readonly string[] =>
  parties.length > NAMES + 1
    ? [...parties.slice(0, NAMES), say(language, "finding.between.more", { count: parties.length - NAMES })]
    : parties;

function betweenText(language: Language, { group, parties, min, max }: FindingParams["between"]): string {
  const names = namesIn(language, parties);
  const count = sayRange(language, { min, ...(max === null ? {} : { max }) });
  const known = say(language, "finding.between.known", { count: parties.length, parties: sayList(language, names) });
  const what = () => {
    if (max === 0) return parties.length === 0 ? say(language, "finding.between.none") : known;
    if (parties.length === 0) return say(language, "finding.between.unknown", { count, min });
    return say(language, "finding.between.both", { known, count, min });
  };
  return say(language, "finding.between", { group, what: what() });
}

/** One finding as a sentence. */
export function sayFinding(language: Language, finding: Finding): string {
  switch (finding.code) {
    case "left-out":
    case "no-way":
    case "detached":
    case "disputed-hop":
    case "one-origin":
    case "one-source-links":
    case "links-unsupported":
    case "figures-conflict":
      return say(language, `finding.${finding.code}`, finding.params);
    case "depth":
      return say(language, "finding.depth", { group: finding.params.group, span: saySpan(language, finding.params) });
    case "between":
      return betweenText(language, finding.params);
    case "unplaced":
      return capitalised(say(language, "finding.unplaced", { parties: morePartiesText(language, finding.params) }));
    case "countries": {
      const { countries, also } = finding.params;
      return say(language, "finding.countries", {
        countries,
        count: countries.length,
        others: also,
        also: also.length,
      });
    }
    case "choke-point": {
      const { party, routes } = finding.params;
      return say(language, "finding.choke-point", {
        party,
        routes: typeof routes === "number" ? sayNumber(language, routes) : routes,
      });
    }
    case "duties-answered":
    case "duties-outside":
      return say(language, `finding.${finding.code}`, {
        ...onDuties(language, finding.params, "conjunction"),
        parties: sayList(language, namesIn(language, finding.params.parties)),
      });
    case "duties-contested":
    case "duties-lost":
      return say(language, `finding.${finding.code}`, onDuties(language, finding.params, "conjunction"));
    case "duties-excluded":
    case "duties-undocumented":
      return say(language, `finding.${finding.code}`, onDuties(language, finding.params, "disjunction"));
    case "duties-shifted":
      return say(language, "finding.duties-shifted", {
        ...onDuties(language, finding.params, "conjunction"),
        nature: finding.params.nature,
      });
    case "nothing-written": {
      const { count, total, group, plane } = finding.params;
      return say(language, "finding.nothing-written", { count, total, group, plane: sayPlane(language, plane) });
    }
    case "divergence":
      return say(language, "finding.divergence", finding.params);
    case "vanishing-point": {
      const { kind, ...params } = finding.params;
      return say(language, `finding.vanishing-point.${kind}`, params);
    }
    case "condition": {
      const { condition, ...params } = finding.params;
      return say(language, `finding.condition.${condition}`, params);
    }
    case "share-shown":
      return shareText(language, finding.params);
    case "pay-not-comparable": {
      const reasons = finding.params.reasons.map(reason => say(language, `finding.pay-not-comparable.${reason}`));
      return say(language, "finding.pay-not-comparable", { reasons });
    }
    case "assertions-collide": {
      const { plane, party, duty } = finding.params;
      return capitalised(
        say(language, "finding.assertions-collide", { plane: sayPlane(language, plane), party, duty }),
      );
    }
  }
}
