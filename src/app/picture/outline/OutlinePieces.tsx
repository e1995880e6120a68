import { Fragment, type ReactNode } from "react";
import type { Piece } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { idOfLine, numberIn, useOutline } from "./useOutline.ts";

/** A few words of a line. If they name something that has a line, they lead there. */
function PieceWords({ piece: { words, foreign, line, href, isStrong } }: { readonly piece: Piece }) {
  const outline = useOutline();
  let content: ReactNode = foreign ? (
    <bdi lang={foreign.language} dir={foreign.direction}>
      {words}
    </bdi>
  ) : (
    words
  );
  if (isStrong) content = <strong>{content}</strong>;
  if (href !== undefined)
    return (
      <a href={href} rel="noopener noreferrer">
        {content}
      </a>
    );
  if (line === undefined) return content;
  const number = numberIn(outline, line);
  return (
    <PartLink part={idOfLine(number)} number={number}>
      {content}
    </PartLink>
  );
}

export function OutlinePieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one line never change places
    <Fragment key={place}>
      <PieceWords piece={piece} />
    </Fragment>
  ));
}
