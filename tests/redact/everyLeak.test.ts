/**
 * Every way in which something that must not leave has once left, each with the smallest file that shows it: publishing
 * stops there or reports it, and what leaves is the same whatever is private.
 */
import { describe, expect, it, vi } from "vitest";
import { redact } from "../../src/redact/index.ts";
import { sayRefusal } from "../../src/text/index.ts";
import { type SmallFile, smallFile } from "./refusedFiles.ts";

const claim = { verification: "inferred", evidence: [] };
const worker = { id: "talk-in-may", type: "interview", person: { identity: "role-only", role: "worker" } };

type Party = { readonly id: string; readonly [field: string]: unknown };
/** Client → withheld → workers, with other parties beside them. */
const withParties = (withheld: Party, ...others: readonly Party[]): Record<string, unknown> => ({
  quotes: [],
  parties: [
    { id: "client", kind: "organisation", name: "Client" },
    { kind: "organisation", name: "A firm", withheld: true, ...withheld },
    { id: "workers", kind: "worker-group", name: "Workers" },
    ...others.map(other => ({ kind: "organisation", ...other })),
  ],
  links: [
    { id: "l1", type: "commissions", from: "client", to: withheld.id, ...claim },
    { id: "l2", type: "engages", from: withheld.id, to: "workers", ...claim },
  ],
});

function outcome(file: SmallFile): {
  readonly stops: readonly string[];
  readonly tells: readonly string[];
  readonly text: string;
} {
  const result = redact(smallFile(file));
  return result.ok
    ? {
        stops: [],
        tells: result.value.inferences.map(({ code, params }) => `${code} ${Object.values(params).join(" ")}`),
        text: result.value.text,
      }
    : { stops: result.trouble.map(({ code, pointer }) => `${code} ${pointer}`), tells: [], text: "" };
}

const idsOf = (text: string) => (JSON.parse(text) as { parties: { id: string }[] }).parties.map(({ id }) => id);

describe("only ids that do not leave are changed", () => {
  it.each<[string, Party, Party, readonly string[]]>([
    [
      "a word of the private name in the id of another",
      { id: "kabila-mining", private: { name: "Kabila Mining" } },
      { id: "copper-mining-co", name: "Copper Mining Co" },
      ["client", "withheld-1", "workers", "copper-mining-co"],
    ],
    [
      "the first word of the private name",
      { id: "the-firm", private: { name: "Kabila Mining" } },
      { id: "kabila-brothers", name: "Kabila Brothers" },
      ["client", "withheld-1", "workers", "kabila-brothers"],
    ],
    [
      "a private name of which nothing stands there",
      { id: "the-firm", private: { name: "Samasource Impact" } },
      { id: "sama-kenya", name: "Sama Kenya EPZ" },
      ["client", "withheld-1", "workers", "sama-kenya"],
    ],
  ])("%s", (_, withheld, other, ids) => {
    expect(idsOf(outcome({ more: withParties(withheld, other) }).text)).toEqual(ids);
  });

  it("publishing stops and names the id of a withheld party that is part of another id", () => {
    const more = withParties(
      { id: "sama", private: { name: "Samasource Impact" } },
      { id: "sama-kenya", name: "Sama Kenya EPZ" },
    );
    expect(outcome({ more }).stops).toEqual(["id-in-id /parties/3/id"]);
  });

  it.each(["Orion Services", "Quasar Holding"])("an id and the address are the same with the private name %s", name => {
    const money = [{ id: "services-fee", kind: "bonus", amount: 3, unit: "hour", ...claim }];
    const { text } = outcome({
      more: { ...withParties({ id: "orion-services", private: { name } }), id: "the-services-chain", money },
    });
    expect(JSON.parse(text)).toMatchObject({ id: "the-services-chain", money: [{ id: "services-fee" }] });
  });
});

