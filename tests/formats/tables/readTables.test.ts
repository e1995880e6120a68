import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { formats, mendKey, readTableFile } from "../../../src/formats/index.ts";
import { sheetKinds } from "../../../src/formats/tables/sheetKinds.ts";
import { redact } from "../../../src/redact/index.ts";
import { type JsonObject, parseDossier } from "../../../src/schema/index.ts";
import { sheetWordIn } from "../../../src/text/index.ts";

type Read = Extract<ReturnType<typeof readTableFile>, { readonly ok: true }>["value"];

function read(text: string, answers: Readonly<Record<string, string>> = {}, mended = new Map<string, string>()): Read {
  const result = readTableFile([{ name: "table.csv", bytes: strToU8(text) }], new Map(Object.entries(answers)), mended);
  if (!result.ok) throw new Error(JSON.stringify(result.trouble));
  const { kinds } = result.value.incoming;
  for (const count of kinds.values()) expect(count.in).toBe(count.taken + count.left);
  expect(wrongIn(result.value.incoming.objects)).toEqual([]);
  return result.value;
}

/** What is taken is a dossier without errors. */
const wrongIn = (objects: JsonObject) =>
  parseDossier(
    JSON.stringify({
      format: "deep-labor/1",
      id: "x",
      title: "X",
      language: "en",
      updated: "2024",
      parties: [],
      links: [],
      ...objects,
    }),
  ).problems.flatMap(({ code, severity, pointer }) => (severity === "error" ? [`${code} ${pointer}`] : []));

const list = (found: Read, name: string) => (found.incoming.objects[name] ?? []) as readonly JsonObject[];
const links = (found: Read) => list(found, "links").map(({ from, type, to }) => `${from} ${type} ${to}`);
const lost = (found: Read) =>
  found.incoming.lost.map(
    ({ code, what, place }) => `${code} ${place.row}${place.column ? `:${place.column}` : ""} ${what}`,
  );
/** What is asked besides the title of the table, which is asked of every table that is a source. */
const asked = (found: Read) =>
  found.incoming.asked.filter(({ code }) => code !== "table-title").map(({ id, assumed }) => `${id} = ${assumed}`);

test("what the table itself is called as a source is asked last, and its id tells nothing of its file", () => {
  const table = "Name,Kind\nSama,organisation\n";
  const found = read(table);
  expect(found.incoming.asked.at(-1)).toMatchObject({ id: "table:table.csv", records: 1, assumed: "table.csv" });
  expect(list(found, "sources")).toMatchObject([{ id: "table", title: "table.csv" }]);
  expect(list(read(table, { "table:table.csv": "Pay of May" }), "sources")).toMatchObject([{ title: "Pay of May" }]);
});

test("an answer that does not say what kind it is is asked for, at a party as at a link", () => {
  const parties = "Name,Kind,Country,Answer text\nSama,organisation,KE,We pay.\n";
  const found = read(parties);
  expect(asked(found)).toContain("missing:parties.response.status = replied");
  expect(list(found, "parties")[0]!.response).toEqual({ status: "replied", text: "We pay." });
  const answered = read(parties, { "missing:parties.response.status": "disputes" });
  expect(list(answered, "parties")[0]!.response).toEqual({ status: "disputes", text: "We pay." });
});

test.each([
  [
    "a statement by a decision that is not in the file",
    "Who,Duty,Stands how,On what basis,Decision\nSama,pay-wage,holds,court,of 2024\n",
    "assertions",
    "Decision",
  ],
  [
    "an amount beside another that is not in the file",
    "Kind,Payee,It is,Compared with\nworker-pay,Sama,below,the floor\n",
    "money",
    "Compared with",
  ],
])("what rests on nothing is left, with the column that leads nowhere: %s", (_, text, kind, field) => {
  const { incoming } = read(text);
  expect(incoming.objects[kind]).toBeUndefined();
  expect(incoming.kinds.get(kind)).toEqual({ in: 1, taken: 0, left: 1 });
  expect(incoming.lost).toContainEqual(expect.objectContaining({ code: "needs-field", params: { field } }));
});

