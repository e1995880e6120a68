import {
  Annotation,
  ChangeSet,
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import type { Draft } from "../../documents/drafts/draft.ts";
import { changesBetween, type LineChange } from "./changesBetween.ts";
import { editorLinesOf, fileLinesAfter } from "./fileLines.ts";
import { type TypedRun, typedRunAfter } from "./typedRun.ts";

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

function insertsMuch(changes: ChangeSet): boolean {
  let isMuch = false;
  changes.iterChanges((_from, _to, start, end) => {
    isMuch ||= end - start > ENDLESS;
  });
  return isMuch;
}

/** Keeps the text of an editor and that of a draft the same: what is typed is told to it, what it says is followed. */
export class DraftLink {
  /** The file as the editor has it, but for what is held. */
  file: string;
  private readonly draft: Draft;
  private readonly mode = new Compartment();
  private readonly wrapping = new Compartment();
  private view!: EditorView;
  /** What is composed and not yet told to the draft. */
  private held: ChangeSet | null = null;
  private isTyping = true;
  private run: TypedRun | null = null;
  private isStepping = false;
  private isFollowing: boolean;
  private resting: StateEffect<unknown> | null = null;
  private timer = 0;

  constructor(draft: Draft) {
    const { journal, isFollowing } = draft.shown();
    this.draft = draft;
    this.file = journal.text;
    this.isFollowing = isFollowing;
  }

  /** What an editor needs for it; `start` is to be called with that editor. */
  extensions(): Extension {
    return [
      this.mode.of(this.modeNow()),
      this.wrapping.of(wrappingOf(this.file)),
      EditorView.updateListener.of(update => this.onUpdate(update)),
    ];
  }

  /** @returns ends it, with what is held told to the draft */
  start(view: EditorView): () => void {
    this.view = view;
    const stop = this.draft.subscribe(() => this.follow());
    this.follow();
    return () => {
      window.clearTimeout(this.timer);
      this.commit();
      stop();
    };
  }

  /** Whether all of the editor's text is that of the file. */
  isTold(): boolean {
    return this.held === null;
  }

  isComposing(): boolean {
    return this.view.composing || this.view.compositionStarted;
  }

  back(): true {
    return this.step(this.draft.undo);
  }

  forth(): true {
    return this.step(this.draft.redo);
  }

  /** Tells the draft what was changed here, once nothing is composed any more. */
  commitSoon(): void {
    window.clearTimeout(this.timer);
    if (!this.held) return;
    if (this.isComposing()) this.timer = window.setTimeout(() => this.commitSoon(), COMPOSES);
    else this.commit();
  }

  private commit(): void {
    if (!this.held) return;
    const next = fileLinesAfter(this.file, this.held);
    const hadMark = this.file.startsWith(BYTE_ORDER_MARK);
    this.held = null;
    this.run = typedRunAfter(this.run, this.isTyping, Date.now());
    // A visit is told to whoever follows, before the change is.
    this.draft.visit(this.run.visit);
    this.file = next;
    this.draft.change({ code: "text", params: {} }, () => next);
    // A mark that is typed at the very beginning is that of the file, which the editor does not show.
    if (!hadMark && next.startsWith(BYTE_ORDER_MARK) && this.file === next)
      this.view.dispatch({ changes: { from: 0, to: 1 }, annotations: fromDraft.of(true) });
    this.follow();
  }

  private step(go: () => void): true {
    this.commit();
    this.isStepping = true;
    try {
      go();
    } finally {
      this.isStepping = false;
    }
    return true;
  }

  private modeNow(): Extension {
    return [
      EditorState.readOnly.of(this.isFollowing),
      EditorView.editorAttributes.of({ class: this.isFollowing ? "is-readonly" : "" }),
    ];
  }

  /** Brings the editor to the text of the draft. */
  private follow(): void {
    const shown = this.draft.shown();
    const next = shown.journal.text;
    if (next !== this.file) {
      const specs = changesBetween(editorLinesOf(this.file), editorLinesOf(next));
      this.file = next;
      if (specs.length > 0) this.view.dispatch(this.specOf(specs));
    }
    // The same letters, kept once.
    this.file = next;
    if (shown.isFollowing !== this.isFollowing) {
      this.isFollowing = shown.isFollowing;
      this.view.dispatch({ effects: this.mode.reconfigure(this.modeNow()) });
    }
  }

  private specOf(specs: readonly LineChange[]): TransactionSpec {
    const { state } = this.view;
    const theirs = ChangeSet.of(
      specs.map(({ from, to, insert }) => ({ from, to, insert: state.toText(insert) })),
      this.held ? this.held.length : state.doc.length,
    );
    const changes = this.held ? theirs.map(this.held) : theirs;
    if (this.held) this.held = this.held.map(theirs, true);
    const annotations = fromDraft.of(true);
    if (!this.isStepping) return { changes, annotations, effects: this.stay(changes) };
    let end = 0;
    changes.iterChangedRanges((_from, _to, _start, to) => {
      end = to;
    });
    return { changes, annotations, selection: { anchor: end }, scrollIntoView: true };
  }

  /** What is in sight stays there, also where several changes come before the next frame. */
  private stay(changes: ChangeSet): StateEffect<unknown> {
    const mapped = (this.resting ?? this.view.scrollSnapshot()).map(changes)!;
    if (!this.resting)
      window.requestAnimationFrame(() => {
        this.resting = null;
      });
    this.resting = mapped;
    return mapped;
  }

  private onUpdate({ docChanged, changes, transactions }: ViewUpdate): void {
    const { view } = this;
    if (docChanged && insertsMuch(changes))
      view.dispatch({ effects: this.wrapping.reconfigure(wrappingOf(view.state.doc.toString())) });
    if (!docChanged || transactions.some(one => one.annotation(fromDraft))) return;
    this.held = this.held ? this.held.compose(changes) : changes;
    this.isTyping = transactions.every(
      one =>
        !one.docChanged ||
        ((one.isUserEvent("input.type") || one.isUserEvent("delete")) && !one.isUserEvent("delete.cut")),
    );
    this.commitSoon();
  }
}
