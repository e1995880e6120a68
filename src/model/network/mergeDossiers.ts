/**
 * Many dossiers as one network. Parties are merged only where they share an identifier (the same scheme and id); names
 * decide nothing. Every fact keeps its dossier: links are never merged, and no verdict is made across files.
 */
import { byCodeUnit, disjointSets } from "../../base/index.ts";
import { inAllLanguages, isHopType, type Link, type Party, type PartyKind, schemeOf } from "../../schema/index.ts";
import { countriesOf } from "../crossingOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { isLive } from "../lens.ts";
import { nameLikeness, nameWords } from "./nameLikeness.ts";

/** One dossier of a set, under its lens. */
export type SetMember = {
  /** Unique in the set. The keys of its parties and links begin with it. */
  readonly id: string;
  readonly inquiry: Inquiry;
};

/** A party of one dossier: index of the dossier in the set, index of the party in the dossier. */
export type PartyRef = { readonly dossier: number; readonly party: PartyIndex };

export type Identifier = { readonly scheme: string; readonly id: string };

/** Index of a party in `Network.parties`. */
export type NodeIndex = number;

export type NetworkParty = {
  /** `dossier/party` of its first account. The key of any account finds it (`nodeOfKey`). */
  readonly key: string;
  readonly kind: PartyKind;
  /** The parties of dossiers that are merged into this one, in the order of the set. */
  readonly accounts: readonly PartyRef[];
  /** The identifiers of all its accounts, in order of scheme and id. */
  readonly identifiers: readonly Identifier[];
  /** Is it live under the lens of at least one of its dossiers? */
  readonly isLive: boolean;
};

export type NetworkLink = {
  /** `dossier/link`. */
  readonly key: string;
  readonly dossier: number;
  readonly link: Link;
  readonly from: NodeIndex;
  readonly to: NodeIndex;
  /** Is it a hop, by which work is handed down? Otherwise it is an overlay. */
  readonly isHop: boolean;
  /** Is it live under the lens of its dossier? */
  readonly isLive: boolean;
};

/**
 * Accounts that share an identifier but are kept apart, since they cannot be one party. `kinds`: their kinds differ;
 * `two-in-one`: one dossier has two parties that the identifiers would make one.
 */
export type HeldApart = {
  readonly why: "kinds" | "two-in-one";
  readonly identifiers: readonly Identifier[];
  readonly accounts: readonly PartyRef[];
};

/** What dossiers say differently of one party; none is preferred. `name`: no two of its names are alike. */
export type PartyContradiction = {
  readonly about: "country" | "seat" | "name";
  readonly node: NodeIndex;
  readonly accounts: readonly PartyRef[];
};

/** What dossiers say differently of the work between the same two parties. */
export type LinkContradiction = {
  /** `dates`: the work began or ended at other times; `direction`: it went the other way. */
  readonly about: "dates" | "direction";
  /** Indices in `Network.links`, of two dossiers or more. */
  readonly links: readonly number[];
};

export type Network = {
  readonly dossiers: readonly SetMember[];
  readonly parties: readonly NetworkParty[];
  readonly links: readonly NetworkLink[];
  /** For each dossier: party → node. */
  readonly nodes: readonly Int32Array[];
  readonly apart: readonly HeldApart[];
  readonly partyContradictions: readonly PartyContradiction[];
  readonly linkContradictions: readonly LinkContradiction[];
};

const partyAt = ({ dossiers }: Pick<Network, "dossiers">, { dossier, party }: PartyRef): Party =>
  dossiers[dossier]!.inquiry.file.dossier.parties[party]!;

/** The party of a dossier that an account refers to. */
export const accountIn = (network: Network, account: PartyRef): Party => partyAt(network, account);

/** The key of an account, `dossier/party`; ids of dossiers hold no slash. */
export const keyOfAccount = (network: Pick<Network, "dossiers">, account: PartyRef): string =>
  `${network.dossiers[account.dossier]!.id}/${partyAt(network, account).id}`;

/** The node of a key; the key of any of its accounts will do. Null where there is none. */
export function nodeOfKey(network: Network, key: string): NodeIndex | null {
  const at = key.indexOf("/");
  const dossier = network.dossiers.findIndex(({ id }) => id === key.slice(0, at));
  const party = dossier < 0 ? undefined : network.dossiers[dossier]!.inquiry.file.partyAt.get(key.slice(at + 1));
  return party === undefined ? null : network.nodes[dossier]![party]!;
}

