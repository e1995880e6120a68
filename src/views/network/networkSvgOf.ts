/**
 * A picture of a network as one SVG file, with what readers must know above and below it. Nothing in it runs, loads or
 * links.
 */
import { measureText, type NetworkPlaces } from "../../layout/index.ts";
import { capitalised, label, type Shown, say, sayDate } from "../../text/index.ts";
import { type Palette, type PaletteName, palettes } from "../../theme/index.ts";
import { dayWords } from "../chain/dayWords.ts";
import { BRAND, fileLooks as looks, marginOf, PREFIX, READABLE, fileTypes as types } from "../drawing/fileLooks.ts";
import { flowed } from "../drawing/sectionsBelowPlan.ts";
import { drawText, textDefaults } from "../svg/drawText.ts";
import { rounded, svgElement, xmlText } from "../svg/svgElement.ts";
import {
  fontOf,
  lineHeight,
  shownBlock,
  type TextBlock,
  type TextLook,
  textBlock,
  type WordRun,
} from "../svg/textBlock.ts";
import { drawNetwork, drawShapes, extentOf } from "./drawNetwork.ts";
import { legendAt } from "./networkLegend.ts";
import { networkListOf } from "./networkListOf.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import { SAMPLE, sampleShapes } from "./networkSamples.ts";
import { titlesOf } from "./networkWords.ts";

export type NetworkSvgRequest = {
  readonly theme: PaletteName;
  readonly title: Shown;
  /** The choices in words: filters, days, searches. */
  readonly facts?: readonly string[];
  /** px to fill; the picture is wider if the network is. */
  readonly width?: number;
  /** The prefix of every id, so that several pictures can stand in one page. */
  readonly prefix?: string;
};

const WIDTH = 1200;
/** In a picture that is wider than this, in px, words grow with it, so that they can be read beside it. */
const PLAIN_WIDTH = 1800;
const LEGEND_ROW = 34;
const HEADLINE: TextLook = { type: { cut: "sans-400", size: 17, line: 1.5 }, colour: "ink" };

export type NetworkDossierWords = {
  readonly title: string;
  /** "fictional" or "draft", which comes before anything else; empty if it is neither. */
  readonly caution: string;
  /** The days on which it is shown, and the day of its last edit. */
  readonly facts: string;
};

/** The dossiers of a network, in words. */
export function networkDossiers({ request }: Pick<NetworkPicture, "request">): readonly NetworkDossierWords[] {
  const { network, language } = request;
  return network.dossiers.map(({ inquiry }, place) => {
    const { dossier } = inquiry.file;
    const caution = [
      ...(dossier.fictional ? [say(language, "page.fictional")] : []),
      ...(dossier.status === "draft" ? [label(language, "dossier-statuses", "draft")] : []),
    ];
    const facts = [
      ...dayWords(inquiry, language),
      ...(dossier.updated ? [say(language, "page.updated", { date: sayDate(language, dossier.updated) })] : []),
    ];
    return {
      title: titlesOf({ request }, [place])[0]!,
      caution: capitalised(caution.join(" · ")),
      facts: capitalised(facts.join(" · ")),
    };
  });
}

/** The picture as lines of text, party by party. */
const equivalentOf = (picture: NetworkPicture): readonly string[] => [
  ...picture.notes,
  ...networkListOf(picture, "name").flatMap(({ title, lines }) => [
    title,
    ...lines
      .filter(({ isOut }) => isOut)
      .flatMap(({ words }) => words().map(({ sentence, notes }) => `${sentence} ${notes}`)),
  ]),
];

type PageBlock = { readonly height: number; readonly draw: (top: number) => string };

type Paper = { readonly palette: Palette; readonly margin: number; readonly inner: number };

const space = (height: number): PageBlock => ({ height, draw: () => "" });

/** What stands above and below the picture, one below the other. */
function blocksOn({ palette, margin, inner }: Paper) {
  const block = (made: (y: number) => TextBlock): PageBlock => ({
    height: made(0).height,
    draw: top => drawText(made(top), palette),
  });
  const paragraph = (runs: readonly WordRun[]): PageBlock =>
    block(y => textBlock(runs, { x: margin, y, width: Math.min(READABLE, inner) }));
  const rule: PageBlock = {
    height: 1,
    draw: top => svgElement("path", { d: `M${margin} ${rounded(top + 0.5)}h${rounded(inner)}`, stroke: palette.rule }),
  };
  return { block, paragraph, rule };
}

