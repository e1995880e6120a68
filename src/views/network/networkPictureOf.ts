/**
 * Makes the picture of a network and of what is chosen in it. It is pure: the same on screen, in the list and in a
 * file.
 */
import { byCodeUnit } from "../../base/index.ts";
import type { Network, NetworkAnswers, NodeIndex } from "../../model/index.ts";
import { type LinkFamily, linkFamily, type State, states } from "../../schema/index.ts";
import { capitalised, isolated, say, sayCountry } from "../../text/index.ts";
import { networkFigures } from "./networkFigures.ts";
import { networkLegend } from "./networkLegend.ts";
import { networkNotes } from "./networkNotes.ts";
import type {
  NetworkFigure,
  NetworkGroup,
  NetworkLine,
  NetworkNode,
  NetworkPicture,
  NetworkRequest,
} from "./networkPicture.ts";
import { lineLabel, titlesOf } from "./networkWords.ts";

/** Tells whether a link leads back up as a hop of its own dossier. */
function returnsIn(network: Network): (at: number) => boolean {
  const returns = network.dossiers.map(({ inquiry: { chain } }) => {
    const ids = new Set<string>();
    chain.hopLinks.forEach((links, hop) => {
      if (chain.isReturn[hop]) for (const { id } of links) ids.add(id);
    });
    return ids;
  });
  return at => {
    const { dossier, link } = network.links[at]!;
    return returns[dossier]!.has(link.id);
  };
}

type Bundle = { readonly family: LinkFamily; readonly from: number; readonly to: number; readonly links: number[] };

/** Gathers the links of one family from one party to another, if both parties are shown. */
function bundled({ network, shownLinks }: NetworkRequest, placeOf: Int32Array): Bundle[] {
  const bundles = new Map<string, Bundle>();
  network.links.forEach((link, at) => {
    const [from, to] = [placeOf[link.from]!, placeOf[link.to]!];
    if (!shownLinks[at] || from < 0 || to < 0) return;
    const family = linkFamily(link.link.type);
    const key = `${family} ${from} ${to}`;
    const known = bundles.get(key);
    if (known) known.links.push(at);
    else bundles.set(key, { family, from, to, links: [at] });
  });
  return [...bundles.values()];
}

/** Each link on which nothing is written is on record for nothing, beside one of another dossier on which something is. */
function statesOn({ hops }: NetworkAnswers, links: readonly number[]): readonly State[] {
  const found = new Set(links.flatMap((at): readonly State[] => hops.get(at) ?? ["silent"]));
  return states.filter(state => found.has(state));
}

/** Up to this many marked lines have a label; of more, the list tells. */
const LABELLED = 40;

function linesIn(
  request: NetworkRequest,
  figures: readonly NetworkFigure[],
  placeOf: Int32Array,
): readonly NetworkLine[] {
  const { network, marked, selected, answers } = request;
  const isReturn = returnsIn(network);
  const contradicted = new Set(network.linkContradictions.flatMap(({ links }) => links));
  const bundles = bundled(request, placeOf);
  const isMarkedLine = (links: readonly number[]) => marked !== null && links.some(at => marked.links.has(at));
  const fewAreMarked = bundles.filter(({ links }) => isMarkedLine(links)).length <= LABELLED;
  return bundles.map(({ family, from, to, links }) => {
    const [start, end] = [figures[from]!, figures[to]!];
    const key = `${family}:${start.key}>${end.key}`;
    const isSelected = selected?.kind === "line" && selected.key === key;
    const isOfSelected = selected?.kind === "party" && (selected.node === start.node || selected.node === end.node);
    const isMarked = isMarkedLine(links);
    const isLive = links.some(at => network.links[at]!.isLive);
    const goesUp = family === "hop" && isLive && links.every(at => !network.links[at]!.isLive || isReturn(at));
    const isAsked = answers !== null && family === "hop" && isLive && !goesUp;
    return {
      key,
      family,
      from,
      to,
      links,
      dossiers: [...new Set(links.map(at => network.links[at]!.dossier))],
      isLive,
      isReturn: goesUp,
      states: isAsked ? statesOn(answers, links) : [],
      isContradicted: links.some(at => contradicted.has(at)),
      isSelected,
      label: isSelected || isOfSelected || (isMarked && fewAreMarked) ? lineLabel({ request }, links) : null,
      isMarked,
      isFaded: marked !== null && !isMarked,
    };
  });
}

const NONE = "\u0000none";
const SEVERAL = "\u0000several";

/** The key of the group of a party. It has only one, so that it stands in the picture once. */
function groupKey({ dossiers, countries }: NetworkFigure, grouping: "dossier" | "country"): string {
  const keys = grouping === "dossier" ? dossiers.map(String) : countries.map(({ code }) => code);
  return keys.length > 1 ? SEVERAL : (keys[0] ?? NONE);
}

function groupsIn(request: NetworkRequest, figures: readonly NetworkFigure[]): readonly NetworkGroup[] {
  const { grouping, language, network } = request;
  if (grouping === "none") return [];
  const members = new Map<string, number[]>();
  figures.forEach((figure, place) => {
    const key = groupKey(figure, grouping);
    const known = members.get(key);
    if (known) known.push(place);
    else members.set(key, [place]);
  });
  const nameOf = (key: string): string => {
    if (key === NONE) return capitalised(say(language, "chain.country.none"));
    if (key === SEVERAL) return say(language, `network.group.${grouping}.several`);
    return grouping === "dossier" ? titlesOf({ request }, [Number(key)])[0]! : isolated(sayCountry(language, key));
  };
  const idOf = (key: string): string => {
    if (key === NONE) return "none";
    if (key === SEVERAL) return "several";
    return grouping === "dossier" ? `dossier/${network.dossiers[Number(key)]!.id}` : `country/${key}`;
  };
  return [...members]
    .map(([key, own]) => ({
      key: idOf(key),
      label: say(language, "network.group", { name: nameOf(key), count: own.length }),
      members: own,
    }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
}

export function networkPictureOf(request: NetworkRequest): NetworkPicture {
  const { network, language, shownParties, marked, selected, pinned, answers } = request;
  const placeOf = new Int32Array(network.parties.length).fill(-1);
  const shown: NetworkFigure[] = [];
  networkFigures(network, language).figures.forEach((figure, node) => {
    if (!shownParties[node]) return;
    placeOf[node] = shown.length;
    shown.push(figure);
  });
  const groups = groupsIn(request, shown);
  const groupOf = new Int32Array(shown.length).fill(-1);
  groups.forEach(({ members }, group) => {
    for (const place of members) groupOf[place] = group;
  });
  const isMarked = (node: NodeIndex): boolean => marked?.parties.has(node) ?? false;
  const nodes = shown.map(
    (figure, place): NetworkNode => ({
      ...figure,
      group: groupOf[place]!,
      isSelected: selected?.kind === "party" && selected.node === figure.node,
      isMarked: isMarked(figure.node),
      isFaded: marked !== null && !isMarked(figure.node),
      isPinned: pinned.has(figure.node),
      standings: answers?.parties.get(figure.node) ?? [],
      verdicts: answers?.verdicts.get(figure.node) ?? [],
    }),
  );
  const lines = linesIn(request, shown, placeOf);
  const parts = { request, nodes, lines, groups };
  return { ...parts, legend: networkLegend(parts), notes: networkNotes(parts) };
}
