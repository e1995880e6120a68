/**
 * How the text looks: in the colours of the page, whose properties reach into the shadow root. CodeMirror's own styles are
 * rules of a sheet that the shadow root adopts, which the page's content policy allows.
 */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const MONOSPACE = 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace';

/** A line below a problem. The shape tells the severity, too. */
const underlined = (line: string, colour: string) => ({
  backgroundImage: "none",
  paddingBottom: "0",
  textDecoration: `underline ${line} 2px var(--${colour})`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "3px",
});

/** A sign beside the line: a letter-high shape and no picture, so that it takes the reader's own colours. */
const sign = (shape: string, colour: string) => ({
  content: "normal",
  color: `var(--${colour})`,
  "&:before": { content: `"${shape}"`, fontWeight: "700" },
});

const button = {
  minHeight: "26px",
  padding: "0.1rem 0.6rem",
  border: "1px solid var(--edge)",
  borderRadius: "3px",
  background: "var(--card)",
  backgroundImage: "none",
  color: "var(--ink)",
  font: "inherit",
  cursor: "pointer",
};

const theme = EditorView.theme({
  "&": {
    flex: "1 1 0",
    minHeight: "0",
    color: "var(--ink)",
    backgroundColor: "var(--card)",
    fontSize: "var(--text-size, 14px)",
  },
  "&.cm-focused": { outline: "3px solid var(--link)", outlineOffset: "-1px" },
  ".cm-scroller": {
    fontFamily: MONOSPACE,
    lineHeight: "1.5",
    overscrollBehavior: "contain",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-line": { padding: "0 0.6rem 0 0.3rem" },
  "& ::selection": { backgroundColor: "color-mix(in srgb, var(--link) 32%, var(--card))" },
  "&.is-readonly .cm-content": { backgroundColor: "var(--wash)" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--link) 7%, transparent)" },
  ".cm-gutters": {
    backgroundColor: "var(--wash)",
    borderRight: "1px solid var(--rule)",
    color: "var(--quiet)",
  },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-foldGutter span": { cursor: "pointer", padding: "0 0.2rem" },
  ".cm-foldPlaceholder": {
    padding: "0 0.4rem",
    border: "1px solid var(--edge)",
    backgroundColor: "var(--wash)",
    color: "var(--quiet)",
  },
  ".cm-specialChar": { color: "var(--refused)", fontWeight: "700" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--link) 18%, transparent)",
    outline: "1px solid var(--link)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    outline: "1px dashed var(--refused)",
  },
  ".cm-shown": { backgroundColor: "color-mix(in srgb, var(--passed) 14%, transparent)" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--passed) 26%, transparent)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--passed)", backgroundColor: "transparent" },

  ".cm-lintRange-error": underlined("wavy", "refused"),
  ".cm-lintRange-warning": underlined("dashed", "passed"),
  ".cm-lintRange-info, .cm-lintRange-hint": underlined("dotted", "quiet"),
  ".cm-lintRange-active": { backgroundColor: "color-mix(in srgb, var(--passed) 14%, transparent)" },
  ".cm-lintPoint:after": { borderBottomColor: "var(--passed)", bottom: "0" },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--refused)" },
  ".cm-lintPoint-info:after": { borderBottomColor: "var(--quiet)" },
  ".cm-gutter-lint": { width: "1.2em" },
  ".cm-lint-marker": { width: "1em", height: "1em", textAlign: "center", lineHeight: "1.5" },
  ".cm-lint-marker-error": sign("✕", "refused"),
  ".cm-lint-marker-warning": sign("▲", "passed"),
  ".cm-lint-marker-info": sign("•", "quiet"),

  ".cm-tooltip": {
    maxWidth: "min(30rem, 100cqw - 1rem)",
    border: "1px solid var(--edge)",
    backgroundColor: "var(--card)",
    color: "var(--ink)",
    fontFamily: "inherit",
    lineHeight: "1.4",
  },
  ".cm-tooltip-lint": { padding: "0" },
  ".cm-diagnostic": { padding: "0.4rem 0.7rem", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: "5px solid var(--refused)" },
  ".cm-diagnostic-warning": { borderLeft: "5px solid var(--passed)" },
  ".cm-diagnostic-info": { borderLeft: "5px solid var(--edge)" },
  ".cm-diagnosticAction": { ...button, margin: "0.3rem 0.4rem 0 0", backgroundColor: "var(--card)" },

  ".cm-panels": { backgroundColor: "var(--wash)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--rule)" },
  ".cm-panel.cm-search": { padding: "0.4rem 2rem 0.4rem 0.6rem", fontFamily: "inherit" },
  ".cm-panel.cm-search label": {
    display: "inline-flex",
    alignItems: "center",
    gap: "0.3rem",
    minHeight: "26px",
    marginRight: "0.6rem",
    fontSize: "0.93em",
    whiteSpace: "nowrap",
  },
  ".cm-panel.cm-search input[type=checkbox]": { width: "1.1em", height: "1.1em", margin: "0" },
  ".cm-panel.cm-search [name=close], .cm-panel .cm-dialog-close": {
    ...button,
    top: "0.4rem",
    right: "0.4rem",
    width: "26px",
    padding: "0",
    fontSize: "1.1em",
  },
  ".cm-panels-bottom": { borderTop: "1px solid var(--rule)" },
  ".cm-foot": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "0.2rem 1rem",
    padding: "0.2rem 0.4rem 0.2rem 0.6rem",
    color: "var(--quiet)",
    fontSize: "0.93em",
    lineHeight: "1.35",
  },
  ".cm-foot span": { flex: "1 1 14rem" },
  ".cm-button": button,
  ".cm-textfield": {
    minHeight: "26px",
    border: "1px solid var(--edge)",
    borderRadius: "3px",
    backgroundColor: "var(--card)",
    color: "var(--ink)",
    font: "inherit",
    fontSize: "1em",
  },
  ".cm-panel :focus-visible, .cm-tooltip :focus-visible": { outline: "3px solid var(--link)", outlineOffset: "1px" },
  "@media (forced-colors: active)": {
    ".cm-shown": { outline: "1px solid Highlight" },
    ".cm-searchMatch": { outline: "1px solid CanvasText" },
    "&.cm-focused .cm-matchingBracket": { outline: "1px solid Highlight" },
  },
});

const highlights = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--link)" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: tags.number, color: "var(--contested)" },
  { tag: [tags.bool, tags.null], color: "var(--passed)", fontWeight: "600" },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: "var(--quiet)" },
  { tag: tags.invalid, color: "var(--refused)" },
]);

export const textTheme: Extension = [theme, syntaxHighlighting(highlights)];
