/** A chain is written from the home page with the keyboard alone, and says the same as the one that is shipped. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { isJsonObject, type JsonObject, parseDossier } from "../../src/schema/index.ts";
import { deepLabor, folder } from "../cli/command.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { type Writer, writerOn } from "./writer.ts";

// A whole chain is some thousand keys, and other tests use the processors, too.
vi.setConfig({ testTimeout: 240_000 });

serveForVisits();

/** The text of the file as it is written by Ctrl+S, where the browser lends no file. */
async function written(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return readFileSync(await download.path(), "utf8");
}

/** The page asks for a place on disk where it can; a download needs no answer. */
const withoutPicker = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });

/** Presses Tab until what has the focus is called so. */
async function tabToWords(page: Page, words: string | RegExp): Promise<void> {
  for (let tabs = 0; tabs < 400; tabs += 1) {
    const name = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      return (
        active?.getAttribute("aria-label") ??
        (active as HTMLInputElement | null)?.labels?.[0]?.textContent ??
        active?.textContent ??
        ""
      );
    });
    if (typeof words === "string" ? name.trim() === words : words.test(name.trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to ${String(words)}.`);
}

/** Opens the form of an object by its line in the list below the picture. */
async function openLine(page: Page, words: string | RegExp): Promise<void> {
  await page
    .locator(".file-contents")
    // A button in a folded part takes no focus, and the way would begin wherever one was.
    .evaluate(list => [...list.querySelectorAll("button")].find(one => one.checkVisibility())?.focus());
  await tabToWords(page, words);
  await page.keyboard.press("Enter");
  await page.locator("#edit-panel").waitFor();
}

/** Comes to a field of the open form, which may be in a folded part of it. */
async function toField(page: Page, w: Writer, field: string): Promise<void> {
  const place = page.locator(`#edit-panel [data-field="${field}"]`).first();
  await place.waitFor({ state: "attached" });
  const isFolded = await place.evaluate(one => {
    const details = one.closest("details");
    if (!details || details.open) return false;
    details.querySelector("summary")!.focus();
    return true;
  });
  if (isFolded) await page.keyboard.press("Enter");
  else await page.locator("#edit-title").focus();
  await w.tabTo(field);
}

/** Fills a field by typing, and leaves it with Tab, which takes what a picker has marked. */
async function fill(page: Page, w: Writer, field: string, words: string): Promise<void> {
  await toField(page, w, field);
  await w.type(words);
  await page.keyboard.press("Tab");
}

/** Every id in a trace is replaced by what it is the id of, as a person would name it. */
function named(traces: string, dossierText: string): unknown {
  const file = JSON.parse(dossierText) as JsonObject;
  const english = (text: unknown): string => (isJsonObject(text) ? String(text.en) : String(text));
  const items = (list: string) => ((file[list] as JsonObject[] | undefined) ?? []).filter(isJsonObject);
  const parties = new Map(items("parties").map(({ id, name }) => [String(id), english(name)]));
  const names = new Map([
    ...parties,
    ...items("links").map(
      one => [String(one.id), `${parties.get(String(one.from))} → ${parties.get(String(one.to))}`] as const,
    ),
    ...items("assertions").map(one => [String(one.id), `${parties.get(String(one.party))} on ${one.duty}`] as const),
    ...items("hypotheses").map(one => [String(one.id), english(one.label)] as const),
  ]);
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(renamed);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [names.get(key) ?? key, renamed(one)]));
  };
  return renamed((JSON.parse(traces) as { traces: unknown }[])[0]!.traces);
}

/** What `deep-labor trace` answers for every duty, in both readings. */
async function tracesOf(text: string): Promise<readonly unknown[]> {
  const where = folder();
  writeFileSync(path.join(where, "a.dossier.json"), text);
  const { hypotheses } = parseDossier(text).dossier!;
  const worlds = [[], ...hypotheses.filter(one => !one.default).map(({ id }) => ["--world", id])];
  const answers: unknown[] = [];
  for (const world of worlds) {
    const { out, err } = await deepLabor(["trace", "a.dossier.json", "--json", ...world], { cwd: where });
    expect(err).toBe("");
    answers.push(named(out, text));
  }
  return answers;
}

