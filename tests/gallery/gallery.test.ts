/** Each hard case is a valid dossier, says that it is made up, and is as hard as its name says. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkDossier,
  disputedHopsOf,
  divergencesOf,
  type Inquiry,
  indexDossier,
  inquiryOf,
  statementCounts,
} from "../../src/model/index.ts";
import { codes, fourteenDuties, type LinkType, planes, type Text } from "../../src/schema/index.ts";
import { brokenNames, galleryNames, galleryText } from "./gallery.ts";
import { twoHundredParties } from "./twoHundredParties.ts";

/** What can be counted in a case. */
type Counted = {
  readonly inquiry: Inquiry;
  readonly names: readonly string[];
  /** Over all groups, duties and planes. */
  readonly verdicts: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly transfers: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
};

const wordsOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);

function counted(name: string): Counted {
  const { dossier } = checkDossier(galleryText(name));
  const inquiry = inquiryOf(indexDossier(dossier!, true));
  const [verdicts, states, transfers, conditions] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const group of inquiry.chain.groups)
    for (const duty of inquiry.file.duties)
      for (const plane of planes) {
        const trace = inquiry.trace(group, duty, plane);
        verdicts.add(trace.verdict);
        for (const { state } of trace.standings.values()) states.add(state);
        for (const { kind } of trace.transfers) transfers.add(kind);
        if (trace.condition !== null) conditions.add(trace.condition);
      }
  const names = dossier!.parties.flatMap(party => wordsOf(party.name));
  return { inquiry, names, verdicts, states, transfers, conditions };
}

const length = (text: string): number => [...text].length;
const typesIn = ({ inquiry }: Counted): ReadonlySet<LinkType> =>
  new Set(inquiry.file.dossier.links.map(({ type }) => type));
const hopCount = ({ inquiry }: Counted): number => inquiry.chain.hopLinks.length;
const partiesOf = ({ inquiry }: Counted) => inquiry.file.dossier.parties;