describe("publishing stops at what stands in a private note", () => {
  const note = { note: "The driver is Mary Njeri, met in Kibera" };
  const thanks = "Thanks to Mary Njeri.";
  it.each<[string, SmallFile]>([
    ["of the dossier", { more: { private: note, summary: thanks } }],
    ["of a link", { link: { private: note, remark: thanks } }],
    [
      "of an ordinary source",
      { link: { remark: thanks }, more: { sources: [worker, { id: "report", type: "press", private: note }] } },
    ],
    ["of a withheld party", { firm: { private: note }, link: { remark: thanks } }],
    ["of an unnamed source", { source: { private: note }, link: { remark: thanks } }],
    [
      "of an item of evidence",
      { link: { evidence: [{ source: "report", private: note }], remark: thanks }, more: { quotes: [] } },
    ],
    ["of a field that the format does not know", { link: { remark: thanks, strange: { private: note } } }],
    ["of a list in a list", { link: { remark: thanks, private: [[{ deep: [note] }]] } }],
  ])("%s", (_, file) => {
    expect(outcome(file).stops.length).toBe(1);
  });

  it.each<[string, unknown, string]>([
    ["an e-mail address", "write to m.njeri@uhuru.example", "Write to m.njeri@uhuru.example."],
    ["its host", "write to m.njeri@uhuru.example", "https://uhuru.example/about"],
    ["a handle", "she is @kibera_voice there", "Seen at https://x.com/kibera_voice"],
    ["the host of an address", "see https://www.acme-staffing.example/x", "Listed by acme-staffing.example."],
    ["the name in an address of many", "https://www.linkedin.com/in/idaroe", "See https://www.linkedin.com/in/idaroe/"],
    ["a name with a small word within", "met Bram van der Berg twice", "Bram van der Berg said so."],
    ["a name of three words by its first and last", "it is Mary Njeri Wanjiku", "Mary Wanjiku said so."],
    ["a name behind another word with a capital", "Driver Mary Njeri told", "Mary Njeri told."],
    ["a name behind the first word of a sentence", "He left. After Mary Njeri came.", "Then Mary Njeri came."],
    ["a short name in a word of many", "it is Ida Roe", "#JusticeForIdaRoe"],
    ["a long name within a longer word", "it is Mary Wanjiku", "See @realmarywanjiku."],
    ["a name with letters in two parts", "it is Алексей Хрущёв", "Алексей Хрущёв".normalize("NFD")],
    ["a name in Katakana", "運転手はメアリー・ンジェリです", "メアリー・ンジェリに感謝します。"],
    ["a key with a name", { "Jane Muthoni": "met twice" }, "Jane Muthoni said so."],
    ["a key in small letters", { marywanjiku: 1 }, "Mary Wanjiku said so."],
    ["a key in small letters, as it is", { marywanjiku: 1 }, "See marywanjiku."],
    ["a number of five digits", { number: 54_321 }, "The badge 54321."],
    ["a number with a prefix", "+254 700 123 456", "https://wa.me/254700123456"],
    ["a number as at home", "+254 700 123 456", "Ring 0700 123 456."],
    ["a number as abroad", "0700 123 456", "Ring +254 700-123-456."],
    ["a number in one row", "552 081 317", "https://register.example/552081317"],
    ["a number with commas", { of: 1_234_567 }, "Worth 1,234,567 shillings."],
    ["a number with points", { of: 1_234_567 }, "Worth 1.234.567 shillings."],
    ["a number in digits of another script", "0700 123 456", "اتصل ٠٧٠٠١٢٣٤٥٦"],
    ["a number as JSON", "54 321", "54321"],
    ["a number beside another", "Call 0700123456, 0711234567", "Ring 0700123456."],
    ["a number beside a year", "0700 123 456 (2024)", "Ring 0700-123-456."],
    ["a number behind a date", "2024-05-06 0700123456", "Ring 0700123456."],
    ["a number behind an hour", "at 10.30, 0700 123 456", "Ring 0700123456."],
    ["one of many numbers", "0700123456\n0711234567\n0722345678\n0733456789\n0744567890", "Ring 0722345678."],
    ["a box", "P.O. Box 54321-00100", "P.O. Box 54321."],
    ["a place on earth", "-1.312345,36.789012", "At -1.312345."],
    ["a number among others in public", "Tel 0700 123 456 home", "254700123456, 24 hours a day (2024)"],
    ["a number with other signs", "0700 123 456", "0700·123·456"],
    ["a number with marks of Markdown", "0700 123 456", "0700**123**456"],
    ["a short number with marks of Markdown", { of: 54_321 }, "Worth 54 **321** shillings."],
    ["a number in wide digits", "0700 123 456", "０７００－１２３－４５６"],
    ["a number that looks like a date and is none", "sort code 40-47-84", "404784"],
    ["a number with a prefix and no sign of it", { number: 254_700_123_456 }, "Ring 0700 123 456."],
    ["a number with a prefix in one row", "06 12 34 56 78", "Ring 0033612345678."],
    ["a key that is a number", { "+254700123456": true }, "Ring 0700 123 456."],
    ["a key with a name in it", { phoneOfMaryWanjiku: true }, "Mary Wanjiku said so."],
    ["a key with a name in it, last name first", { mary_wanjiku_phone: true }, "Wanjiku, Mary"],
    ["a key that is a name of labels", { "Home Office": true }, "At the Home Office."],
    ["a name with a possessive", "We have Mary Wanjiku's phone", "Mary Wanjiku said so."],
    ["a name behind an elision", "Le frère d'Amina Diallo", "Amina Diallo said so."],
    ["a name with an article", "it is Ahmed al-Sharif", "Ahmed al-Sharif said so."],
    ["a name joined by a small word", "it is Ngũgĩ wa Thiong'o", "Ngũgĩ wa Thiong'o said so."],
    ["a name of three joined by y", "it is José Ortega y Gasset", "José Ortega y Gasset said so."],
    ["a name turned by a comma", "Contacts: Wanjiku, Mary", "Mary Wanjiku said so."],
    ["a name in brackets", "it is Mary (Wanjiku)", "Mary Wanjiku said so."],
    ["a name with marks", "it is **Mary** Wanjiku", "Mary Wanjiku said so."],
    ["a name with a nickname", "it is John “Jack” Otieno", "John Otieno said so."],
    ["a name with initials", "it is J.R. Doe", "J.R. Doe said so."],
    ["a name over two lines", "it is Mary  \n  Wanjiku", "Mary Wanjiku said so."],
    ["a name of a file", "see MaryWanjiku.mp3", "Mary Wanjiku said so."],
    ["a name of a file with signs", "see Mary_Wanjiku_2.mp3", "Mary Wanjiku said so."],
    ["a name behind a verb", "Ask Mary Anne Wanjiku", "Mary Wanjiku said so."],
    ["a name with marks of Arabic", "مُحَمَّد عَلِي حسن", "محمد علي حسن"],
    ["a name in Han, turned", "王小明", "小明王"],
    ["a part of a word set in bold", "it is Mary Wanjiku", "Ma**ry** Wanjiku"],
    ["a part of a word struck out", "it is Mary Wanjiku", "Ma~~ry~~ Wanjiku"],
    ["a part of a word that is a link", "it is Mary Wanjiku", "Mary [Wan](https://paper.example/a)jiku"],
    ["the end of a word that is a link", "it is Mary Wanjiku", "Mary Wan[jiku](https://paper.example/a)"],
    ["a part of a word that is a link in bold", "it is Mary Wanjiku", "Mary **[Wan](https://paper.example/a)**jiku"],
    [
      "a part of a word that is a link to brackets",
      "it is Mary Wanjiku",
      "Mary [Wan](https://paper.example/a_(bc)_d)jiku",
    ],
    [
      "a part of a word that is a link with a title",
      "it is Mary Wanjiku",
      'Mary [Wan](https://paper.example "A page")jiku',
    ],
    ["a part of a word that is a link to nothing", "it is Mary Wanjiku", "Mary [Wan]()jiku"],
    ["a part of a word that is a link by name", "it is Mary Wanjiku", "Mary [Wan][1]jiku"],
    ["a picture within a word", "it is Mary Wanjiku", "Mary Wan![](https://paper.example/a.png)jiku"],
    ["marks within an address", "it is Mary Wanjiku", "See [here](https://paper.example/Mary-Wan**jiku**)."],
  ])("%s", (_, value, told) => {
    const file = { link: { private: value, remark: told } };
    expect(outcome(file).stops).toEqual(["private-told /links/0/remark"]);
    // Each alone is no trouble of this kind; a telephone number stops by itself.
    const alone = outcome({ link: { remark: told } }).stops;
    expect(alone.filter(stop => stop !== "phone-in-text /links/0/remark")).toEqual([]);
    expect(outcome({ link: { private: value } }).stops).toEqual([]);
  });

  it.each<[string, SmallFile]>([
    [
      "its register number, grouped otherwise",
      {
        firm: { identifiers: [{ scheme: "BRS", id: "552 081 317" }] },
        link: { remark: "See https://register.example/552081317" },
      },
    ],
    [
      "its host",
      { firm: { url: "https://www.acme-staffing.example/" }, link: { remark: "Says acme-staffing.example." } },
    ],
    ["its place", { firm: { place: { name: "Kilimani Plaza" } }, link: { remark: "At Kilimani Plaza." } }],
    ["a place to the metre", { firm: { place: { lat: -1.292066, lon: 36.8 } }, link: { remark: "At -1.292066." } }],
    [
      "a field that the format does not know",
      { firm: { shortName: "Acme Staff" }, link: { remark: "Says Acme Staff." } },
    ],
    [
      "a name in what it answered",
      {
        firm: { response: { status: "replied", text: "We are Acme Staffing, and hire." } },
        link: { remark: "Says Acme Staffing." },
      },
    ],
    [
      "a name that is cited of it",
      {
        firm: { evidence: [{ source: "report", quote: "Acme Staffing hired us." }] },
        link: { remark: "Says Acme Staffing." },
      },
    ],
  ])("at what does not leave of a withheld party: %s", (_, file) => {
    expect(outcome(file).stops).toEqual([expect.stringMatching(/^(hidden|name)-told \/links\/0\/remark$/)]);
  });

  it("at the locator of a quote that leaves, of a person who is not named", () => {
    const person = { identity: "role-only", consent: { scope: "quote" } };
    const quotes = [
      {
        id: "said-in-may",
        source: "talk-in-may",
        quote: "It was dark.",
        locator: "Interview with Mary Njeri, her flat in Kibera",
      },
    ];
    expect(outcome({ source: { person }, link: { remark: "Thanks to Mary Njeri." }, more: { quotes } }).stops).toEqual([
      "hidden-told /links/0/remark",
    ]);
    const { text } = outcome({ source: { person }, more: { quotes } });
    expect(text).toContain("It was dark.");
    expect(text).not.toContain("locator");
  });
});

