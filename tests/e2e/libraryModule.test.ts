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

/** The example of docs/library.md, as somebody copies it. */
const [, inCytoscape] = /<!-- cytoscape -->\n```html\n([\s\S]*?)^```$/mu.exec(
  readFileSync(path.join(root, "docs/library.md"), "utf8"),
)!;

describe.skipIf(!hasBrowser)("the library in a page without a bundler", () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    const files: Readonly<Record<string, readonly [type: string, content: string | Buffer]>> = {
      "/": ["text/html", page],
      "/deep-labor.js": ["text/javascript", readFileSync(path.join(root, "dist/library/deep-labor.js"))],
      "/cytoscape": ["text/html", inCytoscape!],
      "/cytoscape.esm.min.mjs": [
        "text/javascript",
        readFileSync(path.join(root, "node_modules/cytoscape/dist/cytoscape.esm.min.mjs")),
      ],
      "/my.dossier.json": ["application/json", readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"))],
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

  it("shows who answers in Cytoscape by the page of the docs, and answers a press", async () => {
    const opened = await browser.newPage();
    const complaints: string[] = [];
    opened.on("pageerror", error => complaints.push(String(error)));
    opened.on("console", message => {
      // A browser asks for the icon of any page.
      if (message.type() !== "log" && !message.text().includes("favicon")) complaints.push(message.text());
    });
    await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cytoscape`);
    const answer = opened.locator("#answer");
    await opened.waitForFunction(() => document.querySelector("#network canvas") !== null, null, { timeout: 120_000 });
    expect(await answer.textContent()).toContain("Sama (by its own word, in part");
    const at = await opened.evaluate(() => {
      type Node = { readonly renderedPosition: () => { readonly x: number; readonly y: number } };
      type Registered = { readonly _cyreg: { readonly cy: { readonly getElementById: (id: string) => Node } } };
      const container = document.querySelector("#network")!;
      const { x, y } = (container as unknown as Registered)._cyreg.cy.getElementById("sama").renderedPosition();
      const { left, top } = container.getBoundingClientRect();
      return { x: left + x, y: top + y };
    });
    await opened.mouse.click(at.x, at.y);
    await opened.waitForFunction(() => document.querySelector("#answer")!.textContent === "Sama");
    expect(complaints).toEqual([]);
    await opened.close();
  });
});
