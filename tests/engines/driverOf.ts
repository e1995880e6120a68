import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { soon } from "../soon.ts";
import type { Driver, Native, Target } from "./driver.ts";
import type { Noted } from "./noteTroubles.ts";

/** A part of a download, while it comes. */
const UNFINISHED = /\.(?:part|crdownload|wkdownload)$/;

/** ms after which a file that no longer grows is whole. */
const WHOLE_AFTER = 500;

const told = (target: Target): string => (typeof target === "string" ? target : `${target.role} “${target.name}”`);

/** Everything that a test asks of an engine, made of what the engine can do. */
export function driverOf(native: Native): Driver {
  const { downloads, click, sees, evaluate, press, open, crash } = native;
  const noted: string[] = [];
  /** What a page has noted is gone with the page: it is read before another one is opened. */
  const gather = async () => {
    const found = await evaluate(() => (window as unknown as Partial<Noted>).noted?.splice(0) ?? [], null);
    noted.push(...found);
  };
  /** A page that was written before its scripts is seen, and answers nothing, until they have taken it over. */
  const untilItAnswers = async () => {
    const isWritten = await evaluate(() => document.documentElement.dataset.first === "shown", null);
    if (isWritten) throw new Error("The page is shown as it was written, and answers nothing yet.");
  };
  const waitFor = (target: Target) =>
    soon(async () => {
      await untilItAnswers();
      if (!(await sees(target))) throw new Error(`There is no ${told(target)}.`);
    });
  const driver: Driver = {
    ...native,
    waitFor,
    waitUntilGone: target =>
      soon(async () => {
        if (await sees(target)) throw new Error(`There still is ${told(target)}.`);
      }),
    waitUntil: (holds, given) =>
      soon(async () => {
        if (!(await evaluate(holds, given))) throw new Error(`It never holds: ${String(holds)}`);
      }),
    async open(address) {
      await gather();
      await open(address);
    },
    async crash() {
      await gather();
      await crash();
    },
    click: target =>
      soon(async () => {
        await untilItAnswers();
        if (!(await click(target))) throw new Error(`There is no ${told(target)} that can be pressed.`);
      }),
    async fill(field, words) {
      await driver.click(field);
      // The letters of whoever types beside a field are keys of the page.
      await driver.waitUntil(() => document.activeElement?.matches("input, textarea") ?? false, null);
      await press("Control+a");
      await native.type(words);
      await driver.waitUntil(typed => (document.activeElement as HTMLInputElement | null)?.value === typed, words);
    },
    async paste(words) {
      // It is copied from a field that is there only for this: the clipboard of a machine is nobody's to write to.
      await evaluate(text => {
        const field = document.createElement("textarea");
        Object.assign(window, { before: document.activeElement });
        field.id = "copied-from";
        field.value = text;
        document.body.append(field);
        field.select();
      }, words);
      await press("Control+c");
      await evaluate(() => {
        document.getElementById("copied-from")!.remove();
        (window as unknown as { before: HTMLElement | null }).before?.focus();
      }, null);
      await press("Control+v");
    },
    text: selector =>
      evaluate(wanted => {
        const element = document.querySelector<HTMLElement>(wanted);
        // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without what is folded away
        return (element?.innerText ?? "").replaceAll(/[\s\u00a0\u202f]+/gu, " ").trim();
      }, selector),
    count: selector =>
      evaluate(
        wanted => [...document.querySelectorAll(wanted)].filter(element => element.checkVisibility()).length,
        selector,
      ),
    address: () => evaluate(() => window.location.href, null),
    async pressUntil(key, selector, most = 120) {
      const isThere = () => evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
      for (let presses = 0; presses <= most; presses += 1) {
        if (await isThere()) return;
        await press(key);
      }
      throw new Error(`${key} does not lead to ${selector}.`);
    },
    given() {
      let [before, since] = [0, 0];
      return soon(() => {
        const files = readdirSync(downloads);
        const [name] = files;
        if (name === undefined || files.some(file => UNFINISHED.test(file))) throw new Error("No file is given yet.");
        const file = path.join(downloads, name);
        const bytes = readFileSync(file);
        // Firefox holds a place for it.
        if (bytes.length === 0) throw new Error("The file is not written yet.");
        // WebKit writes it under its own name, piece by piece.
        if (bytes.length !== before) [before, since] = [bytes.length, Date.now()];
        if (Date.now() - since < WHOLE_AFTER) throw new Error("The file may still be written.");
        rmSync(file);
        return { name, bytes };
      });
    },
    async troubles() {
      await gather();
      return noted.splice(0);
    },
  };
  return driver;
}