describe("publishing tells", () => {
  it.each<[string, SmallFile, string]>([
    [
      "a single word of a private note",
      { link: { private: { note: "met in Kibera" }, remark: "An office in Kibera." } },
      "private-word Kibera /links/0/private/note 1",
    ],
    [
      "a single word of a private name, within an id",
      {
        firm: { private: { name: "Orion Services" } },
        more: { money: [{ id: "services-fee", kind: "bonus", amount: 3, unit: "hour", ...claim }] },
      },
      "private-word Services /parties/1/private/name 1",
    ],
    [
      "the words of an id, in other writing",
      { link: { remark: "A Middle Firm, then." } },
      "id-is-a-word middle-firm 1",
    ],
    [
      "a part of a quote without consent",
      { link: { remark: "He said they came by night and left." } },
      "part-of-quote they came by night and /quotes/0/quote",
    ],
    [
      "a date finer than that of the talk",
      { source: { published: "2024-05-06" }, link: { observed: "2024-05-06" } },
      "finer-date 2024-05-06 talk-in-may",
    ],
  ])("%s", (_, file, told) => {
    expect(outcome(file).tells).toContain(told);
  });
});

describe("texts that are private here and public there", () => {
  const other = { id: "scale", name: "Scale AI" };
  const file = (withheld: object, link: object) => {
    const more = withParties({ id: "the-firm", ...withheld }, other);
    const links = (more.links as Record<string, unknown>[]).map((one, index) =>
      index === 0 ? { ...one, ...link } : one,
    );
    return { more: { ...more, links } };
  };

  it("is told, and stops nothing", () => {
    const told = outcome(file({}, { private: { note: "shown to Scale AI and to Sama" } }));
    expect(told.stops).toEqual([]);
    expect(told.tells).toContain("public-name Scale AI /links/0/private/note 1");
  });

  it("stops where it is private to a withheld party", () => {
    expect(outcome(file({ private: { name: "Scale AI" } }, {})).stops).toEqual(["private-told /parties/3/name"]);
  });

  it("is no secret as a part of a name that many bear", () => {
    const kenya = { id: "northern", name: "Northern Hand Kenya Ltd" };
    expect(
      outcome({ more: withParties({ id: "the-firm", private: { name: "Acme Staffing Kenya Ltd" } }, kenya) }).stops,
    ).toEqual([]);
  });

  it.each(["In Kenya he met the others.", "The Guardian had it. In March it was over.", "Le Conseil a dit non."])(
    "is no secret where a sentence only begins so: %s",
    note => {
      const more = { language: "fr", summary: "In Kenya, the Guardian. Le Conseil. In March." };
      expect(outcome({ link: { private: { note } }, more }).stops).toEqual([]);
    },
  );
});