const SOURCE = "https://www.rfi.fr/de/interview-casilli";
const PASSAGE = "Das spanische Unternehmen hatte Verträge mit ihnen geschlossen.";
const CHAIN = [
  "Microsoft (US) >rec> A Chinese platform (CN) > A Japanese recruitment platform (JP) >sub> A subcontractor in Spain (ES) > workers: Micro-workers in France (FR)",
  "A subcontractor in Spain > ?+ > workers: Micro-workers in France",
  "beside: Other platforms x2+",
];

describe.skipIf(!hasBrowser)("a chain that is written with the keyboard alone", () => {
  it("is the Microsoft chain of the interview: each duty is answered as in the shipped dossier, in both readings", async () => {
    const shipped = readFileSync(
      path.resolve(import.meta.dirname, "../../data/dossiers/microsoft-voice-assistant.dossier.json"),
      "utf8",
    );
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        const w = writerOn(page);
        await page.locator("#own textarea").first().waitFor();
        await tabToWords(page, /^The chain/);
        for (const [place, line] of CHAIN.entries()) {
          if (place > 0) await page.keyboard.press("Enter");
          await w.type(line);
        }
        await tabToWords(page, "Go on writing");
        await page.keyboard.press("Enter");
        await page.locator(".edit-picture [data-stop]").first().waitFor();

        await openLine(page, "+ a reading");
        await w.type("The further platforms stand beside the chain, place unknown");
        await fill(page, w, "set", "missing-platforms");
        await toField(page, w, "default");
        await page.keyboard.press("Space");
        await openLine(page, "+ a reading");
        await w.type("At least one of them stands in line between the Spanish firm and the workers");
        await fill(page, w, "set", "missing-platforms");

        await openLine(page, /^unknown party/);
        await fill(page, w, "name", "A further platform or several");
        await fill(page, w, "hypotheses", "At least one of them");
        await openLine(page, "Other platforms");
        await fill(page, w, "kind", "unkn");
        await fill(page, w, "hypotheses", "The further");

        // The interview is the source, with one of its passages for each link.
        await page
          .locator("h1")
          .first()
          .evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await w.paste(`${SOURCE}\n“${PASSAGE}”`);
        await page.locator("#edit-panel.edit-panel", { hasText: PASSAGE.slice(0, 30) }).waitFor();
        const sure = async (line: string | RegExp, how: string, reading: string | null, type: string | null) => {
          await openLine(page, line);
          if (type) await fill(page, w, "type", type);
          await fill(page, w, "evidence", PASSAGE.slice(0, 12));
          await fill(page, w, "verification", how);
          if (reading) await fill(page, w, "hypotheses", reading);
        };
        await sure("Microsoft → A Chinese platform", "single", null, null);
        await sure("A Chinese platform → A Japanese recruitment platform", "single", null, null);
        await sure("A Japanese recruitment platform → A subcontractor in Spain", "single", null, null);
        await sure("A subcontractor in Spain → Micro-workers in France", "single", "The further", null);
        await sure("A subcontractor in Spain → A further platform or several", "inferred", "At least", null);
        await sure("A further platform or several → Micro-workers in France", "inferred", "At least", "passes work");

        await page.locator('.stage-view [data-stop="card subcontractor-in-spain"]').focus();
        await w.press("s");
        await page.locator(".how-known").waitFor();
        await tabToWords(page, /^The party says so/);
        await w.press("ArrowDown");
        await fill(page, w, "position", "holds");
        await fill(page, w, "duty", "employer");
        await fill(page, w, "workers", "micro");
        await toField(page, w, "saidBy");
        await w.type("Antonio A. Casilli");
        await w.press("Enter");
        await fill(page, w, "extent", "contracts of a kind not stated");
        await fill(page, w, "stated", "24 jan 24");
        await fill(page, w, "evidence", PASSAGE.slice(0, 12));
        await fill(page, w, "verification", "single");

        await openLine(page, /^Microsoft →/).catch(() => {});
        await page.keyboard.press("Escape");
        return written(page);
      },
      { prepare: withoutPicker, acceptDownloads: true },
    );
    console.log(result);
    expect(sins).toEqual([]);
    expect(await tracesOf(result)).toEqual(await tracesOf(shipped));
  });
});

