/** A narrow thread: a duty beside the plate, or where there is none, in as few words as its column has room for. */
import { chainSpace, chainType, stateLooks, verdictLooks } from "../../theme/index.ts";
import type { ColumnPicture, KnotPicture } from "../chain/chainPicture.ts";
import type { TextLook } from "../svg/textBlock.ts";
import { type Lettering, noLettering } from "./lettering.ts";
import { bold, letteringRows } from "./letteringRows.ts";

const THREAD = chainType.thread;

function headOf({ label, diverges }: ColumnPicture, width: number): Lettering {
  const rows = letteringRows(width, "middle");
  rows.addShown(label, { type: THREAD, colour: "ink" });
  if (diverges) rows.add([{ words: `≠ ${diverges}`, look: { type: bold(THREAD), colour: "contested" } }]);
  return rows.made();
}

function noteOf({ note, pictures }: KnotPicture, width: number): Lettering {
  if (!note) return noLettering;
  const { word, detail } = note;
  const rows = letteringRows(width, "middle");
  const colour = stateLooks[pictures[0]?.state ?? "silent"].colour;
  rows.add([
    ...(word ? [{ words: `${word} `, look: { type: bold(THREAD), colour } as TextLook }] : []),
    ...(detail ? [{ words: detail, look: { type: THREAD, colour: "quiet" } as TextLook }] : []),
  ]);
  return rows.made();
}

function verdictOf({ verdict }: ColumnPicture, width: number): Lettering {
  const { verdict: code, words, conditionWords, see } = verdict;
  const space = chainSpace.verdict;
  const rows = letteringRows(width, "middle");
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
}

export const threadLettering = { head: headOf, note: noteOf, verdict: verdictOf };
