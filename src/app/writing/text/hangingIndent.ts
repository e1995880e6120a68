/** A long line goes on below its own beginning, so that one sees what belongs to what. */
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** Blanks before a line that are followed; deeper lines hang as these do. */
const DEEPEST = 16;
/** Blanks by which the rest of a line stands further in. */
const FURTHER = 2;

const depths = Array.from({ length: DEEPEST + 1 }, (_, blanks) => blanks);
const lines = depths.map(blanks => Decoration.line({ class: `cm-hang-${blanks}` }));

const blanksBefore = /^ */;

function hangingIn({ state, visibleRanges }: EditorView): DecorationSet {
  const made = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      const blanks = blanksBefore.exec(state.sliceDoc(line.from, Math.min(line.to, line.from + DEEPEST)))![0].length;
      made.add(line.from, line.from, lines[blanks]!);
      at = line.to + 1;
    }
  return made.finish();
}

const plugin = ViewPlugin.define(
  view => ({
    hanging: hangingIn(view),
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.hanging = hangingIn(update.view);
    },
  }),
  { decorations: ({ hanging }) => hanging },
);

export const hangingIndent = [
  plugin,
  EditorView.theme(
    Object.fromEntries(
      depths.map(blanks => [
        `.cm-line.cm-hang-${blanks}`,
        { paddingLeft: `calc(0.3rem + ${blanks + FURTHER}ch)`, textIndent: `-${blanks + FURTHER}ch` },
      ]),
    ),
  ),
];
