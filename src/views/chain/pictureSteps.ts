/**
 * Makes everything that the chain view says of a dossier under a lens, step by step, so that a page may answer meanwhile.
 * It is pure: the same on screen, in print and in a file.
 */
import type { Steps } from "../../base/index.ts";
import { type FoldedChain, nodesByLayer, type OverlayLine, type Spot } from "../../layout/index.ts";
import {
  countriesOf,
  disputedHopsOf,
  divergencesOf,
  type Inquiry,
  isWritten,
  overlaysIn,
  type PartyIndex,
  partiesBetween,
} from "../../model/index.ts";
import { linkFamily, type Plane, planes } from "../../schema/index.ts";
import { type Language, type Narrator, say, sayRange } from "../../text/index.ts";
import { cardPicture, layerName, looseCardPicture } from "./cardPicture.ts";
import type {
  BandPicture,
  CardPicture,
  ChainPicture,
  ColumnPicture,
  HopPicture,
  OverlayPicture,
} from "./chainPicture.ts";
import { columnPicture } from "./columnPicture.ts";
import {
  borderPicture,
  crossesBorder,
  hopWords,
  labelled,
  labelPicture,
  returnPictures,
  stubPictures,
} from "./hopWords.ts";
import { plain } from "./partyWords.ts";
import type { Telling, Told } from "./telling.ts";

export type PictureRequest = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly folded: FoldedChain;
  readonly group: PartyIndex | null;
  readonly plane: Plane;
  readonly duty: string | null;
  /** Ids of what is chosen. */
  readonly party: string | null;
  readonly link: string | null;
  /** Ids of parties that a step of the story is about. */
  readonly lit?: readonly string[];
  readonly show: readonly OverlayPicture["family"][];
  /** Duties that have a column, in file order. */
  readonly columns: readonly string[];
  /** The duty whose plate is open while none is chosen. */
  readonly opened?: string | null;
  /** By default the words of those who speak stand with the evidence alone. */
  readonly told?: Told;
};

/**
 * The duties on which something is written for the group, in any plane, or about how they reached it; none without a
 * group.
 */
export function writtenDuties(inquiry: Inquiry, group: PartyIndex | null): readonly string[] {
  if (group === null) return [];
  return inquiry.file.duties.filter(duty =>
    planes.some(plane => {
      const trace = inquiry.trace(group, duty, plane);
      return isWritten(trace) || trace.condition !== null;
    }),
  );
}

/**
 * The duty that opens by itself: the author's, where the story begins with one; else of those that are spoken of in this
 * plane, or else in any, the one with the most statements over the planes and accounts
 * of how it reached the workers, of equals the first.
 */
export function openedDuty(inquiry: Inquiry, group: PartyIndex, plane: Plane): string | null {
  const written = writtenDuties(inquiry, group);
  const authors = inquiry.file.dossier.story[0]?.focus.duty;
  if (authors !== undefined && written.includes(authors)) return authors;
  const spoken = written.filter(duty => isWritten(inquiry.trace(group, duty, plane)));
  const counted = (spoken.length > 0 ? spoken : written).map(duty => {
    const rests = planes.map(one => inquiry.trace(group, duty, one).restsOn);
    const { accounts } = inquiry.trace(group, duty, plane);
    return {
      duty,
      count: rests.reduce(
        (sum, { assertions, proceedings }) => sum + assertions.length + proceedings.length,
        accounts.length,
      ),
    };
  });
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.find(({ count }) => count === most)?.duty ?? null;
}

/** The overlays that are live and have both their ends in the picture. */
export function overlaysOf(inquiry: Inquiry, folded: FoldedChain) {
  const { chain, file } = inquiry;
  const loose = new Map<PartyIndex, Spot>([
    ...folded.unplaced.map((party, place) => [party, { kind: "unplaced", place }] as const),
    ...folded.beside.map((party, place) => [party, { kind: "beside", place }] as const),
  ]);
  const spotOf = (party: PartyIndex): Spot | null => {
    const node = folded.nodeOf[party]!;
    return node >= 0 ? { kind: "node", node } : (loose.get(party) ?? null);
  };
  return overlaysIn(chain).flatMap(({ link, type, from, to }) => {
    const family = linkFamily(type);
    const [start, end] = [spotOf(from), spotOf(to)];
    if (family === "hop" || !start || !end) return [];
    const ends = { from: file.dossier.parties[from]!.id, to: file.dossier.parties[to]!.id };
    return [{ link, relation: { type, ...ends }, family, line: { from: start, to: end } satisfies OverlayLine }];
  });
}

