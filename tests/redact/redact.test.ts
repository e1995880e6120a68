import { describe, expect, it } from "vitest";
import { allowList } from "../../src/redact/allowList.ts";
import { leakFinder, type Published, type Refusal, redact } from "../../src/redact/index.ts";
import { redactBy, redactions, wouldLeave } from "../../src/redact/redact.ts";
import { parseDossier, schemaAddresses } from "../../src/schema/index.ts";
import { sayInference, sayRefusal } from "../../src/text/index.ts";
import { refusedFiles, type SmallFile, smallFile } from "./refusedFiles.ts";

function publishedFrom(file: string): Published {
  const result = redact(file);
  if (!result.ok) throw new Error(JSON.stringify(result.trouble, null, 1));
  return result.value;
}
const published = (file: SmallFile) => publishedFrom(smallFile(file));
const inferred = (file: SmallFile) => published(file).inferences.map(({ code, params }) => ({ code, ...params }));

const twoInUruguay = [
  { id: "client", kind: "organisation", name: "Client", country: "UY" },
  { id: "middle-firm", kind: "organisation", name: "A firm", withheld: true, country: "UY", roles: ["recruiter"] },
  { id: "workers", kind: "worker-group", name: "Workers" },
];
const claim = { verification: "inferred", evidence: [] };
function firmLinks(id: string, firm = "middle-firm", client = "client"): object[] {
  return [
    { id, type: "commissions", from: client, to: firm, ...claim },
    { id: "l2", type: "engages", from: firm, to: "workers", ...claim },
  ];
}
const paperIn = (publisher: string) => ({
  sources: [
    { id: "talk-in-may", type: "interview", person: { identity: "role-only", role: "worker" } },
    { id: "report", type: "press", title: "A report", publisher, url: "https://paper.example/report" },
  ],
});
function toldLinks(remark: string): object[] {
  return [{ id: "l1", type: "commissions", from: "client", to: "middle-firm", ...claim, evidence: ["told"], remark }];
}

it("a file that begins with a mark of its encoding leaves as the same without it", () => {
  const text = smallFile({});
  expect(publishedFrom(`\uFEFF${text}`).text).toBe(publishedFrom(text).text);
});

it("a file leaves as the same, whether it comes as a text or as bytes", () => {
  const text = smallFile({ more: { title: "Une chaîne" } });
  const bytes = redact(new TextEncoder().encode(text));
  expect(bytes.ok && bytes.value.text).toBe(publishedFrom(text).text);
});

