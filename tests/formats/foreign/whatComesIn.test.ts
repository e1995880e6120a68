/** What other people's files become, fact by fact. The small files are those of `tests/formats/samples.ts`. */
import { describe, expect, test } from "vitest";
import { type FormatName, formats, type Incoming } from "../../../src/formats/index.ts";
import type { JsonObject } from "../../../src/schema/index.ts";
import { bodsStatements, cyjs, cytoscapeJs, ftmEntities, kumuPlain, ocdsRelease, samples } from "../samples.ts";

const readerOf = (name: FormatName) => formats.find(one => one.name === name)!.reader!;

function incoming(format: FormatName, content: unknown, answers: Readonly<Record<string, string>> = {}): Incoming {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const file = { name: "made-up", bytes: new TextEncoder().encode(text) };
  const result = readerOf(format).read(file, new Map(Object.entries(answers)));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.incoming;
}
const sampleOf = (name: string): string => new TextDecoder().decode(samples.find(one => one.name === name)!.bytes);

const list = ({ objects }: Incoming, name: string): readonly JsonObject[] =>
  (objects[name] as readonly JsonObject[] | undefined) ?? [];
const partyNamed = (came: Incoming, name: string) => list(came, "parties").find(party => party.name === name);
/** Links by the names of their ends: "Acme > commissions > Maren". */
const lines = (came: Incoming): readonly string[] => {
  const names = new Map(list(came, "parties").map(({ id, name, kind }) => [id, name ?? kind]));
  return list(came, "links").map(({ from, type, to }) => `${names.get(from)} > ${type} > ${names.get(to)}`);
};
const codes = ({ lost }: Incoming): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const { code } of lost) found[code] = (found[code] ?? 0) + 1;
  return found;
};
const counts = ({ kinds }: Incoming) =>
  Object.fromEntries([...kinds].map(([kind, { taken, left }]) => [kind, [taken, left]]));

describe("FollowTheMoney", () => {
  const came = incoming("ftm", ftmEntities);

  test("gives parties by kind, links in their direction, amounts and cases", () => {
    expect(lines(came)).toEqual([
      "Acme Speech > commissions > Maren Data",
      "Ada Example > owns > Maren Data",
      "Ada Example > instructs > Maren Data",
      "Maren Data > unspecified > Labellers of Maren",
      "Maren Data > pays > Labellers of Maren",
    ]);
    expect(partyNamed(came, "Labellers of Maren")?.kind).toBe("worker-group");
    expect(partyNamed(came, "Maren Data")).toMatchObject({
      aliases: ["Maren"],
      seat: "KE",
      url: "https://maren.example",
    });
    expect(partyNamed(came, "Acme Speech")?.identifiers).toEqual([{ scheme: "LEI", id: "5493001KJTIIGC8Y1R12" }]);
    expect(list(came, "links")[0]).toMatchObject({ label: "Speech data", start: "2023-04", verification: "reported" });
    expect(list(came, "links")[1]).toMatchObject({ share: 0.6, start: "2020" });
    expect(list(came, "money")).toMatchObject([
      { kind: "contract-total", amount: 120000, currency: "EUR" },
      { kind: "contract-total", amount: 2.5, currency: "USD" },
    ]);
    expect(list(came, "proceedings")).toMatchObject([
      { title: "Labellers v Maren", status: "pending", country: "KE", against: [partyNamed(came, "Maren Data")?.id] },
    ]);
  });

  test("keeps numbers and births of persons out, and says so", () => {
    expect(JSON.stringify(came.objects)).not.toContain("X1");
    expect(came.lost.map(({ params }) => params.field)).toEqual(
      expect.arrayContaining(["nationality", "passportNumber"]),
    );
  });

  test("asks what an Employment, a Directorship or an UnknownLink is, once for all", () => {
    expect(came.asked.map(({ id, records, assumed }) => [id, records, assumed])).toEqual([
      ["type:Directorship", 1, "instructs"],
      ["direction", 1, "as-written"],
      ["money-kind", 1, "contract-total"],
      ["case-status", 1, "pending"],
    ]);
    expect(lines(incoming("ftm", ftmEntities, { direction: "reversed" }))).toContain(
      "Labellers of Maren > unspecified > Maren Data",
    );
    const without = incoming("ftm", ftmEntities, { "type:Directorship": "left-out" });
    expect(lines(without).some(line => line.includes("instructs"))).toBe(false);
    expect(codes(without)["left-by-answer"]).toBe(1);
  });

  test("of documents and of those whom only documents name brings nothing in, and tells it", () => {
    const mail = [
      { id: "m", schema: "Email", properties: { emitters: ["p"], subject: ["Hello"] } },
      { id: "p", schema: "Person", properties: { name: ["Vera Example"], email: ["v@mail.example"] } },
    ];
    const bytes = new TextEncoder().encode(mail.map(one => JSON.stringify(one)).join("\n"));
    const result = readerOf("ftm").read({ name: "mail.ijson", bytes }, new Map());
    if (result.ok) throw new Error("something came in");
    expect(result.refusals.map(({ code }) => code)).toEqual(["nothing-in-it"]);
    expect(result.left?.lost.map(({ code }) => code).sort()).toEqual(["no-parties-in-it", "only-mentioned"]);
    expect(JSON.stringify(result.left?.lost.map(({ place }) => place.line))).toBe("[2,1]");
  });

  test("of several parts of one entity makes one party", () => {
    const parts = [
      { id: "x", schema: "LegalEntity", properties: { name: ["Part One"] } },
      { id: "x", schema: "Company", properties: { name: ["Part One"], alias: ["P1"], country: ["fr"] } },
    ];
    const made = incoming("ftm", parts.map(one => JSON.stringify(one)).join("\n"));
    expect(list(made, "parties")).toMatchObject([
      { kind: "organisation", name: "Part One", aliases: ["P1"], country: "FR" },
    ]);
    expect(counts(made)).toEqual({ Company: [2, 0] });
  });

  test("of a diagram keeps where its entities stand", () => {
    const { objects } = incoming("ftm", sampleOf("diagram.ftm"));
    expect(objects.views).toEqual({ network: { pins: { acme: { x: 15, y: 30 } } } });
  });
});

