/**
 * Publishing again in a browser: the next version is made beside the earlier ones, of which every byte stays, in the ZIP
 * or the folder of then; and a version that is known of is not made a second time with other bytes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldFolder, placeInFolder } from "../../src/publish/index.ts";
import { galleryText } from "../gallery/gallery.ts";
import { hasBrowser } from "./browser.ts";
import { drag } from "./drag.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

let disk = "";
beforeAll(() => {
  disk = mkdtempSync(path.join(tmpdir(), "deep-labor-again-"));
});
afterAll(() => rmSync(disk, { recursive: true, force: true }));

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
/** Waits until it is known what was made before. */
async function mayDownload(page: Page): Promise<void> {
  await page.locator("#download button:not([aria-disabled])", { hasText: "Folder (ZIP)" }).waitFor();
}
async function downloaded(page: Page): Promise<Buffer> {
  await mayDownload(page);
  const [download] = await Promise.all([page.waitForEvent("download"), zipButton(page).click()]);
  return readFileSync(await download.path());
}
const choose = (page: Page, buffer: Buffer) =>
  page
    .locator('#since-last input[accept*="zip"]')
    .setInputFiles({ name: "then.zip", mimeType: "application/zip", buffer });
const refusal = (page: Page) => page.locator("#download .publish-no p").first();
const done = (page: Page, words: string) => page.locator(".download-state", { hasText: words });

/** What a browser keeps that was allowed to is seen by no other visit. */
const KEEPING = { locale: "en-IE" };

type Files = Readonly<Record<string, Uint8Array>>;

/** What version 2 is beside version 1: every earlier byte stays, nothing is damaged, and the latest is the second. */
function expectsSecond(one: Files, two: Files): void {
  const numbered = Object.keys(one).filter(name => name.includes("/1/"));
  expect(numbered.some(name => name.endsWith("/1/SHA256SUMS"))).toBe(true);
  for (const name of numbered) expect([name, Buffer.compare(two[name]!, one[name]!)]).toEqual([name, 0]);
  const place = numbered[0]!.slice(0, numbered[0]!.indexOf("/1/") + 1);
  const text = (name: string) => new TextDecoder().decode(two[place + name]);
  expect(text("2/data.json")).toContain("Told anew");
  expect(text("data.json")).toBe(text("2/data.json"));
  expect(JSON.parse(text("data.jsonld"))).toMatchObject({ version: 2 });
  const held = heldFolder(new Map(Object.entries(two)));
  if (!held.ok) throw new Error(held.trouble);
  const { versions } = placeInFolder(held.value, place.split("/")[1]!);
  expect(versions.map(({ version, damages }) => [version, damages])).toEqual([
    [1, []],
    [2, []],
  ]);
}

/** Lends a folder. A headless browser shows no dialogue; the folder is a real one, in its own file system. */
const lends = (page: Page, name: string) =>
  page.addInitScript(folder => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    });
  }, name);

/** What stands in the folder that is lent. */
const filesIn = (page: Page, name: string) =>
  page.evaluate(async folder => {
    const found: [string, number[]][] = [];
    type Folder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };
    const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const one of (folder as Folder).values())
        if (one.kind === "directory") await walk(one as FileSystemDirectoryHandle, `${prefix}${one.name}/`);
        else {
          const file = await (one as FileSystemFileHandle).getFile();
          found.push([prefix + one.name, [...new Uint8Array(await file.arrayBuffer())]]);
        }
    };
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle(folder), "");
    return found;
  }, name);

/** A chain whose middle is told openly, or withheld later. */
const namedChain = (party: object) =>
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
const OPEN = namedChain({ name: "Acme Staffing" });
const HIDDEN = namedChain({ name: "An agency", withheld: true, private: { name: "Acme Staffing" } });

