/**
 * Estimates the height of an embed, so that an article can keep room for it. The estimate comes from the words alone,
 * because the reader's own font sets them. Where it is wrong by a line, the frame reports its real height once it is
 * there, mostly below the window.
 */
import type { Inquiry } from "../../model/index.ts";
import { type Language, label, narratorOf } from "../../text/index.ts";
import { type CardPicture, shortenedNote } from "../../views/index.ts";
import { type GroupLook, looksOf } from "./looksOf.ts";
import { shownIn } from "./shownIn.ts";
import { isSingle, THREAD } from "./threads.ts";
import type { ShownEmbed } from "./useEmbed.ts";

/** px of widths: phones, columns of articles, a wide page. */
const WIDTHS = [320, 375, 480, 640, 800, 1000] as const;
/** The average width of a letter, in sizes of type, in the fonts that readers have. */
const LETTER = 0.5;
const BOLD = 0.54;

/** px of height of a text that is set in lines. */
const set = (text: string, size: number, line: number, width: number, letter = LETTER): number =>
  Math.max(1, Math.ceil((text.length * size * letter) / Math.max(40, width))) * size * line;

/** px of height of buttons in rows, as many in each as fit, behind their legend. */
function buttons(legend: string, names: readonly string[], width: number): number {
  let [rows, at] = [1, legend.length * 7 + 8];
  for (const name of names) {
    const buttonWidth = Math.min(width, name.length * 7.4 + 24);
    if (at > 0 && at + buttonWidth > width) {
      rows += 1;
      at = 0;
    }
    at += buttonWidth + 6;
  }
  return rows * 41;
}

function cardHeight(card: CardPicture, width: number): number {
  const inner = width - 24;
  const name = set(card.name.text, 16, 1.35, inner - card.countries.length * 30, BOLD);
  return 18 + name + card.lines.reduce((sum, { text }) => sum + set(text, 14, 1.35, inner), 0);
}

/** px of height of the hops into a card. */
function hopsHeight({ folded, planes }: GroupLook, node: number, width: number): number {
  const { picture } = planes[0]!;
  const into = folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));
  if (into.length === 0) return 0;
  const inner = width - 32;
  const labels = (into.length > 3 ? [into] : into.map(hop => [hop])).map(picture.labelOf);
  const border = into.every(hop => picture.crosses(hop)) ? 26 : 0;
  return (
    14 +
    border +
    labels.reduce(
      (sum, { title, notes }) => sum + set(title.text, 14.7, 1.45, inner, BOLD) + set(notes, 13.6, 1.45, inner),
      0,
    )
  );
}

function chainHeight(look: GroupLook, width: number): number {
  const [{ picture }] = look.planes as [GroupLook["planes"][number]];
  const threads = picture.columns.length;
  const single = isSingle(threads, width);
  const cards = width - 22 - 29 - (single ? 102 : 32 + threads * THREAD);
  const heads = single
    ? 36
    : 8 + Math.max(15, ...picture.columns.map(({ label: name }) => set(name.text, 12.2, 1.2, THREAD - 4, BOLD)));
  const bands = look.layers.reduce((sum, { nodes }) => {
    if (nodes.length === 1)
      return sum + hopsHeight(look, nodes[0]!, cards) + cardHeight(picture.cards[nodes[0]!]!, cards);
    const across = Math.max(1, Math.floor((cards + 10) / 186));
    const cardWidth = (cards - (across - 1) * 10) / across;
    const heights = nodes.map(node => hopsHeight(look, node, cardWidth) + cardHeight(picture.cards[node]!, cardWidth));
    let total = 0;
    for (let at = 0; at < heights.length; at += across) total += Math.max(...heights.slice(at, at + across)) + 10;
    return sum + total;
  }, 27);
  const beside = picture.unplaced.reduce((sum, card) => sum + cardHeight(card, Math.min(width, 300)) + 8, 0);
  return heads + bands + 70 + beside + (look.elsewhere > 0 ? 42 : 0);
}

