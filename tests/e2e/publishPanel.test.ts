/** From an open dossier to what stands on a newsroom's server: in a browser, on the built page, and nothing is sent. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { headerFiles, viewsFor } from "../../src/publish/index.ts";
import { leakFinder, redact } from "../../src/redact/index.ts";
import { galleryText } from "../gallery/gallery.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

const shipped = (id: string) =>
  readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8");

const SECRET = "Marta Quillfeather of Dock Nine";
/** A file with withheld names, and with a private text. */
const withheld = galleryText("withheld").replace("kept elsewhere", SECRET);
const changed = (change: (dossier: Record<string, unknown>) => void): string => {
  const dossier = JSON.parse(withheld) as Record<string, unknown>;
  change(dossier);
  return JSON.stringify(dossier, null, 2);
};

serveForVisits();

const panel = (page: Page) => page.getByRole("heading", { level: 1, name: "Publish" });
const zipButton = (page: Page) => page.getByRole("button", { name: "Folder (ZIP)" });
const snippet = (page: Page, kind: string) => page.locator(`[data-kind="${kind}"] textarea`);
const preview = (page: Page) => page.frameLocator("iframe");

/** Opens a file of the reader's own and goes to the panel. */
async function openOwn(page: Page, text: string): Promise<void> {
  await paste(page, text);
  // On a phone the ways to other pages are in a menu.
  await page.locator("#picture").waitFor();
  const menu = page.getByText("Menu", { exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("link", { name: "Publish", exact: true }).click();
  await panel(page).waitFor();
  await page.locator("#leaves, .publish-no").first().waitFor();
}

/** The files that a button gives, by name. */
async function downloaded(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const files = [
  ...["SHA256SUMS", "alt.txt", "data.csv", "data.json", "data.jsonld", "embed.js", "full.png", "full.svg"],
  ...["index.html", "index.en.html", "social.png", "table.html"],
  ...["outline.md", "outline.txt", "sources.bib", "sources.csl.json"],
  // No party of the dossier owns another, so there is nothing to say in BODS.
  ...["data.xlsx", "data.ftm.json", "data.kumu.json", "data.gexf", "data.graphml"],
];
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.skipIf(!hasBrowser)("from a dossier to its folder", () => {
  it("is reached from the dossier, opens it as it was seen, and Back leaves it", async () => {
    const { result, sins } = await visit("?dossier=openai-sama&duty=health-safety", async page => {
      await page.getByRole("link", { name: "Publish", exact: true }).click();
      await panel(page).waitFor();
      const focused = await page.evaluate(() => document.activeElement?.tagName);
      const address = new URL(page.url()).search;
      await preview(page).locator(".card").first().waitFor();
      const cards = await preview(page).locator(".look:not([hidden]) .card .name").allInnerTexts();
      const chosen = await preview(page).locator('select[data-choose="duty"]:visible option:checked').textContent();
      const sandbox = await page.locator("iframe").getAttribute("sandbox");
      await expect.poll(() => snippet(page, "iframe").inputValue()).not.toContain('height="640"');
      const told = await snippet(page, "iframe").inputValue();
      await page.goBack();
      await page.locator(".stage-view").waitFor();
      return { focused, address, cards, chosen, sandbox, told, left: new URL(page.url()).search };
    });
    expect(sins).toEqual([]);
    expect(result).toMatchObject({
      focused: "H1",
      address: "?dossier=openai-sama&duty=health-safety&view=publish",
      chosen: "Health & safety",
      sandbox: "allow-scripts",
      left: "?dossier=openai-sama&duty=health-safety",
    });
    expect(result.cards.join()).toContain("Sama");
    expect(result.told).toContain("?duty=health-safety");
  });

  it("says the same in what is pasted as in the preview: duty, plane, colours, address, name, language", async () => {
    const { result, sins } = await visit("?dossier=openai-sama&view=publish", async page => {
      await page.getByLabel("Duty").selectOption("recruit-select");
      await page.getByLabel("Law, promise or practice").selectOption("practical");
      await page.getByLabel("Colours").selectOption("dark");
      await page.getByLabel("Address of your folder").fill("https://graphics.example.net/labor");
      await page.getByLabel("Name within that folder").fill("Chain2026");
      // By key: right after the page has scrolled, a busy browser can send a click to what stood there before.
      await page.getByLabel("Français").press("Space");
      await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
      await page.getByRole("button", { name: "360 px" }).click();
      await preview(page).locator("html[data-theme=dark][lang=fr]").waitFor();
      await expect.poll(() => snippet(page, "element").inputValue()).toContain("heights=");
      const width = await page.locator("iframe").evaluate(frame => frame.clientWidth);
      const duty = await preview(page).locator('select[data-choose="duty"]:visible').inputValue();
      const all: Record<string, string> = {};
      for (const kind of ["iframe", "script", "element", "figure", "oembed"])
        all[kind] = await snippet(page, kind).inputValue();
      return { all, width, duty };
    });
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ width: 360, duty: "recruit-select" });
    const at = "https://graphics.example.net/labor/e/Chain2026/";
    expect(result.all.iframe).toContain(
      `src="${at}index.fr.html?theme=dark&amp;duty=recruit-select&amp;plane=practical"`,
    );
    expect(result.all.script).toContain('data-lang="fr" data-theme="dark" data-duty="recruit-select"');
    expect(result.all.element).toMatch(/ duty="recruit-select" plane="practical" heights="360:\d+/);
    expect(result.all.figure).toContain(`src="${at}full.fr.png" alt="Des textes étiquetés à Nairobi pour OpenAI`);
    expect(result.all.oembed).toBe(`${at}oembed.json`);
  });

  it("gives the folder as a ZIP: every file, the data as they may leave, pictures in the fonts of the page", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk&view=publish", async page => {
      await page.getByLabel("Address of your folder").fill("https://graphics.example.net/");
      const given = await downloaded(page, () => zipButton(page).click());
      // The file is there before the page has said so.
      return { ...given, said: await page.locator(".download-state", { hasText: ".zip" }).textContent() };
    });
    expect(sins).toEqual([]);
    const token = /^([a-z0-9]{10})\.zip$/.exec(result.name)![1]!;
    const unpacked = unzipSync(result.bytes);
    const { dossier } = checkDossier(shipped("clic-and-walk"));
    const views = viewsFor(dossier!, null);
    // The story of this dossier opens views, which are ticked at first.
    expect(views.length).toBeGreaterThan(0);
    const ofViews = views.flatMap(view => [`${view}.html`, `${view}.svg`, `${view}.png`, `${view}-social.png`]);
    const own = [...files, "oembed.json", ...ofViews];
    const expected = [
      ...own.flatMap(name => [`e/${token}/${name}`, `e/${token}/1/${name}`]),
      ...headerFiles.keys(),
      "deep-labor-folder.json",
    ];
    expect(Object.keys(unpacked).sort()).toEqual(expected.sort());
    const published = redact(shipped("clic-and-walk"));
    expect(text(unpacked[`e/${token}/1/data.json`])).toBe(published.ok && published.value.text);
    expect(result.said).toContain(`${result.name}: ${expected.length} files`);
    const png = unpacked[`e/${token}/full.png`]!;
    const [width] = [new DataView(png.buffer, png.byteOffset).getUint32(16)];
    expect(width).toBeGreaterThanOrEqual(2400);
    expect(new DataView(unpacked[`e/${token}/social.png`]!.slice().buffer).getUint32(16)).toBe(1200);
  });
});