/** What each name promises. */
const promises: Readonly<Record<string, (case_: Counted) => void>> = {
  arabic: one => {
    expect(one.inquiry.file.dossier.language).toBe("ar");
    expect(one.names.every(name => /\p{sc=Arab}|\p{sc=Latn}/u.test(name))).toBe(true);
    expect(one.names.some(name => /\p{sc=Arab}/u.test(name) && /\p{sc=Latn}/u.test(name))).toBe(true);
    expect(one.inquiry.file.dossier.quotes.every(({ quote }) => /\p{sc=Arab}/u.test(quote))).toBe(true);
  },
  "bidi-controls": one => {
    for (const control of "\u202e\u2067\u2066\u202b\u200b\u2060\u00ad\ufeff\u202c\u2069\u200f\u202d")
      expect(
        one.names.some(name => name.includes(control)),
        control.codePointAt(0)!.toString(16),
      ).toBe(true);
  },
  cycle: one => {
    expect(one.inquiry.chain.isReturn.reduce((sum, is) => sum + is, 0)).toBe(2);
    expect([...one.transfers]).toContain("relayed");
  },
  "detached-pieces": one => {
    const { chain } = one.inquiry;
    const detached = chain.groups.filter(group => one.inquiry.groupChain(group).detached);
    expect(detached).toHaveLength(3);
    expect(chain.groups).toHaveLength(4);
  },
  "disputed-hops": one => {
    const all = one.inquiry.chain.hopLinks.map((_, hop) => hop);
    expect(disputedHopsOf(one.inquiry, all)).toHaveLength(3);
    // One hop has two links, of which only one is disputed.
    expect(one.inquiry.chain.hopLinks.filter(links => links.length > 1)).toHaveLength(2);
    expect(all).toHaveLength(5);
  },
  "empty-day": one => {
    expect(one.inquiry.file.hopLinks.length).toBeGreaterThan(0);
    expect(hopCount(one)).toBe(0);
    expect(hopCount({ ...one, inquiry: inquiryOf(one.inquiry.file, { date: "2017" }) })).toBe(2);
  },
  "everything-unknown": one => {
    const parties = partiesOf(one);
    expect(one.inquiry.chain.isTorn).toContain(1);
    expect(parties.some(({ inLine }) => inLine !== undefined && inLine.max === undefined)).toBe(true);
    expect(parties.filter(({ placed }) => placed === false).length).toBeGreaterThan(2);
    expect(parties.some(({ name }) => name === undefined)).toBe(true);
    expect(parties.filter(({ country, countries, seat }) => country ?? countries ?? seat)).toEqual([]);
    expect([...typesIn(one)]).toEqual(["unspecified"]);
    expect([...one.states].sort()).toEqual(["silent", "unknown"]);
    expect([...one.verdicts]).toEqual(["undocumented"]);
  },
  "fourteen-duties": one => {
    expect([...one.verdicts].sort()).toEqual([...codes.verdicts].sort());
    expect([...one.states].sort()).toEqual([...codes.states].sort());
    expect([...one.transfers].sort()).toEqual([...codes.transfers].sort());
    expect([...one.conditions]).toEqual(expect.arrayContaining(["met", "partly", "not-met", "disputed"]));
    const [pickers] = one.inquiry.chain.groups;
    expect(divergencesOf(one.inquiry, pickers!).length).toBeGreaterThan(2);
    expect(Object.values(statementCounts(one.inquiry, pickers!)).every(count => count > 3)).toBe(true);
    const written = new Set(one.inquiry.file.dossier.assertions.map(({ duty }) => duty));
    expect(fourteenDuties.filter(({ id }) => !written.has(id))).toEqual([]);
  },
  "japanese-chinese": one => {
    for (const script of ["Han", "Hira", "Kana", "Hang"])
      expect(
        one.names.some(name => new RegExp(`\\p{sc=${script}}`, "u").test(name)),
        script,
      ).toBe(true);
    const tags = new Set(partiesOf(one).flatMap(({ name }) => (typeof name === "object" ? Object.keys(name) : [])));
    expect([...tags]).toEqual(expect.arrayContaining(["zh-Hans", "zh-Hant", "ko"]));
  },
  "long-names": one => {
    expect(Math.max(...one.names.map(length))).toBe(120);
    expect(one.names.filter(name => length(name) > 75).length).toBeGreaterThan(4);
    expect(one.names.some(name => name.split(/\s/).some(word => length(word) > 75))).toBe(true);
    expect(one.inquiry.file.dossier.links.some(({ label }) => wordsOf(label).some(words => length(words) > 120))).toBe(
      true,
    );
  },
  "many-groups": one => {
    expect(one.inquiry.chain.groups).toHaveLength(12);
    expect(new Set(one.inquiry.chain.groups.map(group => one.inquiry.chain.layer[group])).size).toBe(1);
    expect(partiesOf(one).filter(({ id }) => id.endsWith("-vendor")).length).toBeGreaterThan(5);
  },
  "one-party": one => {
    expect(partiesOf(one)).toHaveLength(1);
    expect(one.inquiry.file.dossier.links).toEqual([]);
  },
  overlays: one => {
    expect([...typesIn(one)]).toEqual(expect.arrayContaining([...codes.overlayTypes]));
    expect(one.inquiry.file.overlays.length).toBeGreaterThan(15);
    // One rating system has a link that says the same, one has none.
    const rated = partiesOf(one).filter(({ workers }) => workers?.ratingSystem);
    expect(rated).toHaveLength(2);
    expect(one.inquiry.file.overlays.filter(({ link }) => link === null)).toHaveLength(1);
  },
  story: one => {
    const { story, parties, links } = one.inquiry.file.dossier;
    expect(story.length).toBeGreaterThan(3);
    const focused = new Set(story.flatMap(({ focus }) => Object.keys(focus)));
    expect([...focused].sort()).toEqual(["day", "duty", "known", "links", "parties", "plane", "workers", "world"]);
    expect(parties.length + links.length).toBeGreaterThan(5);
  },
  "two-hundred-parties": one => {
    expect(partiesOf(one)).toHaveLength(200);
    const kinds = new Set(partiesOf(one).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["organisation", "unknown", "worker-group"]);
    expect(one.inquiry.chain.groups.length).toBeGreaterThan(50);
    expect(one.inquiry.file.dossier.clients).toHaveLength(1);
  },
  withheld: one => {
    const withheld = partiesOf(one).filter(party => party.withheld);
    expect(new Set(withheld.map(({ kind }) => kind))).toEqual(new Set(["organisation", "unknown", "worker-group"]));
    expect(one.inquiry.file.dossier.sources.some(({ person }) => person?.identity === "withheld")).toBe(true);
  },
};

test("every case of the gallery has its promise, and every promise its case", () => {
  expect(Object.keys(promises).sort()).toEqual(galleryNames);
  const files = readdirSync(import.meta.dirname).filter(file => file.endsWith(".json"));
  expect(files).toHaveLength(galleryNames.length + brokenNames.length);
});

describe.each(galleryNames)("%s", name => {
  const { dossier, problems, leftOut } = checkDossier(galleryText(name));

  test("is valid, named after its id, and says that it is made up", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    // Parts that nothing joins to the clients are the hard part of their case.
    const other = problems.filter(({ severity, code }) => severity === "warning" && code !== "not-reached");
    expect(other).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(dossier).toMatchObject({ id: name, fictional: true });
  });

  test("is as hard as its name says", () => {
    promises[name]!(counted(name));
  });
});

test("the crowded case is what its generator writes", async () => {
  await expect(twoHundredParties()).toMatchFileSnapshot("two-hundred-parties.dossier.json");
});

describe.each(brokenNames)("%s", name => {
  const { dossier, problems } = checkDossier(galleryText(name));

  test("has an error, and each with its place", () => {
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    for (const { line, column } of errors) expect([line > 1, column > 0]).toEqual([true, true]);
  });

  test("is read as far as it can be", () => {
    if (name === "broken-syntax") expect(dossier).toBeNull();
    else expect(dossier!.parties.map(({ id }) => id)).toEqual(["wharf", "lock", "sorters"]);
  });
});
