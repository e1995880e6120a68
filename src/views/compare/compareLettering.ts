/** The lines of words of a comparison: at the marks, above cards, at the head and foot of each chain. */
import { inRow, label, type Shown, say } from "../../text/index.ts";
import {
  behindHeight,
  behindWidth,
  type ColourName,
  chainType,
  stateLooks,
  type TypeSize,
  verdictLooks,
} from "../../theme/index.ts";
import type { CardPicture, ColumnPicture, KnotPicture, SaidPicture } from "../chain/chainPicture.ts";
import { plain } from "../chain/partyWords.ts";
import type { Scene } from "../chain/sceneOf.ts";
import { cardLettering } from "../drawing/cardLettering.ts";
import type { Lettering } from "../drawing/lettering.ts";
import { movedBlock, shownBlock, type TextBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import type { CompareScene } from "./compareScene.ts";
import type { SceneCell } from "./sceneRow.ts";
import { sideFactWords, sideNames } from "./sideNames.ts";
import { slimCardLettering } from "./slimCardLettering.ts";
import { footWords } from "./spanWords.ts";

export type Lines = { readonly blocks: readonly TextBlock[]; readonly height: number };

const bold = (type: TypeSize): TypeSize => ({ ...type, cut: "sans-600" });
const look = (type: TypeSize, colour: ColourName): TextLook => ({ type, colour });

const HEAD: TypeSize = { cut: "serif-600", size: 20, line: 1.2 };
const HEAD_NARROW: TypeSize = { cut: "serif-600", size: 15.5, line: 1.2 };
const SIDE_FACT: TypeSize = { cut: "sans-400", size: 14, line: 1.3 };
const NOTE: Readonly<Record<"wide" | "narrow", TypeSize>> = {
  wide: chainType["plate-note"],
  narrow: { cut: "sans-400", size: 13.5, line: 1.28 },
};
const VERDICT: Readonly<Record<"wide" | "narrow", TypeSize>> = {
  wide: chainType["plate-verdict"],
  narrow: { cut: "sans-600", size: 15, line: 1.22 },
};
/** From so many letters on, a verdict that names who answers is set smaller. */
const LONG_VERDICT = 48;
/** The most links above a card that are told one by one. */
const MOST_LINKS = 2;
const ENTRY_GAP = 5;
const VERDICT_GAP = 4;
/** px of a mark with those below it, and between the cards of one layer. */
export const MARK_ROOM = 26;
const CARD_GAP = 5;

type Anchor = TextBlock["anchor"];

/** Paragraphs, one below the other, that stand at one edge of their room. */
function stackOf(width: number, anchor: Anchor = "start") {
  const blocks: TextBlock[] = [];
  let y = 0;
  const put = (block: TextBlock) => {
    blocks.push(block);
    y += block.height;
  };
  // What runs from right to left begins at its right edge, which is the other one where words stand at the end.
  const place = () => ({ x: 0, y, width: Math.max(20, width), anchor });
  return {
    space(px: number) {
      if (blocks.length > 0) y += px;
    },
    add: (runs: readonly WordRun[]) => put(textBlock(runs, place())),
    shown: (words: Shown, as: TextLook) => put(shownBlock(words, as, place())),
    /** A quote keeps the signs of its source. */
    quote: (words: Shown, as: TextLook) => put(textBlock([{ words: words.text, look: as }], place(), words)),
    /** Whatever comes next stands at least so far below the upper edge. */
    reach(px: number) {
      y = Math.max(y, px);
    },
    at: () => y,
    made: (): Lines => ({ blocks, height: y }),
  };
}

/** Cards of one layer, one below the other. */
export type CardStack = {
  readonly height: number;
  readonly cards: readonly {
    readonly card: CardPicture;
    /** px from the upper edge of the first to that of this one, without what shows behind it. */
    readonly top: number;
    /** px, without what shows behind it. */
    readonly width: number;
    readonly ink: Lettering;
  }[];
};

/** The words at marks; `verdictAt`: px from their upper edge to the verdict, null where there is none. */
export type KnotLines = Lines & { readonly verdictAt: number | null };

export type CompareLettering = {
  readonly cards: (cell: SceneCell, width: number) => CardStack;
  readonly head: (place: 0 | 1, width: number) => Lines;
  readonly middle: (width: number) => Lines;
  readonly link: (place: 0 | 1, cell: SceneCell, width: number) => Lines;
  readonly words: (place: 0 | 1, cell: SceneCell, width: number) => KnotLines;
  readonly foot: (place: 0 | 1, width: number) => Lines;
};

/** Keeps what was made of a cell: it is asked for its height first, and for its words when it is drawn. */
function keptOf<Made>(make: (cell: SceneCell, width: number) => Made): (cell: SceneCell, width: number) => Made {
  const made = new Map<SceneCell, { readonly width: number; readonly made: Made }>();
  return (cell, width) => {
    const known = made.get(cell);
    if (known?.width === width) return known.made;
    const fresh = make(cell, width);
    made.set(cell, { width, made: fresh });
    return fresh;
  };
}

type Stack = ReturnType<typeof stackOf>;

/** What writes the words at marks and a verdict into a stack. */
function writersOf(size: "wide" | "narrow", source: TextLook) {
  const addSaid = (stack: Stack, { quote, source: from }: SaidPicture) => {
    if (quote) stack.quote(quote, look(NOTE[size], "ink"));
    stack.add([{ words: from, look: source }]);
  };

  const addKnot = (stack: Stack, { entries, note }: KnotPicture) => {
    const type = NOTE[size];
    entries.forEach(({ state, who, word, detail, said }, nth) => {
      if (nth > 0) stack.space(ENTRY_GAP);
      stack.add([
        ...(who ? [{ words: `${who} `, look: look(type, "ink") }] : []),
        { words: word, look: state === "silent" ? look(type, "quiet") : look(bold(type), stateLooks[state].colour) },
        ...(detail ? [{ words: `, ${detail}`, look: look(type, "ink") }] : []),
      ]);
      if (said) addSaid(stack, said);
    });
    if (note?.detail) stack.add([{ words: note.detail, look: source }]);
  };

  const addVerdict = (stack: Stack, { verdict: told }: ColumnPicture) => {
    const { verdict, words, conditionWords, said, unmet, see } = told;
    const type = VERDICT[size];
    const fitting = words.length > LONG_VERDICT ? { ...type, size: type.size - 1.5 } : type;
    stack.add([{ words, look: look(fitting, verdictLooks[verdict].colour) }]);
    if (conditionWords) {
      stack.space(VERDICT_GAP);
      stack.add([{ words: conditionWords, look: look(bold(NOTE[size]), "ink") }]);
    }
    if (said) addSaid(stack, said);
    for (const words of [unmet, see?.words])
      if (words) {
        stack.space(VERDICT_GAP);
        stack.add([{ words, look: source }]);
      }
  };

  return { addKnot, addVerdict };
}

export function compareLettering(scene: CompareScene, isNarrow: boolean): CompareLettering {
  const { request, scenes, columns, duty } = scene;
  const { language, sides } = request;
  const size = isNarrow ? "narrow" : "wide";
  const names = sideNames(scene);
  const quiet = look(SIDE_FACT, "quiet");
  const source = look(chainType[isNarrow ? "said-source-deep" : "said-source"], "quiet");
  const anchorOf = (place: 0 | 1): Anchor => (place === 1 && !isNarrow ? "end" : "start");

  const { addKnot, addVerdict } = writersOf(size, source);

  const cardsOf = keptOf(({ cards }, width): CardStack => {
    let y = 0;
    const placed = cards.map((card, nth) => {
      const own = width - behindWidth[card.stack];
      const ink = isNarrow ? slimCardLettering(card, own) : cardLettering(card, "chain", own, "deep");
      const top = y + (nth > 0 ? CARD_GAP : 0) + behindHeight[card.stack];
      y = top + ink.height;
      return { card, top, width: own, ink };
    });
    return { cards: placed, height: y };
  });

  const linkAt = (place: 0 | 1) =>
    keptOf(({ hops }, width): Lines => {
      const { picture } = scenes[place] as Scene<null>;
      const stack = stackOf(width);
      const labels = hops.length === 0 ? [] : picture.labelled(hops).map(picture.labelOf);
      for (const { title, price } of labels.slice(0, MOST_LINKS)) {
        stack.shown(title, look(chainType["label-title-deep"], "ink"));
        if (price) stack.add([{ words: price, look: source }]);
      }
      if (labels.length > MOST_LINKS)
        stack.add([{ words: say(language, "chain.more", { count: labels.length - MOST_LINKS }), look: source }]);
      return stack.made();
    });

  const wordsAt = (place: 0 | 1) =>
    keptOf(({ knot, isWorkers }, width): KnotLines => {
      const stack = stackOf(width, anchorOf(place));
      const column = columns[place];
      const marks = (knot?.pictures.length ?? 0) * MARK_ROOM;
      if (knot) addKnot(stack, knot);
      if (!isWorkers) {
        const made = stack.made();
        return { ...made, height: Math.max(made.height, marks), verdictAt: null };
      }
      stack.space(ENTRY_GAP);
      stack.reach(marks);
      const verdictAt = stack.at();
      if (column) addVerdict(stack, column);
      else if (duty !== null) stack.shown(plain(language, say(language, "view.compare.no-duty")), source);
      return { ...stack.made(), verdictAt };
    });
  const links = [linkAt(0), linkAt(1)] as const;
  const words = [wordsAt(0), wordsAt(1)] as const;

  return {
    cards: cardsOf,
    link: (place, cell, width) => links[place](cell, width),
    words: (place, cell, width) => words[place](cell, width),
    head(place, width) {
      const stack = stackOf(width);
      stack.add([{ words: names[place], look: look(isNarrow ? HEAD_NARROW : HEAD, "ink") }]);
      const facts = sideFactWords(scene, place);
      if (facts.length > 0) stack.add([{ words: inRow(language, facts), look: quiet }]);
      return stack.made();
    },
    middle(width) {
      const stack = stackOf(width, isNarrow ? "start" : "middle");
      if (duty === null) return stack.made();
      const { narrator, plane } = sides[0];
      const inPlane = plane === sides[1].plane ? label(language, "planes", plane) : null;
      stack.shown(narrator.text(duty.label), look(HEAD, "ink"));
      if (!isNarrow) stack.shown(narrator.text(duty.question), quiet);
      if (inPlane !== null) stack.add([{ words: inPlane, look: quiet }]);
      return stack.made();
    },
    foot(place, width) {
      const stack = stackOf(width);
      footWords(scene, place).forEach((words, nth) => {
        stack.add([{ words, look: nth === 0 ? look(chainType["chain-span"], "ink") : quiet }]);
      });
      return stack.made();
    },
  };
}

/** Lines moved to where their room is. */
export const movedLines = (
  { blocks }: Lines,
  { x, y }: { readonly x: number; readonly y: number },
): readonly TextBlock[] => blocks.map(block => movedBlock(block, { x, y }));
