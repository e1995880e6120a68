import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addShorthand, parseShorthand } from "../../../src/edit/index.ts";
import { checkDossier } from "../../../src/model/index.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const openai = readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"), "utf8");
const today = "2026-11-28";

describe("a shorthand that is added to a file", () => {
  test("parties are met by name and by alias, and all that was there stays to the byte", () => {
    const added = addShorthand(openai, "Samasource > a recruiter (KE) > Data labellers in Nairobi", { today });
    expect({ parties: added.parties, links: added.links, troubles: added.troubles }).toEqual({
      parties: 1,
      links: 2,
      troubles: [],
    });
    const { dossier, problems } = checkDossier(added.text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier!.links.slice(-2).map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
      "sama unspecified recruiter",
      "recruiter engages labellers",
    ]);
    // What is new stands in a few places; without those it is the text as it was.
    const { parties, links } = JSON.parse(added.text);
    const without = { ...JSON.parse(added.text), parties: parties.slice(0, -1), links: links.slice(0, -2) };
    expect(without).toEqual(JSON.parse(openai));
    expect(added.text.startsWith(openai.slice(0, openai.indexOf('"links"') - 200))).toBe(true);
  });

  test("a way told again adds nothing but its evidence", () => {
    const first = addShorthand(openai, "OpenAI > Sama", { today });
    expect(first.text).toBe(openai);
    const second = addShorthand(openai, `OpenAI > Sama [https://example.org/new "So it was."]`, { today });
    const file = JSON.parse(second.text);
    expect(file.links).toHaveLength(JSON.parse(openai).links.length);
    expect(file.links[0].evidence.at(-1)).toBe("example-quote");
    expect(addShorthand(second.text, `OpenAI > Sama [https://example.org/new "So it was."]`, { today }).links).toBe(0);
  });

  test("a source of the file is used again, whatever form its address is written in", () => {
    const { url, id } = JSON.parse(openai).sources.find((one: { url?: string }) => one.url?.startsWith("https://"));
    const added = addShorthand(openai, `OpenAI > Newcomer [${url}#part]`, { today });
    const file = JSON.parse(added.text);
    expect(file.sources).toHaveLength(JSON.parse(openai).sources.length);
    expect(file.links.at(-1).evidence).toEqual([id]);
  });

  test("a party that is there keeps its country and its kind, and a difference is told", () => {
    const added = addShorthand(openai, "OpenAI (KE) > workers: Sama", { today });
    expect(added.text).toBe(openai);
    expect(added.troubles.map(({ code, column }) => `${column} ${code}`)).toEqual([
      "1 country-differs",
      "24 kind-differs",
    ]);
  });

  test("an id that something else has is not given twice", () => {
    const added = addShorthand(openai, "OpenAI > Labellers", { today });
    expect(JSON.parse(added.text).parties.at(-1)).toMatchObject({ id: "labellers-2", name: "Labellers" });
  });

  test("a note without a new object is kept beside what is private already", () => {
    const empty = parseShorthand("", { id: "a", today, language: "en" }).text;
    const once = addShorthand(empty, "// first", { today }).text;
    expect(JSON.parse(addShorthand(once, "// second", { today }).text).private).toEqual({ note: "first\nsecond" });
  });

  test("line by line it makes what one shorthand makes", () => {
    const lines = ["# T", "A (US) > B | C? > workers: D [https://x.org/a]", "B >owns> C", "beside: E x2"];
    const whole = parseShorthand(lines.join("\n"), { id: "a", today, language: "en" }).text;
    let text = parseShorthand("# T", { id: "a", today, language: "en" }).text;
    for (const line of lines.slice(1)) text = addShorthand(text, line, { today }).text;
    expect(JSON.parse(text)).toEqual(JSON.parse(whole));
  });

  test("what is no file of ours is a mistake of ours", () => {
    expect(() => addShorthand("[]", "A > B", { today })).toThrow("Only a JSON object");
  });
});

