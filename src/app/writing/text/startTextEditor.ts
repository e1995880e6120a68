/**
 * CodeMirror in a shadow root: this module and those that it joins alone know it. It has the text of a draft and no
 * history of its own, so that there is one undo for forms and text.
 */
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bidiIsolates, bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { type Diagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  showPanel,
  tooltips,
} from "@codemirror/view";
import type { Draft } from "../../documents/drafts/draft.ts";
import { DraftLink } from "./draftLink.ts";
import { editorLinesOf } from "./fileLines.ts";
import { hangingIndent } from "./hangingIndent.ts";
import { shownPart, shownPartOf } from "./shownPart.ts";
import { textTheme } from "./textTheme.ts";

/** What the editor says in the reader's language. */
export type EditorWords = {
  readonly label: string;
  /** How one leaves it by key. */
  readonly hint: string;
  /** The language of most words of the file. */
  readonly lang: string | undefined;
  readonly phrases: Readonly<Record<string, string>>;
};

export type TextEditor = {
  readonly speak: (words: EditorWords) => void;
  /** Underlines problems, unless another text is there by now. */
  readonly mark: (file: string, diagnostics: readonly Diagnostic[]) => void;
  /** Scrolls to a part of the text and marks its lines; the page does not scroll, and the focus stays where it is. */
  readonly show: (from: number, to: number) => void;
  /** Leads the cursor and the focus there. */
  readonly enter: (from: number, to: number) => void;
  readonly destroy: () => void;
};

/** Characters that could hide or turn others, besides those that CodeMirror writes out itself; halves of pairs. */
const HIDDEN = /[\u202a-\u202c\u2060-\u2064\u2068\u206a-\u206f\ud800-\udfff]/u;

/** Keys of the page that CodeMirror would take. */
const keys = defaultKeymap.filter(({ key }) => key !== "Mod-Enter");

/** The line below the text: how one leaves it by key, and the way to search it. */
function footOf(words: EditorWords) {
  const hint = document.createElement("span");
  hint.id = "hint";
  const find = document.createElement("button");
  find.type = "button";
  find.className = "cm-button";
  const foot = document.createElement("div");
  foot.className = "cm-foot";
  foot.append(hint, find);
  const label = ({ hint: how, phrases }: EditorWords) => {
    hint.textContent = how;
    find.textContent = phrases.Find ?? "Find";
  };
  label(words);
  return { foot, hint, find, label };
}

/** @param host an element of the page, whose shadow root is taken */
export function startTextEditor(host: HTMLElement, draft: Draft, words: EditorWords): TextEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const spoken = new Compartment();
  const { foot, hint, find, label } = footOf(words);
  const link = new DraftLink(draft);
  const spokenOf = ({ label, lang, phrases }: EditorWords): Extension => [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": hint.id,
      // It has its place by key in any case; some tools find it only so.
      tabindex: "0",
      dir: "ltr",
      ...(lang === undefined ? {} : { lang }),
    }),
  ];

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: editorLinesOf(link.file),
      extensions: [
        spoken.of(spokenOf(words)),
        link.extensions(),
        // Before the key map, which takes Ctrl+Shift+Z for Ctrl+Z while capitals are locked.
        stepsByKey(link),
        keymap.of([
          { key: "F8", run: nextDiagnostic },
          { key: "Shift-F8", run: previousDiagnostic },
          indentWithTab,
          ...searchKeymap,
          ...foldKeymap,
          ...keys,
        ]),
        lintGutter(),
        lineNumbers(),
        foldGutter(),
        highlightSpecialChars({ addSpecialChars: HIDDEN }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        indentOnInput(),
        bidiIsolates(),
        json(),
        search({ top: true }),
        showPanel.of(shown => {
          find.onclick = () => openSearchPanel(shown);
          return { dom: foot };
        }),
        tooltips({ tooltipSpace: roomFor }),
        hangingIndent,
        shownPart,
        textTheme,
        EditorView.domEventHandlers({
          // The menus of browsers and telephones have an undo as well.
          beforeinput: ({ inputType, data }, { state }) => {
            if (inputType === "historyUndo") return link.back();
            if (inputType === "historyRedo") return link.forth();
            // Where a browser joins lines itself, it writes styles into them, which the policy of the page refuses.
            if (inputType !== "insertText" || data === null || state.selection.main.empty || link.isComposing())
              return false;
            view.dispatch(state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
            return true;
          },
          // A file that is dropped is opened by the page.
          drop: event => event.dataTransfer?.types.includes("Files") ?? false,
          compositionend: () => {
            window.setTimeout(() => link.commitSoon());
            return false;
          },
        }),
      ],
    }),
  });

  // What is typed here is no command of the page, and what is pasted no file and no evidence.
  const stop = new AbortController();
  const keep = (event: Event) => event.stopPropagation();
  host.addEventListener("paste", keep, { signal: stop.signal });
  host.addEventListener(
    "keydown",
    event => {
      if (!(event.ctrlKey || event.metaKey || event.altKey)) keep(event);
    },
    { signal: stop.signal },
  );
  const unlink = link.start(view);

  return {
    speak: said => {
      label(said);
      view.dispatch({ effects: spoken.reconfigure(spokenOf(said)) });
    },
    mark: (read, diagnostics) => {
      if (read === link.file && link.isTold()) view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    show: (from, to) => {
      view.dispatch({ effects: shownPartOf(view.state, from, to) });
      scrollWithin(view, from);
    },
    enter: (from, to) => {
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
        userEvent: "select",
      });
      view.focus();
    },
    destroy: () => {
      unlink();
      stop.abort();
      view.destroy();
      root.replaceChildren();
    },
  };
}

const stepsByKey = (link: DraftLink): Extension =>
  EditorView.domEventHandlers({
    keydown: event => {
      const go = stepOfKey(event);
      if (!go) return false;
      event.stopPropagation();
      return go === "back" ? link.back() : link.forth();
    },
  });

/** Whether a key leads a step back or forth, on keyboards of other scripts as well. */
function stepOfKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): "back" | "forth" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = /[a-z]/i.test(key) ? key.toLowerCase() : code.replace("Key", "").toLowerCase();
  if (letter === "z") return shiftKey ? "forth" : "back";
  return letter === "y" ? "forth" : null;
}

/** What is told beside a place stays within the text, since other parts of the page lie over what is beside it. */
function roomFor({ scrollDOM }: EditorView) {
  const { top, bottom, left, right } = scrollDOM.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom), left, right };
}

/** px that stay above what is scrolled to. */
const ABOVE = 24;
/** Heights above are guessed until they are drawn, so the place is looked for again this often. */
const LOOKS = 4;

/** Scrolls the editor alone: the page stays, with the picture in sight. */
function scrollWithin(view: EditorView, position: number, looks = LOOKS): void {
  const wanted = () => Math.max(0, view.lineBlockAt(Math.min(position, view.state.doc.length)).top - ABOVE);
  view.requestMeasure({
    read: wanted,
    write: top => {
      view.scrollDOM.scrollTop = top;
      if (looks > 1)
        window.requestAnimationFrame(() => view.dom.isConnected && scrollWithin(view, position, looks - 1));
    },
  });
}