/** Remembers the result for the same hops, which is needed once for sizes and again for the drawing. */
function remembered<Words>(tell: (places: readonly number[]) => Words): (places: readonly number[]) => Words {
  const kept = new Map<string, Words>();
  return places => {
    const key = places.join(" ");
    const before = kept.get(key);
    if (before !== undefined) return before;
    const fresh = tell(places);
    kept.set(key, fresh);
    return fresh;
  };
}

/** As in "3 hops, 2 parties between, 2 countries", and for small places "2 parties between". */
function spanOf({ inquiry, language, group }: Telling): { readonly whole: string; readonly between: string } | null {
  if (group === null) return null;
  const { depth, isMember } = inquiry.groupChain(group);
  if (depth === null) return null;
  const { known, min, max } = partiesBetween(inquiry, group);
  const more = (count: number | null) => (count === null ? null : count + known.length);
  const members = inquiry.file.dossier.parties.filter((_, index) => isMember(index));
  const inBetween = {
    between: rangeWords(language, known.length + min, more(max)),
    parties: more(max) ?? known.length + min,
  };
  return {
    whole: say(language, "chain.span", {
      ...inBetween,
      hops: rangeWords(language, depth.min, depth.max),
      most: depth.max ?? depth.min,
      countries: countriesOf(members).length,
    }),
    between: say(language, "chain.between", inBetween),
  };
}

function groupHeading({ inquiry, narrator, language, group }: Telling): ChainPicture["headings"]["group"] {
  const { groups } = inquiry.chain;
  if (group === null || groups.length < 2) return null;
  const { id, name } = inquiry.file.dossier.parties[group]!;
  return {
    lead: say(language, "bar.for"),
    name: name ? narrator.text(name) : plain(language, narrator.name(id)),
    place: say(language, "bar.group.place", { place: groups.indexOf(group) + 1, count: groups.length }),
  };
}

/** As in "3", "3 to 5", "3 or more". */
const rangeWords = (language: Language, min: number, max: number | null): string =>
  max === null
    ? say(language, "chain.span.least", { count: min })
    : sayRange(language, min === max ? min : { min, max });

/**
 * From this many layers on each is low, so that the chain stands in one window; from fewer on where stubs of other
 * routes, or cards side by side, take height too.
 */
const LOW_FROM = { alone: 6, withStubs: 5, abreast: 4 };

/**
 * A band is named after the chain of the chosen workers, if that stands in it. A party that may stand deeper says so on
 * its card.
 */
function* bandSteps({ inquiry: { chain }, folded, language }: Telling): Steps<Map<number, BandPicture>> {
  const bands = new Map<number, BandPicture>();
  const nodesIn = nodesByLayer(folded.nodes);
  for (const { layer } of folded.nodes) {
    if (bands.has(layer)) continue;
    const inLayer = nodesIn(layer).map(node => folded.nodes[node]!);
    const inChain = inLayer.filter(({ cluster }) => cluster === 0);
    const isOpen = (inChain.length > 0 ? inChain : inLayer).every(({ parties }) =>
      parties.every(one => chain.layerIsOpen[one]),
    );
    const parties = inLayer.flatMap(node => node.parties);
    const name = `${layerName(chain, parties)}${isOpen ? "+" : ""}`;
    bands.set(layer, {
      layer,
      name,
      // Said when it is asked for: texts and tables show the name alone.
      get label() {
        return say(language, "chain.layer.at", { layer: name });
      },
    });
    yield;
  }
  return bands;
}