describe("a file of another hand", () => {
  const TOLD = { verification: "documented", evidence: ["report"] };
  const FILE = {
    format: "deep-labor/1",
    id: "a",
    title: "T",
    language: "en",
    updated: "2026-01-01",
    parties: [
      { id: "client", kind: "organisation", name: { en: "Post", fr: "La Poste" }, aliases: [{ fr: "PTT" }] },
      { id: "agency", kind: "organisation", name: "Agency", country: "FR", countries: ["FR", "BE"] },
      { id: "unknown", kind: "unknown" },
    ],
    links: [
      { id: "first", type: "engages", from: "client", to: "agency", ...TOLD },
      { id: "second", type: "engages", from: "agency", to: "unknown", verification: "documented", evidence: ["press"] },
    ],
    sources: [
      { id: "report", type: "report", title: { en: "Annual report", fr: "Rapport annuel" } },
      { id: "page", type: "unstated", url: "https://example.org/page", title: "A page" },
    ],
    quotes: [{ id: "press", source: "page", locator: "p. 4", quote: { en: "So it was.", fr: "C’était ainsi." } }],
    figures: [{ id: "drivers-size", about: "client", what: "size", value: { min: 2 }, unit: "persons", ...TOLD }],
  };
  const fileWith = (changes: object) => JSON.stringify({ ...FILE, ...changes });
  const adding = (shorthand: string, changes: object = {}) => {
    const text = fileWith(changes);
    const added = addShorthand(text, shorthand, { today });
    return { ...added, isSame: added.text === text, file: JSON.parse(added.text) };
  };

  test.each([
    ["in one language", "Post"],
    ["in another", "La  poste"],
    ["by an alias", "PTT"],
  ])("names a party %s", (_, name) => {
    expect(adding(`${name} > Agency`)).toMatchObject({ isSame: true, troubles: [] });
  });

  test("may have names that are no text: they name nobody, and do no harm", () => {
    const parties = [
      { id: "client", kind: "organisation", name: { en: 5, fr: "La Poste" }, aliases: [8] },
      { id: "agency", kind: "organisation", name: 7, aliases: "PTT" },
    ];
    const added = adding("La Poste > workers: Agency {agency}", { parties });
    expect(added).toMatchObject({ isSame: true, troubles: [{ code: "kind-differs", found: "agency" }] });
  });

  test.each([
    ["without a country", { country: undefined, countries: undefined }, []],
    ["with a country that is none", { country: 5, countries: [null] }, []],
    ["with several", { country: "FR", countries: ["BE"] }, ["FR", "BE"]],
    ["with a list that is none", { country: "FR", countries: "BE" }, ["FR"]],
  ])("has a party %s", (_, countries, there) => {
    const parties = [FILE.parties[0], { ...FILE.parties[1], ...countries }, FILE.parties[2]];
    const { troubles } = adding("Post > Agency (KE)", { parties });
    expect(troubles.map(({ code, params }) => ({ code, ...params }))).toEqual(
      there.length === 0 ? [] : [{ code: "country-differs", countries: there, others: ["KE"] }],
    );
  });

  test.each([
    ["by its title, in one language", "annual report", "report"],
    ["in another", "Rapport annuel", "report"],
    ["by its address", "http://www.example.org/page/", "page"],
  ])("names a source %s", (_, source, id) => {
    const { file } = adding(`Post > Newcomer [${source}]`);
    expect([file.sources.length, file.links.at(-1).evidence]).toEqual([2, [id]]);
  });

  test("names a source with an address by that alone, since two pages may have one title", () => {
    const { file } = adding("Post > Newcomer [A page]");
    expect(file.links.at(-1).evidence).toEqual(["a-page"]);
  });

  test.each([
    ["in one language", `[https://example.org/page p. 4 "So it was."]`, "press"],
    ["in another", `[https://example.org/page p. 4 "C’était ainsi."]`, "press"],
    ["unless it stands elsewhere", `[https://example.org/page p. 5 "So it was."]`, "page-quote"],
    ["unless it is another", `[https://example.org/page p. 4 "So it is."]`, "page-quote"],
  ])("has a quote, which is used again %s", (_, bracket, id) => {
    const { file } = adding(`Post > Newcomer ${bracket}`);
    expect(file.links.at(-1).evidence).toEqual([id]);
    expect(file.quotes).toHaveLength(id === "press" ? 1 : 2);
  });

  test("keeps its ids apart from new ones: of sources from quotes as well, and of figures", () => {
    const { file } = adding("Post > workers: Drivers x12 [https://press.example/a]");
    expect(file.sources.at(-1).id).toBe("press-2");
    expect(file.figures.at(-1)).toMatchObject({ id: "drivers-size-2", about: "drivers", value: 12 });
  });

  test("gets evidence for what it has, at that link and no other, behind what is there", () => {
    const { file, links } = adding("Agency > ? {unknown} [https://example.org/page]");
    expect(links).toBe(0);
    expect(file.links.map(({ evidence }: { evidence: unknown }) => evidence)).toEqual([["report"], ["press", "page"]]);
  });

  test("gets only the evidence that is new", () => {
    const { file } = adding("Post > Agency [Annual report] [https://example.org/page]");
    expect(file.links[0].evidence).toEqual(["report", "page"]);
    expect(adding("Post > Agency [Annual report]").isSame).toBe(true);
    const spaced = fileWith({}).replace('["report"]', '[ "report"  ]');
    expect(addShorthand(spaced, "Post > Agency [Annual report]", { today }).text).toBe(spaced);
    const links = [{ ...FILE.links[0], evidence: [{ source: "report", locator: "p. 3" }, "page"] }];
    expect(adding("Post > Agency [Annual report, p. 3]", { links }).isSame).toBe(true);
  });

  test.each([[undefined], ["report"], [null]])("gets its first evidence where it has %j", evidence => {
    const { file } = adding("Post > Agency [Annual report]", { links: [{ ...FILE.links[0], evidence }] });
    expect(file.links[0].evidence).toEqual(["report"]);
  });

  test("gets evidence for a party that no link of the line leads to", () => {
    const { file } = adding("Agency [Annual report]");
    expect(file.parties[1]).toEqual({ ...FILE.parties[1], evidence: ["report"] });
  });

  test("has objects without an id, which no line can mean: the line makes its own", () => {
    const [client, agency] = FILE.parties;
    const [link] = FILE.links;
    const unnamed = adding("Post > Agency [Annual report]", { links: [{ ...link, id: undefined }] });
    expect(unnamed.file.links).toMatchObject([{ evidence: ["report"] }, { id: "client-agency" }]);
    const parties = adding("Post > Agency", { parties: [{ ...client, id: 5 }, agency] });
    expect(parties.file.parties.at(-1)).toMatchObject({ id: "post", name: "Post" });
  });

  test.each([
    ["has nothing private", undefined, { note: "first\nsecond" }],
    ["has a note", { note: "before" }, { note: "before\nfirst\nsecond" }],
    ["has something else", { by: "Anna" }, { by: "Anna", note: "first\nsecond" }],
    ["has a note of another form", { note: { by: "Anna" } }, { note: [{ by: "Anna" }, "first\nsecond"] }],
    ["has a list of notes", { note: ["before"] }, { note: ["before", "first\nsecond"] }],
    ["has a text as what is private", "before", { note: "first\nsecond", before: "before" }],
  ])("keeps what is private where it %s and notes come", (_, before, after) => {
    expect(adding("// first\n// second", { private: before }).file.private).toEqual(after);
  });
});
