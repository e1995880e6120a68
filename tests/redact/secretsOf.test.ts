import { describe, expect, it } from "vitest";
import type { HiddenPlace } from "../../src/redact/hiddenPlaces.ts";
import type { PublicNames } from "../../src/redact/publicNames.ts";
import type { HiddenId } from "../../src/redact/publishedIds.ts";
import { isShortName, type Secret, secretsOf } from "../../src/redact/secretsOf.ts";

type Part = Partial<HiddenPlace> & { readonly text: string };

/** A place in the private part of a withheld party, below a key that says nothing. */
const placeOf = (part: Part): HiddenPlace => ({
  path: ["parties", 0, "private", "heard"],
  form: "text",
  kind: "private",
  owner: "withheld",
  ...part,
});
/** The same of an object that is public as a whole. */
const ofPublic = (part: Part): HiddenPlace => placeOf({ owner: null, path: ["links", 0, "private", "heard"], ...part });
const below = (label: string) => ["parties", 0, "private", label];

const publicly = (...names: readonly string[]): PublicNames => ({
  isName: text => names.includes(text),
  isWithinName: text => names.some(name => ` ${name} `.includes(` ${text} `)),
  isOfCountry: () => false,
});

type Circumstances = { readonly known?: PublicNames; readonly mayStand?: readonly string[]; readonly ids?: HiddenId[] };

const found = (places: readonly HiddenPlace[], { known, mayStand, ids }: Circumstances = {}) =>
  secretsOf(places, ids ?? [], known ?? publicly(), mayStand ?? [], ["en"]);
const texts = (secrets: readonly { readonly text: string }[]) => secrets.map(({ text }) => text);
/** The secrets of places, as texts. */
const stopped = (...places: readonly HiddenPlace[]) => texts(found(places).stop);
/** Whether the author could allow the text to stand; undefined where it is no secret. */
const mayBeLifted = (text: string, places: readonly HiddenPlace[]): boolean | undefined =>
  found(places).stop.find((one: Secret) => one.text === text)?.mayBeLifted;

const EIGHT_NAMES = "Ana Berta Carla Dora Edith Frida Gerda Hilde";

describe("a text in a private place", () => {
  it.each([
    ["a language and its region", "fr-FR"],
    ["a language and the number of its region", "es-419"],
    ["a language, its script and its region", "zh-Hant-TW"],
    ["a day", "2021-05-03"],
    ["a month", "2021-05"],
    ["a year", "2021"],
    ["a moment in universal time", "2021-05-03T10:00:00.5Z"],
    ["a moment with an offset", "2021-05-03T10:00+02:00"],
    ["a moment with an offset without a colon", "2021-05-03T10:00+0200"],
    ["a moment without an offset", " 2021-05-03T10:00 "],
    ["a code of the format", "worker-group"],
  ])("is no secret where it is %s: “%s”", (_, text) => {
    expect(stopped(ofPublic({ text }))).toEqual([]);
  });

  it.each([
    "Otieno fr-FR",
    "fr-FRANCE",
    "zh-H4nt-TW",
    "Otieno 2021-05-03T10:00",
    "2021-05-03T10:00 Otieno",
    "2021-05-03T10:00Zanzibar",
    "Otieno 2021",
    "2021 Otieno",
    "2021-02-31",
  ])("is a secret where it only looks so: “%s”", text => {
    expect(stopped(ofPublic({ text }))).toContain(text);
  });

  it("is told once, with its first place and without blanks around it", () => {
    const [first, second] = [placeOf({ text: " Mary Wanjiku " }), placeOf({ text: "Mary Wanjiku", path: below("by") })];
    expect(found([first, second]).stop).toEqual([
      { kind: "private", text: "Mary Wanjiku", path: first.path, mayBeLifted: false },
    ]);
    expect(stopped(placeOf({ text: " mary@otieno.example " }))).toEqual([
      "mary@otieno.example",
      "otieno.example",
      "mary",
    ]);
  });

  it("is searched for names, addresses and numbers", () => {
    const text = "met Mary Wanjiku, mary@otieno.example, +254 712 345 678";
    const number = { as: "number" };
    const inOrder = { isInOrder: true };
    const told = { kind: "private", path: ["links", 0, "private", "heard"], mayBeLifted: true };
    expect(found([ofPublic({ text })]).stop).toEqual([
      { ...told, ...number, text: "+254 712 345 678" },
      { ...told, ...number, text: "+254 712 345" },
      { ...told, ...number, text: "712 345 678" },
      { ...told, text },
      { ...told, text: "Mary Wanjiku" },
      { ...told, ...inOrder, text: "mary@otieno.example" },
      { ...told, ...inOrder, text: "otieno.example" },
      { ...told, as: "handle", text: "mary" },
    ]);
  });

  it("is only a number where it is one in the file", () => {
    expect(found([ofPublic({ text: "254712345678", form: "number" })]).stop).toMatchObject([{ as: "number" }]);
    expect(stopped(ofPublic({ text: "1234", form: "number" }))).toEqual([]);
  });

  it.each([
    ["three letters", "Ann", []],
    ["three letters between blanks", " Ann ", []],
    ["four letters", "Anna", ["Anna"]],
    ["one Chinese character", "李", []],
    ["two Chinese characters", "李明", ["李明"]],
    ["a Chinese character and a letter", "李A", []],
    ["a letter and a Chinese character", "A李", []],
    ["four signs of two units each, which are no letters", "😀😀😀😀", ["😀😀😀😀"]],
    ["three signs of two units each", "😀😀😀", []],
  ])("is a secret from a length on that is no chance: %s", (_, text, secrets) => {
    expect(stopped(ofPublic({ text }))).toEqual(secrets);
  });
});