/** A file with OpenAI, Sama and the labellers, on which the acts are counted. */
const START = `${JSON.stringify(
  {
    format: "deep-labor/1",
    id: "counted",
    title: "Counted",
    language: "en",
    updated: "2026-11-28",
    clients: ["openai"],
    parties: [
      { id: "openai", kind: "organisation", name: "OpenAI", country: "US" },
      { id: "sama", kind: "organisation", name: "Sama", country: "KE" },
      { id: "labellers", kind: "worker-group", name: "Data labellers", country: "KE" },
    ],
    links: [
      { id: "openai-sama", type: "commissions", from: "openai", to: "sama", verification: "reported", evidence: [] },
      { id: "sama-labellers", type: "engages", from: "sama", to: "labellers", verification: "reported", evidence: [] },
    ],
  },
  null,
  2,
)}\n`;

/** Opens a text as a draft. */
async function openDraft(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
}

const card = (page: Page, party: string) => page.locator(`.stage-view [data-stop="card ${party}"]`);
const PASTED = "https://time.example/openai “Sama was responsible for managing the payment arrangements.”";

describe.skipIf(!hasBrowser)("keys that it takes to write, without one's own prose", () => {
  const counted = (act: (page: Page, w: Writer) => Promise<void>) =>
    visit(
      "?lang=en",
      async page => {
        await openDraft(page, START);
        const w = writerOn(page);
        w.keys();
        await act(page, w);
        const keys = w.keys();
        return { keys, dossier: parseDossier(await written(page)) };
      },
      { prepare: withoutPicker, acceptDownloads: true },
    );

  it("a link with its source: 16 at most", async () => {
    const { result, sins } = await counted(async (page, w) => {
      await card(page, "openai").focus();
      await w.press("l");
      await page.locator('[data-field="type"] input').waitFor();
      await w.type("en");
      await w.press("Tab");
      await w.type("data");
      await w.press("Tab");
      await w.paste(PASTED);
      await w.press("Tab");
      await w.type("r");
      await w.press("Control+Enter");
    });
    expect(sins).toEqual([]);
    expect(result.keys).toBeLessThanOrEqual(16);
    const { dossier, leftOut } = result.dossier;
    expect(leftOut).toEqual([]);
    const [quote] = dossier!.quotes;
    expect(dossier!.links[2]).toMatchObject({
      type: "engages",
      from: "openai",
      to: "labellers",
      verification: "reported",
      evidence: [quote!.id],
    });
    expect(dossier!.sources[0]).toMatchObject({ url: "https://time.example/openai" });
  });

  it("a party's answer: 16 at most", async () => {
    const { result, sins } = await counted(async (page, w) => {
      await card(page, "openai").focus();
      await w.press("Enter");
      await page.locator("#edit-panel.edit-panel", { hasText: "OpenAI" }).waitFor();
      await card(page, "openai").focus();
      await w.press("a");
      await w.type("re");
      await w.press("Tab");
      await w.type("4 mar");
      await w.press("Tab");
      await w.paste("It takes this seriously.");
      await w.press("Tab", "Tab");
      await w.paste(PASTED);
      await w.press("Control+Enter");
    });
    expect(sins).toEqual([]);
    expect(result.keys).toBeLessThanOrEqual(16);
    const { dossier } = result.dossier;
    expect(dossier!.parties[0]!.response).toMatchObject({
      status: "replied",
      date: expect.stringMatching(/^\d{4}-03-04$/),
      text: "It takes this seriously.",
      evidence: [dossier!.quotes[0]!.id],
    });
  });

  it("a court held, under appeal: 24 at most, and the picture says contested", async () => {
    const { result, sins } = await counted(async (page, w) => {
      await page.locator('.stage-view [data-stop="card sama"]').focus();
      await w.press("j");
      await page.locator('[data-field="court"] input').waitFor();
      await w.prose("Employment Court");
      await w.press("Tab");
      await w.type("2 jun 23");
      await w.press("Tab", "Tab");
      await w.type("h");
      await w.press("Tab");
      await w.type("em");
      await w.press("Tab", "Tab");
      await w.type("f");
      await w.press("Tab", "Space", "Tab");
      await w.paste(PASTED);
      await w.press("Control+Enter");
    });
    expect(sins).toEqual([]);
    expect(result.keys).toBeLessThanOrEqual(24);
    const { dossier, leftOut } = result.dossier;
    expect(leftOut).toEqual([]);
    const [proceeding] = dossier!.proceedings;
    expect(proceeding).toMatchObject({
      status: "under-appeal",
      country: "KE",
      against: ["sama"],
      duties: ["employment-status"],
    });
    expect(dossier!.assertions[0]).toMatchObject({
      basis: "court",
      position: "holds",
      decision: proceeding!.decisions![0]!.id,
    });
  });
});