describe("publishing stops at", () => {
  it.each(refusedFiles)("%s", (_, file, code, place) => {
    const result = redact(file);
    expect(result.ok ? [] : result.trouble.map(refusal => [refusal.code, refusal.pointer])).toEqual([[code, place]]);
  });

  it("everything at once, and shows no more of a secret than its author needs to find it", () => {
    const result = redact(
      smallFile({
        firm: { private: { name: "Acme Staffing", phone: "0700 123 456" } },
        link: { remark: "Acme Staffing, 0700 123 456" },
      }),
    );
    const said = (result.ok ? [] : result.trouble).map(refusal => sayRefusal("en", refusal).what);
    expect(said).toEqual([
      "“Acme St…” stands in a private place (/parties/1/private/name) and would be read at /links/0/remark.",
      "“0700 1…” stands in a private place (/parties/1/private/phone) and would be read at /links/0/remark.",
    ]);
  });

  const refusals = (file: SmallFile): readonly Refusal[] => {
    const result = redact(smallFile(file));
    return result.ok ? [] : result.trouble;
  };

  it("a public name that is the private one, once, in whatever language it stands", () => {
    const name = { en: "Acme Staffing", fr: "Agence Acme" };
    expect(refusals({ firm: { name, private: { note: "agence ACME" } } })).toEqual([
      {
        code: "name-not-hidden",
        path: ["parties", 1, "name"],
        pointer: "/parties/1/name",
        params: { party: "middle-firm", from: "/parties/1/private/note", field: "/parties/1/name" },
      },
    ]);
  });

  it("a public name that somebody else’s private notes hold as at what they hold, and not at one that is told twice", () => {
    const alias = "A staffing agency";
    const told = (file: SmallFile) => refusals(file).map(({ code, pointer }) => `${code} ${pointer}`);
    const { parties, links } = JSON.parse(smallFile()) as { parties: object[]; links: object[] };
    const note = { private: { note: alias } };
    expect(told({ firm: { aliases: [alias], shortName: alias } })).toEqual([]);
    expect(told({ more: { parties: [{ ...parties[0], ...note }, ...parties.slice(1)] } })).toEqual([
      "private-told /parties/1/name",
    ]);
    expect(told({ more: { links: [links[0], { ...links[1], ...note }] } })).toEqual(["private-told /parties/1/name"]);
  });

  it("the title of an unnamed source, though a party at the same place of its list is called so in public", () => {
    const unnamed = { type: "interview", person: { identity: "role-only", role: "worker" } };
    const sources = [
      { id: "talk-in-may", ...unnamed },
      { id: "talk-in-june", ...unnamed, title: "A staffing agency" },
    ];
    expect(refusals({ more: { sources } }).map(({ code, pointer }) => [code, pointer])).toEqual([
      ["hidden-told", "/parties/1/name"],
    ]);
  });

  it("an id in an id and an id in a text, told with its object and the place", () => {
    expect(refusals({ link: { id: "client-middle-firm" } })).toEqual([
      {
        code: "id-in-id",
        path: ["links", 0, "id"],
        pointer: "/links/0/id",
        params: { secret: "middle-firm", from: "/parties/1/id", field: "/links/0/id", id: "client-middle-firm" },
      },
    ]);
    const links = toldLinks("They `told` so.");
    expect(
      refusals({ source: { id: "told" }, more: { quotes: [], links: [...links, ...firmLinks("l3").slice(1)] } }),
    ).toEqual([
      {
        code: "id-told",
        path: ["links", 0, "remark"],
        pointer: "/links/0/remark",
        params: { secret: "told", from: "/sources/0/id", field: "/links/0/remark", canStand: "no" },
        stands: null,
      },
    ]);
  });

  it("errors alone, each with its problem, though there are warnings too", () => {
    const found = refusals({ link: { start: "May", evidence: [], verification: "corroborated" } });
    expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([["has-error", "/links/0/start"]]);
    expect(found[0]).toMatchObject({ path: ["links", 0, "start"], problem: { severity: "error", found: '"May"' } });
  });

  it("each secret once at a place: the longest, and not what is a part of it", () => {
    const told = (note: string, remark: string) =>
      refusals({ link: { private: { note }, remark } }).map(
        one => "params" in one && "secret" in one.params && one.params.secret,
      );
    expect(told("it is Mary Njeri Wanjiku", "Says Mary Njeri Wanjiku.")).toHaveLength(1);
    // The whole name is found only without its marks, a part of it also with them.
    expect(told("it is Mary Njeri Wanjiku", "Says Mary Njeri Wan**jiku**.")).toEqual(
      told("it is Mary Njeri Wanjiku", "Says Mary Njeri Wanjiku."),
    );
    expect(told("it is Mary Njeri Wanjiku", "Says Mary Njeri Wan[jiku](https://paper.example/a).")).toEqual(
      told("it is Mary Njeri Wanjiku", "Says Mary Njeri Wanjiku."),
    );
    expect(told("Mary Njeri and John Njeri came", "Mary Njeri, John Njeri")).toHaveLength(2);
    expect(told("0700 123 456 or 0711 234 567", "0700 123 456, 0711 234 567")).toHaveLength(2);
    expect(told("+254 700 123 456", "+254 700 123 456")).toHaveLength(1);
  });

  it("each place that holds a secret, also where one holds a part of the other’s", () => {
    const found = refusals({
      link: { private: { note: "he said they came by boat" }, remark: "He said they came by boat." },
      source: { private: { note: "they came by boat" } },
    });
    expect(found.map(one => "params" in one && one.params.from)).toEqual([
      "/links/0/private/note",
      "/sources/0/private/note",
    ]);
  });

  it("an id that holds a secret, and not at each reference to it, nor at a code that reads like one", () => {
    const { parties, links } = JSON.parse(smallFile()) as { parties: object[]; links: object[] };
    const more = {
      parties: [{ ...parties[0], id: "acme-staffing" }, ...parties.slice(1)],
      links: [{ ...links[0], from: "acme-staffing", private: { note: "Acme Staffing" } }, links[1]],
    };
    expect(refusals({ more }).map(({ pointer }) => pointer)).toEqual(["/parties/0/id"]);
    expect(refusals({ link: { verification: "self-declared", private: { note: "He is Self Declared" } } })).toEqual([]);
  });

  it("a number in a field, and not at one with other decimals", () => {
    const { parties } = JSON.parse(smallFile()) as { parties: object[] };
    const at = (lat: number) => [{ ...parties[0], place: { lat, lon: 1 } }, ...parties.slice(1)];
    const found = (number: number, lat: number) =>
      refusals({ link: { private: { number } }, more: { parties: at(lat) } }).map(({ pointer }) => pointer);
    expect(found(12_345, 12.345)).toEqual([]);
    expect(found(-12.345_678, -12.345_678)).toEqual(["/parties/0/place/lat"]);
  });

  it("an id that is marked once, though it could be found without its mark, and none in an address", () => {
    expect(refusals({ link: { remark: "See `middle-firm`." } }).map(({ code }) => code)).toEqual(["id-told"]);
    const links = [...toldLinks("So."), ...firmLinks("l3").slice(1)];
    const authors = [{ name: "A", url: "https://paper.example/`told`" }];
    expect(refusals({ source: { id: "told" }, more: { quotes: [], links, authors } })).toEqual([]);
  });

  it("a number that the author marks, and not at signs in an address, which has no marks", () => {
    const firm = { private: { number: 54_321 } };
    const address = (url: string) => ({ firm, more: { authors: [{ name: "A", url }] } });
    expect(refusals({ firm, link: { remark: "See 54*_321_*." } })).toHaveLength(1);
    expect(refusals(address("https://paper.example/54*_321_*"))).toEqual([]);
    expect(refusals(address("https://paper.example/54321"))).toHaveLength(1);
  });

  it("no text of three characters, no name of a field, no word that a secret is part of", () => {
    const file = {
      firm: { private: { name: "Kin", field: "verification", anna: "Anna" } },
      link: { remark: "Kin in the annals" },
    };
    expect(published(file).dossier.links[0]!.remark).toBe("Kin in the annals");
  });
});

