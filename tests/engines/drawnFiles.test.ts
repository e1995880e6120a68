/**
 * Every label of an SVG file and of a published view is as wide in each engine as it was laid out, where the face is
 * there; without it, and without scripts, nothing stands on each other or leaves its card.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { fullestPlane } from "../../src/model/index.ts";
import { publishFolder } from "../../src/publish/index.ts";
import type { Language } from "../../src/text/index.ts";
import { chainSvgOf, figureViews, socialSvgOf, viewSocialOf, viewSvgOf } from "../../src/views/index.ts";
import { extent, partOf } from "../scope.ts";
import { askedOf, inquiryInto, shipped } from "../views/chain/chainCases.ts";
import { registry } from "../views/registry.ts";
import { labelsIn, misdrawn, overlapping, settle, unkept } from "./drawnLabels.ts";
import type { Driver } from "./driver.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

// Each test draws dozens of pictures.
vi.setConfig({ testTimeout: 600_000 });

const root = path.resolve(import.meta.dirname, "../..");
const ids = [...shipped.keys()];
/** One of them in each round. */
const dossiers = partOf(ids, ids.length);
const languageOf = (id: string): Language => (ids.indexOf(id) % 2 === 0 ? "en" : "fr");

const TOKEN = "AB12cd34";
/** px of an embed in an article. */
const EMBEDS = [360, 640] as const;

const fontSheet = readFileSync(path.join(root, "src/app/shell/fonts.css"), "utf8")
  .replaceAll(/\/\*.*?\*\//gsu, "")
  .replaceAll(
    /url\("([^"]+)"\)/gu,
    (_, file: string) =>
      `url("data:font/woff2;base64,${readFileSync(path.join(root, "node_modules", file)).toString("base64")}")`,
  );

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/u;
/** The same file or page on a machine that has the face. */
const withFace = (name: string, text: string): string =>
  name.endsWith(".svg")
    ? text.replace(/<svg[^>]*>/u, start => `${start}<style>${fontSheet}</style>`)
    : text.replace(POLICY, "").replace("</head>", () => `<style>${fontSheet}</style></head>`);

/** Fonts that most readers have, without which others stand in. */
const COMMON = /local\("(?:Arial|Helvetica|Liberation Sans|Arimo|Roboto)[^"]*"\)/gu;
const withoutCommon = (_: string, text: string): string =>
  text.replace(POLICY, "").replaceAll(COMMON, 'local("No such font")');

