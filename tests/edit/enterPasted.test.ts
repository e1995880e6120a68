/** A pasted passage stands in the source of its own address, or nowhere until somebody says where. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enterPasted, fileOf, moveQuote, pastedEvidence, sameAddress } from "../../src/edit/index.ts";
import { isJsonObject, type JsonObject } from "../../src/schema/index.ts";
import { extent, firstSeed, tried } from "../scope.ts";

const seed = firstSeed;
const today = "2026-11-28";

const fileWith = (sources: readonly JsonObject[], quotes: readonly JsonObject[] = []): string =>
  JSON.stringify({
    format: "deep-labor/1",
    id: "a-case",
    title: "A case",
    language: "en",
    updated: today,
    parties: [{ id: "a", kind: "organisation", name: "A" }],
    links: [],
    sources,
    quotes,
  });

const listIn = (text: string, list: string): readonly JsonObject[] => {
  const items = fileOf(text)?.[list];
  return Array.isArray(items) ? items.filter(isJsonObject) : [];
};

/** How somebody writes where a passage stands; the address that each means. */
const forms: Readonly<Record<string, (site: string) => { readonly written: string; readonly address: string }>> = {
  "a whole address": site => ({ written: `https://${site}.example.org/a`, address: `https://${site}.example.org/a` }),
  "an address without its scheme": site => ({
    written: `${site}.example.org/a`,
    address: `https://${site}.example.org/a`,
  }),
  "a site alone": site => ({ written: `${site}.example.org`, address: `https://${site}.example.org` }),
  "www.": site => ({ written: `www.${site}.example.org/a`, address: `https://www.${site}.example.org/a` }),
  "a DOI": site => ({ written: `doi:10.1234/${site}`, address: `https://doi.org/10.1234/${site}` }),
  "the number of a DOI": site => ({ written: `10.1234/${site}`, address: `https://doi.org/10.1234/${site}` }),
};
/** How passage and address stand to each other. */
const layouts: Readonly<Record<string, (passage: string, address: string) => string>> = {
  "in a line behind": (passage, address) => `${passage}\n${address}`,
  "in a line before": (passage, address) => `${address}\n${passage}`,
  "in brackets": (passage, address) => `“${passage}” (${address})`,
  "behind the sentence": (passage, address) => `${passage} ${address}`,
  "as a source": (passage, address) => `${passage}\nSource: ${address}`,
};
const PASSAGE = "They were never told for whom they did this work.";
const sites = ["lemonde", "time", "nlrc-gov", "quotidien"];

const named = <Value>(table: Readonly<Record<string, Value>>) => fc.constantFrom(...Object.entries(table));

