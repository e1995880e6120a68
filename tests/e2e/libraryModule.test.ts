/** The built library in a page without a bundler: one file, imported as a module. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser } from "./browser.ts";

const root = path.resolve(import.meta.dirname, "../..");

const page = `<!doctype html><meta charset="utf-8"><title>A notebook</title><body><script type="module">
  import { chainOf, drawSvg, parseDossier, publishFolder } from "./deep-labor.js";
  const text = await (await fetch("dossier.json")).text();
  const { dossier } = parseDossier(text);
  document.body.innerHTML = drawSvg(dossier, { width: 900, view: "money" });
  const made = publishFolder(text, { languages: ["fr"] });
  document.title = [chainOf(dossier).groups[0].workers, made.ok && made.value.files.size > 10].join(" ");
</script>`;

describe.skipIf(!hasBrowser)("the library in a page without a bundler", () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    const files: Readonly<Record<string, readonly [type: string, content: string | Buffer]>> = {
      "/": ["text/html", page],
      "/deep-labor.js": ["text/javascript", readFileSync(path.join(root, "dist/library/deep-labor.js"))],
      "/dossier.json": ["application/json", readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"))],
    };
    server = createServer(({ url = "/" }, response) => {
      const [type, content] = files[url] ?? ["text/plain", ""];
      response.setHeader("content-type", type).end(content);
    });
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
    browser = (await launchBrowser())!;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("draws, follows a chain and publishes, and complains of nothing", async () => {
    const opened = await browser.newPage();
    const complaints: string[] = [];
    opened.on("pageerror", error => complaints.push(String(error)));
    opened.on("console", message => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await opened.waitForFunction(() => document.title.startsWith("labellers"), null, { timeout: 120_000 });
    expect(await opened.title()).toBe("labellers true");
    expect(await opened.locator("svg").first().textContent()).toContain("12.50");
    expect(complaints).toEqual([]);
    await opened.close();
  });
});
