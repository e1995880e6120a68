/**
 * The picture of a chain that stands beside a link to it: its title, who stands above whom, what was found. All of it
 * can be read at half its size.
 */

import type { Manner } from "../../layout/index.ts";
import { measureText } from "../../layout/index.ts";
import { findingsOf, overlaysIn, type PartyIndex } from "../../model/index.ts";
import type { State } from "../../schema/index.ts";
import {
  capitalised,
  isolated,
  label,
  type Shown,
  say,
  sayFloor,
  sayList,
  tellFindingShort,
} from "../../text/index.ts";
import {
  type ColourName,
  type Palette,
  palettes,
  stateLooks,
  stratumAt,
  type TypeSize,
  verdictLooks,
} from "../../theme/index.ts";
import type { CardPicture, ColumnPicture } from "../chain/chainPicture.ts";
import { dayWord } from "../chain/dayWords.ts";
import { headlineOf } from "../chain/headlineOf.ts";
import { plain } from "../chain/partyWords.ts";
import { threadEnd, threadPath } from "../chain/threadPath.ts";
import { wholePicture } from "../chain/wholePicture.ts";
import { lensOf, type SvgRequest } from "../drawing/chainSvgOf.ts";
import { drawMark } from "../drawing/drawCard.ts";
import { drawText } from "../svg/drawText.ts";
import { pictureFile } from "../svg/pictureFile.ts";
import { idPart, rounded, svgElement } from "../svg/svgElement.ts";
import { fontOf, lineHeight, shownBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import { fittedBlock, type TextRoom } from "./fittedBlock.ts";
import { type Rung, rungsOf } from "./rungsOf.ts";

/** px, as the services that show links ask for (https://ogp.me, `og:image`). */
export const SOCIAL = { width: 1200, height: 630 } as const;

const EDGE = 56;
const WORDS = { left: EDGE, width: 576, top: 44, title: 96, bottom: SOCIAL.height - 44 } as const;
/** px where the strata begin, and where the numbers and cards stand in them. */
const CHAIN = { left: 664, number: 680, card: 766, cardWidth: 392 } as const;

const sans = (cut: "sans-400" | "sans-600", size: number, line: number): TypeSize => ({ cut, size, line });
/** The sizes of a title, the largest first: the first one in which the words fit is used. */
const titles: readonly TypeSize[] = [60, 54, 48, 42, 38, 34].map(size => ({ cut: "serif-600", size, line: 1.12 }));
const names: readonly TypeSize[] = [28, 26, 24].map(size => sans("sans-600", size, 1.17));
const BRAND: TypeSize = { cut: "sans-600", size: 24, line: 1.4, spacing: 0.14 };
const SENTENCE = sans("sans-400", 24.5, 1.3);
const STRONG = sans("sans-600", 24.5, 1.3);
const FOOT = sans("sans-400", 24, 1.3);
const TAG = sans("sans-600", 24, 1.3);
const COUNTRY: TypeSize = { cut: "sans-600", size: 24, line: 1.3, spacing: 0.04 };
const LAYER: TypeSize = { cut: "serif-600", size: 34, line: 1.2 };

const MOST_TITLE = { lines: 4, height: 216 };
/** The number of sentences for which a smaller title is worth while. */
const ENOUGH = 3;
const outlined = (box: TextRoom & { readonly height: number }, fill: string, stroke: string, more = {}): string =>
  svgElement("rect", {
    ...box,
    rx: 4,
    fill,
    stroke,
    "stroke-width": 2,
    ...more,
  });

/** A word in a frame, measured from its upper left corner. */
function framed(
  words: string,
  type: TypeSize,
  colour: ColourName,
  { x, y }: Omit<TextRoom, "width">,
  palette: Palette,
) {
  const width = measureText(words, fontOf(type)) + 20;
  const height = lineHeight(type) + 4;
  const block = textBlock([{ words, look: { type, colour } }], { x: x + 10, y: y + 2, width });
  return {
    width,
    height,
    drawn: outlined({ x, y, width, height }, "none", palette[colour]) + drawText(block, palette),
  };
}

/** The name of a rung: one name, or all names if they fit, or else how many parties of what kind. */
function nameOn(cards: readonly CardPicture[], { language, inquiry }: SvgRequest, room: TextRoom): Shown {
  const [first] = cards;
  if (cards.length === 1) return first!.name;
  const all = plain(
    language,
    sayList(
      language,
      cards.map(({ name }) => name.text),
    ),
  );
  const block = shownBlock(all, { type: names.at(-1)!, colour: "ink" }, room);
  if (block.lines.length <= 2) return all;
  const { parties } = inquiry.file.dossier;
  const kinds = new Set(cards.map(({ key }) => parties[inquiry.file.partyAt.get(key)!]!.kind));
  const [kind] = kinds;
  return plain(
    language,
    say(language, kinds.size === 1 ? `chain.fold.${kind!}` : "chain.fold.mixed", { count: cards.length }),
  );
}

const CARD = { block: 13, inline: 18 };
/** px between a card and the one behind it. */
const PILE = 7;

type DrawnCard = { readonly top: number; readonly bottom: number; readonly drawn: string };

/** px of a band in which two lines of the larger names have no room. */
const LOW = 110;

function drawCards(
  cards: readonly CardPicture[],
  { middle, isLow }: { readonly middle: number; readonly isLow: boolean },
  request: SvgRequest,
  palette: Palette,
): DrawnCard {
  const [first] = cards;
  const isGround = cards.some(({ isChosenGroup }) => isChosenGroup) && cards.length === 1;
  const isUnknown = cards.every(({ manner }) => manner === "unknown");
  const colour: ColourName = isGround ? "on-ground" : "ink";
  const codes = [...new Set(cards.flatMap(({ countries }) => countries.map(({ code }) => code)))];
  const shownCodes = codes.length <= 2 ? codes : [];
  const pills = shownCodes.map(code => measureText(code, fontOf(COUNTRY)) + 20 + 8);
  const room = {
    x: CHAIN.card + CARD.inline + (isUnknown ? 28 : 0),
    y: 0,
    width: CHAIN.cardWidth - 2 * CARD.inline - pills.reduce((sum, width) => sum + width, 0) - (isUnknown ? 28 : 0),
  };
  const name = nameOn(cards, request, room);
  const block = (y: number) => fittedBlock(name, isLow ? names.slice(-1) : names, { ...room, y, lines: 2, colour });
  const height = Math.max(block(0).height, lineHeight(COUNTRY) + 4) + 2 * CARD.block;
  // The card behind shows above this one.
  const isPile = cards.length > 1 || first!.stack !== "none";
  const top = middle - height / 2 + (isPile ? PILE : 0);
  const box = { x: CHAIN.card, y: top, width: CHAIN.cardWidth, height };
  const edge = isUnknown ? { "stroke-dasharray": "0.1 5", "stroke-linecap": "round" as const, "stroke-width": 3 } : {};
  const stroke = palette[isGround ? "ink" : isUnknown ? "quiet" : "edge"];
  const fill = palette[isGround ? "ground" : "card"];
  let right = CHAIN.card + CHAIN.cardWidth - CARD.inline + 8;
  const drawnPills = shownCodes.toReversed().map((code, place) => {
    right -= pills[shownCodes.length - 1 - place]!;
    return framed(code, COUNTRY, colour, { x: right, y: top + CARD.block }, palette).drawn;
  });
  const drawn = svgElement(
    "g",
    {
      id: `${request.prefix ?? "social"}-party-${idPart(first!.key)}`,
      "data-party": cards.flatMap(({ parties }) => parties).join(" "),
    },
    ...(isPile
      ? [2 * PILE, PILE].map(step => outlined({ ...box, x: box.x + step, y: box.y - step }, fill, stroke, edge))
      : []),
    outlined(box, fill, stroke, edge),
    ...(isUnknown
      ? [
          drawText(
            textBlock([{ words: "?", look: { type: LAYER, colour: "quiet" } }], {
              x: CHAIN.card + CARD.inline,
              y: middle - lineHeight(LAYER) / 2,
              width: 40,
            }),
            palette,
          ),
        ]
      : []),
    drawText(block(top + (height - block(0).height) / 2), palette),
    ...drawnPills,
  );
  return { top: top - (isPile ? 2 * PILE : 0), bottom: top + height, drawn };
}

/** Whether a border lies between two rungs, as far as that is known. */
function isBorder(above: Rung | undefined, below: Rung): boolean {
  const codesOf = (rung: Rung | undefined) =>
    rung?.kind === "cards" ? rung.cards.flatMap(({ countries }) => countries.map(({ code }) => code)) : [];
  const [over, under] = [codesOf(above), codesOf(below)];
  return over.length > 0 && under.length > 0 && !over.some(code => under.includes(code));
}

const LINE = { "stroke-width": 3, fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" } as const;

/** px of the thread of the duty that is open, at the left of the cards. */
const THREAD = { x: 738, size: 26 } as const;

/** The strongest mark of each rung on the thread of a duty, and the line down to the next one. */
function drawThread(rungs: readonly Rung[], column: ColumnPicture | undefined, palette: Palette): readonly string[] {
  if (!column) return [];
  const band = SOCIAL.height / Math.max(1, rungs.length);
  const middleOf = (place: number) => (place + 0.5) * band;
  const last = rungs.length - 1;
  return rungs.flatMap((rung, place) => {
    if (rung.kind === "more") return [];
    const knot = column.knots.find(({ layer }) => layer === Number.parseInt(rung.layer, 10));
    const [mark] = knot?.pictures ?? [];
    const y = middleOf(place);
    const below = knot?.below ?? null;
    const { verdict } = column;
    const end = place === last && mark === undefined;
    const line = (state: State, manner: Manner) =>
      threadPath(manner, knot!.end, THREAD.x, y + THREAD.size / 2 + 2, middleOf(place + 1) - THREAD.size / 2 - 2).map(
        ({ d, dashes }) =>
          svgElement("path", {
            ...LINE,
            d,
            stroke: palette[stateLooks[state].colour],
            "stroke-dasharray": dashes ?? undefined,
          }),
      );
    return [
      ...(below !== null && place < last ? line(knot!.marks[0]!.state, below) : []),
      ...(mark
        ? [
            svgElement(
              "g",
              { "data-duty": column.duty, "data-party": mark.party, "data-state": mark.state },
              drawMark({ state: mark.state, x: THREAD.x, y, size: THREAD.size, ground: "paper" }, palette),
            ),
          ]
        : []),
      ...(end
        ? threadEnd(verdict.verdict, verdict.arrives).map(({ d, dashes, isFilled }) =>
            svgElement("path", {
              ...LINE,
              d,
              transform: `translate(${THREAD.x} ${rounded(y)})`,
              fill: isFilled ? palette[verdictLooks[verdict.verdict].colour] : "none",
              stroke: palette[verdictLooks[verdict.verdict].colour],
              "stroke-dasharray": dashes,
            }),
          )
        : []),
    ];
  });
}

function drawRungs(
  rungs: readonly Rung[],
  column: ColumnPicture | undefined,
  request: SvgRequest,
  palette: Palette,
): string {
  const prefix = request.prefix ?? "social";
  const band = SOCIAL.height / Math.max(1, rungs.length);
  const x = CHAIN.card + 34;
  const bands: string[] = [];
  const hops: string[] = [];
  const cards: string[] = [];
  let bottom: number | null = null;
  rungs.forEach((rung, place) => {
    const top = place * band;
    const middle = top + band / 2;
    const stratum = `stratum-${stratumAt(place, rungs.length)}` as const;
    const look: TextLook = { type: LAYER, colour: "quiet" };
    const { left: bandX } = CHAIN;
    bands.push(
      svgElement(
        "g",
        { id: `${prefix}-layer-${rung.kind === "cards" ? rung.layer.replace("+", "-or-more") : "more"}` },
        svgElement("rect", {
          x: bandX,
          y: top,
          width: SOCIAL.width - bandX,
          height: band,
          fill: palette[stratum],
        }),
        ...(rung.kind === "cards"
          ? [
              drawText(
                textBlock([{ words: rung.layer, look }], {
                  x: CHAIN.number,
                  y: middle - lineHeight(LAYER) / 2,
                  width: 60,
                }),
                palette,
              ),
            ]
          : []),
      ),
    );
    if (isBorder(rungs[place - 1], rung))
      bands.push(
        svgElement("path", {
          d: `M${CHAIN.left} ${rounded(top)}H${SOCIAL.width}`,
          stroke: palette.quiet,
          "stroke-width": 2.5,
          "stroke-dasharray": "18 6 3 6",
          fill: "none",
        }),
      );
    if (rung.kind === "more") {
      const words = say(request.language, "social.more", { layers: rung.layers, parties: rung.parties });
      const block = (y: number) =>
        textBlock([{ words, look: { type: FOOT, colour: "quiet" } }], { x: x + 26, y, width: CHAIN.cardWidth - 60 });
      cards.push(svgElement("g", { id: `${prefix}-more` }, drawText(block(middle - block(0).height / 2), palette)));
      return;
    }
    const one = drawCards(rung.cards, { middle, isLow: band < LOW }, request, palette);
    cards.push(one.drawn);
    if (bottom !== null) {
      const isLong = rungs[place - 1]?.kind === "more";
      hops.push(
        svgElement("path", {
          ...LINE,
          d: `M${x} ${rounded(bottom)}V${rounded(one.top - 4)}`,
          stroke: palette.ink,
          "stroke-dasharray": isLong ? "0.1 8" : undefined,
        }),
        svgElement("path", {
          ...LINE,
          d: `M${x - 8} ${rounded(one.top - 13)}L${x} ${rounded(one.top - 3)}L${x + 8} ${rounded(one.top - 13)}`,
          stroke: palette.ink,
        }),
      );
    }
    bottom = one.bottom;
  });
  return svgElement(
    "g",
    { id: `${prefix}-chain` },
    ...bands,
    svgElement("g", { id: `${prefix}-hops` }, ...hops),
    svgElement("g", { id: `${prefix}-thread` }, ...drawThread(rungs, column, palette)),
    ...cards,
  );
}

/** The footer: whose chain it is where there are others, the day, the floor and the reading. */
function footOf({ inquiry, language, narrator: { brief: narrator } }: SvgRequest, group: PartyIndex | null): string[] {
  const { floor, world } = inquiry.chain.focus;
  const { length: count } = inquiry.chain.groups;
  const name = group === null ? "" : narrator.name(inquiry.file.dossier.parties[group]!.id);
  return [
    ...(group === null || count < 2 ? [] : [say(language, "picture.group", { count, group: name })]),
    ...dayWord(inquiry, language),
    ...(floor === null ? [] : [sayFloor(language, floor)]),
    ...world.map(id => say(language, "picture.reading", { reading: narrator.hypothesis(id) })),
  ];
}

type Sentence = { readonly words: string; readonly type: TypeSize };
type Column = { readonly title: TextBlock; readonly sentences: readonly TextBlock[] };

/**
 * The title, as large as it can be with room left for the findings. Sentences stay whole and in order, up to the first
 * that has no room: leaving one out and going on would be a choice among the findings.
 */
function columnOf(shown: Shown, sentences: readonly Sentence[], bottom: number): Column {
  const columnIn = (types: readonly TypeSize[]): Column => {
    const place = { x: WORDS.left, y: WORDS.title, width: WORDS.width };
    const title = fittedBlock(shown, types, { ...place, ...MOST_TITLE, colour: "ink" });
    let y = WORDS.title + title.height + 20;
    const blocks = sentences.map(({ words, type }) => {
      const block = textBlock([{ words, look: { type, colour: "ink" } }], { ...place, y });
      y += block.height + 8;
      return { block, end: y - 8 };
    });
    const full = blocks.findIndex(({ end }) => end > bottom);
    return { title, sentences: blocks.slice(0, full === -1 ? undefined : full).map(({ block }) => block) };
  };
  const columns = titles.map((_, largest) => columnIn(titles.slice(largest)));
  const most = Math.min(ENOUGH, Math.max(...columns.map(column => column.sentences.length)));
  return columns.find(column => column.sentences.length >= most)!;
}

/** What a view of the chain finds. */
type ToldView = { readonly title: string; readonly sentences: readonly string[] };

/**
 * Draws the picture. Beside a link to another view than the chain stands the same chain down to the workers, with what
 * that view finds in place of what the chain finds: a figure that is higher than the picture would show its top alone.
 * @param request its width is ignored, because all such pictures are equally wide
 */
export function socialSvgOf(request: SvgRequest, told: ToldView | null = null): string {
  const { palette = palettes.light, prefix = "social", leftOut = 0 } = request;
  const asked = lensOf(request);
  // The picture has the thread and the verdict of the duty that is opened.
  const lens = { ...asked, duty: asked.opened };
  const { inquiry, narrator, language, group, plane, duty } = lens;
  const { dossier } = inquiry.file;
  const whole = wholePicture({ ...lens, party: null, link: null });
  const loose = [...whole.picture.unplaced, ...whole.picture.beside];
  const found = rungsOf(whole);
  const rungs: readonly Rung[] =
    found.length > 0 || loose.length === 0 ? found : [{ kind: "cards", layer: "", cards: loose }];
  const part = (name: string, ...children: readonly string[]) =>
    svgElement("g", { id: `${prefix}-${name}` }, ...children);

  const brand = textBlock([{ words: "DEEP LABOR", look: { type: BRAND, colour: "quiet" } }], {
    x: WORDS.left,
    y: WORDS.top,
    width: 300,
  });
  let tagX: number = WORDS.left + brand.width + 22;
  const tags = [
    ...(dossier.fictional ? [say(language, "page.fictional")] : []),
    ...(dossier.status === "draft" ? [label(language, "dossier-statuses", "draft")] : []),
  ].map(words => {
    const tag = framed(capitalised(words), TAG, "ink", { x: tagX, y: WORDS.top - 1 }, palette);
    tagX += tag.width + 12;
    return tag.drawn;
  });

  const footIn = (words: string, y = 0) =>
    textBlock([{ words, look: { type: FOOT, colour: "quiet" } }], { x: WORDS.left, y, width: WORDS.width });
  // What does not fit in two lines is left to the picture of the whole chain.
  const footWith = (parts: readonly string[]): string =>
    capitalised(
      parts.reduce((line, next) => {
        const longer = line === "" ? next : `${line} · ${next}`;
        return footIn(longer).lines.length <= 2 ? longer : line;
      }, ""),
    );

  const verdict =
    group === null ? null : (whole.picture.cards.find(({ isChosenGroup }) => isChosenGroup)?.verdict ?? null);
  const findings = group === null ? [] : headlineOf(findingsOf(inquiry, group, plane, leftOut));
  // The cards show their countries already.
  const isSeen = ({ code }: { readonly code: string }) => code === "countries";
  // Of a case the latest decision has room, what has fallen before it has none.
  const short = (finding: (typeof findings)[number]): string =>
    tellFindingShort(
      narrator,
      finding.code === "unruled" && finding.params.latest !== null
        ? { ...finding, params: { ...finding.params, fallen: [] } }
        : finding,
    );
  const beside = findings.find(({ code }) => code === "beside");
  const sentences: readonly Sentence[] = [
    ...(duty !== null && verdict !== null
      ? [{ words: say(language, "social.verdict", { duty: narrator.dutyLabel(duty), verdict }), type: STRONG }]
      : []),
    ...(group === null
      ? [say(language, "page.groups.none")]
      : [...findings.filter(one => !isSeen(one)), ...findings.filter(isSeen)].map(short)
    ).map(words => ({ words, type: SENTENCE })),
  ];
  const title = told === null ? narrator.text(dossier.title) : plain(language, told.title);
  const said = told === null ? sentences : told.sentences.map(words => ({ words, type: SENTENCE }));
  const laidOver = (footWords: string) => {
    const footTop = WORDS.bottom - (footWords === "" ? 0 : footIn(footWords).height);
    return { footWords, footTop, column: columnOf(title, said, footTop - 16) };
  };
  const foot = [
    ...(told === null ? [] : [isolated(narrator.brief.text(dossier.title).text)]),
    ...footOf(request, group),
  ];
  const plainly = laidOver(footWith(foot));
  const besideAt = beside === undefined ? -1 : said.findIndex(({ words }) => words === short(beside));
  // Relations beside the hops that have no room are counted in the foot, before everything else.
  const relations = overlaysIn(inquiry.chain).length;
  const isTold = relations === 0 || (besideAt >= 0 && besideAt < plainly.column.sentences.length);
  const counted = say(language, "beside.count", { count: relations });
  const { footWords, footTop, column } = isTold ? plainly : laidOver(footWith([counted, ...foot]));

  return pictureFile(
    { prefix, name: title.text, text: null, language, ...SOCIAL, paper: palette.paper },
    part("brand", drawText(brand, palette)),
    ...(tags.length > 0 ? [part("tags", ...tags)] : []),
    part("title", drawText(column.title, palette)),
    part("findings", ...column.sentences.map(block => drawText(block, palette))),
    ...(footWords === "" ? [] : [part("foot", drawText(footIn(footWords, footTop), palette))]),
    drawRungs(
      rungs,
      // Without its verdict in words, nobody would know whose thread it is.
      told === null ? whole.picture.columns.find(one => one.duty === duty) : undefined,
      request,
      palette,
    ),
  );
}
