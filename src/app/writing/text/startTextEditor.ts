/**
 * CodeMirror in a shadow root: the one place that knows it. It has the text of a draft and no history of its own, so
 * that there is one undo for forms and text.
 */
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bidiIsolates, bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { type Diagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import {
  Annotation,
  ChangeSet,
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
  type TransactionSpec,
} from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  showPanel,
  tooltips,
  type ViewUpdate,
} from "@codemirror/view";
import type { Draft } from "../../documents/drafts/draft.ts";
import { changesBetween, type LineChange } from "./changesBetween.ts";
import { editorLinesOf, fileLinesAfter } from "./fileLines.ts";
import { hangingIndent } from "./hangingIndent.ts";
import { shownPart, shownPartOf } from "./shownPart.ts";
import { textTheme } from "./textTheme.ts";
import { type TypedRun, typedRunAfter } from "./typedRun.ts";

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

/** Set on what comes from the draft, which is not told to it again. */
const fromDraft = Annotation.define<true>();

/** ms after which a composition is looked at again: not every browser tells its end to the element. */
const COMPOSES = 100;

/** Letters of a line from which no line is wrapped: a browser takes a second to break one of some megabytes. */
const ENDLESS = 20_000;

const wrappingOf = (text: string): Extension =>
  editorLinesOf(text)
    .split("\n")
    .some(line => line.length > ENDLESS)
    ? []
    : EditorView.lineWrapping;

const BYTE_ORDER_MARK = "\uFEFF";

/** Characters that could hide or turn others, besides those that CodeMirror writes out itself; halves of pairs. */
const HIDDEN = /[\u202a-\u202c\u2060-\u2064\u2068\u206a-\u206f\ud800-\udfff]/u;

/** Keys of the page that CodeMirror would take. */
const keys = defaultKeymap.filter(({ key }) => key !== "Mod-Enter");