describe("BODS", () => {
  const came = incoming("bods", bodsStatements);

  test("gives the last statement of each record, owners and boards, and somebody unknown for each that is not named", () => {
    expect(lines(came)).toEqual([
      "Ada Example > owns > Firm One Ltd",
      "Ada Example > instructs > Firm One Ltd",
      "unknown > owns > Firm One Ltd",
    ]);
    expect(list(came, "links")).toMatchObject([
      { share: 0.6, start: "2021-05-01" },
      { start: "2022-01-01", label: "boardMember" },
      { share: { min: 0.25, max: 0.5 } },
    ]);
    expect(list(came, "parties").find(({ kind }) => kind === "unknown")?.remark).toBe("Not told");
    expect(partyNamed(came, "Firm One Ltd")).toMatchObject({
      seat: "KE",
      identifiers: [{ scheme: "KE-RSO", id: "77" }],
    });
    expect(counts(came)).toEqual({ entity: [1, 0], person: [1, 2], relationship: [2, 0] });
  });

  test("before 0.4 is read by its own names", () => {
    const old = incoming("bods", sampleOf("old.json"));
    expect(lines(old)).toEqual(["Cara Example > owns > Old Firm", "unknown > owns > Old Firm"]);
    expect(partyNamed(old, "Old Firm")?.seat).toBe("GB");
  });

  test("of nobody owning makes nobody", () => {
    const nobody = bodsStatements.map(one =>
      one.recordId === "r2"
        ? {
            ...one,
            recordDetails: { ...(one.recordDetails as object), interestedParty: { reason: "noBeneficialOwners" } },
          }
        : one,
    );
    expect(lines(incoming("bods", nobody)).some(line => line.startsWith("unknown"))).toBe(false);
  });
});

describe("OCDS", () => {
  test("gives buyer, supplier and subcontractor; who lost is no party; the sum of subcontracts belongs to none", () => {
    const came = incoming("ocds", ocdsRelease);
    expect(lines(came)).toEqual([
      "City of Nowhere > commissions > Main Works",
      "Main Works > subcontracts-to > Sub Works",
    ]);
    expect(list(came, "parties")).toHaveLength(3);
    expect(list(came, "money")).toMatchObject([{ amount: 95.5, currency: "KES", link: list(came, "links")[0]?.id }]);
    expect(list(came, "links")[0]).toMatchObject({ label: "Road works", start: "2024-04-01", end: "2025-04-01" });
    expect(counts(came)).toEqual({
      award: [1, 1],
      contract: [1, 0],
      subcontract: [1, 0],
      party: [3, 1],
      release: [1, 0],
    });
    expect(codes(came)).toMatchObject({ "lost-bid": 1, "not-in-force": 1, "amount-of-several": 1 });
  });

  test("of a contract with two suppliers gives its value to neither", () => {
    const came = incoming("ocds", sampleOf("package.json"));
    expect(lines(came)).toEqual(["Ministry > commissions > Builder", "Ministry > commissions > Painter"]);
    expect(list(came, "money")[0]).toMatchObject({ amount: 10 });
    expect(list(came, "money")[0]).not.toHaveProperty("payee");
    expect(list(came, "sources")[0]).toMatchObject({
      publisher: "Old Tenders",
      url: "https://tenders.example/old.json",
    });
  });

  test("without a buyer asks whether whoever runs the tender is one", () => {
    const { buyer, ...rest } = ocdsRelease;
    const unnamed = { ...rest, parties: rest.parties.slice(1), tender: { procuringEntity: buyer } };
    const came = incoming("ocds", unnamed);
    expect(lines(came)[0]).toBe("City of Nowhere > commissions > Main Works");
    expect(came.asked.map(({ id }) => id)).toEqual(["procuring-buyer"]);
    expect(lines(incoming("ocds", unnamed, { "procuring-buyer": "left-out" }))).toEqual([
      "Main Works > subcontracts-to > Sub Works",
    ]);
  });
});

