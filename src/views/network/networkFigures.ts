/** What is shown of each party of a network whatever is chosen, worded once for each network and language. */

import { distinct } from "../../base/index.ts";
import { accountIn, type Network, type NodeIndex, type PartyRef } from "../../model/index.ts";
import { boundsOf, isGroupKind, isPlaceShown, type Party } from "../../schema/index.ts";
import { capitalised, type Language, label, type Narrator, narratorOf, type Shown, say } from "../../text/index.ts";
import { countriesOf, countsOf, plain, rolesOf } from "../chain/partyWords.ts";
import { networkCard } from "./networkCard.ts";
import type { NetworkFigure, NodeManner } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";

/** The narrators of the dossiers, in the order of the set. */
export type Narrators = readonly Narrator[];

type FiguresInLanguage = { readonly narrators: Narrators; readonly figures: readonly NetworkFigure[] };

/** The most country codes on a card; the rest is counted. */
const CODES = 3;

const modeOf = ({ kind }: Party): NodeManner =>
  isGroupKind(kind) ? "workers" : kind === "unknown" ? "unknown" : "party";

/** The kinds that neither a shape nor a role shows, so that words must. */
const SAID_KINDS = new Set(["authority", "person", "representative"]);

function stackOf(parties: readonly Party[]): NetworkFigure["stack"] {
  if (parties.some(({ inLine }) => inLine !== undefined && (inLine.max ?? Number.POSITIVE_INFINITY) > 1)) return "line";
  const isSeveral = ({ count }: Party) => count !== undefined && (boundsOf(count).max ?? Number.POSITIVE_INFINITY) > 1;
  return parties.some(isSeveral) ? "pile" : "none";
}

type NamesInNetwork = {
  /** The short names that the dossiers give each party. */
  readonly shortNames: readonly (readonly Shown[])[];
  /**
   * How many parties have a name, whole or short: what is short enough for one chain may name somebody else in another,
   * as "Sama" does.
   */
  readonly bearers: ReadonlyMap<string, number>;
};

function namesIn(network: Network, narrators: Narrators): NamesInNetwork {
  const bearers = new Map<string, number>();
  const shortNames = network.parties.map(({ accounts }) => {
    const short: Shown[] = [];
    const all = new Set<string>();
    for (const account of accounts) {
      const narrator = narrators[account.dossier]!;
      const { name, shortName } = accountIn(network, account);
      if (name) all.add(narrator.text(name).text);
      if (!shortName) continue;
      const shown = narrator.text(shortName);
      all.add(shown.text);
      short.push(shown);
    }
    for (const text of all) bearers.set(text, (bearers.get(text) ?? 0) + 1);
    return short;
  });
  return { shortNames, bearers };
}

function figureOf(
  network: Network,
  node: NodeIndex,
  language: Language,
  narrators: Narrators,
  isContradicted: boolean,
  { shortNames, bearers }: NamesInNetwork,
): NetworkFigure {
  const { accounts, key, kind, isLive } = network.parties[node]!;
  const parties = accounts.map(account => accountIn(network, account));
  const [party] = parties;
  const nameIn = ({ dossier }: PartyRef, one: Party): Shown => {
    const narrator = narrators[dossier]!;
    return one.name ? narrator.text(one.name) : plain(language, capitalised(narrator.name(one.id)));
  };
  const names = accounts.map((account, place) => nameIn(account, parties[place]!));
  const name = names[0]!;
  const alsoCalled = distinct(names.map(({ text }) => text)).filter(text => text !== name.text);
  const dossiers = distinct(accounts.map(({ dossier }) => dossier));
  const inquiryOf = ({ dossier }: PartyRef) => network.dossiers[dossier]!.inquiry;
  const isClient = accounts.some((account, place) =>
    inquiryOf(account).file.dossier.clients?.includes(parties[place]!.id),
  );
  const client = label(language, "roles", "client");
  const kindWords =
    SAID_KINDS.has(kind) || (kind === "unknown" && party!.name) ? [label(language, "party-kinds", kind)] : [];
  const roles = distinct([
    ...(isClient ? [client] : []),
    ...parties.flatMap((one, place) => rolesOf(narrators[accounts[place]!.dossier]!, one)),
    ...kindWords,
  ]);
  const countries = [
    ...new Map(parties.flatMap(one => countriesOf(language, one)).map(country => [country.code, country])).values(),
  ];
  const manner = modeOf(party!);
  const isWithheld = parties.some(({ withheld }) => withheld === true);
  const isUnplaced = parties.every(({ placed }) => placed === false);
  const isNamedOnly = isUnplaced && !parties.some(isPlaceShown);
  const remarks = [
    ...distinct(parties.flatMap(one => countsOf(language, one))),
    ...(isWithheld ? [say(language, "chain.withheld")] : []),
    ...(isNamedOnly ? [say(language, "chain.named.short")] : []),
    ...(isLive ? [] : [say(language, "network.absent")]),
  ];
  const codes = countries.map(({ code }) => code);
  const shownCodes = codes.length > CODES ? [...codes.slice(0, CODES - 1), `+${codes.length - CODES + 1}`] : codes;
  const facts = [
    ...(shownCodes.length > 0 ? [shownCodes.join(" ")] : []),
    ...kindWords,
    ...(dossiers.length > 1 ? [say(language, "network.dossiers", { count: dossiers.length })] : []),
  ].join(" · ");
  const card = networkCard({
    isDark: baseOf({ manner, isUnplaced, isLive }) === "workers",
    name,
    shortName: shortNames[node]!.find(({ text }) => bearers.get(text) === 1) ?? null,
    lines: [...(facts === "" ? [] : [capitalised(facts)]), ...remarks],
  });
  const isTorn = parties.some(({ above }) => above === "unknown");
  const layers = accounts.map(account => inquiryOf(account).chain.layer[account.party]!).filter(layer => layer >= 0);
  return {
    key,
    node,
    kind,
    manner,
    stack: stackOf(parties),
    isUnplaced,
    isWithheld,
    isTorn,
    isClient,
    isLive,
    isContradicted,
    name,
    alsoCalled,
    roles,
    countries,
    dossiers,
    layer: layers.length === 0 ? -1 : Math.min(...layers),
    card,
    remarks,
  };
}

/** The number of parties that are worded in one step. */
const STEP = 100;

const kept = new WeakMap<Network, Map<Language, FiguresInLanguage>>();

/**
 * Words the parties step by step, for callers that have something else to do in between. After the last step
 * `networkFigures` returns at once.
 */
export function* figuresInSteps(network: Network, language: Language): Generator<void, FiguresInLanguage, void> {
  const known = kept.get(network) ?? new Map<Language, FiguresInLanguage>();
  kept.set(network, known);
  const before = known.get(language);
  if (before) return before;
  const narrators = network.dossiers.map(({ inquiry: { file, chain } }) =>
    narratorOf(file.dossier, language, chain.focus.known),
  );
  const contradicted = new Set(network.partyContradictions.map(({ node }) => node));
  const named = namesIn(network, narrators);
  yield;
  const figures: NetworkFigure[] = [];
  for (let node = 0; node < network.parties.length; node += 1) {
    if (node > 0 && node % STEP === 0) yield;
    figures.push(figureOf(network, node, language, narrators, contradicted.has(node), named));
  }
  const fresh = { narrators, figures };
  known.set(language, fresh);
  return fresh;
}

/** The narrators of the dossiers, and the parties as they word them. The result is kept for each network. */
export function networkFigures(network: Network, language: Language): FiguresInLanguage {
  const steps = figuresInSteps(network, language);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
