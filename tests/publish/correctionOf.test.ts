/**
 * What is proposed among the corrections stays in every later version. Whatever is taken out, renamed or changed, in
 * every list: it names no person, no source who is one, and nobody who is withheld.
 */
import { describe, expect, it } from "vitest";
import { setField, takeOut } from "../../src/edit/index.ts";
import { correctionOf } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import { type ListName, listNames, parseDossier } from "../../src/schema/index.ts";
import { partOf } from "../scope.ts";

/** The words by which somebody of this file is known, each of one person alone. */
const NAMES = [
  ...["Wanjiku", "Otieno", "Achieng", "Njoroge", "Kamau", "Mwangi", "Cheruiyot", "Zainabu", "Quillfeather"],
  ...["night driver", "Kilifi", "Those who drive", "we wept", "we were ill"],
];
const cited = ["report"];

const file = {
  format: "deep-labor/1",
  id: "riders",
  title: "Who pays the riders?",
  language: "en",
  updated: "2026-11-01",
  asOf: "2026",
  authors: [{ name: "Ruth Cheruiyot" }],
  clients: ["app"],
  duties: [
    {
      id: "x-rain",
      label: "Rain money",
      definition: "Paid when it rains.",
      question: "Who pays it?",
      nature: "obligation",
    },
    { id: "x-rest", label: "Rest for Mary Wanjiku", definition: "A day.", question: "Who?", nature: "obligation" },
  ],
  parties: [
    { id: "app", kind: "organisation", name: "Swift Meals" },
    { id: "agency", kind: "organisation", name: "Bahari Riders Ltd" },
    { id: "mary", kind: "person", name: "Mary Wanjiku", shortName: "Wanjiku", aliases: ["Zainabu"] },
    { id: "home", kind: "household", name: "The Otieno family" },
    { id: "hidden", kind: "organisation", name: "Njoroge and partners", withheld: true },
    { id: "riders", kind: "worker-group", name: "Riders" },
  ],
  links: [
    { id: "orders", type: "commissions", from: "app", to: "agency", verification: "reported", evidence: cited },
    { id: "engages", type: "engages", from: "agency", to: "riders", verification: "reported", evidence: cited },
    { id: "through", type: "commissions", from: "agency", to: "mary", verification: "reported", evidence: cited },
    { id: "at-home", type: "engages", from: "home", to: "riders", verification: "reported", evidence: ["talk"] },
    { id: "behind", type: "commissions", from: "app", to: "hidden", verification: "reported", evidence: cited },
  ],
  assertions: [
    {
      ...{ id: "pays", party: "agency", duty: "pay-wage", position: "holds", basis: "practice" },
      ...{ verification: "reported", evidence: ["talk", "unnamed"], saidBy: [{ name: "Achieng of Swift Meals" }] },
    },
    {
      ...{ id: "she-pays", party: "mary", duty: "pay-wage", position: "holds", basis: "practice" },
      ...{ verification: "reported", evidence: cited, remark: "As Mary Wanjiku says" },
    },
  ],
  conditions: [
    {
      ...{ id: "rained", duty: "x-rain", workers: ["riders"], met: "not-met", description: "No money, says Zainabu." },
      ...{ verification: "reported", evidence: cited, saidBy: [{ name: "Achieng of Swift Meals" }] },
    },
  ],
  money: [
    {
      ...{ id: "pay", kind: "worker-pay", workers: ["riders"], amount: 3, currency: "KES", unit: "task" },
      ...{ label: "What Mary Wanjiku gets", verification: "reported", evidence: cited },
    },
  ],
  figures: [
    { id: "size", about: "mary", what: "size", value: 3, verification: "reported", evidence: cited },
    { id: "share", about: "riders", what: "Otieno children", value: 3, verification: "reported", evidence: cited },
  ],
  proceedings: [
    { id: "case", title: "Wanjiku v Swift Meals", status: "pending", country: "KE", evidence: cited },
    {
      id: "other",
      title: "Labour Court, 2 of 2026",
      status: "pending",
      country: "KE",
      against: ["mary"],
      evidence: [],
    },
  ],
  hypotheses: [
    { id: "one", set: "who", label: "Mary Wanjiku hires", default: true, evidence: cited },
    { id: "two", set: "who", label: "The agency hires", evidence: cited },
  ],
  sources: [
    { id: "report", type: "press", title: "Riders in Mombasa", publisher: "The Coast", published: "2026" },
    {
      ...{ id: "talk", type: "interview", title: "Interview with Grace Kamau, rider", published: "2026-05-06" },
      person: { identity: "named", role: "rider", consent: { scope: "quote", date: "2026-05-06" } },
    },
    { id: "call", type: "testimony", title: "Peter Mwangi on the telephone", published: "2026-05-07" },
    { id: "paper", type: "internal-document", title: "Payslip of Barasa", published: "2026-05-08" },
    {
      ...{ id: "unnamed", type: "interview" },
      person: {
        ...{ identity: "role-only", role: "night driver", place: "Kilifi" },
        consent: { scope: "quote", date: "2026-05-06" },
      },
    },
    {
      ...{ id: "alias", type: "interview", title: "Talk with Quillfeather" },
      person: { identity: "pseudonym", role: "Those who drive" },
    },
  ],
  quotes: [
    { id: "words", source: "talk", quote: "On that day we wept." },
    { id: "printed", source: "report", quote: "Grace Kamau said that we were ill." },
    { id: "hers", source: "unnamed", quote: "There we wept again." },
  ],
  lookedFor: [{ id: "search", what: "The contract of Barasa", from: "agency", date: "2026-05" }],
  story: [
    { id: "begin", title: "The day of Mary Wanjiku", text: "She rides.", focus: { parties: ["mary"] } },
    { id: "end", title: "The night", text: "She rides.", focus: { parties: ["riders"] } },
  ],
};
const text = JSON.stringify(file, null, 2);