/** The first version is withdrawn and names nobody any more, and the second stands there. */
function expectsWithdrawn(files: readonly (readonly [string, Uint8Array])[]): void {
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  expect(files.filter(([, bytes]) => textOf(bytes).includes("Acme")).map(([name]) => name)).toEqual([]);
  expect(textOf(files.find(([name]) => name.endsWith("/1/index.html"))![1])).toContain("withdrawn");
  expect(files.some(([name]) => name.endsWith("/2/data.json"))).toBe(true);
}

/** Writes an archive as a folder on the disk. */
function onDisk(name: string, zip: Uint8Array): string {
  const folder = path.join(disk, name);
  for (const [file, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
  return folder;
}

describe.skipIf(!hasBrowser)("a dossier that is published again in a browser", { timeout: 240_000 }, () => {
  it("keeps version 1 byte for byte and adds version 2, on the page that made the first and on a fresh one", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(page, first);
      const one = await downloaded(page);
      await done(page, "Version 1 is in it").waitFor();
      const known = await page.locator("#since-last .publish-before").textContent();
      const same = await downloaded(page);
      await done(page, "No new version is made").waitFor();
      await page.goBack();
      await page.locator("#picture").waitFor();
      await openOwn(page, second);
      const two = await downloaded(page);
      await page.goto(page.url().split("?")[0]!);
      await page.locator("#own textarea").first().waitFor();
      await openOwn(page, second);
      await choose(page, one);
      await page.locator(".publish-before", { hasText: "up to version 1" }).waitFor();
      return { one, same, two, again: await downloaded(page), known };
    });
    expect(sins).toEqual([]);
    expect(result.known).toContain("was made on this page");
    expect(result.known).toContain("up to version 1");
    const [one, same, two, again] = [result.one, result.same, result.two, result.again].map(zip => unzipSync(zip));
    for (const [name, bytes] of Object.entries(one!))
      expect([name, Buffer.compare(same![name]!, bytes)]).toEqual([name, 0]);
    expect(Object.keys(same!).sort()).toEqual(Object.keys(one!).sort());
    expectsSecond(one!, two!);
    expectsSecond(one!, again!);
  });

  it("is refused a second version of a number after the page was loaded anew, until what was published is chosen", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await paste(page, first);
        await page.locator(".local-acts button").first().click();
        await page.locator(".edit-picture [data-stop]").first().waitFor();
        await page.getByRole("button", { name: "Keep", exact: true }).click();
        const toPublish = async () => {
          await page.getByRole("link", { name: "Publish", exact: true }).click();
          await page.locator("#download").waitFor();
        };
        await toPublish();
        const one = await downloaded(page);
        await done(page, "Version 1 is in it").waitFor();
        await page.reload();
        await refusal(page).waitFor();
        const refused = await refusal(page).textContent();
        const isOff = await zipButton(page).getAttribute("aria-disabled");
        await choose(page, one);
        const same = await downloaded(page);
        const said = await page.locator(".download-state").textContent();
        await page.getByRole("link", { name: "Back to writing" }).first().click();
        await page.locator(".edit-bar").waitFor();
        await page.locator(".edit-title, .edit-bar a, .edit-bar button", { hasText: /./u }).first().waitFor();
        await page.keyboard.press("Escape");
        const title = page.locator('#edit-panel [data-field="title"] textarea').first();
        await title.fill("Another title");
        await page.keyboard.press("Tab");
        await toPublish();
        const two = await downloaded(page);
        await done(page, "Version 2 is in it").waitFor();
        await page.reload();
        await refusal(page).waitFor();
        await choose(page, one);
        await page.locator(".publish-before", { hasText: "up to version 1" }).waitFor();
        const older = await refusal(page).textContent();
        const isOlderOff = await zipButton(page).getAttribute("aria-disabled");
        await choose(page, two);
        await mayDownload(page);
        return { one, same, refused, isOff, said, older, isOlderOff };
      },
      KEEPING,
    );
    expect(sins).toEqual([]);
    expect(result.refused).toContain("Version 1 of this dossier was made in this browser");
    expect(result.refused).toContain("choose its ZIP or its folder above");
    expect(result.isOff).toBe("true");
    expect(result.said).toContain("No new version is made");
    expect(Buffer.compare(result.same, result.one)).toBe(0);
    expect(result.older).toContain(
      "Version 2 of this dossier was made in this browser, and then.zip ends with version 1",
    );
    expect(result.isOlderOff).toBe("true");
  });

  it("takes a folder or a ZIP that is dropped, with the name and the address under which it stands", async () => {
    const at = "https://charts.newsroom.example/";
    const zip = await visit("?lang=en", async page => {
      await openOwn(page, first);
      await page.getByLabel("Address of your folder for charts").fill(at);
      await page.getByLabel("Name within that folder").fill("AB12cd34ef");
      return downloaded(page);
    });
    const folder = onDisk("site", zip.result);
    const file = path.join(disk, "then.zip");
    writeFileSync(file, zip.result);
    for (const dropped of [folder, file]) {
      const { result, sins } = await visit("?lang=en", async page => {
        await openOwn(page, second);
        await mayDownload(page);
        await drag(page, [dropped]);
        await page.locator(".publish-before", { hasText: "up to version 1" }).waitFor();
        const field = (label: string) => page.getByLabel(label).inputValue();
        return {
          address: await field("Address of your folder for charts"),
          token: await field("Name within that folder"),
          frame: await page.locator('[data-kind="iframe"] textarea').inputValue(),
          proposed: await page.locator("#since-last textarea").first().inputValue(),
          two: await downloaded(page),
        };
      });
      expect(sins).toEqual([]);
      expect(result).toMatchObject({ address: at, token: "AB12cd34ef" });
      expect(result.frame).toContain(`src="${at}e/AB12cd34ef/`);
      expect(result.proposed).toContain("Told anew");
      expectsSecond(unzipSync(zip.result), unzipSync(result.two));
    }
  });

  it("writes into a folder that the browser lends, keeps what stands there, and touches none that somebody changed", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        const files = () => filesIn(page, "site");
        const put = (name: string, words: string) =>
          page.evaluate(
            async ([name, words]) => {
              const site = await (await navigator.storage.getDirectory()).getDirectoryHandle("site");
              const stream = await (await site.getFileHandle(name!, { create: true })).createWritable();
              await stream.write(words!);
              await stream.close();
            },
            [name, words],
          );
        const write = () => page.getByRole("button", { name: "Write into “site”" }).click();
        await openOwn(page, first);
        await page.getByRole("button", { name: "Choose the folder…" }).click();
        await page.locator(".publish-before", { hasText: "does not stand in it yet" }).waitFor();
        await mayDownload(page);
        await write();
        await done(page, "Version 1 is in it").waitFor();
        await put("own-page.html", "A page of the newsroom.");
        const one = await files();
        // The folder is not as it was: somebody has written into it since.
        await page.goBack();
        await page.locator("#picture").waitFor();
        await openOwn(page, second);
        await mayDownload(page);
        await write();
        const refused = await page.locator("#download [role=alert]").textContent();
        const untouched = await files();
        await page.getByRole("button", { name: "Choose the folder…" }).click();
        await page.locator(".publish-before", { hasText: /^site: .* up to version 1/u }).waitFor();
        await mayDownload(page);
        await write();
        await done(page, "Version 2 is in it").waitFor();
        return { one, refused, untouched, two: await files() };
      },
      { prepare: page => lends(page, "site") },
    );
    expect(sins).toEqual([]);
    expect(result.refused).toContain("Nothing was written: site is not what it was when you chose it.");
    expect(result.untouched).toEqual(result.one);
    const [one, two] = [result.one, result.two].map(files =>
      Object.fromEntries(files.map(([name, bytes]) => [name, Uint8Array.from(bytes)] as const)),
    );
    expectsSecond(one!, two!);
    expect(Buffer.from(two!["own-page.html"]!).toString()).toBe("A page of the newsroom.");
  });

  it("names an earlier version that tells what must not leave now, and one press withdraws it", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(page, OPEN);
      const one = await downloaded(page);
      await page.goBack();
      await page.locator("#picture").waitFor();
      await openOwn(page, HIDDEN);
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
    expectsWithdrawn(Object.entries(unzipSync(result.two)));
  });

  it("withdraws that version in a folder that the browser lends, and makes the next one there by the same press", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        const choose = () => page.getByRole("button", { name: "Choose the folder…" }).click();
        const write = () => page.getByRole("button", { name: "Write into “named”" }).click();
        await openOwn(page, OPEN);
        await choose();
        await page.locator(".publish-before", { hasText: "does not stand in it yet" }).waitFor();
        await mayDownload(page);
        await write();
        await done(page, "Version 1 is in it").waitFor();
        const one = await filesIn(page, "named");
        await page.goBack();
        await page.locator("#picture").waitFor();
        await openOwn(page, HIDDEN);
        await mayDownload(page);
        await write();
        const press = page.getByRole("button", { name: "Withdraw version 1" });
        await press.waitFor();
        const untouched = await filesIn(page, "named");
        const downloads: string[] = [];
        page.on("download", download => downloads.push(download.suggestedFilename()));
        await press.click();
        await done(page, "Version 2 is in it").waitFor();
        return { one, untouched, two: await filesIn(page, "named"), downloads };
      },
      { prepare: page => lends(page, "named") },
    );
    expect(sins).toEqual([]);
    expect(result.untouched).toEqual(result.one);
    expect(result.downloads).toEqual([]);
    expectsWithdrawn(result.two.map(([name, bytes]) => [name, Uint8Array.from(bytes)] as const));
  });

  it("waits with a press until it is known what was made before, and then refuses it", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await paste(page, OPEN);
        await page.locator(".local-acts button").first().click();
        await page.locator(".edit-picture [data-stop]").first().waitFor();
        await page.getByRole("button", { name: "Keep", exact: true }).click();
        await page.getByRole("link", { name: "Publish", exact: true }).click();
        await page.locator("#download").waitFor();
        await downloaded(page);
        await done(page, "Version 1 is in it").waitFor();
        await page.evaluate(() => sessionStorage.setItem("slow", "yes"));
        await page.reload();
        await mayDownload(page);
        const downloads: string[] = [];
        page.on("download", download => downloads.push(download.suggestedFilename()));
        await zipButton(page).click();
        await page.waitForTimeout(500);
        const during = [await refusal(page).count(), downloads.length];
        await page.evaluate(() => (window as unknown as { readonly answer: () => void }).answer());
        await refusal(page).waitFor();
        await page.waitForTimeout(500);
        return { during, downloads, said: await refusal(page).textContent() };
      },
      {
        locale: "en-NZ",
        prepare: page =>
          page.addInitScript(() => {
            // The preview is a frame without a store of its own.
            if (window.self !== window.top || sessionStorage.getItem("slow") === null) return;
            // A store that answers late what was made here.
            const late = new Promise<void>(answer => Object.assign(window, { answer }));
            const { get } = IDBObjectStore.prototype;
            IDBObjectStore.prototype.get = function (key) {
              const request = get.call(this, key);
              if (typeof key !== "string" || !key.startsWith("made/")) return request;
              const add = request.addEventListener.bind(request);
              request.addEventListener = (kind: string, heard: EventListenerOrEventListenerObject) =>
                add(kind, event => void late.then(() => (heard as EventListener)(event)));
              return request;
            };
          }),
      },
    );
    expect(sins).toEqual([]);
    expect(result.during).toEqual([0, 0]);
    expect(result.downloads).toEqual([]);
    expect(result.said).toContain("Version 1 of this dossier was made in this browser");
  });
});