/** @param host an element of the page, whose shadow root is taken */
export function startTextEditor(host: HTMLElement, draft: Draft, words: EditorWords): TextEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const spoken = new Compartment();
  const mode = new Compartment();
  const wrapping = new Compartment();
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
  /** The file as the editor has it, but for what is held. */
  let file = draft.shown().journal.text;
  /** What is composed and not yet told to the draft. */
  let held: ChangeSet | null = null;
  let isTyping = true;
  let run: TypedRun | null = null;
  let isStepping = false;
  let resting: StateEffect<unknown> | null = null;
  let timer = 0;
  let isFollowing = draft.shown().isFollowing;

  const modeOf = (): Extension => [
    EditorState.readOnly.of(isFollowing),
    EditorView.editorAttributes.of({ class: isFollowing ? "is-readonly" : "" }),
  ];
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

  const isComposing = () => view.composing || view.compositionStarted;

  /** Tells the draft what was changed here. */
  const commit = () => {
    if (!held) return;
    const next = fileLinesAfter(file, held);
    const hadMark = file.startsWith(BYTE_ORDER_MARK);
    held = null;
    run = typedRunAfter(run, isTyping, Date.now());
    // A visit is told to whoever follows, before the change is.
    draft.visit(run.visit);
    file = next;
    draft.change({ code: "text", params: {} }, () => next);
    // A mark that is typed at the very beginning is that of the file, which the editor does not show.
    if (!hadMark && next.startsWith(BYTE_ORDER_MARK) && file === next)
      view.dispatch({ changes: { from: 0, to: 1 }, annotations: fromDraft.of(true) });
    follow();
  };
  const commitSoon = () => {
    window.clearTimeout(timer);
    if (!held) return;
    if (isComposing()) timer = window.setTimeout(commitSoon, COMPOSES);
    else commit();
  };

  /** Brings the editor to the text of the draft. */
  const follow = () => {
    const shown = draft.shown();
    const next = shown.journal.text;
    if (next !== file) {
      const specs = changesBetween(editorLinesOf(file), editorLinesOf(next));
      file = next;
      if (specs.length > 0) view.dispatch(specOf(specs));
    }
    // The same letters, kept once.
    file = next;
    if (shown.isFollowing !== isFollowing) {
      isFollowing = shown.isFollowing;
      view.dispatch({ effects: mode.reconfigure(modeOf()) });
    }
  };
  const specOf = (specs: readonly LineChange[]): TransactionSpec => {
    const length = held ? held.length : view.state.doc.length;
    const theirs = ChangeSet.of(
      specs.map(({ from, to, insert }) => ({ from, to, insert: view.state.toText(insert) })),
      length,
    );
    const changes = held ? theirs.map(held) : theirs;
    if (held) held = held.map(theirs, true);
    const annotations = fromDraft.of(true);
    if (!isStepping) return { changes, annotations, effects: stay(changes) };
    let end = 0;
    changes.iterChangedRanges((_from, _to, _start, to) => {
      end = to;
    });
    return { changes, annotations, selection: { anchor: end }, scrollIntoView: true };
  };

  /** What is in sight stays there, also where several changes come before the next frame. */
  const stay = (changes: ChangeSet): StateEffect<unknown> => {
    const mapped = (resting ?? view.scrollSnapshot()).map(changes)!;
    if (!resting)
      window.requestAnimationFrame(() => {
        resting = null;
      });
    resting = mapped;
    return mapped;
  };

  const onUpdate = ({ docChanged, changes, transactions }: ViewUpdate) => {
    if (docChanged && insertsMuch(changes))
      view.dispatch({ effects: wrapping.reconfigure(wrappingOf(view.state.doc.toString())) });
    if (!docChanged || transactions.some(one => one.annotation(fromDraft))) return;
    held = held ? held.compose(changes) : changes;
    isTyping = transactions.every(
      one =>
        !one.docChanged ||
        ((one.isUserEvent("input.type") || one.isUserEvent("delete")) && !one.isUserEvent("delete.cut")),
    );
    commitSoon();
  };

  const step = (go: () => void) => () => {
    commit();
    isStepping = true;
    try {
      go();
    } finally {
      isStepping = false;
    }
    return true;
  };
  const back = step(draft.undo);
  const forth = step(draft.redo);

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: editorLinesOf(file),
      extensions: [
        spoken.of(spokenOf(words)),
        mode.of(modeOf()),
        // Before the key map, which takes Ctrl+Shift+Z for Ctrl+Z while capitals are locked.
        EditorView.domEventHandlers({
          keydown: event => {
            const go = stepOfKey(event);
            if (!go) return false;
            event.stopPropagation();
            return go === "back" ? back() : forth();
          },
        }),
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
        wrapping.of(wrappingOf(file)),
        EditorView.updateListener.of(onUpdate),
        EditorView.domEventHandlers({
          // The menus of browsers and telephones have an undo as well.
          beforeinput: ({ inputType, data }, { state }) => {
            if (inputType === "historyUndo") return back();
            if (inputType === "historyRedo") return forth();
            // Where a browser joins lines itself, it writes styles into them, which the policy of the page refuses.
            if (inputType !== "insertText" || data === null || state.selection.main.empty || isComposing())
              return false;
            view.dispatch(state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
            return true;
          },
          // A file that is dropped is opened by the page.
          drop: event => event.dataTransfer?.types.includes("Files") ?? false,
          compositionend: () => {
            window.setTimeout(commitSoon);
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
  const unsubscribe = draft.subscribe(follow);
  follow();

  return {
    speak: said => {
      label(said);
      view.dispatch({ effects: spoken.reconfigure(spokenOf(said)) });
    },
    mark: (read, diagnostics) => {
      if (read === file && !held) view.dispatch(setDiagnostics(view.state, diagnostics));
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
      window.clearTimeout(timer);
      commit();
      unsubscribe();
      stop.abort();
      view.destroy();
      root.replaceChildren();
    },
  };
}

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

function insertsMuch(changes: ChangeSet): boolean {
  let isMuch = false;
  changes.iterChanges((_from, _to, start, end) => {
    isMuch ||= end - start > ENDLESS;
  });
  return isMuch;
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
