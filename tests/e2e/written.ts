/** The file that is written on the page of the editor. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { JsonObject } from "../../src/schema/index.ts";

/** The page asks for a place on disk where it can; a download needs no answer. */
export const withoutPicker = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });

/** Writes the file, and reads what was written. */
export async function written(page: Page): Promise<JsonObject> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as JsonObject;
}