describe("what leaves", () => {
  it("names no withheld party and no person, wherever their ids stand", () => {
    const { dossier, text } = published({
      firm: { near: undefined, private: { name: "Acme Staffing" } },
      more: {
        clients: ["client"],
        views: { network: { pins: { "middle-firm": { x: 1, y: 2 } } } },
        story: [{ id: "s", title: "T", text: "**A firm**", focus: { parties: ["middle-firm"], links: ["l1"] } }],
      },
    });
    expect(text).not.toContain("middle-firm");
    expect(text).not.toContain("talk-in-may");
    expect(dossier.views).toEqual({ network: { pins: { "withheld-1": { x: 1, y: 2 } } } });
    expect(dossier.story[0]).toMatchObject({ focus: { parties: ["withheld-1"] } });
  });

  it("leaves a plain word alone where it is no id, and says so", () => {
    const { dossier, inferences } = published({
      source: { id: "told" },
      link: { evidence: ["told"], remark: "They were told so." },
      more: { quotes: [], links: toldLinks("They were told so.") },
    });
    expect(dossier.links[0]!.remark).toBe("They were told so.");
    expect(inferences.map(({ code, params }) => ({ code, ...params }))).toContainEqual({
      code: "id-is-a-word",
      id: "told",
      count: 1,
    });
  });

  it("never changes an id but those that do not leave", () => {
    const { dossier } = published({
      firm: { id: "kabila-mining", private: { name: "Kabila Mining" } },
      more: {
        parties: [
          { id: "copper-mining-co", kind: "organisation", name: "Copper Mining Co" },
          {
            id: "kabila-mining",
            kind: "organisation",
            name: "A firm",
            withheld: true,
            private: { name: "Kabila Mining" },
          },
          { id: "workers", kind: "worker-group", name: "Workers" },
        ],
        links: firmLinks("l1", "kabila-mining", "copper-mining-co"),
      },
    });
    expect(dossier.parties.map(({ id }) => id)).toEqual(["copper-mining-co", "withheld-1", "workers"]);
  });

  it("passes numbers that another id holds", () => {
    const { dossier } = published({ link: { id: "withheld-1" }, more: { quotes: [], links: firmLinks("withheld-1") } });
    expect(dossier.parties[1]!.id).toBe("withheld-2");
  });

  it("does not pass numbers of what does not leave: they would tell of it", () => {
    const more = { quotes: [{ id: "source-1", source: "talk-in-may", quote: "They came by night and left no name." }] };
    const { dossier } = published({ link: { evidence: ["source-1"] }, more });
    expect(dossier.sources.map(({ id }) => id)).toEqual(["source-1", "report"]);
  });

  it("has coordinates of households and persons to two decimals, of firms as they are", () => {
    const at = { lat: -1.28933, lon: 36.2999 };
    const parties = (kind: string) => ({
      more: {
        parties: [
          { id: "client", kind, name: "Client", place: at },
          { id: "middle-firm", kind: "organisation", name: "A firm", withheld: true },
          { id: "workers", kind: "worker-group", name: "Workers" },
        ],
      },
    });
    for (const kind of ["person", "household"])
      expect(published(parties(kind)).dossier.parties[0]!.place).toEqual({ lat: -1.28, lon: 36.29 });
    expect(published(parties("organisation")).dossier.parties[0]!.place).toEqual(at);
  });

  it("cites the source where a quote does not leave, once", () => {
    const { dossier, differences } = published({
      link: {
        evidence: ["said-in-may", "talk-in-may", { quoteId: "said-in-may", supports: "contradicts", remark: "Heard." }],
      },
    });
    expect(dossier.links[0]!.evidence).toEqual([
      "source-1",
      { source: "source-1", supports: "contradicts", remark: "Heard." },
    ]);
    expect(dossier.quotes).toEqual([]);
    expect(differences.map(({ code, path }) => [code, path.join("/")])).toContainEqual([
      "mentioned-twice",
      "links/0/evidence/1",
    ]);
  });

  it("holds the words of a person who agreed to be quoted, without the day of it", () => {
    const person = {
      identity: "pseudonym",
      role: "worker",
      firstHand: true,
      consent: { scope: "quote", date: "2024-05-06" },
    };
    const { dossier } = published({ source: { person, published: "2024-05-07", language: "sw", title: "Talk" } });
    expect(dossier.quotes[0]).toEqual({
      id: "said-in-may",
      source: "source-1",
      quote: "They came by night and left no name.",
    });
    expect(dossier.sources[0]).toEqual({
      id: "source-1",
      type: "interview",
      published: "2024",
      language: "sw",
      person: { identity: "pseudonym", role: "worker", consent: { scope: "quote" } },
    });
  });

  it("tells of no consent where no word of the person leaves", () => {
    const person = { identity: "role-only", consent: { scope: "quote" } };
    expect(
      published({ source: { person }, more: { quotes: [] }, link: { evidence: [] } }).dossier.sources[0]!.person,
    ).toEqual({
      identity: "role-only",
    });
    const without = { source: "talk-in-may", supports: "context" };
    expect(
      published({ source: { person }, more: { quotes: [] }, link: { evidence: [without] } }).dossier.sources[0]!.person,
    ).toEqual({ identity: "role-only" });
    const inline = { source: "talk-in-may", quote: "It was dark." };
    expect(
      published({ source: { person }, more: { quotes: [] }, link: { evidence: [inline] } }).dossier.sources[0]!.person
        ?.consent,
    ).toEqual({ scope: "quote" });
  });

  it("has no place within what an unnamed person said, whether the words leave or not, and that within others", () => {
    const person = { identity: "role-only", role: "worker", consent: { scope: "quote" } };
    const located = { locator: "12:30", supports: "context" };
    const links = (consented: boolean) => {
      const { dossier } = published({
        source: consented ? { person } : {},
        link: {
          evidence: [
            { quoteId: "said-in-may", ...located },
            { source: "talk-in-may", quote: "It was dark.", ...located },
            { source: "report", quote: "It was a dark night.", ...located },
          ],
        },
        more: { quotes: [{ id: "said-in-may", source: "talk-in-may", quote: "They came by night.", locator: "1:02" }] },
      });
      return [dossier.quotes, dossier.links[0]!.evidence];
    };
    const report = { source: "report", quote: "It was a dark night.", ...located };
    expect(links(true)).toEqual([
      [{ id: "said-in-may", source: "source-1", quote: "They came by night." }],
      [
        { quoteId: "said-in-may", supports: "context" },
        { source: "source-1", quote: "It was dark.", supports: "context" },
        report,
      ],
    ]);
    // A second citation that says the same would tell how many words were held back.
    expect(links(false)).toEqual([[], [{ source: "source-1", supports: "context" }, report]]);
  });

  it("has the lists that hold something, and those of parties and links in any case", () => {
    const { text } = published({ more: { links: [], quotes: [], sources: [] } });
    const { parties, links, ...rest } = JSON.parse(text);
    expect([parties.length, links]).toEqual([3, []]);
    expect(Object.keys(rest)).toEqual(["format", "id", "title", "language", "updated"]);
    const empty = published({ more: { parties: [], links: [], quotes: [], sources: [] } });
    expect(JSON.parse(empty.text)).toMatchObject({ parties: [], links: [] });
  });

  it("comes with what must be readable nowhere, and with the withheld parties by the ids of the working file", () => {
    const { secrets, hiddenParties } = published({ firm: { private: { name: "Acme Staffing" } } });
    expect(hiddenParties).toEqual([{ id: "middle-firm", path: ["parties", 1] }]);
    const { leaks } = leakFinder(secrets);
    for (const told of ["By Acme Staffing.", "See middle-firm.", "They came by night and left no name."])
      expect(leaks(told), told).not.toEqual([]);
    expect(leaks("A staffing agency")).toEqual([]);
  });

  it("says of each field why it does not leave, and what stood there", () => {
    const { differences } = published({
      firm: { description: "At the river", strange: { deep: 1 } },
      source: {
        title: "A talk",
        person: { identity: "role-only", role: "worker", firstHand: true, consent: { scope: "quote" } },
      },
      more: {
        private: { note: "n" },
        strange: [1],
        quotes: [{ id: "said-in-may", source: "talk-in-may", quote: "They came by night.", locator: "1:02" }],
      },
    });
    const gone = differences.filter(({ to }) => to === null);
    expect(gone.map(({ code, path, before }) => [code, path.join("/"), before])).toEqual([
      ["private", "private", { note: "n" }],
      ["withheld", "parties/1/description", "At the river"],
      ["unnamed", "sources/0/person/firstHand", true],
      ["unnamed", "sources/0/title", "A talk"],
      ["unnamed", "quotes/0/locator", "1:02"],
      ["unknown", "parties/1/strange", { deep: 1 }],
      ["unknown", "strange", [1]],
    ]);
  });

  it("is told of what stands in no list too, and says nothing of what is only a warning", () => {
    const { differences } = published({
      link: { evidence: [] },
      more: { clients: ["client", "middle-firm"] },
    });
    expect(differences.filter(({ code }) => code !== "id").map(({ code, path, to }) => [code, path, to])).toEqual([
      ["reference", ["clients", 1], ["clients", 1]],
      ["reference", ["links", 0, "to"], ["links", 0, "to"]],
      ["reference", ["links", 1, "from"], ["links", 1, "from"]],
      ["reference", ["links", 1, "evidence", 0], ["links", 1, "evidence", 0]],
      ["no-consent", ["quotes", 0], null],
    ]);
  });

  it("is told place by place: what stays, what goes, what changes", () => {
    const { items, differences } = published({
      firm: { seat: "KE", private: { name: "Acme Staffing" } },
      more: { strange: 1 },
    });
    expect(
      items.filter(({ code }) => code !== "stays").map(({ list, from, to, code }) => [list, from, to, code]),
    ).toEqual([
      ["parties", 1, 1, "changes"],
      ["links", 0, 0, "changes"],
      ["links", 1, 1, "changes"],
      ["sources", 0, 0, "changes"],
      ["quotes", 0, null, "goes"],
    ]);
    expect(
      differences.map(({ code, path, to, after }) => [code, path.join("/"), to?.join("/") ?? null, after]),
    ).toEqual([
      ["id", "parties/1/id", "parties/1/id", "withheld-1"],
      ["withheld", "parties/1/seat", null, undefined],
      ["private", "parties/1/private", null, undefined],
      ["reference", "links/0/to", "links/0/to", "withheld-1"],
      ["quote-to-source", "links/0/evidence/0", "links/0/evidence/0", "source-1"],
      ["reference", "links/1/from", "links/1/from", "withheld-1"],
      ["reference", "links/1/evidence/0", "links/1/evidence/0", "source-1"],
      ["id", "sources/0/id", "sources/0/id", "source-1"],
      ["no-consent", "quotes/0", null, undefined],
      ["unknown", "strange", null, undefined],
    ]);
  });

  it("has the address of a schema only where it is this format’s own", () => {
    for (const $schema of [
      "../schema.json",
      "https://desk.example/schema.json",
      "https://deep-labor.org.desk.example/s",
    ])
      expect(published({ more: { $schema } }).dossier.$schema).toBeUndefined();
    for (const $schema of Object.values(schemaAddresses))
      expect(published({ more: { $schema } }).dossier.$schema).toBe($schema);
  });
});

