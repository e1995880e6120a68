/** Long tables are laid out as grids, and are tables all the same to those who do not see them. */
import { expect, it, vi } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { generateChain } from "../bench/generateChain.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { pageFolder } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000 });

const PARTIES = 400;

/** The view, its table, and the columns besides the head of the row. */
const tables = [
  ["table", "#table-parties table", 7],
  ["responsibilities&rows=groups", "table.responsibilities", 18],
] as const;

it.skipIf(!hasBrowser)("long tables have rows, heads and cells in the tree for assistive technology", async () => {
  const browser = (await launchBrowser({ isSpoken: true }))!;
  const server = await serve(pageFolder);
  try {
    const page = await browser.newPage({ locale: "en-GB" });
    // Each party is a group of workers but the first: so long is the table of groups as well.
    const dossier = JSON.parse(generateChain(PARTIES)) as {
      parties: { kind: string; inLine?: object; name?: string }[];
    };
    const groups = dossier.parties.filter((_, place) => place > 0);
    for (const [place, party] of groups.entries()) {
      Object.assign(party, { kind: "worker-group", name: `Group ${place}` });
      delete party.inLine;
    }
    await page.route("**/long.dossier.json", route =>
      route.fulfill({ contentType: "application/json", body: JSON.stringify(dossier) }),
    );
    for (const [view, table, columns] of tables) {
      await page.goto(`${server.address}?src=long.dossier.json&view=${view}&lang=en`);
      const rows = view === "table" ? PARTIES : groups.length;
      await page.waitForFunction(
        ([selector, count]) => document.querySelectorAll(`${selector} tbody tr`).length === count,
        [table, rows] as const,
        { timeout: 120_000 },
      );
      expect(
        await page
          .locator(`${table} tbody tr`)
          .first()
          .evaluate(row => getComputedStyle(row).display),
      ).toBe("grid");
      const session = await page.context().newCDPSession(page);
      const { root } = await session.send("DOM.getDocument");
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: table });
      const { nodes } = await session.send("Accessibility.queryAXTree", { nodeId });
      const count = (role: string) => nodes.filter(node => !node.ignored && node.role?.value === role).length;
      expect(
        { table: count("table"), heads: count("columnheader"), rowHeads: count("rowheader"), cells: count("cell") },
        view,
      ).toEqual(expectedIn(view, rows, columns));
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

function expectedIn(view: string, rows: number, columns: number) {
  // The sums below a table of groups are a row with a head of its own.
  const feet = view === "table" ? 0 : 1;
  return { table: 1, heads: columns + 1, rowHeads: rows + feet, cells: (rows + feet) * columns };
}