describe(`a pasted passage, ${extent}, seed ${seed}`, () => {
  it("stands in the source of its own address, whatever sources there are and wherever the last one stood", () => {
    fc.assert(
      fc.property(
        named(forms),
        named(layouts),
        fc.constantFrom(...sites),
        fc.subarray(sites),
        fc.boolean(),
        ([formName, form], [layoutName, layout], site, known, hasLast) => {
          const { written, address } = form(site);
          const text = fileWith(
            known.map(one => ({
              id: one,
              type: "press",
              url: formName.includes("DOI") ? form(one).address : `https://${one}.example.org/a`,
            })),
          );
          const pasted = pastedEvidence(layout(PASSAGE, written));
          if ("trouble" in pasted) throw new Error(`${formName}, ${layoutName}: ${pasted.trouble}`);
          expect(pasted.quote, `${formName}, ${layoutName}`).toBe(PASSAGE);
          const entered = enterPasted(text, pasted, { source: hasLast ? (known[0] ?? null) : null, today })!;
          const quote = listIn(entered.text, "quotes").find(({ id }) => id === entered.quote)!;
          const source = listIn(entered.text, "sources").find(({ id }) => id === quote.source)!;
          expect(sameAddress(String(source.url), address), `${formName}, ${layoutName}: ${source.url}`).toBe(true);
          expect(listIn(entered.text, "sources").length).toBe(known.length + (entered.isNewSource ? 1 : 0));
        },
      ),
      { seed, numRuns: tried(150, 3000) },
    );
  });

  it("without an address stands nowhere before somebody says where, with no source, one or several", () => {
    const pasted = pastedEvidence(PASSAGE);
    if ("trouble" in pasted) throw new Error(pasted.trouble);
    for (const count of [0, 1, 3]) {
      const text = fileWith(sites.slice(0, count).map(id => ({ id, type: "press", title: id })));
      expect(enterPasted(text, pasted, { today })).toBeNull();
    }
    const text = fileWith(sites.map(id => ({ id, type: "press", title: id })));
    const entered = enterPasted(text, pasted, { source: "time", today })!;
    expect(listIn(entered.text, "quotes")).toMatchObject([{ source: "time", quote: PASSAGE }]);
  });

  it("stands in a source that is known by its copy, by where it was seen, or by its DOI", () => {
    const sources = [
      {
        id: "copy",
        type: "press",
        url: "https://a.example/1",
        archivedUrl: "https://web.archive.org/web/1/https://a.example/1",
      },
      { id: "seen", type: "press", title: "Seen", seenAt: "https://digest.example/2" },
      { id: "paper", type: "academic", title: "Paper", doi: "10.1234/paper" },
    ];
    const text = fileWith(sources);
    for (const [address, id] of [
      ["https://web.archive.org/web/1/https://a.example/1", "copy"],
      ["digest.example/2", "seen"],
      ["doi:10.1234/paper", "paper"],
    ] as const) {
      const pasted = pastedEvidence(`${PASSAGE}\n${address}`);
      if ("trouble" in pasted) throw new Error(pasted.trouble);
      expect(enterPasted(text, pasted, { today }), address).toMatchObject({ source: id, isNewSource: false });
    }
  });

  it("of two that are pasted together with their addresses, neither is taken: which is whose is not guessed", () => {
    expect(
      pastedEvidence(`First words of it.\nhttps://one.example/a\nSecond words of it.\nhttps://two.example/b`),
    ).toEqual({ trouble: "several-addresses" });
    // The same address twice is one.
    expect(
      pastedEvidence(`First words of it.\nhttps://one.example/a\nhttp://www.one.example/a?utm_source=x`),
    ).toMatchObject({ url: "https://one.example/a", quote: "First words of it." });
  });

  it("keeps the name of a site that is a word of its sentence, and a file’s", () => {
    for (const words of [
      "They posted on facebook.com/groups/x that they were unpaid for it.",
      "The recording is interview.mp3",
      "He wrote to them at work@agency.example",
    ])
      expect(pastedEvidence(words), words).toMatchObject({ quote: words });
  });

  it("makes a source of a kind that nobody stated", () => {
    const pasted = pastedEvidence(`${PASSAGE}\nhttps://one.example/a`);
    if ("trouble" in pasted) throw new Error(pasted.trouble);
    const { text } = enterPasted(fileWith([]), pasted, { today })!;
    expect(listIn(text, "sources")).toMatchObject([{ type: "unstated", url: "https://one.example/a" }]);
  });
});

describe("a quote that stands elsewhere", () => {
  const sources = [
    { id: "one", type: "press", title: "One" },
    { id: "two", type: "press", title: "Two" },
  ];
  const quotes = [{ id: "q", source: "one", quote: PASSAGE }];

  it("is moved, and the source that was made for it goes", () => {
    const moved = moveQuote(fileWith(sources, quotes), "q", "two", { isOwn: true, source: "one" })!;
    expect(listIn(moved.text, "quotes")).toEqual([{ id: "q", source: "two", quote: PASSAGE }]);
    expect(listIn(moved.text, "sources").map(({ id }) => id)).toEqual(["two"]);
    const kept = moveQuote(fileWith(sources, quotes), "q", "two", { isOwn: true, source: null })!;
    expect(listIn(kept.text, "sources").map(({ id }) => id)).toEqual(["one", "two"]);
  });

  it("keeps the source that another quote stands in", () => {
    const text = fileWith(sources, [...quotes, { id: "r", source: "one", quote: "Others." }]);
    const moved = moveQuote(text, "q", "two", { isOwn: true, source: "one" })!;
    expect(listIn(moved.text, "sources").map(({ id }) => id)).toEqual(["one", "two"]);
  });

  it("becomes a quote of its own where it was there before, so that nothing else loses its words", () => {
    const moved = moveQuote(fileWith(sources, quotes), "q", "two", { isOwn: false, source: null })!;
    expect(moved.quote).not.toBe("q");
    expect(listIn(moved.text, "quotes")).toEqual([
      { id: "q", source: "one", quote: PASSAGE },
      { id: moved.quote, source: "two", quote: PASSAGE },
    ]);
  });
});
