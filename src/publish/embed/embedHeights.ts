/**
 * Estimates the height of an embed, so that an article can keep room for it. The estimate comes from the words alone,
 * because the reader's own font sets them. Where it is wrong by a line, the frame reports its real height once it is
 * there, mostly below the window.
 */
import { type Inquiry, relationOf, relationsBeside } from "../../model/index.ts";
import { type Language, label, narratorOf, sayBeside, standfirstOf } from "../../text/index.ts";
import {
  type CardPicture,
  type ChainPicture,
  type ColumnPicture,
  type SaidPicture,
  shortenedNote,
} from "../../views/index.ts";
import { othersOf } from "./cellsOf.ts";
import { MOST_ABREAST, wayRow, waysIn } from "./EmbedChain.tsx";
import { BETWEEN, indentPx, laneStep, turnsAt, turnsHeight } from "./LeavingWays.tsx";
import { type GroupLook, looksOf } from "./looksOf.ts";
import { FEW_BESIDE } from "./shownIn.ts";
import type { ShownEmbed } from "./useEmbed.ts";

/** The average width of a letter, in sizes of type, in the fonts that readers have. */
const LETTER = 0.47;
const BOLD = 0.505;

/** px of height of a text that is set in lines. */
const set = (text: string, size: number, line: number, width: number, letter = LETTER): number =>
  Math.max(1, Math.ceil((text.length * size * letter) / Math.max(40, width))) * size * line;

/** px of the least width at which a plate stands beside the chain, as in `embed.css`. */
export const BESIDE = 560;
/** px of the greatest width at which the type is smaller. */
const SMALL = 420;
/** px of widths: phones, columns of articles, a wide page, and both sides of each width at which the page changes. */
const WIDTHS = [320, 375, SMALL, SMALL + 1, 480, BESIDE - 1, BESIDE, 640, 720, 800, 1000] as const;

/** What a width decides: px of the size of type, of the widths of cards and of what is told, all as in `embed.css`. */
type Room = {
  readonly width: number;
  readonly rem: number;
  /** px of the type of what is told. */
  readonly small: number;
  readonly isBeside: boolean;
  readonly cards: number;
  readonly told: number;
};

function roomAt(width: number): Room {
  const rem = width <= SMALL ? 14.5 : 16;
  if (width < BESIDE) {
    const cards = width - 4 - 3.8 * rem;
    return { width, rem, small: 0.94 * rem, isBeside: false, cards, told: cards - 0.9 * rem };
  }
  const both = width - 4 - 5.9 * rem;
  return { width, rem, small: 0.88 * rem, isBeside: true, cards: (both * 1.06) / 2.06, told: both / 2.06 };
}

/** px of height of rows of so many, each as high as its highest. */
function rowsHeight(heights: readonly number[], across: number, gap: number): number {
  let total = -gap;
  for (let at = 0; at < heights.length; at += across) total += Math.max(...heights.slice(at, at + across)) + gap;
  return total;
}

/** @param isAbreast whether it stands beside others, so that its countries may stand below its name */
function cardHeight(card: CardPicture, width: number, rem: number, isAbreast = false): number {
  const inner = width - 0.9 * rem - 2;
  const countries = card.countries.length * 32;
  if (isAbreast && countries > 0) {
    const longest = Math.max(...card.name.text.split(" ").map(word => word.length)) * BOLD * rem;
    const alone = cardHeight({ ...card, countries: [] }, width, rem);
    if (longest + countries > inner || card.name.text.length * BOLD * rem + countries > inner) return alone + 1.5 * rem;
  }
  const beside = inner - countries;
  if (!card.isChosenGroup) {
    // What a party does stands behind its name.
    const lines = [card.reading?.text ?? [], ...card.lines.map(({ text }) => text)].flat().join(" · ");
    const letters = card.name.text.length * BOLD + lines.length * LETTER * 0.88;
    return 0.6 * rem + 2 + Math.max(1, Math.ceil((letters * rem) / Math.max(40, beside))) * 1.3 * rem;
  }
  const small = (text: string) => set(text, 0.88 * rem, 1.3, inner);
  return (
    (0.6 + (card.pays.length > 0 ? 0.4 : 0)) * rem +
    2 +
    set(card.name.text, 1.1 * rem, 1.2, beside, BOLD) +
    card.lines.reduce((sum, { text }) => sum + small(text), 0) +
    (card.pays.length > 0 ? 1 + small(card.pays.join("; ")) : 0)
  );
}

/** About as long as the name of a plane. */
const OF_PLANE = "In practice:";

