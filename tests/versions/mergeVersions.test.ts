/** Two versions of one file become one: what both say stands, what only one says new stands, and the rest is asked. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { fileOf } from "../../src/edit/index.ts";
import { type JsonObject, parseDossier } from "../../src/schema/index.ts";
import { changesBetween, type MergeConflict, mergeVersions, type VersionChange } from "../../src/versions/index.ts";
import { randomlyEdited } from "../model/editing/randomEdits.ts";
import { randomDossier } from "../model/randomDossier.ts";
import { firstSeed, partOf, tried } from "../scope.ts";
import { disjoint, reformatted } from "./versionsOf.ts";

vi.setConfig({ testTimeout: 180_000 });

type Loose = Record<string, unknown>;
const json = (value: unknown): string => JSON.stringify(value, null, 2);
const changes = (a: string, b: string): readonly VersionChange[] => changesBetween(fileOf(a)!, fileOf(b)!);
const placeOf = ({ list, id, path }: VersionChange): string => [list, id, ...path].join("/");

const seeds = Array.from({ length: tried(60, 600) }, (_, at) => firstSeed + at);
const folder = new URL("../../data/dossiers/", import.meta.url);
const dossiers = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));
const written = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** A file and what two people made of it. */
function threeWays(seed: number): { base: string; mine: string; theirs: string } {
  const base = randomDossier(seed);
  const edited = (by: number) => json(randomlyEdited(base, seed * 13 + by, 1 + (seed % 4)));
  return { base: json(base), mine: edited(1), theirs: reformatted(edited(2), seed) };
}

const swapped = ({ mine, theirs, ...rest }: MergeConflict) => ({ ...rest, mine: theirs, theirs: mine });
const told = ({ code, list, id, path, base, mine, theirs }: MergeConflict) =>
  json([code, list, id, path, base ?? null, mine ?? null, theirs ?? null]);

describe("two versions that grew from one", () => {
  it("are mine to the byte where theirs is what it was", () => {
    for (const seed of seeds) {
      const { base, mine } = threeWays(seed);
      const merged = mergeVersions(base, mine, reformatted(base, seed));
      expect(merged.conflicts, `seed ${seed}`).toEqual([]);
      expect(merged.text, `seed ${seed}`).toBe(mine);
    }
  });

  it("say what theirs says where mine is what it was", () => {
    for (const seed of seeds) {
      const { base, theirs } = threeWays(seed);
      const merged = mergeVersions(base, base, theirs);
      expect(merged.conflicts, `seed ${seed}`).toEqual([]);
      expect(changes(merged.text, theirs), `seed ${seed}`).toEqual([]);
    }
  });

  it("are mine to the byte where both changed the same", () => {
    for (const seed of seeds) {
      const { base, mine } = threeWays(seed);
      const merged = mergeVersions(base, mine, reformatted(mine, seed));
      expect(merged.conflicts, `seed ${seed}`).toEqual([]);
      expect(merged.text, `seed ${seed}`).toBe(mine);
    }
  });

  it("differ by their order only in whose word comes first", () => {
    let isAnyAsked = false;
    for (const seed of seeds) {
      const { base, mine, theirs } = threeWays(seed);
      const [one, other] = [mergeVersions(base, mine, theirs), mergeVersions(base, theirs, mine)];
      const asked = one.conflicts.map(told).sort();
      expect(other.conflicts.map(swapped).map(told).sort(), `seed ${seed}`).toEqual(asked);
      if (one.conflicts.length === 0) expect(changes(one.text, other.text), `seed ${seed}`).toEqual([]);
      else isAnyAsked = true;
    }
    expect(isAnyAsked).toBe(true);
  });

  it("have all that each changed where nothing is asked", () => {
    for (const seed of seeds) {
      const { base, mine, theirs } = threeWays(seed);
      const { text, conflicts } = mergeVersions(base, mine, theirs);
      if (conflicts.length > 0) continue;
      const both = new Set([...changes(base, mine), ...changes(base, theirs)].map(placeOf));
      expect(new Set(changes(base, text).map(placeOf)), `seed ${seed}`).toEqual(both);
    }
  });

  it("never ask about changes at different places, and lose none", () => {
    for (const seed of seeds) {
      const base = json(randomDossier(seed));
      const { mine, theirs } = disjoint(base, seed);
      const { text, conflicts } = mergeVersions(base, mine, theirs);
      expect(conflicts, `seed ${seed}`).toEqual([]);
      const both = [...changes(base, mine), ...changes(base, theirs)].map(placeOf).sort();
      expect(changes(base, text).map(placeOf).sort(), `seed ${seed}`).toEqual(both);
    }
  });

  it("refer to nothing that is not there, unless one of the two did", () => {
    const missing = (text: string) =>
      parseDossier(text).problems.filter(({ code }) => code === "unknown-reference" || code === "duplicate-id");
    for (const seed of seeds) {
      const { base, mine, theirs } = threeWays(seed);
      const known = [mine, theirs].some(text => missing(text).length > 0);
      if (known) continue;
      expect(missing(mergeVersions(base, mine, theirs).text), `seed ${seed}`).toEqual([]);
    }
  });
});