describe("honest notes", () => {
  it.each<[string, unknown, string]>([
    ["about myself", "Sometimes I doubt her.", "“Sometimes I cannot sleep.”"],
    ["about months", "Seit Ende Mai, bis Anfang Juni.", "Von Ende Mai bis Anfang Juni."],
    ["about money", "Elf Euro Stundenlohn, zehn Prozent Abzug.", "Der Euro Stundenlohn; nach Prozent Abzug."],
    ["with a verb before a name", "Call Sama before noon.", "The Sama Call centre."],
    [
      "with an address in an archive",
      "https://web.archive.org/web/20240506000000/https://kazi.example/a",
      "https://report.example/web and 2024",
    ],
    ["with an address of many", "https://www.linkedin.com/company/kazi/jobs", "Jobs on linkedin.com."],
    ["with an article of Wikipedia", "https://en.wikipedia.org/wiki/Content_moderation", "Content moderation."],
    ["with hours", "shift 06:00-14:00 she said, then 10.30–12.45", "Shifts 06:00-14:00 and 10.30–12.45."],
    ["with a date and an hour", "on 2024-05-06 10:30 in the yard", "On 2024-05-06 10:30."],
    ["with a season", "in June 2019-20 already", "Of 2019-20."],
    ["with an answer in brackets", "Paid? (Yes/No)", "Yes. No one knows."],
    ["with two words and a stroke", "He/She said no. Lille/Paris", "she he; Paris, Lille"],
    ["with words in bold", "**Todo** Call Ida. *Wages* Client pays", "Call it wages: client and to do."],
    ["with a name of a file", "Interview_Worker_3.mp3, ScreenShot.png", "An interview with a worker; a screen shot."],
    ["with an address whose words stand about", "https://a.example/x", "https://thepaper.example/a"],
    ["with countries", "in Kenya, Uganda and so on", "Kenya, Uganda and so on."],
    ["with a case and a page", "case 20231", "https://court.example/2023/1/"],
  ])("stop nothing: %s", (_, value, told) => {
    expect(outcome({ link: { private: value, remark: told } }).stops).toEqual([]);
  });

  it("stop nothing at the name of whoever signs the dossier", () => {
    const more = { authors: [{ name: "Ida Roe" }], private: { note: "Ida Roe will call back" } };
    expect(outcome({ more }).stops).toEqual([]);
  });
});

