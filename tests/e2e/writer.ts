/** Somebody who writes by keyboard alone, and whose keys are counted. */
import type { Page } from "playwright-core";
import { pasteHere } from "./paste.ts";

export type Writer = {
  /** Presses one key, or keys together, and counts it as one. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types words; each letter is a key. */
  readonly type: (words: string) => Promise<void>;
  /** Types one's own prose, which is not counted. */
  readonly prose: (words: string) => Promise<void>;
  /** Pastes, as Ctrl+V does, and counts one key. */
  readonly paste: (words: string) => Promise<void>;
  /** The keys since it was asked last. */
  readonly keys: () => number;
  /** Presses Tab until the field with this name has the focus. Counted. */
  readonly tabTo: (field: string) => Promise<void>;
};

/** What has the focus: the name of its field in the form, or its words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const field = active?.closest<HTMLElement>("[data-field]")?.dataset.field;
    return field ?? active?.getAttribute("aria-label") ?? active?.textContent?.trim().slice(0, 40) ?? "";
  });

const MOST_TABS = 60;

export function writerOn(page: Page): Writer {
  let count = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      count += 1;
      await page.keyboard.press(key);
    }
  };
  return {
    press,
    type: async words => {
      count += words.length;
      await page.keyboard.type(words);
    },
    prose: words => page.keyboard.type(words),
    paste: async words => {
      count += 1;
      await pasteHere(page, words);
    },
    keys: () => {
      const now = count;
      count = 0;
      return now;
    },
    tabTo: async field => {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        if ((await focused(page)) === field) return;
        await press("Tab");
      }
      throw new Error(`No Tab leads to ${field}; ${await focused(page)} has the focus.`);
    },
  };
}
