/** A chain is begun in a line, written in the editor, kept, and there again after what ran the page was killed. */
import { expect, it } from "vitest";
import { parseDossier } from "../../src/schema/index.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

const LINE = "Microsoft (US) > a Chinese platform (CN) > ?1-3 > workers: Micro-workers (FR)";
const NAMES = ["Microsoft", "a Chinese platform", "1 to 3 unknown parties", "Micro-workers"];
const SOURCE = "https://www.rfi.fr/de/interview-casilli";
const PASSAGE = "Das spanische Unternehmen hatte Verträge mit ihnen geschlossen.";
const SUMMARY = "Whoever listens is hired three hops below whoever sells what they hear.";

inEveryEngine("a writer", visited => {
  it("finds the draft as it was after the page was killed, with pasted evidence, and takes it as a file", async () => {
    const { driver, page } = visited();
    // A try before this one may have kept a draft.
    await driver.open(`${page}icon.svg`);
    await driver.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
      localStorage.clear();
    }, null);
    await driver.open(`${page}?lang=en`);
    await driver.click({ role: "textbox", name: "The chain, in a few lines" });
    await driver.type(LINE);
    // The picture follows what is typed: the last name is there by its first letters at first.
    await driver.waitUntil(
      last => [...document.querySelectorAll(".drawn-lines .card-name")].at(-1)?.textContent === last,
      NAMES.at(-1),
    );
    const drawn = await driver.evaluate(
      () => [...document.querySelectorAll(".drawn-lines .card-name")].map(name => name.textContent),
      null,
    );
    expect(drawn).toEqual(NAMES);
    await driver.click({ role: "button", name: "Go on writing" });
    await driver.waitFor(".edit-picture [data-stop]");
    const stored = () => driver.evaluate(async () => (await indexedDB.databases()).length + localStorage.length, null);
    expect(await stored()).toBe(0);

    // Nobody has allowed to keep anything yet; from here on each key is kept.
    await driver.fill(".edit-panel textarea", SUMMARY);
    await driver.click({ role: "button", name: "Keep" });
    await driver.waitUntil(() => /^kept [\d:]+/.test(document.querySelector(".keep-state")?.textContent ?? ""), null);

    // Pasted anywhere on the page, an address with a passage is evidence.
    await driver.evaluate(() => (document.activeElement as HTMLElement | null)?.blur(), null);
    await driver.paste(`${SOURCE}\n“${PASSAGE}”`);
    await driver.waitUntil(
      passage => document.querySelector("#edit-panel")?.textContent?.includes(passage) ?? false,
      PASSAGE,
    );
    await driver.waitUntil(() => /^kept [\d:]+$/.test(document.querySelector(".keep-state")?.textContent ?? ""), null);

    await driver.crash();

    await driver.open(`${page}?lang=en`);
    await driver.click({ role: "link", name: "1 draft" });
    await driver.click(".drafts .keep-acts button");
    await driver.waitFor(".edit-page");
    await driver.waitFor(".edit-picture [data-stop]");
    const cards = await driver.evaluate(
      () => [...document.querySelectorAll(".edit-picture .card-name")].map(name => name.textContent),
      null,
    );
    expect(cards).toEqual(NAMES);

    // Where the browser lends a place on disk it asks where; a download needs no answer.
    await driver.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"), null);
    await driver.press("Control+s");
    const { name, bytes } = await driver.given();
    expect(name).toBe("microsoft-micro-workers.dossier.json");
    const { dossier, problems } = parseDossier(bytes.toString("utf8"));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier!.parties.length).toBe(NAMES.length);
    expect(bytes.toString("utf8")).toContain(SUMMARY);
    expect(dossier!.quotes.map(({ quote }) => quote)).toEqual([PASSAGE]);
  });
});