describe("sources who did not agree to be quoted", () => {
  const quoting = (remark: string) => ({
    link: { remark },
    more: {
      quotes: [
        {
          id: "said-in-may",
          source: "talk-in-may",
          quote: "My boss Peter Kamau of Kenya beats us, ask boss@kazi.example",
        },
      ],
    },
  });
  it.each(["Peter Kamau runs it.", "Write to boss@kazi.example."])("names and addresses stop, too: %s", remark => {
    expect(outcome(quoting(remark)).stops).toEqual(["quote-told /links/0/remark"]);
  });
  it("public words that they name stop nothing", () => {
    expect(outcome(quoting("In Kenya.")).stops).toEqual([]);
  });
});

describe("an object of which nothing leaves is absent", () => {
  it("so that none tells that there was something", () => {
    const place = { private: { street: "Lane 4" } };
    const parties = (own: object) => ({
      more: {
        parties: [
          { id: "client", kind: "organisation", name: "Client", ...own },
          { id: "middle-firm", kind: "organisation", name: "A firm", withheld: true },
          { id: "workers", kind: "worker-group", name: "Workers" },
        ],
      },
    });
    expect(outcome(parties({ place, workers: { private: "x" } })).text).toBe(outcome(parties({})).text);
  });

  it("and two quotes of one who did not agree are cited once", () => {
    const quotes = ["one", "two"].map(id => ({
      id,
      source: "talk-in-may",
      quote: `They came by ${id} gate and left.`,
    }));
    const cite = (...ids: string[]) =>
      outcome({ link: { evidence: ids.map(quoteId => ({ quoteId })) }, more: { quotes } }).text;
    expect(cite("one", "two")).toBe(cite("one"));
  });
});

