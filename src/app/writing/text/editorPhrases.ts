import type { Key } from "../../../text/index.ts";
import type { Reader } from "../../page/reading/useReader.ts";

/** What CodeMirror says and shows by itself, and our words for it. */
const phrases = {
  "Control character": "edit.text.control-character",
  "Selection deleted": "edit.text.selection-deleted",
  "Folded lines": "edit.text.folded-lines",
  "Unfolded lines": "edit.text.unfolded-lines",
  to: "edit.text.to",
  "folded code": "edit.text.folded",
  unfold: "edit.text.unfold",
  "Fold line": "edit.text.fold-line",
  "Unfold line": "edit.text.unfold-line",
  Find: "edit.text.find",
  Replace: "edit.text.replace-by",
  next: "edit.text.next",
  previous: "edit.text.previous",
  all: "edit.text.all",
  "match case": "edit.text.match-case",
  regexp: "edit.text.pattern",
  "by word": "edit.text.by-word",
  replace: "edit.text.replace",
  "replace all": "edit.text.replace-all",
  close: "edit.text.close",
  "current match": "edit.text.current-match",
  "on line": "edit.text.on-line",
  "Go to line": "edit.text.go-to-line",
  go: "edit.text.go",
} as const satisfies Readonly<Record<string, Key>>;

/** The places of numbers, which CodeMirror writes as `$`. */
const counted = {
  "replaced match on line $": "edit.text.replaced-on-line",
  "replaced $ matches": "edit.text.replaced-matches",
} as const satisfies Readonly<Record<string, Key>>;

export const editorPhrases = (say: Reader["say"]): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...Object.entries(phrases).map(([phrase, key]) => [phrase, say(key)]),
    ...Object.entries(counted).map(([phrase, key]) => [phrase, say(key, { number: "$" })]),
  ]);