/** The index in `Network.links` of the link with this key; null where there is none. */
export function linkOfKey({ links }: Network, key: string): number | null {
  const at = links.findIndex(link => link.key === key);
  return at < 0 ? null : at;
}

const SEPARATOR = "\u0000";
const identifierKey = ({ scheme, id }: Identifier): string => `${scheme}${SEPARATOR}${id}`;

/** An identifier as it is compared: its scheme by `schemeOf`, its id without outer blanks. */
const compared = (identifier: Identifier): Identifier => ({ scheme: schemeOf(identifier), id: identifier.id.trim() });

const byIdentifier = (a: Identifier, b: Identifier): number => byCodeUnit(a.scheme, b.scheme) || byCodeUnit(a.id, b.id);

/** The accounts that share an identifier and a kind, so that they may be joined. */
function sharing(accounts: readonly PartyRef[], identifiersOf: (account: number) => readonly Identifier[]) {
  const holders = new Map<string, { identifier: Identifier; accounts: number[] }>();
  accounts.forEach((_, account) => {
    for (const identifier of identifiersOf(account)) {
      const key = identifierKey(identifier);
      const known = holders.get(key);
      if (known) known.accounts.push(account);
      else holders.set(key, { identifier, accounts: [account] });
    }
  });
  return [...holders.values()]
    .filter(holder => holder.accounts.length > 1)
    .sort((a, b) => byIdentifier(a.identifier, b.identifier));
}

/**
 * The dossiers of a set as one network. Their order does not matter, and removing a dossier removes its own facts and
 * no others.
 * @param members dossiers with different ids: of two with the same id the caller has chosen one
 * @throws where two members have the same id, which is a mistake of ours
 */
export function mergeDossiers(members: readonly SetMember[]): Network {
  const dossiers = [...members].sort((a, b) => byCodeUnit(a.id, b.id));
  if (new Set(dossiers.map(({ id }) => id)).size < dossiers.length) throw new Error("two members of a set have one id");
  const accounts = dossiers.flatMap(({ inquiry }, dossier) =>
    inquiry.file.dossier.parties.map((_, party): PartyRef => ({ dossier, party })),
  );
  const partyOf = (account: number): Party => partyAt({ dossiers }, accounts[account]!);
  const identifiers = accounts.map((_, account) => {
    const own = new Map((partyOf(account).identifiers ?? []).map(one => [identifierKey(compared(one)), compared(one)]));
    return [...own.values()].sort(byIdentifier);
  });
  const shared = sharing(accounts, account => identifiers[account]!);
  const apart: HeldApart[] = [];
  const refs = (of: readonly number[]): PartyRef[] => of.map(account => accounts[account]!);

  for (const { identifier, accounts: of } of shared)
    if (new Set(of.map(account => partyOf(account).kind)).size > 1)
      apart.push({ why: "kinds", identifiers: [identifier], accounts: refs(of) });

  /** Joins accounts of one kind that share an identifier, except those that `isOut` leaves out. */
  const joined = (isOut: (account: number) => boolean) => {
    const sets = disjointSets(accounts.length);
    for (const { accounts: of } of shared) {
      const first = new Map<PartyKind, number>();
      for (const account of of) {
        if (isOut(account)) continue;
        const { kind } = partyOf(account);
        const known = first.get(kind);
        if (known === undefined) first.set(kind, account);
        else sets.join(known, account);
      }
    }
    const members = new Map<number, number[]>();
    accounts.forEach((_, account) => {
      const root = sets.find(account);
      const known = members.get(root);
      if (known) known.push(account);
      else members.set(root, [account]);
    });
    return [...members.values()];
  };

  // Two parties of one dossier stay two: both stand beside the party that the other dossiers make one.
  const out = new Set<number>();
  for (const of of joined(() => false)) {
    const count = new Map<number, number>();
    for (const account of of) {
      const { dossier } = accounts[account]!;
      count.set(dossier, (count.get(dossier) ?? 0) + 1);
    }
    const twice = of.filter(account => count.get(accounts[account]!.dossier)! > 1);
    if (twice.length === 0) continue;
    for (const account of twice) out.add(account);
    const own = new Map(of.flatMap(account => identifiers[account]!).map(one => [identifierKey(one), one]));
    apart.push({ why: "two-in-one", identifiers: [...own.values()].sort(byIdentifier), accounts: refs(of) });
  }
  const sets = joined(account => out.has(account));

  const nodes = dossiers.map(({ inquiry }) => new Int32Array(inquiry.file.dossier.parties.length));
  const parties = sets.map((of, node): NetworkParty => {
    const own = refs(of);
    for (const { dossier, party } of own) nodes[dossier]![party] = node;
    const named = new Map(of.flatMap(account => identifiers[account]!).map(one => [identifierKey(one), one]));
    return {
      key: keyOfAccount({ dossiers }, own[0]!),
      kind: partyOf(of[0]!).kind,
      accounts: own,
      identifiers: [...named.values()].sort(byIdentifier),
      isLive: own.some(({ dossier, party }) => dossiers[dossier]!.inquiry.chain.live[party] === 1),
    };
  });
  const links = dossiers.flatMap(({ id, inquiry: { file, chain } }, dossier) =>
    file.dossier.links.map((link): NetworkLink => {
      const [from, to] = [file.partyAt.get(link.from)!, file.partyAt.get(link.to)!];
      return {
        key: `${id}/${link.id}`,
        dossier,
        link,
        from: nodes[dossier]![from]!,
        to: nodes[dossier]![to]!,
        isHop: isHopType(link.type),
        isLive: isLive(link, chain.focus, chain.chosen) && chain.live[from] === 1 && chain.live[to] === 1,
      };
    }),
  );
  const partyContradictions = contradictionsIn(dossiers, parties);
  return { dossiers, parties, links, nodes, apart, partyContradictions, linkContradictions: contradictoryLinks(links) };
}