describe("one sheet with From and To", () => {
  test.each([
    ["in any order", "To,From\nSama,OpenAI\n"],
    ["in capitals, with a hint", "FROM*;TO (name)\nOpenAI;Sama\n"],
    ["in French", "Donneur d’ordre\tSous-traitant\nOpenAI\tSama\n"],
    ["as an office writes them", "supplier_name,buyer_name\nSama,OpenAI\n"],
    ["of a table of edges", "Source,Target\nOpenAI,Sama\n"],
    ["below a title and a blank row", "Our suppliers\n\nClient,Supplier\nOpenAI,Sama\n"],
  ])("is enough, with headings %s", (_, text) => {
    expect(links(read(text))).toEqual(["openai unspecified sama"]);
  });

  test("a heading that is guessed is asked for, and can be answered otherwise", () => {
    const text = "Name of the buyer,Vendor,Ordered by\nA,Sama,OpenAI\n";
    expect(asked(read(text))).toEqual(["sheet: = links", "head: = 1", "column::1 = from", "column::3 = none"]);
    const answered = read(text, { "column::3": "from", "column::1": "remark" });
    expect(links(answered)).toEqual(["openai unspecified sama"]);
    expect(list(answered, "links")[0]!.remark).toBe("A");
  });

  test("a sheet of which nothing is known is asked for; answered, it is read", () => {
    const text = "OpenAI,Sama\nSama,Workers\n";
    const nothing = read(text);
    expect(lost(nothing)).toEqual(["unknown-sheet 2 Sama · Workers"]);
    const answers = { "sheet:": "links", "head:": "0", "column::1": "from", "column::2": "to" };
    expect(links(read(text, answers))).toEqual(["openai unspecified sama", "sama engages workers"]);
  });

  test("blank rows are no records, and every other is taken or left with its place and reason", () => {
    const found = read("From,To,Since\nA,B,2020\n,,\n  , ,\nA,,\nA,B,2020\nA,C,soon\n");
    expect(found.incoming.kinds.get("links")).toEqual({ in: 4, taken: 2, left: 2 });
    expect(lost(found)).toEqual(["needs-field 5 A", "value-not-taken 7:3 soon", "same-row 6 A · B · 2020"]);
    // Nobody comes in whom only rows name that are left.
    expect(list(read("From,To\nA,\n"), "parties")).toEqual([]);
  });

  test("a row told again with another source adds its source", () => {
    const found = read("From,To,Source\nA,B,https://a.example/1\nA,B,https://b.example/2\n");
    expect(list(found, "links")).toHaveLength(1);
    expect(list(found, "links")[0]!.evidence).toHaveLength(2);
    expect(found.incoming.places.get("links/a-b")).toHaveLength(2);
  });

  test("words for types are asked for once, for all rows; an answer holds for all", () => {
    const text = "From,To,What\nA,B,supplies\nA,C,supplies\nA,D,sous-traite à\nA,E,Subcontracts\n";
    expect(asked(read(text))).toEqual(["type:supplies = unspecified", "type:Subcontracts = subcontracts-to"]);
    expect(links(read(text, { "type:supplies": "commissions" }))).toEqual([
      "a commissions b",
      "a commissions c",
      "a subcontracts-to d",
      "a subcontracts-to e",
    ]);
  });

  test("a group of workers is engaged; what only a name tells is asked for", () => {
    const found = read("From,To\nA,Data labellers\n");
    expect([links(found), asked(found)]).toEqual([
      ["a engages data-labellers"],
      ["kind:Data labellers = worker-group"],
    ]);
    expect(list(read("From,To\nA,Staff Ltd\n", { "kind:Staff Ltd": "organisation" }), "parties")[1]!.kind).toBe(
      "organisation",
    );
  });

  test("countries are codes or names in both languages, and a second one is told", () => {
    const found = read("From,To,From country,To country\nA,B,Kenya,Côte d’Ivoire\nA,C,Allemagne,uk\nA,D,,Atlantis\n");
    expect(list(found, "parties").map(({ country }) => country)).toEqual(["KE", "CI", "GB", undefined]);
    expect(lost(found)).toEqual(["second-value 3:3 Allemagne", "value-not-taken 4:4 Atlantis"]);
  });

  test("unknown parties are not taken for one", () => {
    expect(list(read("From,To\nA,?\nB,inconnu\n"), "parties").map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "a organisation",
      "unknown unknown",
      "b organisation",
      "unknown-2 unknown",
    ]);
  });
});

