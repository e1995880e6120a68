/**
 * Chains to be drawn in every way: the dossiers of the library, the hard cases of the gallery, and random ones under
 * random lenses.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Inquiry, indexDossier, inquiryOf, type Lens } from "../../../src/model/index.ts";
import { parseDossier, planes } from "../../../src/schema/index.ts";
import { type Language, narratorOf } from "../../../src/text/index.ts";
import { type LaidOut, laidOut, type SvgRequest } from "../../../src/views/drawing/chainSvgOf.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { everyText, longTexts, placesOfWords, withWords } from "../../fixtures/longTexts.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { firstSeed, tried } from "../../scope.ts";

export const BASE = firstSeed;
const RANDOM = tried(15, 250);
/** Cards in a layer that every hop passes over, which keys did not reach. */
const ONCE_FOUND = [20_785_085, 20_788_090];
const WIDTHS = [2000, 1200, 760, 400] as const;
const FAMILIES = ["money", "data", "instructions", "ownership"] as const;

export type ChainCase = {
  /** With the seed, if there is one. */
  readonly name: string;
  readonly asked: SvgRequest;
  readonly parts: LaidOut;
};

export function inquiryInto(text: string, lens: Lens = {}): Inquiry {
  const { dossier, leftOut } = parseDossier(text);
  if (!dossier) throw new Error("a case that cannot be read");
  return inquiryOf(indexDossier(dossier, leftOut.length === 0), lens);
}

export function askedOf(inquiry: Inquiry, language: Language, rest: Partial<SvgRequest> = {}): SvgRequest {
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
  return { inquiry, narrator, language, ...rest };
}

const pickFrom = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)]!;

const folder = path.resolve(import.meta.dirname, "../../../data/dossiers");
/** Maps ids to texts. */
export const shipped: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter(file => file.endsWith(".dossier.json"))
    .map(file => [file.replace(".dossier.json", ""), readFileSync(path.join(folder, file), "utf8")]),
);

/** Random choices of everything that a reader can choose. */
function chosenIn(inquiry: Inquiry, random: () => number): Partial<SvgRequest> {
  const { groups, live } = inquiry.chain;
  const { dossier, duties } = inquiry.file;
  const group = groups.length === 0 || random() < 0.08 ? null : pickFrom(groups, random);
  const here = dossier.parties.filter((_, party) => live[party]);
  return {
    group,
    plane: pickFrom(planes, random),
    duty: random() < 0.6 ? pickFrom(duties, random) : null,
    party: here.length > 0 && random() < 0.3 ? pickFrom(here, random).id : null,
    link: dossier.links.length > 0 && random() < 0.3 ? pickFrom(dossier.links, random).id : null,
    show: FAMILIES.filter(() => random() < 0.25),
    unfolded: random() < 0.5 ? [] : ["all"],
    width: pickFrom(WIDTHS, random),
  };
}

const requests: readonly (readonly [name: string, () => SvgRequest])[] = [
  ...[...shipped].flatMap(([id, text]) =>
    WIDTHS.flatMap(width =>
      [[], ["all"]].map(
        unfolded =>
          [`${id} at ${width}, ${unfolded}`, () => askedOf(inquiryInto(text), "en", { width, unfolded })] as const,
      ),
    ),
  ),
  ...[
    ...[...shipped].map(([id, text]) => [id, text] as const),
    ...galleryNames.map(id => [id, galleryText(id)] as const),
  ]
    .flatMap(([id, text]) => [1, 2, 3].map(turn => [id, text, turn] as const))
    .map(([id, text, turn], place) => {
      const seed = BASE + 10_000 + place * 7 + turn;
      const named = `${id}, seed ${seed}`;
      return [
        named,
        () => {
          const random = randomOf(seed);
          const { dossier } = inquiryInto(text).file;
          const inquiry = inquiryInto(text, random() < 0.5 ? {} : randomQuery(dossier, seed));
          return askedOf(inquiry, random() < 0.5 ? "en" : "fr", chosenIn(inquiry, random));
        },
      ] as const;
    }),
  // With room for every thread.
  ...[...shipped.keys(), ...galleryNames].map(id => {
    const text = shipped.get(id) ?? galleryText(id);
    return [`${id} wide`, () => askedOf(inquiryInto(text), "fr", { width: 2400, unfolded: [] })] as const;
  }),
  ...Object.entries(longTexts(3_000)).flatMap(([name, words], place) =>
    (["en", "fr"] as const).map(
      (language, turn) =>
        [
          `${name} everywhere, in ${language}`,
          () => {
            const inquiry = inquiryInto(withWords(placesOfWords(everyText), words));
            return askedOf(inquiry, language, {
              width: WIDTHS[(place + turn) % WIDTHS.length]!,
              duty: turn === 0 ? null : "x-listening",
              show: FAMILIES,
            });
          },
        ] as const,
    ),
  ),
  ...[...ONCE_FOUND, ...Array.from({ length: RANDOM }, (_, at) => BASE + at)].map(seed => {
    return [
      `seed ${seed}`,
      () => {
        const random = randomOf(seed);
        const dossier = randomDossier(seed);
        const inquiry = inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed));
        return askedOf(inquiry, random() < 0.5 ? "en" : "fr", chosenIn(inquiry, random));
      },
    ] as const;
  }),
];

/**
 * All cases, laid out.
 * @throws if a case cannot be laid out, with its name
 */
export const chainCases = (): readonly ChainCase[] =>
  requests.map(([name, request]) => {
    try {
      const asked = request();
      return { name, asked, parts: laidOut(asked) };
    } catch (error) {
      throw new Error(`${name} cannot be laid out`, { cause: error });
    }
  });
