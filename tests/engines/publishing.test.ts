/** A dossier is published in the page: seen as it will be, then taken as a folder whose files are whole. */
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { inEveryEngine } from "./inEveryEngine.ts";

inEveryEngine("a dossier that is published in the page", visited => {
  it("is shown as it will be, and given as a folder with pictures, every file as its sums say", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?dossier=openai-sama&view=publish&lang=en`);
    await driver.waitFor({ role: "heading", name: "Publish" });
    await driver.waitFor("#leaves");
    await driver.enter("iframe");
    await driver.waitFor(".card");
    expect(await driver.text("main")).toContain("Samasource Kenya EPZ Ltd");
    await driver.leave();
    await driver.click({ role: "button", name: "Folder (ZIP)" });
    const { name, bytes } = await driver.given();
    expect(name).toMatch(/^[a-z0-9]{10}\.zip$/);
    const files = unzipSync(bytes);
    const within = (wanted: string) => Object.keys(files).find(file => file.endsWith(`/${wanted}`))!;
    const sums = new TextDecoder().decode(files[within("SHA256SUMS")]).trim().split("\n");
    expect(sums.length).toBeGreaterThan(10);
    for (const line of sums) {
      const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line)!;
      expect(createHash("sha256").update(files[within(file!)]!).digest("hex"), file).toBe(sum);
    }
    // Each engine draws the picture itself: it is a whole PNG, larger than an empty one.
    const picture = Buffer.from(files[within("full.png")]!);
    expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(picture.length).toBeGreaterThan(30_000);
  });
});
