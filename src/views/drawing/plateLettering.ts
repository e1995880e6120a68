/** The plate: a duty that is told in full beside the chain, from its head to the verdict. */
import { isolated, typeset } from "../../text/index.ts";
import { chainSpace, chainType, stateLooks, type TypeSize, verdictLooks } from "../../theme/index.ts";
import type { ChainPicture, ColumnPicture, KnotPicture, SaidPicture } from "../chain/chainPicture.ts";
import type { TextLook } from "../svg/textBlock.ts";
import { type Lettering, type LetteringFrame, noLettering } from "./lettering.ts";
import { bold, letteringRows } from "./letteringRows.ts";

/** From so many letters on, a verdict that names who answers, and the name of a duty, are set smaller. */
const LONG = { verdict: 60, label: 48 };

const sourceLook = (isDeep: boolean): TextLook => ({
  type: chainType[isDeep ? "said-source-deep" : "said-source"],
  colour: "quiet",
});

/** A quote and where it stands. */
function addSaid(
  rows: ReturnType<typeof letteringRows>,
  { quote, source }: SaidPicture,
  type: TypeSize,
  isDeep: boolean,
): void {
  if (quote) rows.addQuote(quote, { type, colour: "ink" });
  rows.add([{ words: source, look: sourceLook(isDeep) }]);
}

function headOf({ label: name, question, diverges }: ColumnPicture, width: number): Lettering {
  const { head } = chainSpace.plate;
  const rows = letteringRows(width - head.right);
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
}

/** What is on record of each party, as on the plate: the word, the quote, its source. */
function noteOf({ entries, note }: KnotPicture, width: number, isDeep: boolean): Lettering {
  if (entries.length === 0) return noLettering;
  const type = chainType[isDeep ? "plate-note-deep" : "plate-note"];
  const ink: TextLook = { type, colour: "ink" };
  const rows = letteringRows(width);
  entries.forEach(({ state, who, word, detail, said }, place) => {
    if (place > 0) rows.space(chainSpace.plate.entries);
    const look: TextLook =
      state === "silent" ? { type, colour: "quiet" } : { type: bold(type), colour: stateLooks[state].colour };
    rows.add([
      ...(who ? [{ words: `${who} `, look: ink }] : []),
      { words: word, look },
      ...(detail ? [{ words: `, ${detail}`, look: ink }] : []),
    ]);
    if (said) addSaid(rows, said, type, isDeep);
  });
  if (note?.detail) rows.add([{ words: note.detail, look: sourceLook(isDeep) }]);
  return rows.made();
}

function verdictOf({ verdict }: ColumnPicture, width: number, isDeep: boolean): Lettering {
  const { verdict: code, words, conditionWords, said, unmet, see } = verdict;
  const space = chainSpace.verdict;
  const rows = letteringRows(width);
  const type = chainType[words.length > LONG.verdict ? "plate-verdict-long" : "plate-verdict"];
  rows.add([{ words, look: { type, colour: verdictLooks[code].colour } }]);
  if (conditionWords) {
    rows.space(space.margin);
    rows.rule(space.border, "edge");
    rows.space(space.padding);
    rows.add([{ words: conditionWords, look: { type: chainType["plate-condition"], colour: "ink" } }]);
  }
  if (said) addSaid(rows, said, chainType["plate-quote"], isDeep);
  if (unmet) {
    rows.space(chainSpace.plate.unmet);
    rows.add([{ words: unmet, look: { type: chainType["plate-unmet"], colour: "quiet" } }]);
  }
  if (see) {
    rows.space(space.seeMargin);
    rows.add([{ words: see.words, look: { type: chainType["plate-unmet"], colour: "quiet" } }]);
  }
  return rows.made();
}

/** How long the chain is, and for whom, beside the head of the plate. */
function chainHeadOf({ headings }: ChainPicture, width: number): Lettering {
  const { top, bottom } = chainSpace.plate.chainHead;
  const rows = letteringRows(width);
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
}

export const plateLettering = { head: headOf, note: noteOf, verdict: verdictOf, chainHead: chainHeadOf };