describe("dates and numbers", () => {
  test.each([
    ["2023-04-01", "2023-04-01"],
    ["mar 2023", "2023-03"],
    ["4 mar 23", "2023-03-04"],
    ["mars 2023", "2023-03"],
    ["13/4/2023", "2023-04-13"],
    ["2023-04-01 00:00:00", "2023-04-01"],
    ["2023", "2023"],
  ])("%s is %s", (written, date) => {
    expect(list(read(`From,To,Since\nA,B,${written}\n`), "links")[0]!.start).toBe(date);
  });

  test("a date that can be read in two ways is left until somebody answers", () => {
    const text = "From,To,Since\nA,B,4/3/2023\n";
    const found = read(text);
    expect([lost(found), asked(found)]).toEqual([["ambiguous-date 2:3 4/3/2023"], ["day-order = none"]]);
    expect(list(read(text, { "day-order": "day-month" }), "links")[0]!.start).toBe("2023-03-04");
    expect(list(read(text, { "day-order": "month-day" }), "links")[0]!.start).toBe("2023-04-03");
  });

  test.each(["4 mar", "today", "hier", "4/3"])("%s names no year", written => {
    expect(lost(read(`From,To,Since\nA,B,${written}\n`))).toEqual([`date-without-year 2:3 ${written}`]);
  });

  test("an end before the beginning is told at its cell", () => {
    expect(lost(read("From,To,Since,Until\nA,B,2022,2019\n"))).toEqual(["value-not-taken 2:4 2019"]);
  });

  test.each([
    ["a month that there is not", "platform (2020-13/)"],
    ["an end before the beginning", "platform (2022/2019)"],
  ])("a role with %s is told and left", (_, role) => {
    const found = read(`Name,Kind,Roles\nA,organisation,${role}\n`);
    expect(list(found, "parties")[0]!.roles).toBeUndefined();
    expect(lost(found)).toEqual([`value-not-taken 2:3 ${role}`]);
  });

  test("a proceeding that is closed before it began, and a decision overturned before it fell, are left", () => {
    const closed = read("Title,Country,Status,Start,End\nA v B,KE,closed,2022,2019\n");
    expect(closed.incoming.kinds.get("proceedings")).toEqual({ in: 1, taken: 0, left: 1 });
    const stated = read(
      "Who,Duty,Stands how,On what basis,Finality,Stated,Overturned\nA,pay-wage,holds,court,final,2022,2019\n",
    );
    expect(stated.incoming.kinds.get("assertions")).toEqual({ in: 1, taken: 0, left: 1 });
  });

  test("decimal commas are read as the file writes them, and asked for where it leaves that open", () => {
    const money = (amounts: readonly string[]) =>
      `Kind;Amount;Currency\n${amounts.map(one => `worker pay;${one};EUR\n`).join("")}`;
    const amounts = (found: Read) => list(found, "money").map(({ amount }) => amount);
    expect(amounts(read(money(["1,32", "12.500"]).replaceAll("worker pay", "worker-pay")))).toEqual([1.32, 12_500]);
    const open = read(money(["12.500"]).replaceAll("worker pay", "worker-pay"));
    expect([amounts(open), asked(open)]).toEqual([[12.5], ["decimals = ."]]);
  });
});

