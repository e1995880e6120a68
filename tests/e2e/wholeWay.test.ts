/**
 * The whole way of somebody who writes a chain: ten parties with eight quotes from six addresses, published, corrected,
 * published again, taken away as tables and brought back. Every quote stands under its source, and both versions are whole.
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { heldFolder, placeInFolder } from "../../src/publish/index.ts";
import { isJsonObject, type JsonObject } from "../../src/schema/index.ts";
import { hasBrowser } from "./browser.ts";
import { paste, pasteHere } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { withoutPicker, written } from "./written.ts";

serveForVisits();

const CHAIN = [
  "Northwind (US) > Fabrikam (IE) > Contoso (IN) > Litware (KE) > workers: Labellers in Nairobi (KE)",
  "Northwind > Adatum (PH) > Proseware (PH) > workers: Labellers in Manila (PH)",
  "Fabrikam > Tailspin (MG) > workers: Labellers in Antananarivo (MG)",
];
const FORTY = "Proseware had forty of us in one room.";
const FIFTY = "Proseware had fifty of us in one room.";
/** The link, the passage, and the address that is pasted with it. */
const QUOTES = [
  ["Northwind → Fabrikam", "Northwind signed with Fabrikam in Dublin.", "https://one.example.org/a/contract.html"],
  ["Fabrikam → Contoso", "Fabrikam passes all labelling on to Contoso.", "https://two.example.com/b/labelling"],
  ["Contoso → Litware", "Contoso hires Litware when its own rooms are full.", "https://two.example.com/b/labelling"],
  ["Litware → Labellers in Nairobi", "We got our pay from Litware alone.", "three.example.net/c/pay"],
  ["Northwind → Adatum", "Adatum names Northwind as its largest client.", "https://four.example/annual.pdf"],
  ["Adatum → Proseware", "Proseware works for Adatum alone.", "doi:10.1234/proseware"],
  ["Proseware → Labellers in Manila", FORTY, "https://six.example/room"],
  ["Fabrikam → Tailspin", "Tailspin answers to Fabrikam.", "https://one.example.org/a/contract.html"],
] as const;
const addressOf = (pasted: string): string =>
  pasted.startsWith("doi:") ? `https://doi.org/${pasted.slice(4)}` : pasted.replace(/^(?!https:)/u, "https://");

const listIn = (file: JsonObject, list: string): readonly JsonObject[] =>
  (Array.isArray(file[list]) ? file[list] : []).filter(isJsonObject);

/** Passage → the address of the source under which it stands. */
function placesIn(file: JsonObject): Readonly<Record<string, string>> {
  const address = new Map(listIn(file, "sources").map(({ id, url }) => [id, String(url)]));
  return Object.fromEntries(
    listIn(file, "quotes").map(({ quote, source }) => [String(quote), address.get(source) ?? "nowhere"]),
  );
}

const expected = (room: string) =>
  Object.fromEntries(QUOTES.map(([, passage, url]) => [passage === FORTY ? room : passage, addressOf(url)]));

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

