/** The lines of what is chosen in the picture, or among the problems, are tinted. */
import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** Lines that are tinted at most: the whole of a long list would say nothing. */
const MOST = 400;

const set = StateEffect.define<DecorationSet>();
const line = Decoration.line({ class: "cm-shown" });

/** Has the lines tinted, until others are. */
export function shownPartOf(state: EditorState, from: number, to: number): StateEffect<DecorationSet> {
  const { doc } = state;
  const last = doc.lineAt(Math.min(Math.max(from, to), doc.length)).number;
  const first = doc.lineAt(Math.min(from, doc.length)).number;
  const starts = [];
  for (let number = first; number <= last && number < first + MOST; number += 1)
    starts.push(line.range(doc.line(number).from));
  return set.of(Decoration.set(starts));
}

export const shownPart = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, effects }) =>
    effects.reduce((now, effect) => (effect.is(set) ? effect.value : now), shown.map(changes)),
  provide: field => EditorView.decorations.from(field),
});
