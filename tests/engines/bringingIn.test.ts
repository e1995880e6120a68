/** A table as it is copied from a spreadsheet begins a dossier: pasted by key, seen row by row, brought in. */
import { expect, it } from "vitest";
import { wrongTable } from "../e2e/bringTable.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

inEveryEngine("a table that is brought in", visited => {
  it("is understood as it was pasted, says which of its rows stay outside, and becomes a chain", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?lang=en`);
    await driver.click(".bring textarea");
    await driver.paste(wrongTable);
    await driver.waitFor(".bring-foot");
    const summary = await driver.text(".bring-foot");
    expect(summary).toContain("28 rows come in");
    expect(summary).toContain("2 rows stay outside");
    await driver.click({ role: "button", name: "Bring in" });
    await driver.waitFor(".edit-picture [data-stop]");
    expect(await driver.text(".edit-picture")).toContain("OpenAI");
    expect(await driver.address()).toBe(`${page}?local`);
  });
});