describe("the author decides what may stay", () => {
  const mayStand = (...texts: string[]) => ({ private: { mayStand: texts } });
  it.each<[string, SmallFile]>([
    ["a name in a note", { link: { private: "with Mary Njeri", remark: "Mary Njeri" }, more: mayStand("Mary Njeri") }],
    ["in other writing", { link: { private: "with Mary Njeri", remark: "Mary Njeri" }, more: mayStand("mary njeri") }],
    [
      "a name of three words",
      {
        link: { private: "Seen in a Toyota Land Cruiser", remark: "A Toyota Land Cruiser" },
        more: mayStand("Toyota Land Cruiser"),
      },
    ],
    [
      "an address with its host",
      {
        link: { private: "m.njeri@uhuru.example", remark: "m.njeri@uhuru.example" },
        more: mayStand("m.njeri@uhuru.example"),
      },
    ],
    ["a number", { link: { private: { n: 54_321 }, remark: "54,321" }, more: mayStand("54 321") }],
    [
      "a place of a withheld party",
      { firm: { place: { name: "Kilimani" } }, link: { remark: "Kilimani" }, more: mayStand("Kilimani") },
    ],
    [
      "a description of a withheld party",
      {
        firm: { description: "hires by night" },
        link: { remark: "It hires by night" },
        more: mayStand("hires by night"),
      },
    ],
  ])("stops nothing and is told: %s", (_, file) => {
    const { stops, tells } = outcome(file);
    expect(stops).toEqual([]);
    expect(tells.filter(told => told.startsWith("may-stand"))).toHaveLength(1);
    const { private: __, ...more } = file.more ?? {};
    expect(outcome({ ...file, more }).stops).toHaveLength(1);
  });

  it.each<[string, SmallFile]>([
    [
      "a withheld party's private name",
      {
        firm: { private: { name: "Acme Staffing" } },
        link: { remark: "Acme Staffing" },
        more: mayStand("Acme Staffing"),
      },
    ],
    [
      "a name that makes up a note",
      {
        firm: { private: { note: "Acme Staffing" } },
        link: { remark: "Acme Staffing" },
        more: mayStand("Acme Staffing"),
      },
    ],
    [
      "another name of it",
      { firm: { aliases: ["Night Crew"] }, link: { remark: "Night Crew" }, more: mayStand("Night Crew") },
    ],
    [
      "its number in a register",
      {
        firm: { identifiers: [{ scheme: "X", id: "552081317" }] },
        link: { remark: "552 081 317" },
        more: mayStand("552081317"),
      },
    ],
    [
      "a quote without consent",
      {
        more: { ...mayStand("They came by night and left no name."), summary: "They came by night and left no name." },
      },
    ],
    [
      "a text of which only a part is listed",
      { link: { private: "with Mary Njeri", remark: "with Mary Njeri" }, more: mayStand("Mary") },
    ],
  ])("lifts no %s", (_, file) => {
    expect(outcome(file).stops.length).toBeGreaterThan(0);
  });

  it.each<[string, SmallFile, string]>([
    ["where a list could let it stand", { link: { private: "with Mary Njeri", remark: "Mary Njeri" } }, "yes"],
    ["where none could", { firm: { private: { name: "Acme Staffing" } }, link: { remark: "Acme Staffing" } }, "no"],
  ])("is said %s", (_, file, canStand) => {
    const result = redact(smallFile(file));
    const [first] = result.ok ? [] : result.trouble;
    expect(first).toMatchObject({ params: { canStand } });
    for (const language of ["en", "fr"] as const)
      expect(sayRefusal(language, first!).fix.includes("private.mayStand")).toBe(canStand === "yes");
  });

  it("is itself no secret, and neither is what those who work on the file write to each other", () => {
    const file = {
      more: {
        private: { mayStand: ["Mary Njeri"], review: { note: "ask Mary Njeri", by: "Ida Roe" } },
        summary: "Mary Njeri and Ida Roe",
      },
    };
    expect(outcome(file).stops).toEqual([]);
  });
});

