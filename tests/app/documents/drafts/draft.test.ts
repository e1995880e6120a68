import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Draft, draftOf } from "../../../../src/app/documents/drafts/draft.ts";
import { newJournal } from "../../../../src/edit/index.ts";
import { smallText } from "../../../schema/smallDossier.ts";
import { soon } from "../../../soon.ts";

const draft = (text = smallText): Draft =>
  draftOf(
    {
      key: "draft-1",
      name: "small.dossier.json",
      title: "",
      begun: "2026-11-28T08:00:00.000Z",
      changed: "2026-11-28T08:00:00.000Z",
      from: { kind: "new", name: null },
    },
    newJournal(text),
  );

const label = (code: string) => ({ code, params: {} });
const type = (one: Draft, letters: string) => one.change(label("set"), text => text + letters);
const added = (one: Draft): string => one.shown().journal.text.slice(smallText.length);

describe("a step back", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("ends with a pause, so that a long text is taken back in parts", () => {
    const one = draft();
    one.visit("form");
    for (const letter of "  ") type(one, letter);
    vi.advanceTimersByTime(10_000);
    for (const letter of "\n\n") type(one, letter);
    one.undo();
    expect(added(one)).toBe("  ");
    one.undo();
    expect(added(one)).toBe("");
    one.redo();
    one.redo();
    expect(added(one)).toBe("  \n\n");
  });

  test("ends where a field is left, and each act is one of its own", () => {
    const one = draft();
    one.visit("form");
    type(one, " ");
    one.rest();
    type(one, "\n");
    one.act(label("mend"), text => `${text}\t`);
    type(one, " ");
    const seen = [added(one)];
    for (let steps = 0; steps < 4; steps += 1) {
      one.undo();
      seen.push(added(one));
    }
    expect(seen).toEqual([" \n\t ", " \n\t", " \n", " ", ""]);
  });

  test("ends not what is told of the whole stay at a form", () => {
    const one = draft();
    one.visit("form");
    const { key, before } = one.shown().visit;
    type(one, " ");
    one.rest();
    one.act(label("mend"), text => `${text}\t`);
    expect(one.shown().visit).toEqual({ key, before });
  });

  test("takes what waits along, and brings it again", () => {
    const one = draft();
    one.visit("form");
    one.pend("at/links/a", [[["from"], "x"]]);
    type(one, " ");
    expect(one.shown().journal.pending.size).toBe(1);
    one.undo();
    expect(one.shown().journal.pending.size).toBe(0);
    one.redo();
    expect(one.shown().journal.pending.size).toBe(1);
  });
});

test("a stay at a form is told against the text it began with, also while that is still being read", async () => {
  const large = smallText.replace(/\s*\}\s*$/, `, "private": "${"x".repeat(120_000)}" }`);
  const one = draft(large);
  one.visit("first");
  one.change(label("set"), text => text.replace('"language": "en"', '"language": "fr"'));
  expect(one.shown().isReading).toBe(true);
  one.visit("second");
  const began = one.shown().journal.text;
  expect(began).not.toBe(large);
  // What is typed on does not stop it.
  one.change(label("set"), text => `${text} `);
  await soon(() => expect(one.shown().visit.before.text).toBe(began));
  expect(one.shown().visit.key).toMatch(/^second /);
});