describe("sources in cells", () => {
  const evidence = (source: string, more = "") => {
    const found = read(`From,To,Source,Quote,Page\nA,B,"${source}"${more}\n`);
    return { sources: list(found, "sources"), evidence: list(found, "links")[0]!.evidence, lost: lost(found) };
  };

  test("an address", () => {
    expect(evidence("https://www.time.com/a/?utm_source=x#top").sources).toEqual([
      { id: "time", type: "unstated", url: "https://www.time.com/a/#top" },
    ]);
  });

  test("a title, who published it, when, and where it is", () => {
    expect(evidence("Exclusive, again, TIME, 18 jan 2023 https://time.com/a").sources).toEqual([
      {
        id: "time-2023",
        type: "unstated",
        title: "Exclusive, again",
        publisher: "TIME",
        published: "2023-01-18",
        url: "https://time.com/a",
      },
    ]);
  });

  test("a passage that the address names is its quote, to be compared", () => {
    expect(evidence("https://example.org/a#:~:text=so%20it%20was")).toEqual({
      sources: [{ id: "example", type: "unstated", url: "https://example.org/a" }],
      evidence: [{ source: "example", quote: "so it was" }],
      lost: ["compare-quote 2:3 so it was"],
    });
  });

  test("several, one a line, with their words line by line", () => {
    expect(evidence("https://a.example/1\nhttps://b.example/2", `,"one\ntwo","p. 1\n"`).evidence).toEqual([
      { source: "a", quote: "one", locator: "p. 1" },
      { source: "b", quote: "two" },
    ]);
  });

  test("equal addresses are one source", () => {
    const found = read("From,To,Source\nA,B,https://a.example/x/\nA,C,http://www.a.example/x?utm_medium=y#z\n");
    expect(list(found, "sources")).toHaveLength(1);
  });

  test("a language that is none is told, of a quote and of what it was translated from", () => {
    const found = read(
      "From,To,Source,Quote,Quote language,Quote translated from\nA,B,https://a.example,so it was,no tongue,the ear\n",
    );
    expect(list(found, "links")[0]!.evidence).toEqual([{ source: "a", quote: "so it was" }]);
    expect(lost(found)).toEqual(["value-not-taken 2:5 no tongue", "value-not-taken 2:6 the ear"]);
  });

  test("words without a source are told", () => {
    expect(lost(read("From,To,Quote\nA,B,so it was\n"))).toEqual(["no-source-for-words 2:3 so it was"]);
  });
});

describe("parties", () => {
  test("how many there are is a figure of workers, and a count of others", () => {
    const found = read("Name,Kind,How many\nLabellers,worker group,about 200\nShops,organisation,12\n");
    expect(list(found, "figures")).toMatchObject([
      { about: "labellers", what: "size", value: { about: 200 }, unit: "persons" },
    ]);
    expect(list(found, "parties")[1]!.count).toBe(12);
  });

  test("a name that must not be published is not the name, and not in the id", () => {
    const found = read("Name,Kind,Country,Do not publish\nMary Wanjiku,person,KE,do not print the name\nB,,,rumour\n");
    expect(list(found, "parties")).toEqual([
      {
        id: "person-ke",
        kind: "person",
        name: "person (KE)",
        country: "KE",
        withheld: true,
        evidence: ["table"],
        private: { note: "do not print the name", name: "Mary Wanjiku" },
      },
      { id: "b", kind: "organisation", name: "B", evidence: ["table"], private: { note: "rumour" } },
    ]);
    expect(asked(found)).toEqual(["public-name:Mary Wanjiku = person (KE)"]);
    const whole = {
      format: "deep-labor/1",
      id: "x",
      title: "X",
      language: "en",
      updated: "2024",
      links: [],
      ...found.incoming.objects,
    };
    const left = redact(JSON.stringify(whole));
    expect(left.ok && left.value.text).not.toMatch(/Wanjiku|rumour/);
  });

  test("a second row of the same adds what is new and tells what differs", () => {
    const found = read("Name,Kind,Country,Website\nA,organisation,KE,\nA,,US,https://a.example\nA,organisation,KE,\n");
    expect(list(found, "parties")).toEqual([
      { id: "a", kind: "organisation", name: "A", country: "KE", url: "https://a.example", evidence: ["table"] },
    ]);
    expect(lost(found)).toEqual(["second-value 3 US", "same-row 4 A · organisation · KE"]);
  });

  test("register numbers under the name of their register", () => {
    expect(list(read("Name,SIREN\nA,552 081 317\n"), "parties")[0]!.identifiers).toEqual([
      { scheme: "SIREN", id: "552 081 317" },
    ]);
  });
});