describe("codes, dates, tags and keys of the format", () => {
  it.each<[string, unknown, string]>([
    ["a code", { status: "pending" }, "It is pending."],
    ["a date", "2024-05-06", "On 2024-05-06."],
    ["years", "from 2019-2021", "In 2019-2021."],
    ["a tag of a language", "pt-BR", "In pt-BR."],
    ["a name of a field", { verification: true }, "The verification."],
    ["what people label with", { phone: true, realName: true, metOn: true }, "By phone, his real name, met on Monday."],
    ["three characters", "Kin", "Kin"],
    ["a word within another", "Anna", "the annals, Annals"],
  ])("are no secret: %s", (_, value, told) => {
    expect(outcome({ link: { private: value, remark: told } }).stops).toEqual([]);
  });
});

describe("a long private text", () => {
  // Counted, not timed: the work grows in proportion to the text.
  it.each<[string, string]>([
    ["of names", "Mary Wanjiku and John Otieno "],
    ["of Katakana", "カカ・"],
    ["of numbers", "0700 123 456, "],
    ["of brackets", "Aba (Bab) "],
  ])("is searched in linear work: %s", (_, piece) => {
    const { normalize } = String.prototype;
    /** Every text is normalised before it is compared. */
    const work = (times: number) => {
      let signs = 0;
      const counted = vi.spyOn(String.prototype, "normalize").mockImplementation(function (this: string, form) {
        signs += this.length;
        return normalize.call(this, form);
      });
      try {
        redact(
          smallFile({ link: { private: { note: piece.repeat(times) } }, more: { private: { mayStand: ["Ida"] } } }),
        );
      } finally {
        counted.mockRestore();
      }
      return signs;
    };
    work(100);
    expect(work(2_000)).toBeLessThan(work(500) * 6);
  });
});
