/**
 * What a network shows, as one dossier: its parties and links with the sources of each. What is said, paid or ruled
 * belongs to the dossier it stands in, under its own day and reading, and stays there.
 */
import { byCodeUnit } from "../../base/index.ts";
import type { Network, NodeIndex } from "../../model/index.ts";
import {
  type Dossier,
  forEachReference,
  inAllLanguages,
  type Link,
  type ListName,
  type Party,
  type TargetKind,
  type Text,
  withReferences,
} from "../../schema/index.ts";

type NetworkInSight = {
  /** Of published dossiers. */
  readonly network: Network;
  readonly shownParties: Uint8Array;
  readonly shownLinks: Uint8Array;
};

/** An id for each key `dossier/own`: "a/b-c" and "a-b/c" are two. */
function idsOfKeys(): (key: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  return key => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const wished = key.replace("/", "-");
    let id = wished;
    for (let place = 2; taken.has(id); place++) id = `${wished}-${place}`;
    taken.add(id);
    ids.set(key, id);
    return id;
  };
}

/** The names of a party in its other dossiers, which are no names of its first one. */
function otherNames(network: Network, node: NodeIndex, { name, aliases = [] }: Party): readonly string[] {
  const known = new Set([
    ...(name === undefined ? [] : inAllLanguages(name)),
    ...aliases.flatMap(one => [...inAllLanguages(one)]),
  ]);
  const others = network.parties[node]!.accounts.slice(1).flatMap(({ dossier, party }) => {
    const other = network.dossiers[dossier]!.inquiry.file.dossier.parties[party]!.name;
    return other === undefined ? [] : [...inAllLanguages(other)];
  });
  return [...new Set(others)].filter(one => !known.has(one));
}

/** The ids of the sources and quotes that these objects rest on, and of the sources that those draw on. */
function citedBy(
  items: readonly (readonly [ListName, unknown])[],
  { sources, quotes }: Pick<Dossier, "sources" | "quotes">,
): ReadonlySet<string> {
  const known = new Map<string, readonly [ListName, unknown]>([
    ...sources.map(one => [one.id, ["sources", one]] as const),
    ...quotes.map(one => [one.id, ["quotes", one]] as const),
  ]);
  const cited = new Set<string>();
  const open = [...items];
  for (let next = open.pop(); next; next = open.pop())
    forEachReference(next[0], next[1], (kind, id) => {
      const target = kind === "evidence" || kind === "source" ? known.get(id) : undefined;
      if (!target || cited.has(id)) return;
      cited.add(id);
      open.push(target);
    });
  return cited;
}

/** The last of the days on which the dossiers were edited. */
function lastDay(dossiers: readonly Dossier[]): Pick<Dossier, "updated"> {
  const last = dossiers
    .flatMap(({ updated }) => updated ?? [])
    .sort(byCodeUnit)
    .at(-1);
  return last === undefined ? {} : { updated: last };
}

/**
 * Words without a language are taken to be in that of the first dossier.
 */
export function dossierOfNetwork(
  { network, shownParties, shownLinks }: NetworkInSight,
  { id, title }: { readonly id: string; readonly title: Text },
): Dossier {
  const { dossiers } = network;
  const idOfKey = idsOfKeys();
  const idOfNode = (node: NodeIndex): string => idOfKey(network.parties[node]!.key);
  const within = (dossier: number, own: string): string => idOfKey(`${dossiers[dossier]!.id}/${own}`);
  const renaming = (dossier: number) => {
    const { file } = dossiers[dossier]!.inquiry;
    return (kind: TargetKind, own: string): string => {
      if (kind === "party") return idOfNode(network.nodes[dossier]![file.partyAt.get(own)!]!);
      return within(dossier, own);
    };
  };
  const isShown = (party: string) => shownIds.has(party);
  const shownNodes = network.parties.flatMap((_, node) => (shownParties[node] ? [node] : []));
  const shownIds = new Set(shownNodes.map(idOfNode));

  const parties = shownNodes.map((node): Party => {
    const { dossier, party } = network.parties[node]!.accounts[0]!;
    const own = dossiers[dossier]!.inquiry.file.dossier.parties[party]!;
    const copy = withReferences("parties", own, renaming(dossier));
    const { hypotheses: _, near, workers, ...rest } = copy;
    const aliases = [...(own.aliases ?? []), ...otherNames(network, node, own)];
    const nearShown = near?.filter(isShown) ?? [];
    const { ratingSystem, ...ofWorkers } = workers ?? {};
    const isRated = ratingSystem !== undefined && isShown(ratingSystem.issuer);
    return {
      ...rest,
      id: idOfNode(node),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(nearShown.length > 0 ? { near: nearShown } : {}),
      ...(workers ? { workers: { ...ofWorkers, ...(isRated ? { ratingSystem } : {}) } } : {}),
    } as Party;
  });
  const links = network.links.flatMap(({ dossier, link }, at): Link[] => {
    if (!shownLinks[at]) return [];
    const { hypotheses: _, ...rest } = withReferences("links", link, renaming(dossier));
    const shown = { ...rest, id: within(dossier, link.id) } as Link;
    return isShown(shown.from) && isShown(shown.to) ? [shown] : [];
  });
  const whole = dossiers.map(({ inquiry }) => inquiry.file.dossier);
  const of = <List extends "sources" | "quotes">(list: List): readonly Dossier[List][number][] =>
    whole.flatMap((file, dossier) =>
      file[list].map(item => ({ ...withReferences(list, item, renaming(dossier)), id: within(dossier, item.id) })),
    );
  const [sources, quotes] = [of("sources"), of("quotes")];
  const cited = citedBy(
    [...parties.map(one => ["parties", one] as const), ...links.map(one => ["links", one] as const)],
    {
      sources,
      quotes,
    },
  );
  return {
    format: whole[0]!.format,
    id,
    title,
    language: whole[0]!.language,
    ...lastDay(whole),
    clients: whole.flatMap((file, dossier) =>
      (file.clients ?? []).map(own => renaming(dossier)("party", own)).filter(isShown),
    ),
    parties,
    links,
    sources: sources.filter(({ id: own }) => cited.has(own)),
    quotes: quotes.filter(({ id: own }) => cited.has(own)),
    ...{ duties: [], assertions: [], conditions: [], money: [], figures: [], proceedings: [] },
    ...{ hypotheses: [], lookedFor: [], story: [] },
  };
}
