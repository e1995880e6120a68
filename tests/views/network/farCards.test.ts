/**
 * Seen from any distance, a name in the network stands whole inside its card, hides nobody and no line, or is not there.
 * For another base seed: `SEED=7 npx vitest run tests/views/network/farCards.test.ts`.
 */
import { describe, expect, it, vi } from "vitest";
import { layoutFree, layoutLayered, measureText, type NetworkPlaces } from "../../../src/layout/index.ts";
import { everything, filterNetwork, mergeDossiers, type Network, type SetMember } from "../../../src/model/index.ts";
import {
  type NetworkPicture,
  type NetworkRequest,
  networkPictureOf,
  networkShapeOf,
} from "../../../src/views/index.ts";
import { alongLine } from "../../../src/views/network/alongLine.ts";
import { doOverlap, isWithin, type PlacedBox, widened } from "../../../src/views/network/boxIndex.ts";
import { extentOf } from "../../../src/views/network/drawNetwork.ts";
import { type FarPicture, farCards, READABLE_ZOOM } from "../../../src/views/network/farCards.ts";
import { FAR_NAME } from "../../../src/views/network/farFits.ts";
import type { FarCard } from "../../../src/views/network/farNaming.ts";
import { groupBoxes } from "../../../src/views/network/groupBoxes.ts";
import { lineGeometry } from "../../../src/views/network/lineGeometry.ts";
import { cardType } from "../../../src/views/network/networkCard.ts";
import { baseOf } from "../../../src/views/network/nodeLook.ts";
import { touchedIn } from "../../../src/views/network/touchedIn.ts";
import { fontOf } from "../../../src/views/svg/textBlock.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { networkOf } from "../../bench/networkOf.ts";
import { finished } from "../../layout/network/shapes.ts";
import { drawn, library, member, randomSet } from "../../model/networkSets.ts";
import { firstSeed, tried } from "../../scope.ts";
import { wholeOf } from "./wholeOf.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 240_000 });

/** As in `useNetworkLayout`. */
const SEED = 20_261_125;
const ZOOMS = [0.03, 0.08, 0.12, 0.146, 0.169, 0.19, 0.207, 0.23, 0.26, 0.3, 0.35, 0.4, 0.46, 0.5, 0.55, 0.61];
const WORDS =
  "Kenya Raters Agency of Subcontracting Zusammenarbeitsgesellschaft 数据标注员 «Nord» data-labelling شركة é".split(
    " ",
  );

type Look = { readonly name: string; readonly picture: NetworkPicture; readonly places: NetworkPlaces };

function laidOut(picture: NetworkPicture, kind: "layered" | "free", screen: "wide" | "narrow"): NetworkPlaces {
  const shape = networkShapeOf(picture, new Map(), screen);
  return finished(kind === "free" ? layoutFree(shape, SEED) : layoutLayered(shape)).places;
}

function looksAt(name: string, network: Network, chosen: Partial<NetworkRequest> = {}): Look[] {
  const picture = networkPictureOf({ ...wholeOf(network), ...chosen });
  return (["layered", "free"] as const).flatMap(kind =>
    (["wide", "narrow"] as const).map(screen => ({
      name: `${name}, ${kind}, ${screen}`,
      picture,
      places: laidOut(picture, kind, screen),
    })),
  );
}

