/** Publishing again in a browser: the ZIP of then is chosen, the next version is made, and the first stays as it was. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { galleryText } from "../gallery/gallery.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const first = galleryText("withheld");
const second = JSON.stringify({ ...(JSON.parse(first) as object), subtitle: "Told anew" }, null, 2);
const zipButton = (page: Page) => page.getByRole("button", { name: "Folder (ZIP)" });

async function openOwn(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.locator("#picture").waitFor();
  await page.getByRole("link", { name: "Publish", exact: true }).click();
  await page.locator("#leaves").waitFor();
}
async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), zipButton(page).click()]);
  return readFileSync(await download.path());
}
const choose = (page: Page, buffer: Buffer) =>
  page
    .locator('#download input[accept*="zip"]')
    .setInputFiles({ name: "then.zip", mimeType: "application/zip", buffer });

describe.skipIf(!hasBrowser)("a dossier that is published again in a browser", { timeout: 240_000 }, () => {
  it("keeps version 1 byte for byte, adds version 2, and refuses a second version 1", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(page, first);
      const one = await downloaded(page);
      await page.locator(".download-state", { hasText: "Version 1 is in it" }).waitFor();
      const refused = await page.locator("#download .publish-no").textContent();
      const isOff = await zipButton(page).getAttribute("aria-disabled");
      await choose(page, one);
      const same = await downloaded(page);
      const said = await page.locator(".download-state").textContent();
      await page.goBack();
      await page.locator("#picture").waitFor();
      await openOwn(page, second);
      await choose(page, one);
      const two = await downloaded(page);
      return { one, two, same, refused, isOff, said };
    });
    expect(sins).toEqual([]);
    expect(result.refused).toContain("Version 1 of this dossier was made on this page");
    expect(result.isOff).toBe("true");
    expect(result.said).toContain("No new version is made");
    const [one, two, same] = [result.one, result.two, result.same].map(bytes => unzipSync(bytes));
    expect(Object.keys(same!).sort()).toEqual(Object.keys(one!).sort());
    for (const [name, bytes] of Object.entries(one!))
      expect([name, Buffer.compare(same![name]!, bytes)]).toEqual([name, 0]);
    const numbered = Object.keys(one!).filter(name => name.includes("/1/"));
    expect(numbered.some(name => name.endsWith("/1/SHA256SUMS"))).toBe(true);
    for (const name of numbered) expect([name, Buffer.compare(two![name]!, one![name]!)]).toEqual([name, 0]);
    const place = numbered[0]!.slice(0, numbered[0]!.indexOf("/1/") + 1);
    const text = (name: string) => new TextDecoder().decode(two![place + name]);
    expect(text("2/data.json")).toContain("Told anew");
    expect(text("data.json")).toBe(text("2/data.json"));
    expect(JSON.parse(text("data.jsonld"))).toMatchObject({ version: 2 });
  });

  it("names an earlier version that tells what must not leave now, and one press withdraws it", async () => {
    const dossier = (party: object) =>
      JSON.stringify({
        ...{ format: "deep-labor/1", id: "chain", title: "A chain", language: "en", updated: "2024-05-01" },
        clients: ["client"],
        parties: [
          { id: "client", kind: "organisation", name: "Client" },
          { id: "middle", kind: "organisation", ...party },
          { id: "packers", kind: "worker-group", name: "Packers" },
        ],
        links: ["orders client middle commissions", "hires middle packers engages"].map(words => {
          const [id, from, to, type] = words.split(" ");
          return { id, type, from, to, verification: "reported", evidence: ["contract"] };
        }),
        sources: [{ id: "contract", type: "contract", title: "The contract" }],
      });
    const { result, sins } = await visit("?", async page => {
      await openOwn(page, dossier({ name: "Acme Staffing" }));
      const one = await downloaded(page);
      await page.goBack();
      await page.locator("#picture").waitFor();
      await openOwn(page, dossier({ name: "An agency", withheld: true, private: { name: "Acme Staffing" } }));
      await choose(page, one);
      await zipButton(page).click();
      const press = page.getByRole("button", { name: "Withdraw version 1" });
      await press.waitFor();
      const said = await page.locator("#download [role=alert]").textContent();
      const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
      return { said, two: readFileSync(await download.path()) };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("Version 1, published before, tells what must not leave now");
    expect(result.said).toContain("An agency");
    expect(result.said).not.toMatch(/\/parties|Acme/u);
    const files = Object.entries(unzipSync(result.two));
    const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    expect(files.filter(([, bytes]) => textOf(bytes).includes("Acme")).map(([name]) => name)).toEqual([]);
    expect(textOf(files.find(([name]) => name.endsWith("/1/index.html"))![1])).toContain("withdrawn");
    expect(files.some(([name]) => name.endsWith("/2/data.json"))).toBe(true);
  });
});
