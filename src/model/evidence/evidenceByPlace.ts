/** How do we know? Every link, statement and account of a file, once, with what it rests on, in the order of the chain. */
import { type Cited, evidenceIn, type Response } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { type UnaskedClaim, unaskedOf } from "../editing/unaskedOf.ts";
import { areOnOtherParts } from "../extentOf.ts";
import { collisionsOf } from "../findings/collisionsOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { originsOf, restsOnOne } from "../originsOf.ts";
import { conditionsOn } from "../traceDuty.ts";
import { type WhyNotLive, whyNotLive } from "../whyNotLive.ts";
import { type ClaimFlag, claimFlags } from "./claimFlags.ts";
import { type EvidenceShares, evidenceCoverageOf } from "./evidenceCoverageOf.ts";

export const claimLists = ["links", "assertions", "conditions"] as const;
export type ClaimList = (typeof claimLists)[number];
export type FileClaim = Extract<UnaskedClaim, { readonly list: ClaimList }>;

/** An answer to a claim: its own, or that of a party to its whole part in the chain. */
export type ClaimAnswer = {
  /** The id of the party that answered; null for an answer to the claim itself. */
  readonly party: string | null;
  readonly response: Response;
};

export type EvidencedClaim = {
  /** `links amazon-hires`: of the file once. */
  readonly key: string;
  readonly claim: FileClaim;
  readonly saysSo: readonly Cited[];
  readonly contradicts: readonly Cited[];
  /** What is cited beside the claim, and neither supports nor contradicts it. */
  readonly context: readonly Cited[];
  readonly answers: readonly ClaimAnswer[];
  /** Keys of claims of the file that say otherwise. */
  readonly against: readonly string[];
  /** Ids of the independent first-hand sources on which it rests. */
  readonly origins: readonly string[];
  /** Ids of those whom it names and who were not asked. */
  readonly unasked: readonly string[];
  readonly flags: readonly ClaimFlag[];
  /** Why it does not hold under the lens; empty where it does. */
  readonly whyNot: readonly (WhyNotLive | "party")[];
};

/** The claims that stand at one party: the links into it, what is said of it, how duties reached it. */
export type PlacedClaims = {
  /** Null for accounts that name nobody. */
  readonly party: PartyIndex | null;
  /** Null for parties outside the chain. */
  readonly layer: number | null;
  /** Whether the layer reads "4+". */
  readonly isOpen: boolean;
  readonly claims: readonly EvidencedClaim[];
};

export type EvidenceByPlace = {
  /** Every party of the file once, also where no claim stands; then what names nobody. */
  readonly places: readonly PlacedClaims[];
  /** Of all claims of a list of the file, whatever the lens. */
  readonly coverage: Readonly<Record<ClaimList, EvidenceShares>>;
  readonly counts: Readonly<Record<ClaimFlag, number>>;
};

/** Whether the words were read elsewhere than in the source itself. */
const isCopy = ({ seenIn, source }: Cited): boolean =>
  seenIn === undefined ? source.seenAt !== undefined : seenIn !== "original";

const keyOfClaim = (list: ClaimList, id: string): string => `${list} ${id}`;

/** Which claims of the file say otherwise, both ways. */
function opposedIn(inquiry: Inquiry): ReadonlyMap<string, ReadonlySet<string>> {
  const { chain } = inquiry;
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other));
  const oppose = (one: string, other: string) => {
    add(one, other);
    add(other, one);
  };
  for (const { pairs } of collisionsOf(chain))
    for (const [one, other] of pairs) oppose(keyOfClaim("assertions", one), keyOfClaim("assertions", other));
  const { conditions } = chain.file.dossier;
  const duties = new Set(conditions.map(({ duty }) => duty));
  const told = [...duties].filter(
    duty => new Set(conditions.filter(one => one.duty === duty).map(({ met }) => met)).size > 1,
  );
  for (const duty of told)
    for (const group of chain.groups) {
      const accounts = conditionsOn(chain, inquiry.groupChain(group), duty);
      for (const one of accounts)
        for (const other of accounts)
          if (one.met !== other.met && !areOnOtherParts(one, other))
            oppose(keyOfClaim("conditions", one.id), keyOfClaim("conditions", other.id));
    }
  return found;
}

/** Those whom a claim names, at whom it stands first. */
function namedBy({ list, item }: FileClaim): readonly string[] {
  if (list === "links") return [item.to, item.from];
  if (list === "assertions") return [item.party];
  return [...(item.party === undefined ? [] : [item.party]), ...(item.workers ?? [])];
}

/** Parties in the order of the chain: layer by layer, those outside it last, else as in the file. */
function inChainOrder({ layer, live, fromRoot }: Chain): readonly PartyIndex[] {
  const rank = (party: PartyIndex): number => {
    if (!live[party]) return 3;
    if (layer[party]! < 0) return 2;
    return fromRoot[party] ? 0 : 1;
  };
  // Sorting leaves those of a layer as they are in the file.
  return Array.from(layer, (_, party) => party).sort((a, b) => rank(a) - rank(b) || layer[a]! - layer[b]!);
}