describe("what a colleague sends back", () => {
  it.each(partOf(dossiers, 3))(
    "brings her four changes and no more, though her editor laid out all of it anew: %s",
    name => {
      const base = written(name);
      const hers = JSON.parse(base) as { parties: Loose[]; links: Loose[]; sources: Loose[] } & Loose;
      const [link] = hers.links as [Loose];
      link.verification = link.verification === "reported" ? "single-source" : "reported";
      link.response = { status: "sought", date: "2026-11-02" };
      hers.parties.splice(1, 0, { id: "quite-new", kind: "organisation", name: "Quite new" });
      hers.sources.pop();
      const gone = (JSON.parse(base) as { sources: Loose[] }).sources.at(-1)!;
      hers.sources.push({ ...gone, remark: "Read again." });
      const mine = base.replace('"title"', '"x-mine": "kept",\n  "title"');
      const { text, conflicts } = mergeVersions(base, mine, reformatted(JSON.stringify(hers), 7));
      expect(conflicts).toEqual([]);
      expect(
        changes(mine, text)
          .map(one => `${one.kind} ${placeOf(one)}`)
          .sort(),
      ).toEqual(
        [
          "added parties/quite-new",
          `changed links/${link.id}/verification`,
          `added links/${link.id}/response`,
          `added sources/${gone.id}/remark`,
        ].sort(),
      );
      // All other lines are the bytes they were.
      const lines = new Set(text.split("\n"));
      const lost = mine.split("\n").filter(line => !lines.has(line));
      expect(lost.length).toBeLessThanOrEqual(6);
    },
  );
});

const party = (id: string, more: Loose = {}): Loose => ({ id, kind: "organisation", name: id.toUpperCase(), ...more });
const link = (id: string, from: string, to: string, more: Loose = {}): Loose => ({
  ...{ id, type: "subcontracts-to", from, to, verification: "reported", evidence: [] },
  ...more,
});
const file = (more: Loose = {}): Loose => ({
  format: "deep-labor/1",
  id: "small",
  title: "Small",
  language: "en",
  updated: "2026-01-01",
  parties: [party("a"), party("b"), party("c")],
  links: [link("a-b", "a", "b")],
  sources: [
    { id: "s1", type: "press" },
    { id: "s2", type: "press" },
  ],
  ...more,
});
const merge = (
  mine: Loose,
  theirs: Loose,
  answers?: Parameters<typeof mergeVersions>[3],
  base: Loose | null = file(),
) => {
  const { text, conflicts } = mergeVersions(base && json(base), json(mine), json(theirs), answers);
  return { merged: JSON.parse(text) as Record<string, Loose[]> & JsonObject, conflicts };
};
const ids = (items: readonly Loose[] | undefined) => (items ?? []).map(({ id }) => id);

