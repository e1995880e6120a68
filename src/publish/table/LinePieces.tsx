import { type LineKey, PhraseText, type Piece } from "../../views/index.ts";
import { anchorOf } from "./anchorOf.ts";
import type { Reading } from "./reading.ts";

/** The id of a line on this page. A quote stands under its source. */
export function idOfLine({ outline, book }: Reading, key: LineKey): string {
  const { kind, id } = outline.lines.get(key)!;
  return anchorOf(kind, kind === "quote" ? book.nameOf(key) : id);
}

type Props = { readonly reading: Reading; readonly pieces: readonly Piece[] };

/** The words of a line. If they name something that has a line, they lead there. */
export const LinePieces = ({ reading, pieces }: Props) =>
  pieces.map(({ line, ...phrase }, place) => {
    const own = line === undefined ? {} : { href: `#${idOfLine(reading, line)}` };
    // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
    return <PhraseText key={place} phrase={{ ...own, ...phrase }} />;
  });
