import { Fragment, type ReactNode } from "react";
import type { LineKey, Piece } from "../../views/index.ts";
import { anchorOf } from "./anchorOf.ts";
import type { Reading } from "./reading.ts";

/** The id of a line on this page. A quote stands under its source. */
export function idOfLine({ outline, book }: Reading, key: LineKey): string {
  const { kind, id } = outline.lines.get(key)!;
  return anchorOf(kind, kind === "quote" ? book.nameOf(key) : id);
}

type Props = { readonly reading: Reading; readonly pieces: readonly Piece[] };

/** The words of a line. If they name something that has a line, they lead there. */
export function LinePieces({ reading, pieces }: Props) {
  return pieces.map(({ words, foreign, line, href, isStrong }, place) => {
    let content: ReactNode = foreign ? (
      <bdi lang={foreign.language} dir={foreign.direction}>
        {words}
      </bdi>
    ) : (
      words
    );
    if (isStrong) content = <strong>{content}</strong>;
    if (href !== undefined)
      content = (
        <a href={href} rel="noopener noreferrer">
          {content}
        </a>
      );
    else if (line !== undefined) content = <a href={`#${idOfLine(reading, line)}`}>{content}</a>;
    // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
    return <Fragment key={place}>{content}</Fragment>;
  });
}