describe("a key in a private place", () => {
  it.each([
    ["label words", "realName", []],
    ["label words and a number", "phone_2", []],
    ["label words that look like a file", "RealName_of", []],
    ["a name behind label words", "phoneOfMaryWanjiku", ["Mary Wanjiku"]],
    ["a name in capitals behind label words", "phoneOfMARYWanjiku", ["MARY Wanjiku"]],
    ["a Chinese name behind label words", "phoneOf李明", ["李明"]],
    ["two names around a label word", "wanjiku_and_phone_otieno", ["wanjiku and", "otieno"]],
    ["a name", "wanjiku", ["wanjiku"]],
    ["a name that looks like a language", "ann-KE", ["ann-KE"]],
    ["a name of label words, as titles are written", "Home Office", ["Home Office"]],
    ["a field of the format", "shortName", []],
  ])("of %s: “%s”", (_, text, secrets) => {
    expect(stopped(placeOf({ text, form: "key" }))).toEqual(secrets);
  });

  it("is searched for names", () => {
    expect(stopped(placeOf({ text: "Home Office of Mary Wanjiku", form: "key" }))).toContain("Mary Wanjiku");
  });
});

describe("what the author could allow to stand", () => {
  it.each<[string, boolean, string, Part]>([
    ["the number of a withheld party in a register", false, "Otieno", { text: "Otieno", kind: "register" }],
    ["another name of a withheld party", false, EIGHT_NAMES, { text: EIGHT_NAMES, kind: "name" }],
    ["a short text about a withheld party that is no name", true, "six feet", { text: "six feet" }],
    ["what looks like a name", false, "Six Feet Ltd", { text: "Six Feet Ltd" }],
    ["a name of six words", false, "One Two Three Four Five Six", { text: "One Two Three Four Five Six" }],
    ["a text of six small words", true, "one two three four five six", { text: "one two three four five six" }],
    ["a text of seven words", true, "one two three four five six seven", { text: "one two three four five six seven" }],
    ["a long text below “fullName”", false, EIGHT_NAMES, { text: EIGHT_NAMES, path: below("fullName") }],
    [
      "a long text in a list below “aliases”",
      false,
      EIGHT_NAMES,
      { text: EIGHT_NAMES, path: [...below("aliases"), 3] },
    ],
    ["a long text below “nameless”", true, EIGHT_NAMES, { text: EIGHT_NAMES, path: below("nameless") }],
    ["a city", true, "Mombasa", { text: "Mombasa", path: below("city") }],
    ["what only ends like a city", false, "Mombasa", { text: "Mombasa", path: below("electricity") }],
    ["what only begins like a village", false, "Mombasa", { text: "Mombasa", path: below("villager") }],
    ["a short text about a public object", true, "six feet", { text: "six feet", owner: null }],
    ["a short text about an unnamed source", true, "six feet", { text: "six feet", owner: "unnamed" }],
    ["a quote", false, "it was him", { text: "it was him", kind: "quote", owner: null }],
    ["a name in a quote", true, "Mary Wanjiku", { text: "it was Mary Wanjiku", kind: "quote", owner: null }],
    ["a public field of a withheld party", true, "six feet", { text: "six feet", kind: "hidden" }],
  ])("%s: %s", (_, may, text, part) => {
    expect(mayBeLifted(text, [placeOf(part)])).toBe(may);
  });

  it.each([
    ["whole", "Mary Wanjiku Otieno"],
    ["in part", "Mary Wanjiku"],
    ["by one word", "Wanjiku"],
  ])("is no name of a withheld party, %s, wherever it stands", (_, text) => {
    const name = placeOf({ text: "Mary Wanjiku Otieno", kind: "name" });
    expect(mayBeLifted(text, [ofPublic({ text }), name])).toBe(false);
  });

  it("is a word that only stands within a word of such a name", () => {
    const name = placeOf({ text: "Mary Wanjiku", kind: "name" });
    expect(mayBeLifted("Wanj", [ofPublic({ text: "Wanj" }), name])).toBe(true);
  });

  it("is no name in a key about a withheld party, wherever it stands", () => {
    const key = placeOf({ text: "phoneOfMaryWanjiku", form: "key" });
    expect(mayBeLifted("Mary Wanjiku", [ofPublic({ text: "mail to Mary Wanjiku" }), key])).toBe(false);
    // In a text such words are no names of their own.
    const text = placeOf({ text: "phoneOfMaryWanjiku" });
    expect(mayBeLifted("Mary Wanjiku", [ofPublic({ text: "mail to Mary Wanjiku" }), text])).toBe(true);
  });

  it.each<[string, boolean, Part]>([
    ["in a register", false, { text: "1234567", kind: "register", owner: null }],
    ["in a private text about a withheld party", false, { text: "ask for them by this one any day: 1234567" }],
    ["in a private text about an unnamed source", true, { text: "1234567", owner: "unnamed" }],
    ["in a public field of a withheld party", true, { text: "1234567", kind: "hidden" }],
  ])("a number %s: %s", (_, may, part) => {
    const { stop } = found([placeOf(part)]);
    expect(stop.find(({ as }) => as === "number")?.mayBeLifted).toBe(may);
  });

  it("is no number of a withheld party as a text, also below the key of a place", () => {
    const number = placeOf({ text: "1234567", form: "number", path: below("city") });
    expect(mayBeLifted("1234567", [ofPublic({ text: "1234567" }), number])).toBe(false);
  });
});

