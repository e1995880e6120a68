/** Which dossiers make one network, and that trouble with one of them does not cost the others. */

import { describe, expect, it } from "vitest";
import type { LocalFile } from "../../../src/app/documents/files/localFiles.ts";
import type { SrcTrouble } from "../../../src/app/documents/files/openSrc.ts";
import { type OpenDossier, readDossier } from "../../../src/app/documents/files/readDossier.ts";
import { networkSetOf } from "../../../src/app/network/networkSet.ts";
import { done, failed, type Result } from "../../../src/base/index.ts";

const textOf = (id: string, more: object = {}) =>
  JSON.stringify({
    format: "deep-labor/1",
    id,
    title: id,
    language: "en",
    updated: "2026-11-25",
    parties: [{ id: "x", kind: "organisation", name: "X" }],
    links: [],
    ...more,
  });

const asked = (...library: readonly (readonly [string, OpenDossier | null])[]) => ({
  library: new Map(library),
  src: new Map(),
});

const own = (...files: readonly (readonly [name: string | null, text: string])[]): ReadonlyMap<string, LocalFile> =>
  new Map(
    files.map(([name, text], at) => [
      `key-${at}`,
      { name, opened: readDossier(text), readAt: new Date(0), isLent: false, isOutOfReach: false },
    ]),
  );

const shownIn = ({ entries }: ReturnType<typeof networkSetOf>) =>
  entries.map(entry => [entry.id, entry.origin.kind === "own" ? entry.origin.name : null]);

describe("a set of dossiers", () => {
  const library = asked(["a", readDossier(textOf("a"))]);

  it("is the library with the reader's own files", () => {
    const set = networkSetOf(library, own(["b.json", textOf("b")]));
    expect(shownIn(set)).toEqual([
      ["a", null],
      ["b", "b.json"],
    ]);
    expect(set.troubles).toEqual([]);
  });

  it("says what an address asks for and the library does not have, and shows the rest", () => {
    const set = networkSetOf(asked(["a", readDossier(textOf("a"))], ["nowhere", null]), null);
    expect(set.troubles).toEqual([{ why: "unknown", id: "nowhere" }]);
    expect(shownIn(set)).toEqual([["a", null]]);
  });

  it("says what is not at an address on this host, and shows what is", () => {
    const src = new Map<string, Result<OpenDossier, SrcTrouble>>([
      ["files/b.json", done(readDossier(textOf("b")))],
      ["files/c.json", failed({ code: "missing" as const, status: 404 })],
    ]);
    const set = networkSetOf({ library: new Map(), src }, null);
    expect(shownIn(set)).toEqual([["b", null]]);
    expect(set.troubles).toMatchObject([{ why: "no-src", src: "files/c.json" }]);
  });

  it("shows a file with errors as far as it can be read, and says that something is left out", () => {
    const broken = textOf("b", {
      links: [{ id: "l", type: "engages", from: "x", to: "nobody", verification: "unverified", evidence: [] }],
    });
    const set = networkSetOf(library, own(["b.json", broken]));
    expect(set.troubles).toMatchObject([{ why: "partly", origin: { name: "b.json" }, leftOut: 1 }]);
    expect(shownIn(set)).toHaveLength(2);
  });

  it("says of a file that is no dossier that it cannot be read", () => {
    const set = networkSetOf(library, own(["notes.json", "{ no"], ["b.json", textOf("b")]));
    expect(set.troubles).toMatchObject([{ why: "unreadable", origin: { name: "notes.json" } }]);
    expect(shownIn(set)).toHaveLength(2);
  });

  it.each([
    [
      "the reader's own file, in place of the library's",
      asked(["a", readDossier(textOf("a", { updated: "2027-01-01" }))]),
      own(["mine.json", textOf("a")]),
      "mine.json",
    ],
    [
      "of two files the one edited last",
      asked(),
      own(["old.json", textOf("a", { updated: "2020" })], ["new.json", textOf("a")]),
      "new.json",
    ],
    [
      "of two files the one edited last, whichever was opened first",
      asked(),
      own(["new.json", textOf("a")], ["old.json", textOf("a", { updated: "2020" })]),
      "new.json",
    ],
    [
      "of two files of one day the one opened last",
      asked(),
      own(["first.json", textOf("a")], ["second.json", textOf("a")]),
      "second.json",
    ],
  ])("shows of one id %s, and says so", (_, shipped, files, shown) => {
    const set = networkSetOf(shipped, files);
    expect(shownIn(set)).toEqual([["a", shown]]);
    expect(set.troubles).toMatchObject([{ why: "twice", id: "a", shown: { name: shown } }]);
  });

  it("says that files of an earlier visit are not held any more", () => {
    expect(networkSetOf(library, own()).troubles).toEqual([{ why: "lost" }]);
    expect(networkSetOf(library, null).troubles).toEqual([]);
  });
});