describe("a reader could still infer", () => {
  it.each<[string, SmallFile, object]>([
    [
      "who is alone in a country",
      { firm: { country: "UY" } },
      { code: "alone-in-country", party: "middle-firm", country: "UY" },
    ],
    [
      "who is alone with a role in a country",
      { firm: { country: "UY", roles: ["recruiter"] }, more: { parties: twoInUruguay } },
      { code: "alone-in-role", party: "middle-firm", role: "recruiter", country: "UY" },
    ],
    [
      "a name from its like",
      { firm: { private: { name: "Nordic Staffing" } } },
      { code: "alias-resembles", party: "middle-firm", word: "staffing" },
    ],
    [
      "a party from a day",
      { link: { start: "2021-03-04" } },
      { code: "exact-day", party: "middle-firm", days: ["2021-03-04"] },
    ],
    [
      "a party from what anyone can read",
      { link: { evidence: ["report"] } },
      { code: "open-source", party: "middle-firm", sources: ["report"] },
    ],
    [
      "a party from its case",
      {
        more: {
          proceedings: [
            { id: "case", title: "C", status: "pending", country: "KE", against: ["middle-firm"], evidence: [] },
          ],
        },
      },
      { code: "case-names-party", party: "middle-firm", proceeding: "case" },
    ],
    [
      "a speaker from a quote",
      { source: { person: { identity: "role-only", role: "night guard", consent: { scope: "quote" } } } },
      { code: "quote-names-speaker", source: "talk-in-may", word: "night" },
    ],
    [
      "a person from role and place",
      { source: { person: { identity: "role-only", role: "guard", place: "Nairobi" } } },
      { code: "role-and-place", source: "talk-in-may" },
    ],
    [
      "that somebody agreed to nothing",
      { source: { person: { identity: "withheld", consent: { scope: "none" } } } },
      { code: "no-consent", source: "talk-in-may" },
    ],
    [
      "what a named person did not agree to",
      { source: { person: { identity: "named", consent: { scope: "background" } } } },
      { code: "named-without-consent", source: "talk-in-may" },
    ],
    [
      "who is a source, where nobody said how",
      { source: { person: undefined } },
      { code: "person-not-told", source: "talk-in-may" },
    ],
    [
      "a word of what is private",
      { firm: { private: "met at Kilimani" }, link: { remark: "An office in Kilimani." } },
      { code: "private-word", word: "Kilimani", from: "/parties/1/private", count: 1 },
    ],
    [
      "a private name too short to stop at",
      { firm: { private: "IBM" }, link: { remark: "Work for IBM." } },
      { code: "private-word", word: "IBM", from: "/parties/1/private", count: 1 },
    ],
    [
      "five words of a quote that does not leave",
      { link: { remark: "Whoever came by night, and left no trace: they came by night and left early." } },
      { code: "part-of-quote", words: "came by night, and left", from: "/quotes/0/quote" },
    ],
    [
      "the day of a talk of which the year leaves",
      { source: { published: "2024-05-06" }, link: { observed: "2024-05-06" } },
      { code: "finer-date", date: "2024-05-06", source: "talk-in-may" },
    ],
    [
      "what is private here and a public name there",
      {
        link: { private: { note: "Shown to The Daily Paper" }, remark: "As the Daily Paper wrote." },
        more: paperIn("The Daily Paper"),
      },
      { code: "public-name", name: "The Daily Paper", from: "/links/0/private/note", count: 2 },
    ],
    [
      "what the author says may stand",
      {
        link: { private: { note: "Seen with Mary Njeri" }, remark: "Thanks to Mary Njeri." },
        more: { private: { mayStand: ["Mary Njeri"] } },
      },
      { code: "may-stand", text: "Mary Njeri", from: "/links/0/private/note", count: 1 },
    ],
  ])("%s", (_, file, told) => {
    expect(inferred(file)).toContainEqual(told);
    for (const inference of published(file).inferences)
      for (const language of ["en", "fr"] as const) expect(sayInference(language, inference)).not.toBe("");
  });

  it("nothing from a file without such", () => {
    expect(
      inferred({ firm: { withheld: undefined }, source: { person: { identity: "role-only", role: "guard" } } }),
    ).toEqual([]);
  });
});