describe("what has to be decided", () => {
  it("asks where both changed one field, and mine stands until somebody answers", () => {
    const [mine, theirs] = ["documented", "inferred"].map(verification =>
      file({ links: [link("a-b", "a", "b", { verification })] }),
    );
    const { merged, conflicts } = merge(mine!, theirs!);
    expect(conflicts).toMatchObject([
      {
        code: "both-changed",
        list: "links",
        id: "a-b",
        path: ["verification"],
        base: "reported",
        mine: "documented",
        theirs: "inferred",
      },
    ]);
    expect(merged.links![0]!.verification).toBe("documented");
    const answered = merge(mine!, theirs!, new Map([[conflicts[0]!.key, "theirs"]]));
    expect(answered.merged.links![0]!.verification).toBe("inferred");
    expect(answered.conflicts).toMatchObject([{ answer: "theirs" }]);
  });

  it("asks where one took out what the other changed", () => {
    const mine = file({ links: [] });
    const theirs = file({ links: [link("a-b", "a", "b", { verification: "documented" })] });
    const { merged, conflicts } = merge(mine, theirs);
    expect(conflicts).toMatchObject([{ code: "taken-out", list: "links", id: "a-b", path: [], mine: undefined }]);
    expect(merged.links).toEqual([]);
    expect(merge(mine, theirs, new Map([[conflicts[0]!.key, "theirs"]])).merged.links).toEqual(theirs.links);
    expect(merge(theirs, mine).merged.links).toEqual(theirs.links);
  });

  it("calls by its id what refers to something that was taken out, also where two things have one id", () => {
    const mine = file({ links: [link("a-b", "a", "b"), link("two", "a", "b"), link("two", "b", "c")] });
    const theirs = file({ parties: [party("a"), party("b")] });
    expect(merge(mine, theirs).conflicts).toMatchObject([
      { code: "still-needed", list: "parties", id: "c", dependents: [{ list: "links", id: "two" }] },
    ]);
  });

  it("asks where one took out what the other newly refers to, and leaves no reference open", () => {
    const mine = file({ parties: [party("a"), party("b")] });
    const theirs = file({ links: [link("a-b", "a", "b"), link("b-c", "b", "c")] });
    const { merged, conflicts } = merge(mine, theirs);
    expect(conflicts).toMatchObject([
      { code: "still-needed", list: "parties", id: "c", dependents: [{ list: "links", id: "b-c" }] },
    ]);
    expect([ids(merged.parties), ids(merged.links)]).toEqual([["a", "b"], ["a-b"]]);
    const answered = merge(mine, theirs, new Map([[conflicts[0]!.key, "theirs"]]));
    expect([ids(answered.merged.parties), ids(answered.merged.links)]).toEqual([
      ["a", "b", "c"],
      ["a-b", "b-c"],
    ]);
    // The other way round what mine refers to stays.
    const other = merge(theirs, mine);
    expect(other.conflicts).toMatchObject([{ code: "still-needed", list: "parties", id: "c" }]);
    expect(ids(other.merged.parties)).toEqual(["a", "b", "c"]);
  });

  it("gives theirs an id of its own where both made one id for different things, with all that refers to it", () => {
    const mine = file({ parties: [...(file().parties as Loose[]), party("new", { name: "Mine" })] });
    const theirs = file({
      parties: [...(file().parties as Loose[]), party("new", { name: "Hers" })],
      links: [link("a-b", "a", "b"), link("b-new", "b", "new")],
    });
    const { merged, conflicts } = merge(mine, theirs);
    expect(conflicts).toMatchObject([
      { code: "two-things", list: "parties", id: "new", answer: "both", fresh: "new-2" },
    ]);
    expect(ids(merged.parties)).toEqual(["a", "b", "c", "new", "new-2"]);
    expect(merged.links![1]).toMatchObject({ id: "b-new", to: "new-2" });
    const answered = (answer: "mine" | "theirs") => merge(mine, theirs, new Map([[conflicts[0]!.key, answer]])).merged;
    expect(answered("mine").parties!.at(-1)).toMatchObject({ id: "new", name: "Mine" });
    expect(answered("theirs").parties!.at(-1)).toMatchObject({ id: "new", name: "Hers" });
    expect(answered("mine").links![1]).toMatchObject({ to: "new" });
  });

  it("takes an id that is a party's here and a link's there for two things", () => {
    const mine = file({ parties: [...(file().parties as Loose[]), party("new")] });
    const theirs = file({ links: [link("a-b", "a", "b"), link("new", "b", "c")] });
    const { merged, conflicts } = merge(mine, theirs);
    expect(conflicts).toMatchObject([{ code: "two-things", list: "links", fresh: "new-2" }]);
    expect(ids(merged.links)).toEqual(["a-b", "new-2"]);
    const [{ key }] = conflicts as [MergeConflict];
    expect(ids(merge(mine, theirs, new Map([[key, "mine"]])).merged.links)).toEqual(["a-b"]);
  });

  it("puts one thing together that both wrote down, field by field", () => {
    const [mine, theirs] = [{ country: "KE" }, { seat: "US", country: "KE" }].map(more =>
      file({ parties: [...(file().parties as Loose[]), party("new", more)] }),
    );
    const { merged, conflicts } = merge(mine!, theirs!);
    expect(conflicts).toEqual([]);
    expect(merged.parties!.at(-1)).toMatchObject({ country: "KE", seat: "US" });
  });

  it("takes each piece of evidence by its own key", () => {
    const evidenceOf = (...evidence: unknown[]) => file({ links: [link("a-b", "a", "b", { evidence })] });
    const base = evidenceOf("s1", { source: "s2", quote: "Words" });
    const mine = evidenceOf({ source: "s1", locator: "p. 1" }, { source: "s2", quote: "Words" });
    const theirs = evidenceOf({ source: "s2", quote: "Words", translation: "Mots" }, { source: "s1" });
    const { merged, conflicts } = merge(mine, theirs, undefined, base);
    expect(conflicts).toEqual([]);
    expect(merged.links![0]!.evidence).toEqual([
      { source: "s1", locator: "p. 1" },
      { source: "s2", quote: "Words", translation: "Mots" },
    ]);
    const both = merge(mine, evidenceOf({ source: "s1", locator: "p. 2" }), undefined, base);
    expect(both.conflicts).toMatchObject([
      { path: ["evidence"], mine: { locator: "p. 1" }, theirs: { locator: "p. 2" } },
    ]);
  });

  it("takes the later day of the last edit, and never half of a number", () => {
    const numbers = (count: unknown, updated: string) => file({ parties: [party("a", { count })], updated, links: [] });
    const base = numbers({ about: 5 }, "2026-01-01");
    const { merged, conflicts } = merge(
      numbers({ min: 4 }, "2026-03"),
      numbers({ max: 6 }, "2026-02-02"),
      undefined,
      base,
    );
    expect(merged.updated).toBe("2026-03");
    expect(conflicts.map(({ path }) => path)).toEqual([["count"]]);
    expect(merged.parties![0]!.count).toEqual({ min: 4 });
  });

  it("never makes a statement of two: whom it is about is one thing", () => {
    const about = (...workers: string[]) =>
      file({ money: [{ id: "m", kind: "bonus", amount: 1, workers, verification: "reported", evidence: [] }] });
    const { conflicts } = merge(about("a", "b"), about("a", "c"), undefined, about("a"));
    expect(conflicts).toMatchObject([{ path: ["workers"] }]);
  });

  it("joins the notes of a review, and what one of both did is done", () => {
    const noted = (...review: unknown[]) => file({ parties: [party("a", { private: { review } })], links: [] });
    const [one, two, three] = ["Sure?", "Who?", "When?"].map(text => ({ by: "Ana", at: "2026-11-01", text }));
    const { merged, conflicts } = merge(noted({ ...one, done: true }, two), noted(one, three), undefined, noted(one));
    expect(conflicts).toEqual([]);
    expect((merged.parties![0]!.private as Loose).review).toEqual([{ ...one, done: true }, two, three]);
  });
});

describe("without what both grew from", () => {
  it("asks each difference, and leaves mine as it is", () => {
    const mine = file({ title: "Mine", parties: [party("a"), party("b"), party("mine")] });
    const theirs = file({ parties: [party("a", { country: "FR" }), party("b"), party("c")], updated: "2026-05-01" });
    const { merged, conflicts } = merge(mine, theirs, undefined, null);
    expect(conflicts.map(({ code, list, id, path }) => [code, list, id, ...path].join(" "))).toEqual([
      "no-base head  title",
      "no-base parties a country",
      "no-base parties mine",
      "no-base parties c",
    ]);
    expect(merged).toEqual({ ...mine, updated: "2026-05-01" });
    const all = new Map(conflicts.map(({ key }) => [key, "theirs" as const]));
    expect(merge(mine, theirs, all, null).merged).toEqual(theirs);
  });
});
