/** A draft under random edits: its text is always what its steps make, back and forth, and its reading that of its text. */
import { expect, test, vi } from "vitest";
import { draftOf } from "../../src/app/documents/drafts/draft.ts";
import { readDossier } from "../../src/app/documents/files/readDossier.ts";
import {
  type AddressedItem,
  addItem,
  enterFields,
  fileOf,
  itemsIn,
  journalOf,
  type LogEntry,
  mendingsOf,
  moveEntry,
  newJournal,
  readJournal,
  readText,
  renameId,
  stepBack,
  stepForth,
  takeOut,
  textAt,
  visitsOf,
} from "../../src/edit/index.ts";
import { fieldsOfList, isJsonObject, type JsonObject, listNames } from "../../src/schema/index.ts";
import { likelyWords } from "../../src/text/index.ts";
import { randomDossier } from "../model/randomDossier.ts";
import { smallText } from "../schema/smallDossier.ts";
import { extent } from "../scope.ts";
import { type Chance, fuzz, isOne } from "./fuzz.ts";
import { mutatedJson, mutatedText } from "./mutated.ts";

vi.setConfig({ testTimeout: 900_000 });

const words = likelyWords("2024-05-01");
const ID = ["lead", "new-one", "x-new", "Not an id", "", "__proto__", "constructor", "a".repeat(300)];

/** Some object of the file. */
const itemIn = (file: JsonObject, { pick }: Chance): AddressedItem | undefined =>
  pick(listNames.flatMap(list => itemsIn(file, list)));

/** What one may do to a text in the editor. */
const acts: Readonly<Record<string, (text: string, file: JsonObject, chance: Chance) => string>> = {
  field: (text, file, chance) => {
    const address = itemIn(file, chance)?.address;
    if (!address) return text;
    const other = (file[chance.pick(listNames)] as readonly JsonObject[] | undefined)?.[0] ?? {};
    const field = chance.pick(fieldsOfList(address.list));
    const values = [
      undefined,
      "",
      "2020-05",
      7,
      true,
      other.id,
      other[field],
      { en: "words" },
      ["lead"],
      mutatedJson(other, chance),
    ];
    return enterFields(readText(text), address, [[[field], chance.pick(values)]]).read.text;
  },
  add: (text, file, { pick, below }) => {
    const list = pick(listNames);
    const items = file[list];
    const like = Array.isArray(items) && isJsonObject(items[0]) ? items[0] : {};
    return addItem(text, list, { ...like, id: `new-${below(99)}` }, file);
  },
  takeOut: (text, file, chance) => {
    const item = itemIn(file, chance);
    return item ? takeOut(text, item.address).text : text;
  },
  move: (text, _, { pick, below }) => moveEntry(text, [pick(listNames)], below(4), pick([-1, 1] as const)),
  rename: (text, file, chance) => {
    const address = itemIn(file, chance)?.address;
    if (!address) return text;
    const made = renameId(text, `${address.list}/${address.id}`, chance.pick(ID));
    return made.ok ? made.value.text : text;
  },
  mend: (text, _, { pick }) => {
    const opened = readDossier(text);
    if (opened.problems.length === 0) return text;
    const [mending] = mendingsOf(pick(opened.problems), text, opened, words);
    return mending ? mending.change(text) : text;
  },
  type: (text, _, chance) => mutatedText(text, chance),
};

test(`a draft is what its steps make of its first text (${extent})`, async () => {
  let changes = 0;
  await fuzz("edits", 30, (chance, note) => {
    const { random, below, pick } = chance;
    const base = random() < 0.3 ? smallText : JSON.stringify(randomDossier(below(1e6)), null, 2);
    const entries: LogEntry[] = [];
    const done: string[] = [];
    const at = "2026-11-28T08:00:00.000Z";
    const head = { key: "d", name: "d", title: "", begun: at, changed: at, from: { kind: "new", name: null } } as const;
    const draft = draftOf(head, newJournal(base));
    draft.onEntry(entry => entries.push(entry));
    for (let acted = 2 + below(10); acted > 0; acted -= 1) {
      const { journal } = draft.shown();
      const file = fileOf(journal.text);
      const kind = random();
      const before = journal.text;
      if (kind < 0.1) draft.undo();
      else if (kind < 0.16) draft.redo();
      else if (kind < 0.2) {
        // The list of what was done leads to the ends of visits.
        const { way, left } = visitsOf(journal);
        draft.go(pick([0, ...[...way, ...left].map(({ end }) => end.seq)]));
      } else if (kind < 0.25) draft.pend(pick(["a", "b"]), pick([null, "x", { y: 1 }]));
      else if (kind < 0.3) draft.visit(pick(["one", "two"]));
      else {
        // A text that is no JSON can only be typed in, or mended.
        const name = file && Object.keys(file).length > 0 ? pick(Object.keys(acts)) : pick(["type", "mend"]);
        done.push(name);
        note({ base, done, before });
        const act = (text: string) => acts[name]!(text, file ?? {}, chance);
        if (random() < 0.5) draft.act({ code: "text", params: {} }, act);
        else draft.change({ code: "text", params: {} }, act);
      }
      const { journal: now, reading, good } = draft.shown();
      if (now.text !== before) changes += 1;
      expect(textAt(now, now.head)).toBe(now.text);
      if (!draft.shown().isReading) {
        expect(reading.text).toBe(now.text);
        const opened = readDossier(now.text);
        expect(reading.opened.problems).toEqual(opened.problems);
        expect(reading.opened.dossier).toEqual(opened.dossier);
        expect(good.opened.file === null).toBe(opened.file === null && good === reading);
      }
    }
    const { journal } = draft.shown();
    expect(journalOf(base, entries)).toEqual(journal);
    // What was kept is read back as it was.
    const kept = readJournal(
      base,
      entries.map((entry): unknown => JSON.parse(JSON.stringify(entry))),
    );
    expect(kept.journal).toEqual(journal);
    const last = journal.text;
    let steps = 0;
    while (stepBack(draft.shown().journal) !== null) {
      draft.undo();
      steps += 1;
    }
    expect(draft.shown().journal.text).toBe(base);
    for (; steps > 0; steps -= 1) {
      expect(stepForth(draft.shown().journal)).not.toBeNull();
      draft.redo();
    }
    expect(draft.shown().journal.text).toBe(last);
  });
  if (!isOne) expect(changes).toBeGreaterThan(20);
});
