/**
 * What stands inside each part of a plan, line by line, without a browser: on cards, at hops, at marks, under threads.
 * A plan whose boxes have these heights holds all its words.
 */
import type { ChainSizes } from "../../layout/index.ts";
import { isolated, type Shown, typeset } from "../../text/index.ts";
import {
  behindHeight,
  type ColourName,
  chainSpace,
  chainType,
  stateLooks,
  type TypeSize,
  verdictLooks,
} from "../../theme/index.ts";
import type { CardPicture, ChainPicture, ColumnPicture, KnotPicture, SaidPicture } from "../chain/chainPicture.ts";
import { shownBlock, type TextBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import { type CardPlace, cardLettering, type Setting } from "./cardLettering.ts";
import { hopLabelLettering } from "./hopLabelLettering.ts";
import { type Lettering, type LetteringFrame, type LetteringRule, noLettering } from "./lettering.ts";

export type ChainLettering = {
  readonly card: (card: CardPicture, place: CardPlace, width: number) => Lettering;
  readonly label: (hops: readonly number[], isApart: boolean, width: number) => Lettering;
  readonly border: (hops: readonly number[], width: number) => Readonly<Record<"above" | "below", Lettering>>;
  readonly note: (column: number, layer: number, width: number) => Lettering;
  readonly verdict: (column: number, width: number) => Lettering;
  readonly head: (column: number, width: number) => Lettering;
  /** The stub of other routes at a node. */
  readonly stub: (node: number, width: number) => Lettering;
  /** How long the chain is, and for whom, beside the head of the plate. */
  readonly chainHead: (width: number) => Lettering;
};

const bold = (type: TypeSize): TypeSize => ({ ...type, cut: "sans-600" });
const THREAD = chainType.thread;
/** From so many letters on, a verdict that names who answers, and the name of a duty, are set smaller. */
const LONG = { verdict: 60, label: 48 };

/** Parts of a column, one below the other. */
function inRows(width: number, anchor: "start" | "middle" = "start") {
  const texts: TextBlock[] = [];
  const rules: LetteringRule[] = [];
  let y = 0;
  const put = (block: TextBlock) => {
    texts.push(block);
    y += block.height;
  };
  return {
    space(px: number) {
      y += px;
    },
    add: (runs: readonly WordRun[], x = 0) =>
      put(textBlock(runs, { x, y, width: width - x, anchor, isBalanced: anchor === "middle" })),
    addShown: (shown: Shown, look: TextLook, x = 0) =>
      put(shownBlock(shown, look, { x, y, width: width - x, anchor, isBalanced: anchor === "middle" })),
    /** A quote keeps the signs of its source. */
    addQuote: (quote: Shown, look: TextLook) =>
      put(textBlock([{ words: quote.text, look }], { x: 0, y, width }, quote)),
    rule(border: number, colour: ColourName) {
      rules.push({ x: 0, y: y + border / 2, width, colour });
      y += border;
    },
    /** @param least px that are kept for it in any case */
    made: (least = 0): Lettering => ({ ...noLettering, height: Math.max(least, y), texts, rules }),
    at: () => y,
  };
}

/** @throws for a layer or a column that the picture does not have, which is a mistake of ours */
export function chainLettering(picture: ChainPicture): ChainLettering {
  const hasPlate = picture.columns.some(({ isPlate }) => isPlate);
  const setting: Setting = picture.isDeep ? "deep" : hasPlate ? "plate" : "airy";
  const isDeep = setting === "deep";

  const border = (hops: readonly number[], side: "above" | "below", width: number): Lettering => {
    const look: TextLook = { type: chainType["border-name"], colour: "quiet" };
    const words = picture.borderOf(hops)[side].toUpperCase();
    const block = textBlock([{ words, look }], { x: 0, y: 0, width, anchor: "end" });
    return { ...noLettering, height: block.height, texts: [block] };
  };

  const sourceLook: TextLook = { type: chainType[isDeep ? "said-source-deep" : "said-source"], colour: "quiet" };
  /** A quote and where it stands. */
  const addSaid = (rows: ReturnType<typeof inRows>, { quote, source }: SaidPicture, type: TypeSize) => {
    if (quote) rows.addQuote(quote, { type, colour: "ink" });
    rows.add([{ words: source, look: sourceLook }]);
  };

  /** What is on record of each party, as on the plate: the word, the quote, its source. */
  const plateNote = ({ entries, note }: KnotPicture, width: number): Lettering => {
    const type = chainType[isDeep ? "plate-note-deep" : "plate-note"];
    const ink: TextLook = { type, colour: "ink" };
    const rows = inRows(width);
    entries.forEach(({ state, who, word, detail, said }, place) => {
      if (place > 0) rows.space(chainSpace.plate.entries);
      const look: TextLook =
        state === "silent" ? { type, colour: "quiet" } : { type: bold(type), colour: stateLooks[state].colour };
      rows.add([
        ...(who ? [{ words: `${who} `, look: ink }] : []),
        { words: word, look },
        ...(detail ? [{ words: `, ${detail}`, look: ink }] : []),
      ]);
      if (said) addSaid(rows, said, type);
    });
    if (note?.detail) rows.add([{ words: note.detail, look: sourceLook }]);
    return rows.made();
  };

  const note = (column: number, layer: number, width: number): Lettering => {
    const { isPlate, knots } = picture.columns[column]!;
    const knot = knots.find(one => one.layer === layer)!;
    if (isPlate) return knot.entries.length > 0 ? plateNote(knot, width) : noLettering;
    if (!knot.note) return noLettering;
    const { word, detail } = knot.note;
    const rows = inRows(width, "middle");
    const colour = stateLooks[knot.pictures[0]?.state ?? "silent"].colour;
    rows.add([
      ...(word ? [{ words: `${word} `, look: { type: bold(THREAD), colour } as TextLook }] : []),
      ...(detail ? [{ words: detail, look: { type: THREAD, colour: "quiet" } as TextLook }] : []),
    ]);
    return rows.made();
  };

  const plateVerdict = ({ verdict }: ColumnPicture, width: number): Lettering => {
    const { verdict: code, words, conditionWords, said, unmet, see } = verdict;
    const space = chainSpace.verdict;
    const rows = inRows(width);
    const type = chainType[words.length > LONG.verdict ? "plate-verdict-long" : "plate-verdict"];
    rows.add([{ words, look: { type, colour: verdictLooks[code].colour } }]);
    if (conditionWords) {
      rows.space(space.margin);
      rows.rule(space.border, "edge");
      rows.space(space.padding);
      rows.add([{ words: conditionWords, look: { type: chainType["plate-condition"], colour: "ink" } }]);
    }
    if (said) addSaid(rows, said, chainType["plate-quote"]);
    if (unmet) {
      rows.space(chainSpace.plate.unmet);
      rows.add([{ words: unmet, look: { type: chainType["plate-unmet"], colour: "quiet" } }]);
    }
    if (see) {
      rows.space(space.seeMargin);
      rows.add([{ words: see.words, look: { type: chainType["plate-unmet"], colour: "quiet" } }]);
    }
    return rows.made();
  };

  const verdict = (column: number, width: number): Lettering => {
    const one = picture.columns[column]!;
    if (one.isPlate) return plateVerdict(one, width);
    const { verdict: code, words, conditionWords, see } = one.verdict;
    const space = chainSpace.verdict;
    const rows = inRows(width, "middle");
    rows.add([{ words, look: { type: bold(THREAD), colour: verdictLooks[code].colour } }]);
    if (conditionWords) {
      rows.space(space.margin);
      rows.rule(space.border, "edge");
      rows.space(space.padding);
      rows.add([{ words: conditionWords, look: { type: bold(THREAD), colour: "ink" } }]);
    }
    if (see) {
      rows.space(space.seeMargin);
      rows.add([{ words: see.words, look: { type: THREAD, colour: "quiet" } }]);
    }
    return rows.made();
  };

  const plateHead = ({ label: name, question, diverges }: ColumnPicture, width: number): Lettering => {
    const { head } = chainSpace.plate;
    const rows = inRows(width - head.right);
    rows.space(head.top);
    const type = chainType[name.text.length > LONG.label ? "plate-name-long" : "plate-name"];
    rows.addShown(name, { type, colour: "ink" }, head.left);
    rows.addShown(question, { type: chainType["plate-question"], colour: "quiet" }, head.left);
    if (!diverges) return rows.made();
    const { inline, border: line, margin } = chainSpace.tag;
    const edge = inline + line;
    rows.space(margin + line);
    const top = rows.at();
    rows.add([{ words: diverges, look: { type: chainType.tag, colour: "contested" } }], head.left + edge);
    const made = rows.made();
    const { width: wide, height } = made.texts.at(-1)!;
    const frame: LetteringFrame = {
      x: head.left,
      y: top - line,
      width: Math.min(width - head.left, wide + 2 * edge),
      height: height + 2 * line,
      colour: "contested",
    };
    return { ...made, height: made.height + line, frames: [frame] };
  };

  const head = (column: number, width: number): Lettering => {
    const one = picture.columns[column]!;
    if (one.isPlate) return plateHead(one, width);
    const rows = inRows(width, "middle");
    rows.addShown(one.label, { type: THREAD, colour: "ink" });
    if (one.diverges) rows.add([{ words: `≠ ${one.diverges}`, look: { type: bold(THREAD), colour: "contested" } }]);
    return rows.made();
  };

  const stub = (node: number, width: number): Lettering => {
    const { words } = picture.stubs.find(one => one.node === node)!;
    const { inline, block: inset, border: line, least } = chainSpace.stub;
    const edge = { x: inline + line, y: inset + line };
    const block = textBlock([{ words, look: { type: chainType.stub, colour: "ink" } }], {
      ...edge,
      width: Math.max(20, width - 2 * edge.x),
    });
    return { ...noLettering, height: Math.max(least, block.height + 2 * edge.y), texts: [block] };
  };

  const chainHead = (width: number): Lettering => {
    const { headings } = picture;
    const { top, bottom } = chainSpace.plate.chainHead;
    const rows = inRows(width);
    rows.space(top);
    rows.add([{ words: headings.span ?? headings.chain, look: { type: chainType["chain-span"], colour: "ink" } }]);
    if (headings.group) {
      const type = chainType["chain-for"];
      const { lead, name, place } = headings.group;
      rows.add([
        { words: `${lead} `, look: { type, colour: "ink" } },
        { words: `${isolated(typeset(name))} `, look: { type: bold(type), colour: "ink" } },
        { words: place, look: { type, colour: "quiet" } },
      ]);
    }
    rows.space(bottom);
    return rows.made();
  };

  const kept = new Map<string, Lettering>();
  const once = (name: string, ink: () => Lettering): Lettering => {
    const known = kept.get(name);
    if (known) return known;
    const fresh = ink();
    kept.set(name, fresh);
    return fresh;
  };
  return {
    card: (card, place, width) =>
      once(`card ${place} ${width} ${card.key}`, () => cardLettering(card, place, width, setting)),
    label: (hops, isApart, width) =>
      once(`label ${width} ${hops.join(" ")}`, () => hopLabelLettering(picture.labelOf(hops), isApart, width, setting)),
    border(hops, width) {
      const named = (side: "above" | "below") =>
        once(`border ${side} ${width} ${hops.join(" ")}`, () => border(hops, side, width));
      return { above: named("above"), below: named("below") };
    },
    note: (column, layer, width) => once(`note ${width} ${column} ${layer}`, () => note(column, layer, width)),
    verdict: (column, width) => once(`verdict ${width} ${column}`, () => verdict(column, width)),
    head: (column, width) => once(`head ${width} ${column}`, () => head(column, width)),
    stub: (node, width) => once(`stub ${width} ${node}`, () => stub(node, width)),
    chainHead: width => once(`chain-head ${width}`, () => chainHead(width)),
  };
}

/** px by which the head of a narrow thread is narrower than its column. */
const HEAD_INSET = 2;

/** The heights for the layout. */
export function sizesOfLettering(picture: ChainPicture, ink: ChainLettering): ChainSizes {
  return {
    card: (node, width) => ink.card(picture.cards[node]!, "chain", width).height,
    label: ({ node, hops }, width) => ink.label(hops, picture.cards[node]!.isApart, width).height,
    border(_, hops, width) {
      const { above, below } = ink.border(hops, width);
      return { above: above.height, below: below.height };
    },
    note: (column, layer, width) => ink.note(column, layer, width).height,
    verdict: (column, width) => ink.verdict(column, width).height,
    head: (column, width) => ink.head(column, width - (picture.columns[column]!.isPlate ? 0 : HEAD_INSET)).height,
    stub: (node, width) => ink.stub(node, width).height,
    behind: node => behindHeight[picture.cards[node]!.stack],
    chainHead: width => ink.chainHead(width).height,
    unplaced: (place, width) => ink.card(picture.unplaced[place]!, "unplaced", width).height,
    beside: (place, width) => ink.card(picture.beside[place]!, "beside", width).height,
  };
}
