/** What differs between two versions of a file: by list, id and field, whatever its order and layout. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fileOf } from "../../src/edit/index.ts";
import { changesBetween, type VersionChange } from "../../src/versions/index.ts";
import { partOf } from "../scope.ts";
import { reformatted } from "./versionsOf.ts";

type Loose = Record<string, unknown>;
const folder = new URL("../../data/dossiers/", import.meta.url);
const dossiers = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));
const told = ({ kind, list, id, path }: VersionChange): string => [kind, list, id, ...path].join(" ");
const between = (before: Loose, after: Loose): readonly string[] => changesBetween(before, after).map(told);

const party = (more: Loose = {}): Loose => ({
  parties: [{ id: "a", kind: "organisation", name: "A", ...more }],
  links: [],
});
const link = (...evidence: unknown[]): Loose => ({ links: [{ id: "l", from: "a", to: "b", evidence }] });

describe("two versions of a file", () => {
  it.each(partOf(dossiers, 3))("are the same whatever their order and layout: %s", name => {
    const text = readFileSync(new URL(name, folder), "utf8");
    for (const indent of [0, 4, "\t"])
      expect(changesBetween(fileOf(text)!, fileOf(reformatted(text, 5, indent))!)).toEqual([]);
  });

  const cases: readonly (readonly [what: string, before: Loose, after: Loose, found: readonly string[]])[] = [
    ["an object that comes", { links: [] }, link(), ["added links l"]],
    ["an object that goes", link(), { links: [] }, ["removed links l"]],
    ["a field that comes", party(), party({ country: "KE" }), ["added parties a country"]],
    [
      "one language of a text",
      party({ name: { en: "A" } }),
      party({ name: { en: "A", fr: "Â" } }),
      ["added parties a name fr"],
    ],
    [
      "a text that is in the dossier's language either way",
      { ...party(), language: "en" },
      { ...party({ name: { en: "A" } }), language: "en" },
      [],
    ],
    ["a number as a whole", party({ count: { min: 2 } }), party({ count: { max: 3 } }), ["changed parties a count"]],
    ["an answer that comes", party(), party({ response: { status: "sought" } }), ["added parties a response"]],
    [
      "a field of an answer",
      party({ response: { status: "sought" } }),
      party({ response: { status: "replied" } }),
      ["changed parties a response status"],
    ],
    [
      "a list whose entries have another order",
      party({ roles: ["client", "recruiter"] }),
      party({ roles: ["recruiter", "client"] }),
      [],
    ],
    ["a piece of evidence that comes", link("s1"), link("s2", "s1"), ["added links l evidence"]],
    [
      "a piece of evidence that is written in another way",
      link("s1"),
      link({ source: "s1", supports: "supports" }),
      [],
    ],
    [
      "a piece of evidence that says more",
      link("s1"),
      link({ source: "s1", locator: "p. 2" }),
      ["changed links l evidence"],
    ],
    [
      "one of two passages of a source",
      link({ source: "s", quote: "x" }, { source: "s", quote: "y" }),
      link({ source: "s", quote: "y" }),
      ["removed links l evidence"],
    ],
    [
      "a decision, by its id",
      { proceedings: [{ id: "p", decisions: [{ id: "d", date: "2020" }, { id: "e" }] }] },
      { proceedings: [{ id: "p", decisions: [{ id: "e" }, { id: "d", date: "2021" }] }] },
      ["changed proceedings p decisions d date"],
    ],
    [
      "each part of what is private",
      party(),
      party({ private: { note: "x", review: [{ by: "Ana", at: "2026-11-01", text: "?" }] } }),
      ["added parties a private note", "added parties a private review"],
    ],
    [
      "a field that no version of the format has",
      party({ "x-own": [1, 2] }),
      party({ "x-own": [1, 3] }),
      ["changed parties a x-own"],
    ],
    ["the dossier itself", { title: "A", updated: "2026" }, { title: "B", updated: "2026" }, ["changed head  title"]],
    ["a list that is empty or not there", { ...party(), money: [] }, party(), []],
  ];
  it.each(cases)("differ by %s", (_, before, after, found) => {
    expect(between(before, after)).toEqual(found);
    const back = { added: "removed", removed: "added", changed: "changed" } as const;
    expect(changesBetween(after, before).map(one => told({ ...one, kind: back[one.kind] }))).toEqual(found);
  });

  it("tell two objects with one id by what they say", () => {
    const two = (...names: string[]) => ({ parties: names.map(name => ({ id: "a", name })) });
    expect(between(two("A", "B"), two("B", "A"))).toEqual([]);
    expect(between(two("A", "B"), two("A", "C"))).toEqual(["removed parties a", "added parties a"]);
    expect(between(two("A", "A", "B"), two("B", "A"))).toEqual(["removed parties a"]);
    expect(between(two("A", "A"), two("A"))).toEqual(["removed parties a"]);
  });

  it("tell objects without an id by what they say", () => {
    const links = (...to: string[]) => ({ links: to.map(one => ({ from: "a", to: one })) });
    expect(between(links("b", "c"), links("c", "b"))).toEqual([]);
    expect(between(links("b", "c"), links("c", "d"))).toEqual(["removed links ", "added links "]);
    expect(between(links("b", "b"), links("b"))).toEqual(["removed links "]);
    expect(between({ links: [{ id: 7, from: "a" }] }, { links: [{ id: 8, from: "a" }] })).toEqual([
      "removed links 7",
      "added links 8",
    ]);
  });

  it.each<readonly [what: string, language: Loose, tag: string]>([
    ["in the language of the dossier", { language: "fr" }, "fr"],
    ["in a dossier that says none", {}, "und"],
    ["in a dossier whose language is no text", { language: 7 }, "und"],
  ])("are the same where a text stands alone or under its language, %s", (_, language, tag) => {
    const alone = { ...language, title: "A", ...party() };
    const under = { ...language, title: { [tag]: "A" }, ...party({ name: { [tag]: "A" } }) };
    expect(between(alone, under)).toEqual([]);
    expect(between(alone, { ...under, title: { xx: "A" } })).not.toEqual([]);
  });
});