/** What the signs of the picture mean, in rows. */
function legendBlock(
  shownLegend: ReturnType<typeof legendAt>,
  { palette, margin, inner }: Paper,
  prefix: string,
): PageBlock {
  const room = inner - SAMPLE.width - 8;
  const samples = flowed(
    shownLegend.map(entry => ({
      entry,
      width: SAMPLE.width + 8 + Math.min(room, measureText(entry.words, fontOf(looks.quiet.type))),
    })),
    inner,
    26,
  );
  return {
    height: ((samples.at(-1)?.row ?? -1) + 1) * LEGEND_ROW,
    draw: top =>
      samples
        .map(({ item: { entry }, x, row }) => {
          const middle = top + row * LEGEND_ROW + LEGEND_ROW / 2;
          const left = margin + x;
          return svgElement(
            "g",
            { id: `${prefix}-legend-${entry.sample}` },
            svgElement(
              "g",
              { transform: `translate(${rounded(left + SAMPLE.width / 2)} ${rounded(middle)})` },
              drawShapes(sampleShapes(entry.sample), palette),
            ),
            drawText(
              textBlock([{ words: entry.words, look: looks.quiet }], {
                x: left + SAMPLE.width + 8,
                y: middle - lineHeight(types.fact) / 2,
                width: room,
              }),
              palette,
            ),
          );
        })
        .join(""),
  };
}

function stacked(parts: readonly PageBlock[]) {
  let top = 0;
  const drawn = parts.map(({ height, draw }) => {
    const inside = draw(top);
    top += height;
    return inside;
  });
  return { drawn: drawn.join(""), bottom: top };
}

/** @throws if `prefix` cannot begin an id, which is a mistake of ours */
export function networkSvgOf(picture: NetworkPicture, places: NetworkPlaces, request: NetworkSvgRequest): string {
  const { theme, title, facts = [], width: least = WIDTH, prefix = "network" } = request;
  if (!PREFIX.test(prefix)) throw new Error(`"${prefix}" cannot begin an id.`);
  const palette = palettes[theme];
  const { language } = picture.request;
  const extent = extentOf(picture, places);
  const margin = marginOf(least);
  const whole = Math.max(least, Math.ceil(extent.width) + 2 * margin);
  /** px of the picture for one px of the words. */
  const scale = Math.max(1, whole / PLAIN_WIDTH);
  const inner = whole / scale - 2 * margin;

  const paper: Paper = { palette, margin, inner };
  const { block, paragraph, rule } = blocksOn(paper);
  const shownLegend = legendAt(picture, places);
  const legend = legendBlock(shownLegend, paper, prefix);
  const [shown, ...notes] = picture.notes;
  const files = networkDossiers(picture);
  const above: readonly PageBlock[] = [
    space(30),
    paragraph([{ words: BRAND.toUpperCase(), look: looks.brand }]),
    space(6),
    block(y =>
      shownBlock(title, { type: types.title, colour: "ink" }, { x: margin, y, width: inner, isBalanced: true }),
    ),
    space(10),
    paragraph([{ words: shown!, look: HEADLINE }]),
    ...(facts.length === 0 ? [] : [space(6), paragraph([{ words: facts.join(" · "), look: looks.fact }])]),
    space(14),
    rule,
    space(10),
  ];
  const below: readonly PageBlock[] = [
    space(10),
    rule,
    space(12),
    ...(shownLegend.length === 0
      ? []
      : [paragraph([{ words: say(language, "stage.legend"), look: looks.strong }]), space(6), legend, space(10)]),
    ...notes.flatMap(note => [paragraph([{ words: note, look: looks.fact }]), space(4)]),
    ...(files.length === 0
      ? []
      : [
          space(8),
          paragraph([{ words: say(language, "network.files", { count: files.length }), look: looks.strong }]),
          ...files.flatMap(({ title: name, caution, facts: said }) => [
            space(3),
            paragraph([
              { words: `${name}\u2003`, look: looks.fact },
              ...(caution === "" ? [] : [{ words: `${caution}\u2003`, look: looks.strong }]),
              { words: said, look: looks.quiet },
            ]),
          ]),
        ]),
    space(30),
  ];
  const enlarged = (name: string, y: number, drawn: string) =>
    svgElement(
      "g",
      { id: `${prefix}-${name}`, transform: `translate(0 ${rounded(y)}) scale(${rounded(scale)})` },
      drawn,
    );
  const head = stacked(above);
  const foot = stacked(below);
  const top = head.bottom * scale;
  const height = Math.ceil(top + extent.height + foot.bottom * scale);
  return svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${rounded(whole)} ${height}`,
      width: whole,
      height,
      role: "img",
      "aria-labelledby": `${prefix}-name ${prefix}-text`,
      "xml:lang": language,
      ...textDefaults,
    },
    svgElement("title", { id: `${prefix}-name` }, xmlText(title.text)),
    svgElement("desc", { id: `${prefix}-text` }, xmlText(equivalentOf(picture).join("\n"))),
    svgElement("rect", { x: 0, y: 0, width: whole, height, fill: palette.paper }),
    enlarged("head", 0, head.drawn),
    svgElement(
      "g",
      {
        id: `${prefix}-picture`,
        transform: `translate(${rounded((whole - extent.width) / 2 - extent.left)} ${rounded(top - extent.top)})`,
      },
      drawNetwork(picture, places, palette, prefix),
    ),
    enlarged("foot", top + extent.height, foot.drawn),
  );
}
