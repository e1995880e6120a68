/** Drives drafts: what the tests of `draftsKept` call stands in `window.drafts`. */
import "../../../src/app/shell/page.css";
import "../../../src/app/page/reading/reading.css";
import { StrictMode, Suspense, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { DraftList } from "../../../src/app/documents/drafts/DraftList.tsx";
import type { Draft } from "../../../src/app/documents/drafts/draft.ts";
import { beginDraft, draftWith, fileOfDraft, keeping, openDraft } from "../../../src/app/documents/drafts/drafts.ts";
import { draftsHere, type HeldDraft } from "../../../src/app/documents/drafts/draftsHere.ts";
import { KeepBar } from "../../../src/app/documents/drafts/KeepBar.tsx";
import { keepers } from "../../../src/app/documents/drafts/keepers.ts";
import { ReaderContext } from "../../../src/app/page/reading/useReader.ts";
import { type Language, loadMessages, type Params, say } from "../../../src/text/index.ts";

/** A row of numbers that looks random and is the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const signs = [...'añ𝄞 {}",\n'];
const label = { code: "text", params: {} };

/** One change somewhere in the text, a step back or forth, something not yet valid, or a name for a step. */
function act(draft: Draft, next: () => number): void {
  const kind = next();
  if (kind < 0.12) draft.undo();
  else if (kind < 0.2) draft.redo();
  else if (kind < 0.3) draft.pend(`field-${Math.floor(next() * 5)}`, next() < 0.3 ? null : String(next()));
  else if (kind < 0.32) draft.mark(`mark ${next()}`);
  else {
    draft.visit(String(Math.floor(next() * 1000)));
    draft.change(label, text => {
      const at = Math.floor(next() * text.length);
      const gone = next() < 0.3 ? Math.floor(next() * 20) : 0;
      const come = Array.from({ length: Math.floor(next() * 12) }, () => signs[Math.floor(next() * signs.length)]);
      return text.slice(0, at) + come.join("") + text.slice(at + gone);
    });
  }
}

let draft: Draft | null = null;
let shownNow = () => {};
const show = (opened: Draft | null) => {
  draft = opened;
  shownNow();
};

const driven = {
  begin: async (text: string) => {
    const key = await beginDraft({ from: { kind: "copy", name: "openai-sama" }, name: "mine.dossier.json", text });
    show(draftWith(key));
    return key;
  },
  beginWithFile: async (handle: FileSystemFileHandle) => {
    const text = await (await handle.getFile()).text();
    const from = { kind: "file", name: handle.name } as const;
    show(draftWith(await beginDraft({ from, name: handle.name, text, handle })));
  },
  open: async (key: string) => {
    const opened = await openDraft(key);
    if (!opened.ok) return opened.trouble;
    show(opened.value);
    return opened.value ? "open" : "none";
  },
  /** Tells by the console which entries were made, and which are kept. Acts on and on, until the page ends. */
  run: async (seed: number, pause: number) => {
    const next = numbersFrom(seed);
    const channel = new BroadcastChannel(`deep-labor ${keeping(draft!).key()}`);
    channel.onmessage = ({ data }) => {
      if (data.kind === "entry") console.log(`kept ${data.place}`);
    };
    let place = keeping(draft!).kept().entries.length;
    draft!.onEntry(entry => {
      place += 1;
      console.log(`made ${place} ${JSON.stringify(entry)}`);
    });
    for (;;) {
      act(draft!, next);
      await new Promise(done => setTimeout(done, next() * pause));
    }
  },
  act: (seed: number, times: number) => {
    const next = numbersFrom(seed);
    for (let turn = 0; turn < times; turn += 1) act(draft!, next);
  },
  type: (words: string) => draft!.change(label, text => text + words),
  key: () => keeping(draft!).key(),
  isOpen: (key: string) => draftWith(key) !== null,
  forget: async (key: string) => (await keepers.forget(key)).ok,
  text: () => draft!.shown().journal.text,
  kept: () => keeping(draft!).kept().entries,
  base: () => keeping(draft!).kept().base,
  state: () => keeping(draft!).shown(),
  wouldLose: () => keeping(draft!).wouldLose(),
  keep: () => keeping(draft!).keep(),
  takeOver: () => keeping(draft!).takeOver(),
  write: () => fileOfDraft(draft!).write(),
  look: () => fileOfDraft(draft!).look(),
  /** Undo to the first text and redo to the last; the texts met at both ends. */
  thereAndBack: () => {
    const last = draft!.shown().journal.text;
    let count = 0;
    while (draft!.shown().journal.head !== 0) {
      draft!.undo();
      count += 1;
    }
    const first = draft!.shown().journal.text;
    for (; count > 0; count -= 1) draft!.redo();
    return { first, isLast: draft!.shown().journal.text === last };
  },
};
Object.assign(window, { drafts: driven });
export type Driven = typeof driven;

const language: Language = new URLSearchParams(window.location.search).get("lang") === "fr" ? "fr" : "en";
const reader = { language, say: (key: Parameters<typeof say>[1], params?: Params) => say(language, key, params) };

function Drafts() {
  const [, draw] = useState(0);
  const [list, setList] = useState<readonly HeldDraft[]>([]);
  useEffect(() => {
    shownNow = () => draw(count => count + 1);
    shownNow();
    draftsHere().then(setList);
  }, []);
  if (draft)
    return (
      <KeepBar
        keeping={keeping(draft)}
        file={fileOfDraft(draft)}
        openBeside={async text => {
          const from = { kind: "file", name: draft!.shown().head.name } as const;
          show(draftWith(await beginDraft({ from, name: draft!.shown().head.name, text })));
        }}
      />
    );
  return list.length > 0 ? <DraftList found={list} goOn={key => void driven.open(key)} /> : <p>No drafts.</p>;
}

await loadMessages(language, "page", "edit");
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ReaderContext value={reader}>
      <main>
        <h1>Drafts</h1>
        <Suspense fallback={null}>
          <Drafts />
        </Suspense>
      </main>
    </ReaderContext>
  </StrictMode>,
);
