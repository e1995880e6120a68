/**
 * Whose words a pasted passage is: over every field that takes evidence, with no source in the file, one or several, and
 * however its address is written, the quote stands in the source of its own address, or the page asks.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sameAddress } from "../../src/edit/index.ts";
import { isJsonObject, type JsonObject } from "../../src/schema/index.ts";
import { extent, partOf } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { paste, pasteInto } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { withoutPicker, written } from "./written.ts";

serveForVisits();

const sourcesOf = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `known-${place + 1}`,
    type: "press",
    title: `Known paper ${place + 1}`,
    url: `https://known-${place + 1}.example/page`,
  }));

const claim = { verification: "reported", evidence: [] };
const response = { status: "replied" };
/** A file in which every field that takes evidence has its place. */
const startWith = (sources: readonly JsonObject[]): string =>
  `${JSON.stringify(
    {
      format: "deep-labor/1",
      id: "whose-words",
      title: "Whose words",
      language: "en",
      updated: "2026-11-28",
      corrections: [{ date: "2026-11-01", text: "A day was wrong." }],
      parties: [
        { id: "acme", kind: "organisation", name: "Acme", country: "US", response: { status: "replied" } },
        { id: "hands", kind: "worker-group", name: "Packers", country: "KE" },
      ],
      links: [
        { id: "acme-hands", type: "engages", from: "acme", to: "hands", ...claim, response: { status: "disputes" } },
      ],
      assertions: [
        { id: "said", party: "acme", duty: "pay-wage", position: "holds", basis: "policy", ...claim, response },
      ],
      conditions: [{ id: "met", duty: "pay-wage", party: "acme", met: "partly", ...claim, response }],
      money: [
        { id: "pay", kind: "worker-pay", payee: "hands", amount: 2, currency: "USD", unit: "hour", ...claim, response },
      ],
      figures: [{ id: "size", about: "hands", what: "size", value: 40, ...claim }],
      proceedings: [
        {
          id: "case",
          title: "The case",
          status: "pending",
          country: "KE",
          against: ["acme"],
          decisions: [{ id: "ruled", date: "2025-03-02", court: "Labour Court", outcome: "Heard.", evidence: [] }],
          evidence: [],
          response,
        },
      ],
      hypotheses: [{ id: "one-way", set: "ways", label: "One way", default: true }],
      sources,
      quotes: [],
      lookedFor: [{ id: "register", what: "An entry in the register" }],
      story: [{ id: "begins", title: "It begins", text: "Here.", focus: {} }],
    },
    null,
    2,
  )}\n`;

const listIn = (file: JsonObject, list: string): readonly JsonObject[] =>
  (Array.isArray(file[list]) ? file[list] : []).filter(isJsonObject);

const BLANK = '#edit-panel input[placeholder="search, or paste an address or a passage"]';

const forms: readonly (readonly [string, (place: number) => string | null])[] = [
  ["a whole address", place => `https://site-${place}.example/page`],
  ["an address without its scheme", place => `site-${place}.example/page`],
  ["a DOI", place => `doi:10.1234/paper-${place}`],
  ["no address", () => null],
];
const asAddress = (written: string): string =>
  written.startsWith("doi:") ? `https://doi.org/${written.slice(4)}` : written.replace(/^(?!https:)/u, "https://");

/** Everything with a form of its own, as it is called in the list of what is in the file. */
const OPENED = [
  "Parties",
  "Links",
  "Statements",
  "How it was for the workers",
  "Amounts",
  "Figures",
  "Cases",
  "Readings",
  "Searches without result",
  "Story",
];

type Expected = { readonly passage: string; readonly address: string | null; readonly source: string | null };

/** Pastes one passage into every field of the open form that takes evidence. */
async function pasteIntoForm(page: Page, shift: number, expected: Expected[]): Promise<void> {
  await page.locator(BLANK).first().waitFor({ state: "attached" });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("#edit-panel details")) details.open = true;
  });
  const count = await page.locator(BLANK).count();
  for (let place = 0; place < count; place += 1) {
    const number = expected.length + 1;
    const [, form] = forms[(number + shift) % forms.length]!;
    const passage = `These are the words of passage ${number}, and of nobody else.`;
    const address = form(number);
    const blank = page.locator(BLANK).nth(place);
    const entered = blank.locator("xpath=ancestor::*[@data-field][1]").locator(".field-cited", { hasText: passage });
    await pasteInto(blank, address === null ? passage : `${passage}\n${address}`);
    let source: string | null = null;
    if (address === null) {
      const asked = page.locator("#edit-panel .passage-place");
      await asked.waitFor();
      expect(await entered.count(), "nothing stands anywhere before it is said where").toBe(0);
      source = `A paper of its own ${number}`;
      await asked.locator("input").fill(source);
      await page.keyboard.press("Enter");
      await asked.waitFor({ state: "detached" });
    }
    await entered.first().waitFor();
    expected.push({ passage, address: address && asAddress(address), source });
  }
}

const runs = [0, 1, 3].flatMap(sources => forms.map(([name], shift) => ({ sources, name, shift })));

describe.skipIf(!hasBrowser)(`a passage that is pasted as evidence, ${extent}`, () => {
  it.each(partOf(runs, 4))(
    "stands in the source of its own address in every form, with $sources sources before, beginning with $name",
    { timeout: 400_000 },
    async ({ sources, shift }) => {
      const expected: Expected[] = [];
      const { result: file, sins } = await visit(
        "?lang=en",
        async page => {
          await paste(page, startWith(sourcesOf(sources)));
          await page.getByRole("button", { name: "Edit", exact: true }).click();
          await page.locator(".edit-picture [data-stop]").first().waitFor();
          await pasteIntoForm(page, shift, expected);
          for (const list of OPENED) {
            const known = expected.length;
            await page.locator(".file-list", { hasText: list }).locator("li button").first().click();
            await page.locator("#edit-panel h2, #edit-panel .edit-title").first().waitFor();
            await pasteIntoForm(page, shift, expected);
            expect(expected.length, list).toBeGreaterThan(known);
          }
          return written(page);
        },
        { prepare: withoutPicker, acceptDownloads: true },
      );
      expect(sins).toEqual([]);
      // The dossier, its correction, two of a party, two of a link, and so on: none was passed over.
      expect(expected.length).toBeGreaterThanOrEqual(18);
      const told = expected.map(({ passage, address, source }) => {
        const quotes = listIn(file, "quotes").filter(({ quote }) => quote === passage);
        if (quotes.length !== 1) return `${quotes.length} quotes: ${passage}`;
        const at = listIn(file, "sources").find(({ id }) => id === quotes[0]!.source)!;
        const isThere = JSON.stringify({ ...file, quotes: [] }).includes(JSON.stringify(quotes[0]!.id));
        if (!isThere) return `cited nowhere: ${passage}`;
        if (source !== null) return at.title === source ? "" : `${passage}: ${at.title}, and not ${source}`;
        return sameAddress(String(at.url), address!) ? "" : `${passage}: ${at.url}, and not ${address}`;
      });
      expect(told.filter(Boolean)).toEqual([]);
      const kinds = listIn(file, "sources").filter(({ id }) => !String(id).startsWith("known-"));
      expect(new Set(kinds.map(({ type }) => type))).toEqual(new Set(["unstated"]));
    },
  );
});