describe("what the author allows to stand", () => {
  const lifted = (mayStand: string, ...places: readonly Part[]) => {
    const { stop, spared } = found(places.map(ofPublic), { mayStand: [mayStand] });
    return { stop: texts(stop), spared: texts(spared) };
  };

  it("is spared in any spelling, once, with the words of the list and its first place", () => {
    const places = [ofPublic({ text: "NAIROBI office" }), ofPublic({ text: "Nairobi Office", path: ["title"] })];
    expect(found(places, { mayStand: [" Nairobi Office "] })).toEqual({
      stop: [],
      spared: [{ text: "Nairobi Office", path: places[0]!.path, why: "may-stand" }],
    });
  });

  it("spares its parts where the whole of it stands, and only there", () => {
    expect(lifted("Nairobi Office Park", { text: "at the Nairobi Office Park, they say" })).toEqual({
      // "Nairobi Park" is no part of it in a row.
      stop: ["at the Nairobi Office Park, they say", "Nairobi Park"],
      spared: ["Nairobi Office Park"],
    });
    expect(lifted("Nairobi Office Park", { text: "Nairobi Office" }).stop).toEqual(["Nairobi Office"]);
    expect(lifted("Nairobi Office Park", { text: "Nairobi Office Park and Mombasa Road" }).stop).toContain(
      "Mombasa Road",
    );
  });

  it.each([
    ["the same number, in other signs", "0712.345.678", "0712-345-678", true],
    ["another number", "0712.345.679", "0712-345-678", false],
    ["a text with the number, where the text stands", "call 0712 345 678", "Call 0712 345 678!", true],
    ["a text with the number, where only the number stands", "call 0712 345 678", "0712 345 678", false],
    ["a text with another number, where that stands", "call 0712 345 678", "call 0712 345 678 or 0798 765 432", false],
  ])("spares a number by %s", (_, mayStand, text, is) => {
    const { stop } = found([ofPublic({ text })], { mayStand: [mayStand] });
    expect(stop.every(({ as }) => as !== "number")).toBe(is);
  });

  it("spares a number, in whatever groups it is written", () => {
    const stop = (text: string) => texts(found([ofPublic({ text })], { mayStand: ["0712345678"] }).stop);
    expect(stop("his 0712 345 678")).not.toContain("0712 345 678");
    expect(stop("his 0712 345 679")).toContain("0712 345 679");
  });

  it("spares a number with the prefix of its country where it is allowed without, and stands so", () => {
    const { stop } = found([ofPublic({ text: "call 0712 345 678 or +254 712 345 678" })], {
      mayStand: ["call 0712 345 678"],
    });
    expect(texts(stop)).not.toContain("+254 712 345 678");
  });

  it("spares no name of a withheld party", () => {
    const { stop, spared } = found([placeOf({ text: "Mary Wanjiku" })], { mayStand: ["Mary Wanjiku"] });
    expect([texts(stop), spared]).toEqual([["Mary Wanjiku"], []]);
  });
});

