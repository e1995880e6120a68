/** Notes of a review: written at any object, found wherever they stand, and never in anything that leaves. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  addReviewNote,
  fileOf,
  type ItemAddress,
  itemsIn,
  reviewNotesIn,
  setReviewDone,
  takeOutNote,
} from "../../src/edit/index.ts";
import { redact } from "../../src/redact/index.ts";
import { listNames, parseDossier } from "../../src/schema/index.ts";
import { partOf } from "../scope.ts";

type Loose = Record<string, unknown>;
const folder = new URL("../../data/dossiers/", import.meta.url);
const dossiers = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));
const note = { by: "Ana Quillfeather", at: "2026-11-02", text: "Zanzibar canary: is it the same contract?" };
const written = (file: Loose): string => JSON.stringify(file, null, 2);
const small = { parties: [{ id: "a", name: "A" }], links: [] };
const at: ItemAddress = { list: "parties", id: "a" };
const privateOf = (text: string) => ((fileOf(text)!.parties as Loose[])[0]!.private ?? null) as unknown;

describe("a note of a review", () => {
  it("is written at an object or at the dossier itself, marked as done, and taken out again", () => {
    const once = addReviewNote(written(small), at, note);
    expect(privateOf(once)).toEqual({ review: [note] });
    const twice = addReviewNote(once, { list: "head" }, { ...note, by: "" });
    const notes = reviewNotesIn(fileOf(twice)!);
    expect(notes.map(({ address, path }) => [address, path])).toEqual([
      [{ list: "head" }, ["private", "review", 0]],
      [at, ["parties", 0, "private", "review", 0]],
    ]);
    const done = setReviewDone(twice, notes[1]!.path, true);
    expect(privateOf(done)).toEqual({ review: [{ ...note, done: true }] });
    expect(setReviewDone(done, notes[1]!.path, false)).toBe(twice);
    expect(reviewNotesIn(fileOf(takeOutNote(done, notes[1]!.path))!)).toHaveLength(1);
  });

  it.each([
    ["a note", { note: "x" }, { note: "x", review: [note] }],
    ["a text alone", "x", { note: "x", review: [note] }],
    ["other notes", { review: [{ text: "y" }] }, { review: [{ text: "y" }, note] }],
    ["something else of that name", { review: "y" }, { review: ["y", note] }],
  ])("leaves what stands there already: %s", (_, before, after) => {
    expect(privateOf(addReviewNote(written({ ...small, parties: [{ id: "a", private: before }] }), at, note))).toEqual(
      after,
    );
  });

  it("is found in what an object holds, and in nothing that only looks alike", () => {
    const file = {
      links: [
        { id: "l", evidence: [{ source: "s", private: { review: [{ text: "In evidence" }, { by: "no text" }, 3] } }] },
      ],
      parties: [{ id: "a", private: { other: { private: { review: [{ text: "Inside" }] } } } }],
    };
    expect(reviewNotesIn(file).map(({ note: { text, by, at: day, isDone } }) => [text, by, day, isDone])).toEqual([
      ["In evidence", "", "", false],
    ]);
  });

  it.each(partOf(dossiers, 3))("leaves nothing of itself in what is published, at whatever object: %s", name => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const addresses: ItemAddress[] = [
      { list: "head" },
      ...listNames.flatMap(list =>
        itemsIn(fileOf(text)!, list)
          .slice(0, 2)
          .map(({ address }) => address),
      ),
    ];
    const noted = addresses.reduce((before, address) => addReviewNote(before, address, note), text);
    expect(reviewNotesIn(fileOf(noted)!)).toHaveLength(addresses.length);
    expect(parseDossier(noted).problems).toEqual(
      parseDossier(noted).problems.filter(({ severity }) => severity !== "error"),
    );
    const [told, plain] = [redact(noted, parseDossier(noted)), redact(text, parseDossier(text))];
    if (!told.ok || !plain.ok) throw new Error("Both may leave.");
    expect(told.value.text).toBe(plain.value.text);
    expect(told.value.text).not.toMatch(/Quillfeather|canary/);
  });
});