describe.skipIf(!hasBrowser)("what must not leave", () => {
  it("is shown to its author side by side, and is in no file, no address and no title", async () => {
    const published = redact(withheld, checkDossier(withheld));
    if (!published.ok) throw new Error("the file of this test may leave");
    const { secrets, differences } = published.value;
    const { result, sins } = await visit("?", async page => {
      await openOwn(page, withheld);
      const rows = await page.locator(".differences tbody tr").allInnerTexts();
      const inferred = await page.locator(".inferences li").count();
      const zip = await downloaded(page, () => zipButton(page).click());
      const one = await downloaded(page, () => page.getByRole("button", { name: "One page (HTML)" }).click());
      const kept = await page.evaluate(() => ({
        address: window.location.href,
        title: document.title,
        stored: window.localStorage.length + window.sessionStorage.length,
        state: JSON.stringify(window.history.state),
      }));
      await page.goBack();
      await page.locator(".stage-view").waitFor();
      return { rows, inferred, zip, one, kept };
    });
    expect(sins).toEqual([]);
    expect(result.rows.some(row => row.includes(SECRET) && row.includes("private: never leaves"))).toBe(true);
    expect(result.rows.some(row => row.includes("agency-one") && row.includes("withheld-2"))).toBe(true);
    expect(result.rows.length).toBeLessThan(differences.length);
    expect(result.inferred).toBe(published.value.inferences.length);
    expect(result.kept).toMatchObject({ title: "A file of your own – Deep Labor", stored: 0 });
    expect(result.kept.address).toMatch(/\?local$/);
    const finder = leakFinder(secrets);
    // A plain word of the product may be an id as well; private texts are looked for in any case.
    const isTold = (bytes: Uint8Array) => finder.leaks(bytes).filter(index => secrets[index]!.kind !== "id");
    for (const bytes of [...Object.values(unzipSync(result.zip.bytes)), result.one.bytes])
      expect(isTold(bytes)).toEqual([]);
    expect(JSON.stringify(result.kept)).not.toContain("Quillfeather");
  });

  it("keeps a file back that would tell it, and says so in words of the thing", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(
        page,
        changed(dossier => {
          dossier.subtitle = `As seen by ${SECRET}`;
        }),
      );
      const [said, offered] = [await page.locator(".publish-no").textContent(), await zipButton(page).count()];
      return { said, offered };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("is private, and could be read here:");
    expect(result.said).toMatch(/Subtitle/iu);
    expect(result.said).not.toMatch(/\/subtitle|mayStand|--/u);
    expect(result.offered).toBe(0);
  });

  it("leads from a file that is only read to the press that mends it, and publishes it then", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(
        page,
        changed(dossier => {
          dossier.subtitle = "Ask at +880 1711 555 019";
        }),
      );
      const said = await page.locator(".publish-no").textContent();
      await page.locator(".publish-no").getByRole("button", { name: "Edit" }).click();
      const press = page.locator(".stops").getByRole("button", { name: /^Let “/u });
      await press.waitFor();
      const title = await page.getByRole("heading", { level: 1 }).textContent();
      await press.click();
      await zipButton(page).waitFor();
      return { said, title };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("A telephone number, +880 1711 555 019, would be public");
    expect(result.title).toBe("Publish");
  });

  it("keeps a file back that has errors, and names them", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(page, withheld.replace('"from": "retailer"', '"from": "retailor"'));
      return { said: await page.locator(".publish").textContent(), offered: await zipButton(page).count() };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("has errors and cannot be published");
    expect(result.said).toContain("retailor");
    expect(result.offered).toBe(0);
  });

  it("asks before a draft leaves, which then says so on its page", async () => {
    const { result, sins } = await visit("?", async page => {
      await openOwn(
        page,
        changed(dossier => {
          dossier.status = "draft";
        }),
      );
      const before = await zipButton(page).count();
      await page.getByLabel("Publish it as a draft").check();
      await preview(page).locator("h1").waitFor();
      return { before, tags: await preview(page).locator(".tags").textContent(), after: await zipButton(page).count() };
    });
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ before: 0, after: 1 });
    expect(result.tags?.toLowerCase()).toContain("draft");
  });
});