function published(of: string) {
  const made = redact(of);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value;
}
const proposed = (before: string, after: string): string => {
  const made = correctionOf(published(before).text, published(after), ["en", "fr"]);
  return made === null ? "" : Object.values(made.text).join("\n");
};
const namedIn = (words: string) => NAMES.filter(name => words.toLowerCase().includes(name.toLowerCase()));

type Item = { readonly id: string } & Readonly<Record<string, unknown>>;
const all = listNames.flatMap(list => (file[list] as readonly Item[]).map(item => ({ list, id: item.id, item })));
const some = partOf(all, 4);
/** The file with one field of an object as it was before: it had this text. */
const having = (list: ListName, id: string, field: string, value: unknown): string =>
  JSON.stringify({
    ...file,
    [list]: (file[list] as readonly Item[]).map(one => (one.id === id ? { ...one, [field]: value } : one)),
  });

describe("the correction that is proposed", () => {
  it("is made of a file that has every list, and somebody's name at every object that may have one", () => {
    expect(parseDossier(text).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(listNames.filter(list => (file[list] as readonly Item[]).length === 0)).toEqual([]);
  });

  it.each(some)("names nobody when one of $list is taken out with what hangs on it: $id", ({ list, id }) => {
    const words = proposed(text, takeOut(text, { list, id }).text);
    expect(namedIn(words)).toEqual([]);
    // A name that the file does not tell of as one is not repeated either.
    if (id === "paper" || id === "search") expect(words).not.toContain("Barasa");
    expect(words).toMatch(/taken out/iu);
  });

  it.each(some)("names nobody when one of $list comes in, with what hangs on it: $id", ({ list, id }) => {
    const words = proposed(takeOut(text, { list, id }).text, text);
    expect(namedIn(words)).toEqual([]);
    expect(words).not.toBe("");
  });

  it.each(
    some.flatMap(({ list, id, item }) =>
      ["name", "shortName", "title", "label", "what", "quote", "remark", "description", "definition"]
        .filter(field => typeof item[field] === "string" || field === "remark")
        .map(field => ({ list, id, field })),
    ),
  )("names nobody when a text of one of $list is changed: $id, $field", ({ list, id, field }) => {
    const named = having(list, id, field, "Kamau Mwangi of Kilifi");
    for (const other of [having(list, id, field, "Another text"), text])
      expect(namedIn(proposed(named, other))).toEqual([]);
  });

  it("names nobody when a field of a person, a source or what is said of them is taken out", () => {
    const fields: readonly (readonly [ListName, string, string, unknown])[] = [
      ["parties", "mary", "aliases", ["Cheruiyot"]],
      ["parties", "mary", "url", "https://example.org/cheruiyot"],
      ["parties", "mary", "country", "KE"],
      ["sources", "talk", "authors", ["Grace Kamau"]],
      ["sources", "report", "authors", ["Grace Kamau"]],
      ["sources", "talk", "url", "https://example.org/kamau"],
      ["sources", "unnamed", "person", { identity: "role-only", role: "night driver of Kilifi" }],
      ["assertions", "she-pays", "saidBy", ["mary"]],
      ["links", "orders", "evidence", ["talk"]],
      ["proceedings", "other", "concerns", ["home"]],
    ];
    for (const [list, id, field, value] of fields) {
      const before = having(list, id, field, value);
      expect([id, field, namedIn(proposed(before, text)), namedIn(proposed(text, before))]).toEqual([
        id,
        field,
        [],
        [],
      ]);
    }
    for (const field of ["authors", "title", "subtitle", "summary", "publisher"]) {
      const value = field === "authors" ? [{ name: "Otieno Barasa" }] : "Otieno Barasa of Kilifi";
      expect(namedIn(proposed(JSON.stringify({ ...file, [field]: value }), text))).toEqual([]);
    }
  });

  it("counts what it does not name, and still names what is nobody's", () => {
    const gone = (list: ListName, id: string) => proposed(text, takeOut(text, { list, id }).text);
    expect(gone("sources", "talk")).toContain("one source was taken out");
    expect(gone("sources", "talk")).toContain("une source a été retirée");
    expect(gone("parties", "mary")).toContain("one party was taken out");
    expect(gone("links", "orders")).toContain("Taken out – Link: Swift Meals → Bahari Riders Ltd");
    expect(gone("parties", "agency")).toContain("one party was taken out");
    const plain = JSON.stringify({
      ...file,
      parties: file.parties.filter(({ id }) => id !== "hidden"),
      links: file.links.filter(({ id }) => id !== "behind"),
    });
    expect(proposed(plain, takeOut(plain, { list: "parties", id: "agency" }).text)).toContain(
      "Taken out – Party: Bahari Riders Ltd",
    );
  });

  it("tells nothing of an unnamed source or a withheld party whose number alone has changed", () => {
    const { text: without } = takeOut(text, { list: "sources", id: "unnamed" });
    const words = proposed(text, without);
    // The pseudonym was the second and is the first now.
    expect(published(text).text).toContain('"source-2"');
    expect(published(without).text).not.toContain('"source-2"');
    expect(words).toContain("one source was taken out");
    expect(words).not.toMatch(/changed: \d+ source/u);
  });

  it("names nobody who is withheld now, under the same id or another, with a private name or without", () => {
    const named = (id: string) =>
      JSON.stringify({
        ...file,
        parties: file.parties.map(one =>
          one.id === "hidden" ? { id, kind: "organisation", name: "Cheruiyot Sons" } : one,
        ),
        links: file.links.map(one => (one.id === "behind" ? { ...one, to: id } : one)),
      });
    for (const id of ["hidden", "cheruiyot"]) expect(namedIn(proposed(named(id), text))).toEqual([]);
  });

  it("still says what an organisation was called before", () => {
    const same = setField(text, { list: "parties", id: "agency" }, ["name"], "Bahari Ltd");
    expect(proposed(text, same)).toContain("“Bahari Riders Ltd” → “Bahari Ltd”");
  });
});