const page = (inside: readonly string[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Drawings</title><link rel="icon" href="data:,"></head><body>${inside.join("\n")}</body></html>`;
const frame = (address: string, width: number, more = "") =>
  `<iframe src="${address}" title="${address}" width="${width}" height="600" ${more}></iframe>`;

const builtScript = (name: string): string => readFileSync(path.join(root, "dist/embed", name), "utf8");

/** All files of a dossier, by name. */
function filesOf(id: string): ReadonlyMap<string, string> {
  const inquiry = inquiryInto(shipped.get(id)!);
  const language = languageOf(id);
  const asked = askedOf(inquiry, language, { width: 1280 });
  const narrow = { ...asked, width: 390 };
  const group = inquiry.chain.groups[0] ?? null;
  const drawn = { ...asked, group, plane: fullestPlane(inquiry, group) };
  const { latest } = publishFolder(
    {
      ...{ dossier: inquiry.file.dossier, token: TOKEN, languages: [language], base: null },
      scripts: { inPage: builtScript("page.js"), loader: builtScript("loader.js") },
      pictures: { svg: chainSvgOf, social: socialSvgOf, png: null },
      views: { names: figureViews, svg: viewSvgOf, social: viewSocialOf },
    },
    { versions: [], sums: null },
  );
  return new Map([
    ...[...latest].flatMap(([name, bytes]) =>
      /\.(html|svg|js)$/u.test(name) ? [[name.replace(/^.*\//u, ""), new TextDecoder().decode(bytes)] as const] : [],
    ),
    ["narrow.svg", chainSvgOf(narrow)],
    ["social.svg", socialSvgOf(asked)],
    ...(["compare", "network"] as const).map(view => [`${view}.svg`, registry[view](drawn).svg!] as const),
    ...figureViews.flatMap(view => [
      [`${view}-narrow.svg`, viewSvgOf(view, narrow)] as const,
      [`${view}-social.svg`, viewSocialOf(view, asked)] as const,
    ]),
  ]);
}

/** Writes the files of a dossier as machines with other fonts see them, with pages that show them in frames. */
function write(folder: string, id: string): void {
  const files = filesOf(id);
  for (const [place, made] of [
    ["with", withFace],
    ["without", (_: string, text: string) => text],
    ["uncommon", withoutCommon],
  ] as const) {
    const at = path.join(folder, place, id);
    mkdirSync(at, { recursive: true });
    const add = (name: string, text: string) => writeFileSync(path.join(at, name), text);
    for (const [name, text] of files) add(name, made(name, text));
    const svgs = [...files.keys()].filter(name => name.endsWith(".svg"));
    add("files.html", page(svgs.map(name => frame(name, 1300))));
    const views = figureViews.flatMap(view => EMBEDS.map(width => [`${view}.html`, width] as const));
    add("embeds.html", page(views.map(([name, width]) => frame(name, width))));
    add("unscripted.html", page(views.map(([name, width]) => frame(name, width, 'sandbox="allow-same-origin"'))));
    for (const view of figureViews)
      add(`by-script-${view}.html`, page([`<script src="embed.js" data-target="" data-view="${view}"></script>`]));
  }
}

let folder: string;
let served: Served;
const written = new Set<string>();
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "deep-labor-drawn-"));
  // As hosts send pages, without a policy of their own.
  served = await serve(folder, { headers: {} });
});
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Look = Parameters<typeof overlapping>[0];

/** All that is wrong with the drawings of a page of each dossier. */
async function wrongIn(driver: Driver, name: string, look: (labels: Look) => readonly string[], entered?: string) {
  const found: string[] = [];
  for (const id of dossiers) {
    if (!written.has(id)) write(folder, id);
    written.add(id);
    const [place, file] = name.split("/") as [string, string];
    await driver.open(`${served.address}${place}/${id}/${file}`);
    if (entered !== undefined) {
      await driver.enter(entered);
      await driver.waitFor("svg text");
    }
    await settle(driver);
    const labels = await labelsIn(driver, "svg");
    await driver.leave();
    expect(labels.length).toBeGreaterThan(entered === undefined ? 100 : 8);
    found.push(...look(labels).map(one => `${id}: ${one}`));
  }
  return found;
}

const withPlan = (labels: Look): readonly string[] => [...misdrawn(labels), ...overlapping(labels)];

inEveryEngine(
  `a label (${extent})`,
  visited => {
    it("of an SVG file is as wide as it was laid out", async () => {
      expect(await wrongIn(visited().driver, "with/files.html", withPlan)).toEqual([]);
    });

    it.each(["embeds", "unscripted"])("of a published view is as wide as it was laid out: %s", async name => {
      expect(await wrongIn(visited().driver, `with/${name}.html`, withPlan)).toEqual([]);
    });

    it("of a view that a script embeds is as wide as it was laid out", async () => {
      for (const view of partOf(figureViews, figureViews.length))
        expect(await wrongIn(visited().driver, `with/by-script-${view}.html`, withPlan, "deep-labor")).toEqual([]);
    });

    it("of an SVG file keeps its width and its card without the face", async () => {
      const kept = (labels: Look) => [...unkept(labels), ...overlapping(labels)];
      expect(await wrongIn(visited().driver, "without/files.html", kept)).toEqual([]);
    });

    it.each(["without/embeds", "without/unscripted", "uncommon/unscripted"])(
      "of a published view keeps its card without the face: %s",
      async name => {
        expect(await wrongIn(visited().driver, `${name}.html`, overlapping)).toEqual([]);
      },
    );
    // WebKitGTK sets letters in whole pixels of the screen, which no other WebKit does: at two of them for a px it is exact.
  },
  { scale: 2 },
);