describe("what would leave, asked while a file is written", () => {
  const asked = (file: string) =>
    wouldLeave(parseDossier(file), JSON.parse(file), secrets => leakFinder(secrets).leaks);

  it.each(refusedFiles)("stops as publishing does: %s", (_, file) => {
    const result = redact(file);
    expect(asked(file).refusals).toEqual(result.ok ? [] : result.trouble);
  });

  it("is what publishing says of each place", () => {
    const file = smallFile({ firm: { seat: "KE", private: { name: "Acme Staffing" } }, more: { strange: 1 } });
    const { items, differences } = publishedFrom(file);
    expect(asked(file)).toEqual({ refusals: [], items, differences });
  });

  it("is nothing of a file with errors but these, whether a dossier can be read or not", () => {
    const [broken, none] = [smallFile({ link: { start: "May" } }), "[]"].map(asked);
    expect(broken).toMatchObject({ refusals: [{ code: "has-error" }], items: [], differences: [] });
    expect(none).toMatchObject({ refusals: [{ code: "has-error" }], items: [], differences: [] });
  });
});

it("what is no dossier any more is never published: it is a mistake in the rules, told with each place", () => {
  const { kind, ...parties } = allowList.lists.parties;
  const { type, ...links } = allowList.lists.links;
  const allowed = { ...allowList, lists: { ...allowList.lists, parties, links } };
  expect(() => redactBy({ allowed, redactions: new Set(redactions) }, smallFile())).toThrow(
    /^a published file is no dossier: missing-field at \/parties\/0, missing-field at \/parties\/2/,
  );
  const { format, ...head } = allowList.head;
  expect(() => redactBy({ allowed: { ...allowList, head }, redactions: new Set(redactions) }, smallFile())).toThrow(
    "a published file is no dossier: ",
  );
});
