/** Every page in languages that nobody speaks: half longer, nothing is cut or pushed aside; mirrored, nothing runs out of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it, vi } from "vitest";
import { buildPseudo } from "../../scripts/buildPseudo.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-pseudo-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
serveForVisits(async () => {
  await buildPseudo(folder);
  return folder;
});

const pages: readonly (readonly [name: string, query: string])[] = [
  ["home", "?"],
  ["a dossier", "?dossier=openai-sama"],
  ["its responsibilities", "?dossier=flamanville&view=responsibilities"],
  ["its outline", "?dossier=openai-sama&view=outline"],
  ["its evidence", "?dossier=openai-sama&view=evidence"],
  ["its money", "?dossier=flamanville&view=money"],
  ["its time", "?dossier=flamanville&view=time"],
  ["its map", "?dossier=google-raters&view=map"],
  ["its publishing", "?dossier=openai-sama&view=publish"],
  ["the network", "?network=all"],
];

/** What runs out of the page sideways, and buttons and fields whose words are cut. */
const troubles = (page: Page) =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    const name = (one: Element) => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent!.slice(0, 40)}`;
    const cut = [...document.querySelectorAll<HTMLElement>("button, label, summary, legend, h1, h2, h3, th")].filter(
      one =>
        one.checkVisibility() &&
        // For screen readers alone.
        !one.closest(".sr") &&
        getComputedStyle(one).overflowX !== "visible" &&
        one.clientWidth > 1 &&
        one.scrollWidth > one.clientWidth + 1,
    );
    return [
      ...(root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px in ${root.clientWidth}`] : []),
      ...cut.map(name),
    ];
  });

describe.skipIf(!hasBrowser).each(["en-XA", "ar-XB"])("in %s", language => {
  it.each(pages)("%s has room for its words, at three widths", async (_, query) => {
    for (const width of [1280, 390, 320]) {
      const { result, sins } = await visit(
        `${query}&lang=${language}`,
        async page => ({
          found: await troubles(page),
          language: await page.locator("html").getAttribute("lang"),
          direction: await page.locator("html").evaluate(html => getComputedStyle(html).direction),
          heading: await page.locator("h1").first().textContent(),
        }),
        { viewport: { width, height: 844 } },
      );
      expect(sins).toEqual([]);
      expect({ width, ...result }).toMatchObject({
        ...{ width, language, found: [] },
        direction: language === "ar-XB" ? "rtl" : "ltr",
      });
      expect(result.heading).not.toMatch(/^\[?(?:No such|Nö sûçh|This page|Thïs pågé)/u);
    }
  });
});