describe("statements", () => {
  test("what the format needs is asked for by its column, row by row", () => {
    const found = read(
      "Who,Duty,Stands how,On what basis,Passed to,Law,Country of law\n" +
        "A,pay-wage,holds,contract,,,\nA,pay-wage,passes on,contract,,,\nA,pay-wage,holds,law,,,\nA,nonsense,holds,contract,,,\nA,pay-wage,excluded,policy,,,\nA,health-safety,holds,,,,\n",
    );
    expect(found.incoming.kinds.get("assertions")).toEqual({ in: 6, taken: 2, left: 4 });
    expect(lost(found).filter(one => one.startsWith("needs-field"))).toHaveLength(4);
    expect(asked(found)).toEqual(["duties:nonsense = none", "missing:assertions.basis = statement"]);
  });
});

test("a cell that was put right is read anew, and the rest stays", () => {
  const text = "From,To,Since\nA,B,soon\n";
  const mended = read(text, {}, new Map([[mendKey("", 2, 3), "2021"]]));
  expect([list(mended, "links")[0]!.start, lost(mended)]).toEqual(["2021", []]);
});

test.each(sheetKinds.flatMap(kind => (["en", "fr"] as const).map(language => [kind.id, language, kind] as const)))(
  "%s with every heading that it may have, in %s, is that sheet and no other, and each heading its column",
  (id, language, { columns }) => {
    const headings = columns.map(column => sheetWordIn(column.heading, language));
    const bytes = strToU8(`${headings.map(heading => `"${heading}"`).join()}\n`);
    const result = readTableFile([{ name: "a.csv", bytes }]);
    expect(result).toMatchObject({ ok: true, value: { layouts: [{ kind: id, isSure: true }] } });
    if (!result.ok) return;
    const read = result.value.layouts[0]!.columns.map(({ kind, isSure }) => [kind?.id, isSure]);
    expect(read).toEqual(columns.map(column => [column.id, true]));
  },
);

test("no bytes make it throw, and each record is taken or left", () => {
  const readers = formats.flatMap(({ name, reader }) =>
    reader && (name === "csv" || name === "xlsx") ? [reader] : [],
  );
  const parts = fc.constantFrom(
    "From",
    "To",
    "Name",
    "Duty",
    "Who",
    "Source",
    ",",
    ";",
    "\t",
    "\n",
    '"',
    "=",
    "2023",
    "?",
    "https://a.example/#:~:text=x",
    "\u0000",
    "PK\u0003\u0004",
    "#N/A",
    "é",
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(parts, { maxLength: 40 }).map(all => strToU8(all.join(""))),
  );
  fc.assert(
    fc.property(bytes, given => {
      for (const reader of readers) {
        const file = { name: "a.csv", bytes: given };
        reader.recognise(file);
        const result = reader.read(file, new Map());
        if (result.ok)
          for (const count of result.incoming.kinds.values()) expect(count.in).toBe(count.taken + count.left);
        if (result.ok) expect(wrongIn(result.incoming.objects)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
