/**
 * Makes everything that the chain view says of a dossier under a lens. It is pure: the same on screen, in print and in
 * a file.
 */
import type { FoldedChain, OverlayLine, Spot } from "../../layout/index.ts";
import { disputedHopsOf, divergencesOf, type Inquiry, isLive, isWritten, type PartyIndex } from "../../model/index.ts";
import { linkFamily, type Plane, planes } from "../../schema/index.ts";
import { type Language, type Narrator, say } from "../../text/index.ts";
import { cardPicture, looseCardPicture } from "./cardPicture.ts";
import type { BandPicture, ChainPicture, OverlayPicture } from "./chainPicture.ts";
import { columnPicture } from "./columnPicture.ts";
import { borderPicture, crossesBorder, hopWords, labelPicture, returnPictures } from "./hopWords.ts";
import type { Telling } from "./telling.ts";

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

/** The overlays that are live and have both their ends in the picture. */
export function overlaysOf(inquiry: Inquiry, folded: FoldedChain) {
  const { chain, file } = inquiry;
  const spotOf = (party: PartyIndex): Spot | null => {
    const node = folded.nodeOf[party]!;
    if (node >= 0) return { kind: "node", node };
    const unplaced = folded.unplaced.indexOf(party);
    if (unplaced >= 0) return { kind: "unplaced", place: unplaced };
    const beside = folded.beside.indexOf(party);
    return beside >= 0 ? { kind: "beside", place: beside } : null;
  };
  return file.overlays.flatMap(({ link, from, to }) => {
    const family = linkFamily(link.type);
    if (family === "hop" || !chain.live[from] || !chain.live[to] || !isLive(link, chain.focus, chain.chosen)) return [];
    const [start, end] = [spotOf(from), spotOf(to)];
    return start && end ? [{ link, family, line: { from: start, to: end } satisfies OverlayLine }] : [];
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

export function pictureOf(request: PictureRequest): ChainPicture {
  const { inquiry, narrator, language, folded, group, plane, duty, party, link, lit = [], show } = request;
  const { chain } = inquiry;
  const trace = group === null || duty === null ? null : inquiry.trace(group, duty, plane);
  const telling: Telling = { inquiry, narrator, language, folded, group, trace, selectedParty: party, lit };
  const all = Array.from(chain.hopFrom, (_, hop) => hop);
  const hopTelling = { ...telling, disputed: new Set(disputedHopsOf(inquiry, all)), selectedLink: link };

  // A band is named after the chain of the chosen workers, if that stands in it. A party that may stand deeper says so
  // on its card.
  const bands = new Map<number, BandPicture>();
  for (const { layer } of folded.nodes) {
    if (bands.has(layer)) continue;
    const inLayer = folded.nodes.filter(node => node.layer === layer);
    const inChain = inLayer.filter(({ cluster }) => cluster === 0);
    const isOpen = (inChain.length > 0 ? inChain : inLayer).every(({ parties }) =>
      parties.every(one => chain.layerIsOpen[one]),
    );
    const name = `${layer}${isOpen ? "+" : ""}`;
    bands.set(layer, { layer, name, label: say(language, "chain.layer.at", { layer: name }) });
  }

  const divergent = group === null ? [] : divergencesOf(inquiry, group);
  const columns = request.columns.map(one =>
    columnPicture(
      { ...telling, chosenDuty: duty, divergent, isAlone: request.columns.length === 1 },
      inquiry.trace(group!, one, plane),
    ),
  );
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
  const hops = folded.hops.map(hop => hopWords(hopTelling, hop));
  const overlays = overlaysOf(inquiry, folded).filter(({ family }) => show.includes(family));

  return {
    cards: folded.nodes.map(node => cardPicture(telling, node, bands.get(node.layer)!.name.endsWith("+"))),
    bands,
    hops,
    labelOf: remembered(places =>
      labelPicture(hopTelling, hops, places, {
        needsSource: places.some(place => into[folded.hops[place]!.to]!.length > 1),
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
    overlays: overlays.map(({ link: one, family, line }, place) => ({
      link: one.id,
      family,
      line,
      number: place + 1,
      sentence: narrator.link(one),
      choice: { kind: "link", link: one.id },
    })),
    returns: returnPictures(hopTelling, hops),
    headings: {
      layer: say(language, "chain.layer"),
      chain: say(language, "chain.heading"),
      other: say(language, "chain.other"),
      detached: say(language, "chain.detached"),
      beside: say(language, "chain.beside"),
      threads: say(language, "stage.threads"),
    },
  };
}