describe("a name that is public", () => {
  const sparedBy = (known: PublicNames, part: Part) => {
    const { stop, spared } = found([placeOf(part)], { known });
    return { stop: texts(stop), spared: texts(spared) };
  };
  const SAMA = publicly("Sama East Africa");

  it.each<[string, Part, readonly string[], readonly string[]]>([
    ["is spared as a whole", { text: "Sama East", owner: null }, [], ["Sama East"]],
    ["is spared in a text", { text: "at Sama East, it seems", owner: null }, ["at Sama East, it seems"], ["Sama East"]],
    ["is a secret as a part that is a whole text", { text: "Sama", owner: null }, ["Sama"], []],
    ["is a secret about a withheld party", { text: "Sama East" }, ["Sama East"], []],
    [
      "is a secret about a source, in a text",
      { text: "met Sama East", owner: "unnamed" },
      ["met Sama East", "Sama East"],
      [],
    ],
    ["is spared in a quote", { text: "by Sama East", kind: "quote" }, ["by Sama East"], ["Sama East"]],
    ["is a secret as a whole quote", { text: "Sama East", kind: "quote" }, ["Sama East"], []],
    ["is spared in words of a source", { text: "by Sama East", kind: "cited" }, [], ["Sama East"]],
  ])("%s", (_, part, stop, spared) => {
    expect(sparedBy(publicly("Sama East"), part)).toEqual({ stop, spared });
  });

  it.each<[string, Part, readonly string[], readonly string[]]>([
    ["is spared in a text", { text: "met Sama East", owner: null }, ["met Sama East"], ["Sama East"]],
    ["is a secret about a source", { text: "met Sama East", owner: "unnamed" }, ["met Sama East", "Sama East"], []],
    ["is a secret as a whole text", { text: "Sama East", owner: null }, ["Sama East"], []],
  ])("%s where it is a part of one", (_, part, stop, spared) => {
    expect(sparedBy(SAMA, part)).toEqual({ stop, spared });
  });

  it("is told to be public, as a whole and in part, and so is an address within it", () => {
    const { spared } = found([ofPublic({ text: "from Sama East, by www.sama.example, not Sama Africa" })], {
      known: publicly("Sama East", "Sama Africa Ltd", "sama.example and others"),
    });
    expect(spared.map(({ text, why }) => [text, why])).toEqual([
      ["Sama East", "public-name"],
      ["Sama Africa", "public-name"],
      ["sama.example", "public-name"],
    ]);
  });

  it("spares the name in a key of label words and a part of such a name", () => {
    const key = { text: "phoneOfSamaEast", form: "key", owner: null } as const;
    expect(sparedBy(SAMA, key)).toEqual({ stop: [], spared: ["Sama East"] });
  });

  it("spares no number", () => {
    const { stop } = found([ofPublic({ text: "call 1234567" })], { known: publicly("1234567") });
    expect(stop.map(({ as }) => as)).toContain("number");
  });
});