const hopsInto = ({ folded }: GroupLook, node: number): readonly number[] =>
  folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));

/**
 * px of height of the hops into a card, with the lines beside their words.
 * @param width px of the room that the words have with the lines
 * @param lanes the number of lines beside them
 */
function hopsHeight(look: GroupLook, node: number, width: number, rem: number, lanes = 1, step = 16): number {
  const { picture } = look.planes[0]!;
  const into = hopsInto(look, node);
  if (into.length === 0) return 0;
  const labels = picture.labelled(into).map(picture.labelOf);
  const border = into.every(hop => picture.crosses(hop)) ? 28 : 0;
  const room = width - 12 - Math.max(1, lanes) * step;
  const words = labels.map(({ price, title, notes }) =>
    set(`${price ?? ""} ${title.text} ${notes}`, 0.88 * rem, 1.3, room),
  );
  return (
    border +
    Math.max(
      1.6 * rem,
      words.reduce((sum, height) => sum + height + 0.3 * rem, 0.1 * rem),
    )
  );
}

/** A phone shows the words alone; where they stand is opened. */
const saidText = (said: SaidPicture | null, isBeside: boolean): string =>
  said ? ` ${said.quote?.text ?? ""} ${isBeside ? said.source : ""}` : "";

/** px of height of what is told beside a layer, or on its card. */
function toldHeight(
  { knots, verdict }: ColumnPicture,
  others: readonly string[],
  layer: number,
  isEnd: boolean,
  room: Room,
): number {
  const { told: width, rem, small, isBeside } = room;
  const knot = knots.find(one => one.layer === layer);
  const told = [
    ...(knot?.entries ?? []).map(
      ({ who, word, detail, said }) => `${who ?? ""} ${word}, ${detail}${saidText(said, isBeside)}`,
    ),
    ...(knot?.note?.detail ? [knot.note.detail] : []),
  ].map(text => set(text, small, 1.3, width) + 0.2 * rem);
  const reached = `${verdict.conditionWords ?? ""}${saidText(verdict.said, isBeside)} ${(isBeside && verdict.unmet) || ""}`;
  const end = isEnd
    ? set(verdict.words, rem, 1.3, width, BOLD) +
      (reached.trim() === "" ? 0 : set(reached, small, 1.3, width)) +
      others.reduce((sum, text) => sum + set(text, small, 1.3, width), 0) +
      0.3 * rem
    : 0;
  return told.reduce((sum, height) => sum + height, end);
}

function chainHeight(look: GroupLook, room: Room): number {
  const { rem, isBeside, cards } = room;
  const { picture } = look.planes.find(({ plane }) => plane === look.opening)!;
  const column = picture.columns.find(({ duty }) => duty === look.duty);
  const others = column ? othersOf(look, look.opening, column).map(({ words }) => `${OF_PLANE} ${words}`) : [];
  const end = look.layers.findIndex(({ nodes }) => nodes.some(node => picture.cards[node]!.isChosenGroup));
  const { gaps, indents } = waysIn(look);
  const step = laneStep(gaps);
  const bands = look.layers.reduce((sum, { layer, nodes }, depth) => {
    const isLone = nodes.length === 1;
    const below = look.layers[depth + 1]?.nodes;
    const row = wayRow(nodes, indents[depth]!);
    const reaching = gaps[depth - 1]?.lanes.filter(({ to }) => to.band === depth) ?? [];
    const leaving = gaps[depth]?.lanes.filter(({ from }) => from.band === depth) ?? [];
    const turned = turnsHeight(turnsAt(reaching, row, "to", step));
    const turning = turnsHeight(turnsAt(leaving, row, "from", step));
    const lanes = gaps[depth]?.width ?? 0;
    const isTold = below?.length === 1 && hopsInto(look, below[0]!).length > 0;
    // Where the words of the hops stand above the cards that they lead to, their lines alone leave here.
    const hops =
      below === undefined
        ? 0
        : isTold
          ? turning + hopsHeight(look, below[0]!, cards, rem, lanes, step)
          : Math.max(1.6 * rem, 0.4 * rem + turning);
    const free = cards - indentPx(indents[depth]!, step);
    const own = (): number => {
      if (isLone) return cardHeight(picture.cards[nodes[0]!]!, free, rem);
      const gap = BETWEEN;
      const across =
        nodes.length <= MOST_ABREAST ? nodes.length : Math.max(1, Math.floor((free + gap) / (11 * rem + gap)));
      const cardWidth = (free - (across - 1) * gap) / across;
      const heights = nodes.map(
        node =>
          hopsHeight(look, node, cardWidth, rem, reaching.filter(({ to }) => nodes[to.at] === node).length) +
          cardHeight(picture.cards[node]!, cardWidth, rem, true),
      );
      return rowsHeight(heights, across, gap);
    };
    const isSilent = column?.knots.find(knot => knot.layer === layer)?.marks.every(({ state }) => state === "silent");
    const told = column ? toldHeight(column, others, layer, depth === end, room) : 0;
    const height = isBeside
      ? Math.max(own() + hops, told + 0.6 * rem)
      : own() + hops + (told === 0 || (isSilent && depth !== end) ? 0 : told);
    return sum + turned + height + (depth === end ? 0.7 : 0.3) * rem;
  }, 0);
  return bands + besideHeight(picture, room);
}