/** Does one of the parties have no name that is like a name of another? Then an identifier may be a mistake. */
function areStrangers(parties: readonly Party[]): boolean {
  const names = parties.map(({ name, aliases = [] }) =>
    [...(name === undefined ? [] : inAllLanguages(name)), ...aliases.flatMap(inAllLanguages)].map(nameWords),
  );
  if (names.length < 2) return false;
  return names.some((own, at) =>
    names.every((others, other) => other === at || !own.some(a => others.some(b => nameLikeness(a, b) !== null))),
  );
}

function contradictionsIn(
  dossiers: readonly SetMember[],
  parties: readonly NetworkParty[],
): readonly PartyContradiction[] {
  return parties.flatMap(({ accounts }, node) => {
    if (accounts.length < 2) return [];
    const found: PartyContradiction[] = [];
    const whereOf = (account: PartyRef) => countriesOf([partyAt({ dossiers }, account)]);
    const placed = accounts.filter(account => whereOf(account).length > 0);
    const isElsewhere = placed.some(a => placed.some(b => !whereOf(a).some(country => whereOf(b).includes(country))));
    if (isElsewhere) found.push({ about: "country", node, accounts: placed });
    const named = accounts.filter(account => {
      const { name, withheld } = partyAt({ dossiers }, account);
      return name !== undefined && !withheld;
    });
    const seated = accounts.filter(account => partyAt({ dossiers }, account).seat !== undefined);
    if (new Set(seated.map(account => partyAt({ dossiers }, account).seat)).size > 1)
      found.push({ about: "seat", node, accounts: seated });
    if (areStrangers(named.map(account => partyAt({ dossiers }, account))))
      found.push({ about: "name", node, accounts: named });
    return found;
  });
}

/** Links of the same type between the same two parties, in several dossiers, that cannot all be true. */
function contradictoryLinks(links: readonly NetworkLink[]): readonly LinkContradiction[] {
  const pairs = new Map<string, number[]>();
  links.forEach(({ from, to, link }, at) => {
    if (from === to) return;
    const key = `${Math.min(from, to)} ${Math.max(from, to)} ${link.type}`;
    const known = pairs.get(key);
    if (known) known.push(at);
    else pairs.set(key, [at]);
  });
  const found: LinkContradiction[] = [];
  for (const own of pairs.values()) {
    const areOfSeveral = (some: readonly number[]) => new Set(some.map(at => links[at]!.dossier)).size > 1;
    if (!areOfSeveral(own)) continue;
    const down = own.filter(at => links[at]!.from < links[at]!.to);
    const up = own.filter(at => links[at]!.from > links[at]!.to);
    if (down.some(a => up.some(b => areOfSeveral([a, b])))) found.push({ about: "direction", links: own });
    for (const side of [down, up]) {
      const differ = (what: "start" | "end") => {
        const stating = side.filter(at => links[at]!.link[what] !== undefined);
        return stating.some(a =>
          stating.some(b => areOfSeveral([a, b]) && !agree(links[a]!.link[what]!, links[b]!.link[what]!)),
        );
      };
      if (differ("start") || differ("end")) found.push({ about: "dates", links: side });
    }
  }
  return found;
}

/** Can both dates be true? Dates are as exact as is known: "2021" agrees with "2021-11". */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