export function evidenceByPlace(inquiry: Inquiry): EvidenceByPlace {
  const { chain, file } = inquiry;
  const { dossier, partyAt } = file;
  const { focus, chosen, live } = chain;
  const origins = originsOf(dossier);
  const opposed = opposedIn(inquiry);
  const unasked = new Map<string, string[]>();
  for (const { party, claims } of unaskedOf(dossier))
    for (const { list, item } of claims) {
      const key = `${list} ${item.id}`;
      unasked.set(key, [...(unasked.get(key) ?? []), party]);
    }

  const responseOf = (id: string): ClaimAnswer[] => {
    const { response } = dossier.parties[partyAt.get(id)!]!;
    return response ? [{ party: id, response }] : [];
  };
  const answersTo = (claim: FileClaim): readonly ClaimAnswer[] => {
    const { response } = claim.item;
    if (response) return [{ party: null, response }];
    const asked = claim.list === "conditions" ? namedBy(claim).slice(0, 1) : namedBy(claim);
    return [...new Set(asked)].flatMap(responseOf);
  };
  const isLive = (id: string): boolean => live[partyAt.get(id)!] === 1;
  /** Whether those are there on whom it hangs. An account that names no party hangs on any of its workers. */
  const isThere = ({ list, item }: FileClaim): boolean => {
    if (list === "links") return isLive(item.from) && isLive(item.to);
    if (item.party !== undefined) return isLive(item.party);
    return !item.workers || item.workers.some(isLive);
  };
  const claimOf = (claim: FileClaim, dates: object = {}): EvidencedClaim => {
    const { list, item } = claim;
    const key = keyOfClaim(list, item.id);
    const cited = evidenceIn(dossier, item.evidence);
    const saysSo = cited.filter(({ supports }) => supports === "supports");
    const contradicts = cited.filter(({ supports }) => supports === "contradicts");
    const answers = answersTo(claim);
    const against = [...(opposed.get(key) ?? [])];
    const silent = unasked.get(key) ?? [];
    // A party that disputes its whole part does not say which of the claims on it is wrong.
    const isContested = contradicts.length > 0 || against.length > 0 || item.response?.status === "disputes";
    const isOnOne = restsOnOne(origins, item);
    const is: Readonly<Record<ClaimFlag, boolean>> = {
      unsourced: saysSo.length === 0,
      "one-origin": isOnOne,
      "two-origins": saysSo.length > 0 && !isOnOne,
      contested: isContested,
      unasked: silent.length > 0,
      copy: saysSo.length > 0 && saysSo.every(isCopy),
    };
    return {
      key,
      claim,
      saysSo,
      contradicts,
      context: cited.filter(({ supports }) => supports === "context"),
      answers,
      against,
      origins: [...new Set(saysSo.map(({ source }) => origins.originOf(source.id)))],
      unasked: silent,
      flags: claimFlags.filter(flag => is[flag]),
      whyNot: [...whyNotLive({ ...item, ...dates }, focus, chosen), ...(isThere(claim) ? [] : ["party" as const])],
    };
  };

  const at = new Map<PartyIndex | null, EvidencedClaim[]>();
  const stand = (entry: EvidencedClaim) => {
    const [first] = namedBy(entry.claim);
    const party = first === undefined ? null : partyAt.get(first)!;
    const here = at.get(party);
    if (here) here.push(entry);
    else at.set(party, [entry]);
  };
  for (const item of dossier.links) stand(claimOf({ list: "links", item }));
  for (const { assertion, stated, overturned } of file.statements)
    stand(claimOf({ list: "assertions", item: assertion }, { stated, overturned }));
  for (const item of dossier.conditions) stand(claimOf({ list: "conditions", item }));

  const places = inChainOrder(chain).map((party): PlacedClaims => {
    const layer = chain.layer[party]!;
    return {
      party,
      layer: layer >= 0 ? layer : null,
      isOpen: chain.layerIsOpen[party] === 1,
      claims: at.get(party) ?? [],
    };
  });
  const ofNobody = at.get(null);
  if (ofNobody) places.push({ party: null, layer: null, isOpen: false, claims: ofNobody });
  const all = places.flatMap(({ claims }) => claims);
  const count = (flag: ClaimFlag) => all.filter(({ flags }) => flags.includes(flag)).length;
  return {
    places,
    coverage: {
      links: evidenceCoverageOf(dossier, dossier.links, origins),
      assertions: evidenceCoverageOf(dossier, dossier.assertions, origins),
      conditions: evidenceCoverageOf(dossier, dossier.conditions, origins),
    },
    counts: {
      unsourced: count("unsourced"),
      "one-origin": count("one-origin"),
      "two-origins": count("two-origins"),
      contested: count("contested"),
      unasked: count("unasked"),
      copy: count("copy"),
    },
  };
}