describe.skipIf(!hasBrowser)("one duty, told by both sides", () => {
  it("has OpenAI's and Sama's word, the workers' side, an answer, an amount per hour, and a case with an appeal", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await openDraft(page, START);
        const w = writerOn(page);
        const begin = async (party: string, key: string) => {
          await card(page, party).focus();
          await w.press(key);
        };
        const own = async () => {
          await tabToWords(page, /^The party says so/);
          await w.press("Space");
        };

        await begin("openai", "s");
        await own();
        await fill(page, w, "position", "passes");
        await fill(page, w, "duty", "health");
        await fill(page, w, "workers", "data");
        await fill(page, w, "to", "sama");
        await toField(page, w, "evidence");
        await w.paste(PASTED);
        await fill(page, w, "verification", "rep");
        await w.press("Control+Enter");

        await begin("sama", "s");
        await own();
        await fill(page, w, "position", "holds");
        await fill(page, w, "duty", "health");
        await fill(page, w, "evidence", "Sama was");
        await w.press("Control+Enter");

        await openLine(page, "+ how it was");
        await fill(page, w, "duty", "health");
        await fill(page, w, "met", "not");
        await fill(page, w, "workers", "data");
        await toField(page, w, "saidBy");
        await w.type("Former labellers");
        await w.press("Enter");
        await fill(page, w, "verification", "single");
        await w.press("Control+Enter");

        await begin("sama", "a");
        await page.locator('[data-field="response.status"] input').first().waitFor();
        await fill(page, w, "response.status", "disputes");
        await fill(page, w, "response.date", "18 January 2023");
        await w.press("Control+Enter");

        await begin("openai", "m");
        await fill(page, w, "kind", "contract p");
        await fill(page, w, "payee", "sama");
        await fill(page, w, "amount", "12.50");
        await fill(page, w, "currency", "usd");
        await fill(page, w, "unit", "hour");
        await w.press("Control+Enter");

        await begin("sama", "j");
        await w.type("High Court of Kenya");
        await fill(page, w, "date", "2 jun 23");
        await fill(page, w, "position", "holds");
        await fill(page, w, "duty", "health");
        await fill(page, w, "finality", "f");
        await toField(page, w, "isAppealed");
        await w.press("Space");
        await fill(page, w, "evidence", "Sama was");
        await w.press("Control+Enter");
        return written(page);
      },
      { prepare: withoutPicker, acceptDownloads: true },
    );
    expect(sins).toEqual([]);
    const { dossier, leftOut } = parseDossier(result);
    expect(leftOut).toEqual([]);
    expect(dossier!.assertions).toMatchObject([
      {
        party: "openai",
        position: "passes-on",
        to: ["sama"],
        basis: "statement",
        verification: "reported",
        workers: ["labellers"],
      },
      { party: "sama", position: "holds", basis: "statement" },
      { party: "sama", position: "holds", basis: "court", decision: dossier!.proceedings[0]!.decisions![0]!.id },
    ]);
    expect(dossier!.conditions).toMatchObject([
      { duty: "health-safety", met: "not-met", saidBy: [{ name: "Former labellers" }] },
    ]);
    expect(dossier!.parties[1]!.response).toMatchObject({ status: "disputes", date: "2023-01-18" });
    expect(dossier!.money).toMatchObject([
      { kind: "contract-price", payer: "openai", payee: "sama", amount: 12.5, currency: "USD", unit: "hour" },
    ]);
    expect(dossier!.proceedings[0]).toMatchObject({ status: "under-appeal", country: "KE" });
  });
});