describe.skipIf(!hasBrowser)(`the panel (${extent})`, () => {
  it("copies where it may, and selects the text where it may not", async () => {
    const { result, sins } = await visit("?dossier=openai-sama&view=publish", async page => {
      const figure = page.locator('[data-kind="figure"]');
      const press = async () => {
        await figure.getByRole("button").click();
        await figure.getByRole("status").filter({ hasText: /./ }).waitFor();
        return figure.getByRole("status").textContent();
      };
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      });
      const refused = await press();
      const selected = await page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value.slice(field.selectionStart, field.selectionEnd);
      });
      await page.evaluate(() => {
        navigator.clipboard.writeText = given => {
          document.body.dataset.copied = given;
          return Promise.resolve();
        };
      });
      const allowed = await press();
      await expect.poll(() => figure.getByRole("status").textContent()).toBe("Copied.");
      const copied = await page.evaluate(() => document.body.dataset.copied);
      return { refused, allowed, selected, copied, figure: await snippet(page, "figure").inputValue() };
    });
    expect(sins).toEqual([]);
    expect(result.refused).toBe("It is selected and can be copied now.");
    expect(result.selected).toBe(result.figure);
    expect(result.copied).toBe(result.figure);
  });

  it.each(partOf([1280, 390, 320], 3))("is fit to be read and pressed at %i px, in light and dark", async width => {
    const { result, sins } = await visit(
      "?",
      async page => {
        await openOwn(page, withheld);
        await preview(page).locator(".card").first().waitFor();
        return { axe: await axeTroubles(page, ".publish", { except: "iframe" }), page: await pageTroubles(page) };
      },
      { viewport: { width, height: 900 } },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ axe: [], page: [] });
  });

  it("speaks French, and nothing of it is on paper", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk&view=publish&lang=fr", async page => {
      await page.locator("#paste").waitFor();
      const words = await page.locator(".publish h2").allInnerTexts();
      await onPaper(page);
      return { words, printed: await page.locator(".publish").isVisible() };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({
      words: [
        "Ce qui sort",
        "A-t-il déjà été publié\u00a0?",
        "Comment cela s’ouvre",
        "Où cela se trouvera",
        "Télécharger",
        "L’insérer dans un article",
      ],
      printed: false,
    });
  });
});