export function* pictureSteps(request: PictureRequest): Steps<ChainPicture> {
  const { inquiry, narrator, language, folded, group, plane, duty, party, link, lit = [], show } = request;
  const { opened = null, told = "not" } = request;
  const { chain } = inquiry;
  const open = duty ?? opened;
  const trace = group === null || open === null ? null : inquiry.trace(group, open, plane);
  const layers = new Set(folded.nodes.map(({ layer }) => layer)).size;
  const isCrowded =
    layers >= LOW_FROM.alone ||
    (layers >= LOW_FROM.withStubs && folded.aside.length > 0) ||
    (layers >= LOW_FROM.abreast && folded.nodes.length > layers);
  const isDeep = (told === "plate" || told === "plates") && isCrowded;
  const telling: Telling = {
    inquiry,
    narrator,
    language,
    folded,
    group,
    trace,
    selectedParty: party,
    lit,
    told,
    isDeep,
    hasCountries: inquiry.file.dossier.parties.some(one => countriesOf([one]).length > 0),
  };
  const all = Array.from(chain.hopFrom, (_, hop) => hop);
  const hopTelling = {
    ...telling,
    disputed: new Set(disputedHopsOf(inquiry, all)),
    selectedLink: link,
    isLens: duty !== null,
  };

  const bands = yield* bandSteps(telling);
  const divergent = group === null ? [] : divergencesOf(inquiry, group);
  const columns: ColumnPicture[] = [];
  for (const one of request.columns) {
    columns.push(
      columnPicture(
        {
          ...telling,
          chosenDuty: duty,
          divergent,
          isPlate: told === "plates" || (told === "plate" && one === open),
          isAlone: request.columns.length === 1,
        },
        inquiry.trace(group!, one, plane),
      ),
    );
    yield;
  }
  const into = folded.nodes.map((): number[] => []);
  folded.hops.forEach((hop, place) => {
    if (!hop.isReturn) into[hop.to]!.push(place);
  });
  const crosses = (place: number) => crossesBorder(telling, folded.hops[place]!);
  // If some of the hops into a card cross a border and some do not, no border can be drawn across all of them.
  const isMixed = (place: number) => {
    const hopsIn = into[folded.hops[place]!.to]!;
    return hopsIn.some(crosses) && !hopsIn.every(crosses);
  };
  const hops: HopPicture[] = [];
  for (const hop of folded.hops) {
    hops.push(hopWords(hopTelling, hop));
    yield;
  }
  const span = told === "not" ? null : spanOf(telling);
  const overlays = overlaysOf(inquiry, folded).filter(({ family }) => show.includes(family));

  const cards: CardPicture[] = [];
  for (const node of folded.nodes) {
    cards.push(cardPicture(telling, node, bands.get(node.layer)!.name.endsWith("+")));
    yield;
  }
  return {
    cards,
    isDeep,
    bands,
    hops,
    labelled: places => labelled(hopTelling, places, place => isMixed(place) && crosses(place)),
    labelOf: remembered(places =>
      labelPicture(hopTelling, hops, places, {
        into: into[folded.hops[places[0]!]!.to]!.length,
        crossing: places.filter(place => isMixed(place) && crosses(place)),
      }),
    ),
    borderOf: remembered(places =>
      borderPicture(
        telling,
        places.map(place => folded.hops[place]!),
      ),
    ),
    crosses,
    columns,
    unplaced: folded.unplaced.map(one => looseCardPicture(telling, one, say(language, "chain.unplaced"))),
    beside: folded.beside.map(one => looseCardPicture(telling, one, say(language, "chain.beside"))),
    overlays: overlays.map(({ link: one, relation, family, line }, place) => ({
      key: one ? `link ${one.id}` : `rating ${relation.to}`,
      link: one?.id ?? null,
      relation,
      family,
      line,
      number: place + 1,
      sentence: narrator.link(relation),
    })),
    returns: returnPictures(hopTelling, hops),
    stubs: stubPictures(telling),
    headings: {
      layer: say(language, "chain.layer"),
      chain: say(language, "chain.heading"),
      span: span?.whole ?? null,
      between: span?.between ?? null,
      group: told === "not" ? null : groupHeading(telling),
      other: say(language, "chain.other"),
      detached: say(language, "chain.detached"),
      beside: say(language, "chain.beside"),
      threads: say(language, "stage.threads"),
    },
  };
}