describe("what a hidden place is searched for", () => {
  it.each<[string, Part, readonly string[]]>([
    ["words of a named source: names", { text: "said by Mary Wanjiku", kind: "cited" }, ["Mary Wanjiku"]],
    ["a locator of four words: names", { text: "p. 4, by Mary Wanjiku", kind: "locator" }, ["p. 4, by Mary Wanjiku"]],
    ["a locator of three words", { text: "page 12 above", kind: "locator" }, []],
    ["a locator of four words", { text: "page 12, line four", kind: "locator" }, []],
    ["a locator of five words", { text: "page 12, the fourth line", kind: "locator" }, ["page 12, the fourth line"]],
  ])("%s", (_, part, secrets) => {
    expect(stopped(placeOf(part))).toEqual(expect.arrayContaining([...secrets]));
    if (secrets.length === 0) expect(stopped(placeOf(part))).toEqual([]);
  });

  it.each<[HiddenPlace["kind"], Secret["kind"]]>([
    ["private", "private"],
    ["name", "name"],
    ["register", "name"],
    ["hidden", "hidden"],
    ["cited", "hidden"],
    ["locator", "hidden"],
    ["quote", "quote"],
  ])("is told by its kind: %s is %s", (kind, told) => {
    const { stop } = found([placeOf({ text: "it was said by Mary Wanjiku then", kind })]);
    expect(new Set(stop.map(one => one.kind))).toEqual(new Set([told]));
  });
});

describe("an id that does not leave", () => {
  const ID: HiddenId = {
    ...{ old: "mary-wanjiku", fresh: "withheld-1", path: ["parties", 0] },
    ...{ isOrdinary: false, isNumbered: false },
  };
  const secretIds = (...ids: HiddenId[]) => found([], { ids }).stop;

  it("is a secret, as it is written, that nobody can allow to stand", () => {
    expect(secretIds(ID, { ...ID, path: ["sources", 4] })).toEqual([
      { kind: "id", text: "mary-wanjiku", path: ["parties", 0, "id"], mayBeLifted: false, as: "written" },
    ]);
  });

  it.each<[string, HiddenId[]]>([
    ["an ordinary word", [{ ...ID, isOrdinary: true }]],
    ["of the form of new ids", [{ ...ID, old: "source-3", isNumbered: true }]],
    ["the new id of another", [ID, { ...ID, old: "withheld-1", fresh: "withheld-2" }]],
  ])("is none where it is %s", (_, ids) => {
    expect(texts(secretIds(...ids)).filter(text => text !== "mary-wanjiku" || ids.length === 1)).toEqual([]);
  });
});

describe("a short text that can be a whole name", () => {
  it.each([
    ["Li", true],
    ["li", false],
    ["Mary", false],
    ["李", true],
    ["李明", false],
    ["ok", false],
    ["Éa", true],
    ["1A", false],
  ])("“%s”: %s", (text, is) => {
    expect(isShortName(text)).toBe(is);
  });
});
