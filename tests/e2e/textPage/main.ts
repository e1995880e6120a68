/** A page with nothing but the editor of a text, on which tests read the bytes of its draft. */
import { type Draft, draftOf } from "../../../src/app/documents/drafts/draft.ts";
import { startTextEditor, type TextEditor } from "../../../src/app/writing/text/startTextEditor.ts";
import { newJournal } from "../../../src/edit/index.ts";

export type TextPage = {
  open: (text: string) => void;
  draft: Draft;
  editor: TextEditor;
};

const page: Partial<TextPage> = {
  open: text => {
    page.editor?.destroy();
    const at = new Date().toISOString();
    page.draft = draftOf(
      { key: "draft-x", name: "x.json", title: "", begun: at, changed: at, from: { kind: "new", name: null } },
      newJournal(text),
    );
    page.editor = startTextEditor(document.querySelector<HTMLElement>("#host")!, page.draft, {
      label: "Text",
      hint: "Escape, then Tab",
      lang: "en",
      phrases: {},
    });
  },
};
Object.assign(window, { textPage: page });