/** A random network with names of any length, some of them with short names. */
function randomNames(seed: number): SetMember {
  const random = randomOf(seed);
  const wordsOf = (most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const generated = networkOf(10 + Math.floor(random() * 60), seed);
  const parties = generated.parties.map(party => ({
    ...party,
    name: wordsOf(random() < 0.1 ? 60 : 7),
    ...(random() < 0.6 ? { shortName: wordsOf(2).slice(0, 24) } : {}),
    ...(random() < 0.2 ? { count: { min: 2 } } : {}),
  }));
  return member(`random-${seed}`, JSON.stringify({ ...generated, id: `random-${seed}`, parties }));
}

const shipped = mergeDossiers(library);

function allLooks(): Look[] {
  return [
    ...library.flatMap(one => looksAt(one.id, mergeDossiers([one]))),
    ...looksAt("library", shipped),
    ...looksAt("library in French, by country", shipped, { language: "fr", grouping: "country" }),
    ...looksAt("library by dossier", shipped, {
      grouping: "dossier",
      marked: { parties: new Set([1, 5, 9]), links: new Set([2, 3]) },
    }),
    ...Array.from({ length: tried(3, 30) }, (_, at) => firstSeed + at).flatMap(seed => [
      ...looksAt(`set of seed ${seed}`, mergeDossiers(randomSet(seed))),
      ...looksAt(`names of seed ${seed}`, mergeDossiers([randomNames(seed)])),
    ]),
  ];
}

const kept = new WeakMap<Look, ReturnType<typeof lineGeometry>>();
/** The lines between the boxes, made once. */
function linesBetween(look: Look): ReturnType<typeof lineGeometry> {
  const known = kept.get(look) ?? lineGeometry(look.picture, look.places);
  kept.set(look, known);
  return known;
}

const farOf = (look: Look, zoom: number): FarPicture =>
  farCards({
    picture: look.picture,
    places: look.places,
    paths: linesBetween(look),
    boxes: groupBoxes(look.picture, look.places),
    zoom,
    view: null,
  });

const font = fontOf({ ...cardType.name, size: FAR_NAME.size });
const inked = (text: string) => text.replace(/[\s\u200b]+/gu, "");

/** px of each line of a name, from the heights of letters. */
const linesOf = ({ lines, x, y }: FarCard): readonly PlacedBox[] =>
  lines.map((line, at) => {
    const width = measureText(line, font);
    const base = y + at * FAR_NAME.line;
    return { left: x - width / 2, top: base - 0.75 * FAR_NAME.size, width, height: FAR_NAME.size };
  });

const bare = ({ picture, places }: Look, zoom: number): readonly PlacedBox[] =>
  picture.nodes.map(({ card: { width, height } }, place) => ({
    left: (places.x[place]! - width / 2) * zoom,
    top: (places.y[place]! - height / 2) * zoom,
    width: width * zoom,
    height: height * zoom,
  }));

/** px by which numbers may be rounded. */
const SLACK = 0.01;

/** @returns what is wrong, and the number of names */
function troublesOf(look: Look, zoom: number): { readonly troubles: readonly string[]; readonly named: number } {
  const { picture, places } = look;
  const { cards, paths } = farOf(look, zoom);
  const own = bare(look, zoom);
  const all = [...cards.values()];
  const troubles: string[] = [];
  const must = (isRight: boolean, what: string, card: FarCard) => {
    if (!isRight) troubles.push(`${card.lines.join(" ")}: ${what}`);
  };
  const words = all.flatMap(card => linesOf(card).map(line => ({ line, card })));
  for (const card of all) {
    const inner = widened(card, -SLACK);
    must(
      picture.nodes[card.place]!.card.farNames.some(one => inked(one) === inked(card.lines.join(""))),
      "cut",
      card,
    );
    must(isWithin(own[card.place]!, widened(card, SLACK)), "not on its box", card);
    must(!own.some((box, place) => place !== card.place && doOverlap(inner, box)), "hides a box", card);
    must(!all.some(other => other !== card && doOverlap(inner, other)), "hides a card", card);
    // A press on a card is a press on its party.
    const corner = { x: (card.left + 1) / zoom, y: (card.top + 1) / zoom };
    const touched = touchedIn(picture, places, paths, corner, zoom, cards);
    must(touched?.kind === "party" && touched.place === card.place, "pressed, and another answers", card);
  }
  for (const { line, card } of words) {
    must(isWithin(line, card), "leaves its card", card);
    must(!words.some(other => other.card !== card && doOverlap(line, other.line)), "overlaps a name", card);
  }
  // No line runs under a card that has grown, not even its own.
  const grown = all.filter(({ isGrown }) => isGrown);
  const lines = linesBetween(look);
  picture.lines.forEach(({ from, to }, line) => {
    const [asBetween, asDrawn] = [lines[line]!, paths[line]!].map(path =>
      Array.from({ length: 41 }, (_, step) => {
        const { x, y } = alongLine(path, step / 40);
        return { left: x * zoom, top: y * zoom, width: 0, height: 0 };
      }),
    );
    for (const card of grown) {
      const points = from === card.place || to === card.place ? asDrawn! : asBetween!;
      const inner = widened(card, -0.5);
      must(!points.some(point => isWithin(point, inner)), `hides ${picture.lines[line]!.key}`, card);
    }
  });
  return { troubles, named: all.length };
}

describe("a network seen from afar", () => {
  it("has each name whole inside its card or not at all, at every distance", () => {
    let named = 0;
    for (const look of allLooks())
      for (const zoom of ZOOMS) {
        const one = troublesOf(look, zoom);
        expect({ look: look.name, zoom, troubles: one.troubles }).toEqual({ look: look.name, zoom, troubles: [] });
        named += one.named;
      }
    expect(named).toBeGreaterThan(5000);
  });

  it("grows to the side over nobody, however little of its height they reach", () => {
    const names = ["Raters 数据标注员 Raters", "above", "beside", "elsewhere"];
    const set = drawn(
      "hair",
      names.map((name, at) => ({ id: `party-${at}`, name })),
    );
    const picture = networkPictureOf(wholeOf(mergeDossiers([set])));
    const nodes = names.map(name => picture.nodes.findIndex(node => node.name.text === name));
    const [own, above, beside] = nodes.map(place => picture.nodes[place]!.card);
    const zoom = 0.4;
    // px of the screen by which the one beside it reaches into its height
    for (let reach = -1; reach <= 1; reach += 0.05) {
      const places: NetworkPlaces = { x: new Float64Array(names.length), y: new Float64Array(names.length) };
      const put = (nth: number, x: number, y: number) => {
        places.x[nodes[nth]!] = x;
        places.y[nodes[nth]!] = y;
      };
      // So near above that it can grow to the sides alone.
      put(1, 0, -(own!.height + above!.height) / 2 - 3 / zoom);
      put(2, (own!.width + beside!.width) / 2 + 10 / zoom, -(own!.height + beside!.height) / 2 + reach / zoom);
      put(3, -500, 500);
      const look = { name: `reach ${reach.toFixed(2)}`, picture, places };
      expect({ look: look.name, ...troublesOf(look, zoom) }).toMatchObject({ look: look.name, troubles: [] });
      expect(farOf(look, zoom).cards.get(nodes[0]!)?.isGrown, look.name).toBe(true);
    }
  });

  it("keeps the cards of a group inside the box of the group", () => {
    for (const look of looksAt("library by dossier", shipped, { grouping: "dossier" }))
      for (const zoom of ZOOMS) {
        const boxes = groupBoxes(look.picture, look.places);
        for (const card of farOf(look, zoom).cards.values()) {
          if (!card.isGrown) continue;
          const { group } = look.picture.nodes[card.place]!;
          const around = boxes
            .filter(box => box.group === group)
            .map(({ x, y, width, height }) => ({
              left: (x - width / 2) * zoom,
              top: (y - height / 2) * zoom,
              width: width * zoom,
              height: height * zoom,
            }));
          expect(around.some(box => isWithin(card, box))).toBe(true);
        }
      }
  });

  /** px of the canvas on a desk and on a phone. */
  const screens = { wide: { width: 1238, height: 624 }, narrow: { width: 356, height: 584 } } as const;
  it.each(["en", "fr"] as const)(
    "names every worker and many others where the library is seen whole (%s)",
    language => {
      // What the page shows at first.
      const { parties, links } = filterNetwork(shipped, everything);
      const picture = networkPictureOf({ ...wholeOf(shipped), language, shownParties: parties, shownLinks: links });
      for (const kind of ["layered", "free"] as const)
        for (const screen of ["wide", "narrow"] as const) {
          const look = { name: `${kind}, ${screen}`, picture, places: laidOut(picture, kind, screen) };
          const { width, height } = extentOf(picture, look.places);
          const zoom = Math.min((screens[screen].width - 24) / width, (screens[screen].height - 24) / height);
          expect(zoom).toBeLessThan(READABLE_ZOOM);
          const { cards } = farOf(look, zoom);
          const without = picture.nodes.filter((node, place) => baseOf(node) === "workers" && !cards.has(place));
          expect({ look: look.name, without: without.map(({ name }) => name.text) }).toEqual({
            look: look.name,
            without: [],
          });
          // A phone has room for so many names, however many parties there are.
          if (screen === "wide") expect(cards.size / picture.nodes.length).toBeGreaterThan(0.9);
          else expect(cards.size).toBeGreaterThan(25);
        }
    },
  );

  it("has the same names wherever it is moved, and those in view where it is too large for that", () => {
    const [look] = looksAt("library", shipped) as [Look];
    const zoom = 0.3;
    const all = farOf(look, zoom);
    const view = { left: 0, top: 0, width: 300, height: 200 };
    const { picture, places } = look;
    const paths = lineGeometry(picture, places);
    const some = farCards({ picture, places, paths, boxes: [], zoom, view });
    const isSeen = ([, card]: readonly [number, FarCard]) => doOverlap(card, view);
    expect([...some.cards].filter(isSeen)).toEqual([...all.cards].filter(isSeen));
    expect(some.cards.size).toBeLessThan(all.cards.size);
  });
});

describe("a network seen from near", () => {
  it("has the whole name on each card, or its short name, inside the card", () => {
    for (const { picture } of allLooks())
      for (const { name, card } of picture.nodes) {
        const shown = inked(card.name.join(""));
        const isCut = shown.endsWith("…");
        if (!card.isShortened) expect(shown).toBe(inked(name.text));
        else if (!isCut) expect(card.farNames.map(inked)).toContain(shown);
        else expect(name.text.length).toBeGreaterThan(240);
        for (const { lines, width, height } of card.texts) {
          expect(width).toBeLessThanOrEqual(card.width);
          expect(height).toBeLessThanOrEqual(card.height);
          for (const { x, y } of lines) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(card.height);
          }
        }
      }
  });

  it("takes no short name that another party has, whole or short", () => {
    const { nodes } = networkPictureOf(wholeOf(shipped));
    const firm = nodes.find(({ name }) => name.text === "Samasource Kenya EPZ Ltd")!;
    // One dossier calls it "Sama", as its parent is called in another.
    expect(firm.card.farNames).toEqual(["Samasource Kenya EPZ Ltd", "Samasource Kenya"]);
    const short = nodes.flatMap(({ card }) => card.farNames.slice(1));
    expect(short.length).toBeGreaterThan(20);
    expect(new Set(short).size).toBe(short.length);
  });
});
