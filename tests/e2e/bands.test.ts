/**
 * Each layer of a chain is a shade deeper than the one above it, wherever it is drawn: on the page, wide and in one
 * column, in its answers, in an embed and on the home page. On paper, no words are printed over others.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { redact } from "../../src/redact/index.ts";
import { type ColourName, palettes } from "../../src/theme/index.ts";
import { galleryText } from "../gallery/gallery.ts";
import { extent, partOf } from "../scope.ts";
import { inquiryInto } from "../views/chain/chainCases.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { overprints } from "./overprints.ts";
import { shippedIds } from "./shippedIds.ts";
import { address, serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });

serveForVisits();

const chosen = "openai-sama";
const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };

function embedOf(text: string): string {
  const made = redact(text);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return embedPage({
    inquiry: inquiryInto(JSON.stringify(made.value.dossier)),
    language: "en",
    script: "document.title;",
    version: null,
    links,
    description: "",
  });
}

const shipped = (id: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8");

/** Opens the embed of a dossier in the page. */
async function showEmbed(page: Page, text: string): Promise<void> {
  await page.route(`${address}embed-here.html`, route =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: embedOf(text) }),
  );
  await page.goto(`${address}embed-here.html`);
}

const PLACES: readonly {
  readonly where: string;
  readonly query: string;
  readonly width: number;
  readonly bands: string;
  readonly property: "background-color";
}[] = [
  { where: "the picture", query: `?dossier=${chosen}`, width: 1280, bands: ".band", property: "background-color" },
  {
    where: "the picture in one column",
    query: `?dossier=${chosen}`,
    width: 390,
    bands: ".flow-band",
    property: "background-color",
  },
  {
    where: "the responsibilities",
    query: `?dossier=${chosen}&view=responsibilities`,
    width: 1280,
    bands: ".responsibilities tr[class*=stratum]",
    property: "background-color",
  },
  {
    where: "the home page",
    query: "?",
    width: 1280,
    bands: ".scale-band",
    property: "background-color",
  },
  { where: "an embed", query: "embed", width: 720, bands: "li.band", property: "background-color" },
];

/** The depth of each band, from its class, and its colour as the browser paints it. */
const shadesOf = (page: Page, bands: string, property: string) =>
  page.locator(bands).evaluateAll(
    (elements, name) =>
      elements.map(element => {
        const canvas = document.createElement("canvas").getContext("2d")!;
        canvas.fillStyle = getComputedStyle(element).getPropertyValue(name);
        const depth = /stratum-(\d)/u.exec(element.getAttribute("class")!)![1]!;
        return { depth, colour: canvas.fillStyle as string };
      }),
    property,
  );

describe.skipIf(!hasBrowser).each(PLACES)("the bands of $where", ({ where, query, width, bands, property }) => {
  // Tables are printed without a ground.
  it.each(["light", "dark", ...(where === "the responsibilities" ? [] : ["print" as const])] as const)(
    "lie a shade deeper each, in the colours of %s",
    async palette => {
      const { result } = await visit(
        query === "embed" ? "?" : query,
        async page => {
          if (query === "embed") await showEmbed(page, shipped(chosen));
          await page.locator(bands).first().waitFor();
          if (palette === "print") await page.emulateMedia({ media: "print", colorScheme: "light" });
          else await page.emulateMedia({ colorScheme: palette });
          // An article states which of the two schemes it has.
          if (query === "embed")
            await page.evaluate(scheme => document.documentElement.setAttribute("data-theme", scheme), palette);
          // On paper every picture is the wide one, in sheets.
          const there = palette === "print" && /^\.(?:flow-)?band$/u.test(bands) ? ".sheet .band" : bands;
          await page.locator(there).first().waitFor();
          return shadesOf(page, there, property);
        },
        { viewport: { width, height: 900 } },
      );
      expect(result.length).toBeGreaterThan(2);
      expect(new Set(result.map(({ depth }) => depth)).size).toBeGreaterThan(2);
      for (const { depth, colour } of result) expect(colour).toBe(palettes[palette][`stratum-${depth}` as ColourName]);
    },
  );
});

const hard = ["arabic", "fourteen-duties", "japanese-chinese", "long-names", "many-groups", "overlays"] as const;

/**
 * Without a font for it, a script is drawn in boxes, and by one without bold letters (Droid Sans Fallback) in bold ones
 * that are made wider: neither has the width that readers see.
 */
const hasJapanese = ((): boolean => {
  try {
    const families = execFileSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" }).split("\n");
    return families.some(family => family.trim() !== "" && !family.includes("Droid"));
  } catch {
    return false;
  }
})();
const drawnHere = hard.filter(name => hasJapanese || name !== "japanese-chinese");

describe.skipIf(!hasBrowser)(`on paper (${extent})`, () => {
  it.each(partOf(["?", "?view=network", ...shippedIds.map(id => `?dossier=${id}&lang=en`)], 3))(
    "no words of %s are printed over others",
    async query => {
      const { result } = await visit(query, async page => {
        await page
          .locator(query.startsWith("?d") ? ".stage-view .card-box, .flow .card-box" : "main")
          .first()
          .waitFor();
        await onPaper(page);
        if (query.startsWith("?d")) await page.locator(".sheet").first().waitFor();
        return overprints(page);
      });
      expect(result).toEqual([]);
    },
  );

  it.each(partOf([...shippedIds, ...drawnHere], 3))(
    "no words of the embed of %s are printed over others",
    async name => {
      const { result } = await visit("?", async page => {
        await showEmbed(page, shippedIds.includes(name) ? shipped(name) : galleryText(name));
        await onPaper(page);
        return overprints(page);
      });
      expect(result).toEqual([]);
    },
  );
});
