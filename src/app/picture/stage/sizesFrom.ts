import type { ChainSizes } from "../../../layout/index.ts";
import { behindHeight } from "../../../theme/index.ts";
import type { ChainPicture } from "../../../views/index.ts";
import type { HeightOf } from "./useMeasured.ts";

/** px of the name of a country at a border. */
const NAME = 16;
/** px of a line of text in the picture. */
const LINE = 20;
/** About the height in px of a text of so many letters, for the moment before the page has been measured. */
const guess = (letters: number, width: number, lines: number): number =>
  (Math.ceil((letters * 7.4) / Math.max(60, width - 30)) + lines) * LINE;

/** The heights that the page has measured, by the `data-size` of each part. */
export function sizesFrom(picture: ChainPicture, heightOf: HeightOf): ChainSizes {
  const card = (key: string, letters: number, width: number) =>
    heightOf(`card ${key}`, width) ?? guess(letters, width, 2);
  const notes = picture.columns.map(({ knots }) => new Map(knots.map(({ layer, note }) => [layer, note])));
  const isOpen = (column: number) => picture.columns[column]!.isPlate || picture.columns.length === 1;
  return {
    card(node, width) {
      const { key, name, lines, state } = picture.cards[node]!;
      const letters = [name, ...lines].reduce((sum, { text }) => sum + text.length, state?.detail.length ?? 0);
      return card(key, letters, width);
    },
    label({ hops }, width) {
      const { title, notes } = picture.labelOf(hops);
      return heightOf(`label ${hops.join(" ")}`, width) ?? guess(title.text.length + notes.length, width, 1);
    },
    border(node, _, width) {
      const { key } = picture.cards[node]!;
      const name = (side: "above" | "below") => heightOf(`border ${key} ${side}`, width) ?? NAME;
      return { above: name("above"), below: name("below") };
    },
    note(column, layer, width) {
      const note = notes[column]!.get(layer);
      if (!note) return 0;
      return heightOf(`note ${column} ${layer}`, width) ?? guess(note.word.length + note.detail.length, width, 0);
    },
    verdict(column, width) {
      const { words, conditionWords } = picture.columns[column]!.verdict;
      return heightOf(`verdict ${column}`, width) ?? guess(words.length + (conditionWords?.length ?? 0), width, 1);
    },
    head(column, width) {
      const { label } = picture.columns[column]!;
      return heightOf(`head ${column}`, width - (isOpen(column) ? 0 : 2)) ?? guess(label.text.length, width, 0);
    },
    unplaced: (place, width) => card(picture.unplaced[place]!.key, 60, width),
    behind: node => behindHeight[picture.cards[node]!.stack],
    chainHead: width => heightOf("chain-head", width) ?? 60,
    stub(node, width) {
      const { words } = picture.stubs.find(stub => stub.node === node)!;
      return heightOf(`stub ${picture.cards[node]!.key}`, width) ?? guess(words.length, width, 0) + 6;
    },
    beside: (place, width) => card(picture.beside[place]!.key, 40, width),
  };
}