/** px of height of the cards and sentences below the bands: in as many columns as have room. */
function besideHeight({ unplaced, returns }: ChainPicture, { width, rem }: Room): number {
  if (unplaced.length + returns.length === 0) return 0;
  const room = width - 4 - 1.2 * rem;
  const across = Math.max(1, Math.floor((room + rem) / (15 * rem)));
  const column = (room - (across - 1) * rem) / across;
  const heights = [
    ...unplaced.map(card => cardHeight(card, column, rem)),
    ...returns.map(({ sentence, notes }) => set(`${sentence} ${notes}`, rem, 1.45, column)),
  ];
  return rowsHeight(heights, across, 0.5 * rem) + 1.2 * rem;
}

/** The words below the picture on what is no hop; null where there is nothing. */
function besideText(look: GroupLook, { dossier, inquiry, narrator, language }: ShownEmbed): string | null {
  const relations = relationsBeside(inquiry, inquiry.groupChain(look.group));
  const told = relations.slice(0, FEW_BESIDE).map(one => narrator.relation(relationOf(one, dossier.parties)));
  return relations.length === 0 ? null : sayBeside(language, told, relations.length);
}

/** px of width of what is chosen in one line: each choice is as wide as its words. */
function choicesWidth(look: GroupLook, { dossier, narrator, language }: ShownEmbed, rem: number): number {
  const { picture, plane, count } = look.planes.find(one => one.plane === look.opening)!;
  const words = [
    narrator.name(dossier.parties[look.group]!.id),
    picture.columns.find(({ duty }) => duty === look.duty)?.label.text ?? "",
    `${label(language, "planes", plane)} · ${count}`,
  ];
  return words.reduce((sum, { length }) => sum + length * 0.88 * rem * BOLD + 1.6 * rem, 2 * 2 * rem);
}

function heightAt(look: GroupLook, looks: readonly GroupLook[], embed: ShownEmbed, width: number): number {
  const { dossier, inquiry, narrator, language } = embed;
  const room = roomAt(width);
  const { rem, isBeside } = room;
  const title = Math.min(1.75 * rem, Math.max(1.3 * rem, rem + 0.01 * width));
  const standfirst = standfirstOf(dossier, narrator);
  const isApart = looks.length < inquiry.chain.groups.length && look.elsewhere > 0;
  const beside = besideText(look, embed);
  const parts = [
    dossier.fictional || dossier.status === "draft" ? 1.9 * rem : 0,
    set(narrator.text(dossier.title).text, title, 1.18, width, BOLD),
    standfirst ? 0.2 * rem + set(standfirst.text, 0.94 * rem, 1.3, width) : 0,
    looks.length > 1 || look.duty !== null ? 0.4 * rem + 33 : 0,
    looks.length > 1 && choicesWidth(look, embed, rem) > width - 4 ? 2.3 * rem : 0,
    0.2 * rem + (looks.length > 1 && isBeside ? 1.2 * rem : 0),
    chainHeight(look, room),
    beside === null ? 0 : 0.4 * rem + set(beside, 0.88 * rem, 1.3, width),
    ...shortenedNote(dossier, language).map(note => set(note, rem, 1.45, width)),
    isApart ? 1.5 * rem : 0,
    isBeside ? 32 : 47,
  ];
  return parts.reduce((sum, part) => sum + part, 2);
}

/** The heights by widths, as the embed's loader reads them: `320:2400 375:2212 …`, in px. */
export function embedHeights(inquiry: Inquiry, language: Language): string {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
  const looks = looksOf(inquiry, narrator, language);
  const [look] = looks;
  if (!look) return "";
  const embed: ShownEmbed = { dossier, inquiry, narrator, language };
  return WIDTHS.map(width => `${width}:${Math.round(heightAt(look, looks, embed, width))}`).join(" ");
}
