import { it } from "vitest";
import { readFileSync, appendFileSync } from "node:fs";
import path from "node:path";
import { shotList } from "/work/main/.ci/shotList.mjs";
import { axeTroubles } from "/work/main/tests/e2e/axeTroubles.ts";
import { pageTroubles } from "/work/main/tests/e2e/pageTroubles.ts";
import { address, serveForVisits, visit } from "/work/main/tests/e2e/visit.ts";
serveForVisits();
const root = "/work/main";
const list = shotList(root).filter(({kind}) => kind !== "broken");
const only = process.env.ONLY;
for (const {name, states} of list) if (!only || only.split(",").includes(name)) it(name, async () => {
  const { result, sins } = await visit("?", async page => {
    const out: string[] = [];
    for (const [state, query] of states) for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const t = Date.now();
      await page.goto(address + query);
      await page.locator("h1").waitFor();
      if (name !== "home") await page.locator("#imprint, .dossier > p:last-of-type").first().waitFor();
      if (["lens","party","link","mark","verdict"].includes(state)) await page.locator(".panel").waitFor({timeout: 3000}).catch(() => out.push("NO PANEL " + state));
      const t1 = Date.now();
      const found = [...await axeTroubles(page, ":root", width === 390 ? ["dark"] : ["light"]), ...await pageTroubles(page)];
      out.push(`${state} ${width}: ${t1 - t} ${Date.now() - t1} ms`, ...found.map(x => "    " + x));
    }
    return out;
  }, { prepare: page => page.route("**/gallery/*", route => route.fulfill({ contentType: "application/json", body: readFileSync(path.join(root, "tests/gallery", path.basename(route.request().url())), "utf8") })) });
  appendFileSync("/tmp/explore.out", `== ${name}\n${result.join("\n")}\nsins: ${sins.join("; ")}\n`);
}, 300_000);
