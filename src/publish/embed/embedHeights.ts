/**
 * Estimates the height of an embed, so that an article can keep room for it. The estimate comes from the words alone,
 * because the reader's own font sets them. Where it is wrong by a line, the frame reports its real height once it is
 * there, mostly below the window.
 */
import type { Inquiry } from "../../model/index.ts";
import { type Language, narratorOf, standfirstOf } from "../../text/index.ts";
import { type CardPicture, type ColumnPicture, type SaidPicture, shortenedNote } from "../../views/index.ts";
import { type GroupLook, looksOf } from "./looksOf.ts";
import type { ShownEmbed } from "./useEmbed.ts";

/** px of widths: phones, columns of articles, a wide page. */
const WIDTHS = [320, 375, 480, 640, 800, 1000] as const;
/** The average width of a letter, in sizes of type, in the fonts that readers have. */
const LETTER = 0.5;
const BOLD = 0.54;

/** px of height of a text that is set in lines. */
const set = (text: string, size: number, line: number, width: number, letter = LETTER): number =>
  Math.max(1, Math.ceil((text.length * size * letter) / Math.max(40, width))) * size * line;

/** px of the least width at which a plate stands beside the chain, as in `embed.css`. */
export const BESIDE = 560;

function cardHeight(card: CardPicture, width: number): number {
  const inner = width - 24;
  const size = card.isChosenGroup ? 18.4 : 16;
  const name = set(card.name.text, size, card.isChosenGroup ? 1.2 : 1.32, inner - card.countries.length * 30, BOLD);
  const lines = [...card.lines.map(({ text }) => text), ...card.pays];
  const rule = card.pays.length > 0 ? 14 : 0;
  return (
    (card.isChosenGroup ? 21 : 15) + rule + name + lines.reduce((sum, text) => sum + set(text, 13.6, 1.32, inner), 0)
  );
}

const hopsInto = ({ folded }: GroupLook, node: number): readonly number[] =>
  folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));

/** px of height of the hops into a card. */
function hopsHeight(look: GroupLook, node: number, width: number): number {
  const { picture } = look.planes[0]!;
  const into = hopsInto(look, node);
  if (into.length === 0) return 0;
  const labels = picture.labelled(into).map(picture.labelOf);
  const border = into.every(hop => picture.crosses(hop)) ? 26 : 0;
  const words = labels.map(({ price, title, notes }) =>
    set(`${price ?? ""} ${title.text} ${notes}`, 13.9, 1.3, width - 30),
  );
  return (
    border +
    Math.max(
      26,
      words.reduce((sum, height) => sum + height + 4, 6),
    )
  );
}

/** A phone shows the words alone; where they stand is opened. */
const saidText = (said: SaidPicture | null, isBeside: boolean): string =>
  said ? ` ${said.quote?.text ?? ""} ${isBeside ? said.source : ""}` : "";

/** px of height of what is told beside a layer, or on its card. */
function toldHeight(
  { knots, verdict }: ColumnPicture,
  layer: number,
  isEnd: boolean,
  width: number,
  isBeside: boolean,
): number {
  const knot = knots.find(one => one.layer === layer);
  const told = [
    ...(knot?.entries ?? []).map(
      ({ who, word, detail, said }) => `${who ?? ""} ${word}, ${detail}${saidText(said, isBeside)}`,
    ),
    ...(knot?.note?.detail ? [knot.note.detail] : []),
  ].map(text => set(text, 14.2, 1.32, width) + 4);
  const end = isEnd
    ? set(verdict.words, 17.3, 1.32, width, BOLD) +
      set(
        `${verdict.conditionWords ?? ""}${saidText(verdict.said, isBeside)} ${(isBeside && verdict.unmet) || ""}`,
        14.2,
        1.32,
        width,
      ) +
      4
    : 0;
  return told.reduce((sum, height) => sum + height, end);
}

function chainHeight(look: GroupLook, width: number): number {
  const { picture } = look.planes.find(({ plane }) => plane === look.opening)!;
  const column = picture.columns.find(({ duty }) => duty === look.duty);
  const isBeside = width >= BESIDE;
  const cards = isBeside ? (width - 111) / 2 : width - 75;
  const end = look.layers.findIndex(({ nodes }) => nodes.some(node => picture.cards[node]!.isChosenGroup));
  const bands = look.layers.reduce((sum, { layer, nodes }, depth) => {
    const isLone = nodes.length === 1;
    const below = look.layers[depth + 1]?.nodes;
    const hops = below?.length === 1 ? hopsHeight(look, below[0]!, cards) : 0;
    const own = (): number => {
      if (isLone) return cardHeight(picture.cards[nodes[0]!]!, cards);
      const across = Math.max(1, Math.floor((cards + 8) / 152));
      const cardWidth = (cards - (across - 1) * 8) / across;
      const heights = nodes.map(
        node => hopsHeight(look, node, cardWidth) + cardHeight(picture.cards[node]!, cardWidth),
      );
      let total = -8;
      for (let at = 0; at < heights.length; at += across) total += Math.max(...heights.slice(at, at + across)) + 8;
      return total;
    };
    const isSilent = column?.knots.find(knot => knot.layer === layer)?.marks.every(({ state }) => state === "silent");
    const told = column ? toldHeight(column, layer, depth === end, isBeside ? cards : cards - 24, isBeside) : 0;
    const row = isBeside
      ? Math.max(own() + hops, told + 14)
      : own() + hops + (told === 0 || (isSilent && depth !== end) ? 0 : told + 2);
    return sum + row + (isBeside ? 10 : 8) + (depth === end ? 13 : 0);
  }, 0);
  const beside = picture.unplaced.reduce((sum, card) => sum + cardHeight(card, Math.min(width, 300)) + 8, 0);
  return bands + (beside > 0 ? beside + 20 : 0) + picture.returns.length * 30;
}

function heightAt(look: GroupLook, looks: readonly GroupLook[], embed: ShownEmbed, width: number): number {
  const { dossier, inquiry, narrator, language } = embed;
  const title = Math.min(28, Math.max(20, 16.8 + 0.011 * width));
  const standfirst = standfirstOf(dossier, narrator);
  const isBeside = width >= BESIDE;
  const isApart = looks.length < inquiry.chain.groups.length && look.elsewhere > 0;
  const parts = [
    dossier.fictional || dossier.status === "draft" ? 30 : 0,
    set(narrator.text(dossier.title).text, title, 1.18, width, BOLD),
    standfirst ? 5 + set(standfirst.text, 15.5, 1.36, width) : 0,
    looks.length > 1 && width < 490 ? 86 : 46,
    isBeside ? 30 : 11,
    chainHeight(look, width),
    ...shortenedNote(dossier, language).map(note => set(note, 16, 1.45, width)),
    isApart ? 24 : 0,
    isBeside ? 44 : 78,
  ];
  return parts.reduce((sum, part) => sum + part, 10);
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