describe.skipIf(!hasBrowser)(
  "a chain that is written, published, corrected and published again",
  { timeout: 400_000 },
  () => {
    it("has every quote under its source, both versions whole, and comes back from its tables", async () => {
      const { result, sins } = await visit(
        "?lang=en",
        async page => {
          await page.locator("#own textarea").first().click();
          for (const [place, line] of CHAIN.entries()) {
            if (place > 0) await page.keyboard.press("Enter");
            await page.keyboard.type(line);
          }
          await page.getByText("Go on writing", { exact: true }).click();
          await page.locator(".edit-picture [data-stop]").first().waitFor();
          await page.getByRole("button", { name: "Keep", exact: true }).click();
          for (const [link, passage, url] of QUOTES) {
            await page.locator(".file-contents").getByRole("button", { name: link }).first().click();
            await page.locator('#edit-panel [data-field="evidence"] input[placeholder*="paste"]').first().focus();
            await pasteHere(page, `${passage}\n${url}`);
            await page.locator("#edit-panel .field-cited", { hasText: passage }).waitFor();
          }
          const file = await written(page);
          await page.getByRole("link", { name: "Publish", exact: true }).click();
          await page.getByRole("button", { name: /It is ready/u }).click();
          await page.locator("#download button:not([aria-disabled])", { hasText: "Folder (ZIP)" }).waitFor();
          const one = await downloaded(page, "Folder (ZIP)");
          await page.locator(".download-state", { hasText: "Version 1 is in it" }).waitFor();

          // What is loaded anew is *Publish*, from which a link leads back to the editor.
          await page.reload();
          await page.locator(".edit-return a").click();
          await page.locator(".edit-picture [data-stop]").first().waitFor();
          await page
            .locator(".file-contents")
            .getByRole("button", { name: FORTY.slice(0, 20) })
            .first()
            .click();
          await page.locator('#edit-panel [data-field="quote"] textarea').first().fill(FIFTY);
          await page.keyboard.press("Tab");
          await page.getByRole("link", { name: "Publish", exact: true }).click();
          await page.locator("#download .publish-no").waitFor();
          await page
            .locator('#since-last input[accept*="zip"]')
            .setInputFiles({ name: "then.zip", mimeType: "application/zip", buffer: one });
          await page.getByRole("button", { name: "Write it into the file" }).click();
          await page.getByText("Written into the file as a correction").waitFor();
          await page.locator("#download button:not([aria-disabled])", { hasText: "Folder (ZIP)" }).waitFor();
          const two = await downloaded(page, "Folder (ZIP)");
          await page.locator(".download-state", { hasText: "Version 2 is in it" }).waitFor();
          return { file, one, two };
        },
        { prepare: withoutPicker, acceptDownloads: true },
      );
      expect(sins).toEqual([]);
      expect(listIn(result.file, "parties")).toHaveLength(10);
      expect(listIn(result.file, "sources")).toHaveLength(6);
      expect(placesIn(result.file)).toEqual(expected(FORTY));

      const [one, two] = [result.one, result.two].map(zip => unzipSync(zip));
      const numbered = Object.keys(one!).filter(name => name.includes("/1/"));
      for (const name of numbered) expect([name, Buffer.compare(two![name]!, one![name]!)]).toEqual([name, 0]);
      const [token] = numbered[0]!.split("/").slice(1);
      const held = heldFolder(new Map(Object.entries(two!)));
      if (!held.ok) throw new Error(held.trouble);
      const { versions } = placeInFolder(held.value, token!);
      expect(versions.map(({ version, damages }) => [version, damages])).toEqual([
        [1, []],
        [2, []],
      ]);
      const dataOf = (version: string) =>
        JSON.parse(new TextDecoder().decode(two![`e/${token}/${version}data.json`])) as JsonObject;
      expect(placesIn(dataOf("1/"))).toEqual(expected(FORTY));
      expect(placesIn(dataOf("2/"))).toEqual(expected(FIFTY));
      expect(listIn(dataOf(""), "corrections")).toHaveLength(1);

      // What was published is opened, taken away as tables, and these are brought in at another desk.
      const published = new TextDecoder().decode(two![`e/${token}/data.json`]);
      const { result: back, sins: more } = await visit(
        "?lang=en",
        async page => {
          await paste(page, published);
          await page.locator("#picture").waitFor();
          await page.locator("#take-away > details > summary").press("Enter");
          await page.locator(".write-file button").first().waitFor();
          const tables = await downloaded(page, "Tables (CSV)");
          await page.goto(page.url().split("?")[0]!);
          await page
            .locator('.bring input[type="file"]')
            .setInputFiles({ name: "tables.zip", mimeType: "application/zip", buffer: tables });
          await page.locator(".bring-foot").waitFor();
          await page.getByRole("button", { name: "Bring in", exact: true }).click();
          await page.locator(".edit-picture [data-stop]").first().waitFor();
          return written(page);
        },
        { prepare: withoutPicker, acceptDownloads: true },
      );
      expect(more).toEqual([]);
      expect(placesIn(back)).toEqual(expected(FIFTY));
      expect(listIn(back, "links")).toEqual(listIn(dataOf("2/"), "links"));
    });
  },
);