function tableHeight(look: GroupLook, width: number): number {
  const rows = look.planes[0]!.picture.columns.map(({ label: name }, row) => {
    const words = [
      ...look.planes.map(({ picture }) => picture.columns[row]!.verdict.words),
      look.planes[0]!.picture.columns[row]!.verdict.conditionWords ?? "–",
    ];
    const inner = width / 5 - 10;
    if (width <= 544)
      return (
        18 +
        set(name.text, 14.4, 1.45, width, BOLD) +
        words.reduce((sum, words) => sum + 5 + set(`in practice: ${words}`, 14.4, 1.45, width), 0)
      );
    return 12 + Math.max(set(name.text, 14.4, 1.45, inner, BOLD), ...words.map(words => set(words, 14.4, 1.45, inner)));
  });
  return 50 + (width <= 544 ? 0 : 32) + rows.reduce((sum, row) => sum + row, 0) + 24;
}

function heightAt(
  look: GroupLook,
  looks: readonly GroupLook[],
  embed: ShownEmbed,
  entries: readonly string[],
  width: number,
): number {
  const { dossier, narrator, language } = embed;
  const title = Math.min(28.8, Math.max(20.8, 16 + 0.022 * width));
  const opening = look.planes.find(({ plane }) => plane === look.opening)!;
  const columns = look.planes[0]!.picture.columns;
  const parts = [
    dossier.fictional || dossier.status === "draft" ? 34 : 0,
    set(narrator.text(dossier.title).text, title, 1.18, width, BOLD),
    dossier.subtitle ? 4 + set(narrator.text(dossier.subtitle).text, 16, 1.45, width) : 0,
    dossier.standfirst ? 6 + set(narrator.prose(dossier.standfirst).text, 17, 1.45, width) : 0,
    ...shortenedNote(dossier, language).map(note => 16 + set(note, 15.2, 1.45, width)),
    36,
    looks.length > 1
      ? buttons(
          "Workers:",
          looks.map(one => narrator.name(one.workers)),
          width,
        )
      : 0,
    buttons(
      "Who answers:",
      look.planes.map(({ plane }) => `${label(language, "planes", plane)} 00`),
      width,
    ),
    columns.length > 1 && isSingle(columns.length, width)
      ? 8 +
        buttons(
          "Duties",
          columns.map(({ label: name }) => name.text),
          width,
        )
      : 0,
    22 + 17 + set(opening.headline.join(" "), 16.8, 1.45, Math.min(width, 736)),
    chainHeight(look, width),
    ...opening.money.map(sentence => 13 + set(sentence, 15.2, 1.45, Math.min(width, 736))),
    22 + tableHeight(look, width),
    dossier.story.length > 0 ? 66 : 0,
    50 + entries.reduce((sum, entry) => sum + 15.4 + set(entry, 16, 1.45, width - 18), 0) + 3 * 42,
    54 + 74,
  ];
  return parts.reduce((sum, part) => sum + part, 10);
}

/** The summaries over the parts of the evidence, all of them folded. */
function summaries(looks: readonly GroupLook[], { dossier, narrator }: ShownEmbed): string[] {
  const { links, duties, parties } = shownIn(looks, dossier);
  return [
    ...duties.map(duty => `${narrator.dutyLabel(duty)} ${narrator.text(narrator.duty(duty).question).text}`),
    ...dossier.links.filter(({ id }) => links.has(id)).map(narrator.link),
    ...parties.map(index => narrator.name(dossier.parties[index]!.id)),
  ];
}

/** The heights by widths, as the embed's loader reads them: `320:2400 375:2212 …`, in px. */
export function embedHeights(inquiry: Inquiry, language: Language): string {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
  const looks = looksOf(inquiry, narrator, language);
  const [look] = looks;
  if (!look) return "";
  const embed: ShownEmbed = { dossier, inquiry, narrator, language };
  const entries = summaries(looks, embed);
  return WIDTHS.map(width => `${width}:${Math.round(heightAt(look, looks, embed, entries, width))}`).join(" ");
}