describe("graphs", () => {
  test("of Kumu are joined by id or label; a type that is ours is taken as it is, another one asked about", () => {
    const came = incoming("kumu", kumuPlain);
    expect(lines(came)).toEqual([
      "Acme > subcontracts-to > Maren",
      "Maren > unspecified > Labellers",
      "Circle > owns > Maren",
      "Circle > unspecified > Someone else",
      "Someone else > unspecified > Circle",
    ]);
    expect(partyNamed(came, "Maren")).toMatchObject({ country: "KE" });
    expect(list(came, "links")[2]).toMatchObject({ share: 0.4 });
    expect(came.asked.map(({ id, records }) => [id, records])).toEqual([
      ["kind:Coalition", 1],
      ["type:feeds", 1],
      ["direction", 1],
      ["kind", 1],
      ["type", 1],
    ]);
    expect(lines(incoming("kumu", kumuPlain, { direction: "reversed", "type:feeds": "pays" }))[1]).toBe(
      "Labellers > pays > Maren",
    );
  });

  test("of Cytoscape are named as the program names them, and a column that has no place in a dossier is told", () => {
    const came = incoming("cytoscape", cyjs);
    expect(lines(came)).toEqual(["Acme > subcontracts-to > Maren", "Maren > unspecified > 66"]);
    expect(partyNamed(came, "Acme")).toMatchObject({ country: "US" });
    expect(counts(came)).toEqual({ node: [3, 0], edge: [2, 0] });
    expect(came.lost.filter(({ what }) => what === "12")).toMatchObject([{ code: "no-place-for-field" }]);
  });

  test("of cytoscape.js come without their boxes, and what is broken is told", () => {
    const came = incoming("cytoscape", cytoscapeJs);
    expect(lines(came)).toEqual([
      "Acme > subcontracts-to > Maren",
      "Maren > commissions > Labellers",
      "Maren > unspecified > nobody",
    ]);
    expect(partyNamed(came, "Labellers")?.kind).toBe("worker-group");
    expect(partyNamed(came, "Maren")?.country).toBe("KE");
    expect(counts(came)).toEqual({ box: [0, 1], node: [3, 3], edge: [3, 3] });
  });

  test("of GEXF take the first beginning and the last end of what comes and goes", () => {
    const came = incoming("gexf", sampleOf("graph.gexf"));
    expect(list(came, "links")[0]).toMatchObject({ type: "commissions", start: "2020-01-01", end: "2023-01-01" });
    expect(partyNamed(came, "Labellers")?.kind).toBe("worker-group");
    expect(counts(came)).toEqual({ node: [3, 0], edge: [3, 1] });
    expect(codes(came)).toMatchObject({ "names-one-only": 1, "made-of-reference": 1 });
  });

  test("of yEd are named by their labels, and a line with no arrow has no direction", () => {
    const came = incoming("graphml", sampleOf("yed.graphml"));
    expect(lines(came)).toEqual(["Acme Speech > unspecified > Maren", "Maren > unspecified > Acme Speech"]);
    expect(partyNamed(came, "Acme Speech")?.url).toBe("https://acme.example");
    expect(came.asked.find(({ id }) => id === "direction")?.records).toBe(1);
    expect(counts(came)).toEqual({ group: [0, 1], node: [2, 0], edge: [2, 0] });
  });

  test("of yFiles are named by their labels, too", () => {
    expect(lines(incoming("graphml", sampleOf("yfiles.graphml")))).toEqual(["Acme <1> > unspecified > Maren"]);
  });
});

describe("Open Supply Hub", () => {
  const came = incoming("osh", sampleOf("list.csv"));

  test("gives sites with their numbers and places, who owns them, how many work there; blank rows are none", () => {
    expect(lines(came)).toEqual(["Thread Group > owns > Stitch House", "Thread Group > owns > Dye House"]);
    expect(partyNamed(came, "Stitch House")).toMatchObject({
      country: "KE",
      identifiers: [{ scheme: "os-hub", id: "KE2021250D1DTN7" }],
      place: { name: "1 Road, Nairobi", lat: -1.28, lon: 36.82 },
    });
    expect(list(came, "figures")).toMatchObject([{ value: { min: 501, max: 1000 } }, { value: 1200 }]);
    expect(counts(came)).toEqual({ row: [3, 2] });
    expect(codes(came)).toMatchObject({ "same-row": 1, "needs-field": 1, "value-not-taken": 2 });
  });

  test("asks once of whom it is a list, and makes no link without an answer", () => {
    expect(came.asked.map(({ id, records, assumed }) => [id, records, assumed])).toEqual([["buyer", 3, ""]]);
    expect(lines(incoming("osh", sampleOf("list.csv"), { buyer: "Big Brand" }))).toContain(
      "Big Brand > commissions > Stitch House",
    );
  });
});

test("many of one name get ids of their own", () => {
  const text = Array.from({ length: 3_000 }, (_, at) =>
    JSON.stringify({ id: `e${at}`, schema: "Company", properties: { name: ["Same Name Ltd"] } }),
  ).join("\n");
  expect(new Set(list(incoming("ftm", text), "parties").map(({ id }) => id)).size).toBe(3_000);
});
