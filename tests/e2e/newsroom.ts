/** Pages of newsrooms in a browser, each with a framed page from another host in it. Both hosts are made up. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { loaderWith } from "../../src/publish/loaderWith.ts";
import type { Language } from "../../src/text/index.ts";
import { inquiryInto } from "../views/chain/chainCases.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

const root = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(root, "tests/fixtures/hosts");
const require = createRequire(import.meta.url);

/** What the article's own host serves beside its pages. */
const libraries: Readonly<Record<string, () => string>> = {
  "/pym.js": () => require.resolve("pym.js"),
  "/newswire-frames.js": () => require.resolve("@newswire/frames"),
  "/iframe-resizer.js": () => require.resolve("iframe-resizer/js/iframeResizer.js"),
  "/open-iframe-resizer.js": () => require.resolve("@open-iframe-resizer/core"),
};

export const newsroom = "https://news.test";
export const embeds = "https://embeds.test";
export const folder = `${embeds}/e/AB12cd34/`;

const built = (name: string): string => {
  const file = path.join(root, "dist/embed", name);
  if (!existsSync(file)) throw new Error("The scripts of an embed are not built: `npm run build` first.");
  return readFileSync(file, "utf8");
};

const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };

const pages = new Map<string, string>();
/** Made once for all visits of a file. */
function publishedPage(dossier: string, language: Language): string {
  const key = `${language} ${dossier}`;
  const page =
    pages.get(key) ??
    embedPage({
      ...{ inquiry: inquiryInto(dossier), language, script: built("page.js"), version: 1, links, description: "" },
      head: ['<link rel="icon" href="data:,">'],
    });
  pages.set(key, page);
  return page;
}

let browser: Browser;

/** Starts the browser for the tests of a file; says so if there is none. */
export function openNewsrooms(): void {
  beforeAll(async () => {
    if (!hasBrowser) console.warn("No browser on this machine: the embed is not looked at.");
    else browser = (await launchBrowser())!;
  });
  afterAll(() => browser?.close());
}

const facts = {
  languages: ["en", "fr"],
  titles: { en: "Who answers for those who listen?", fr: "Qui répond de ceux qui écoutent ?" },
  heights: {},
};

export type Newsroom = {
  readonly viewport?: BrowserContextOptions["viewport"];
  readonly options?: BrowserContextOptions;
  /** The policy that is sent with the newsroom's page. */
  readonly policy?: string;
  /** What the loader was told about its folder, beside languages and titles. */
  readonly heights?: Readonly<Record<string, string>>;
  /** Replaces the page of that name. */
  readonly html?: string;
  /** Changes the newsroom's page before it is sent. */
  readonly change?: (html: string) => string;
  /** The text of a dossier whose published page is framed, in place of a page that is made for tests. */
  readonly dossier?: string;
  /** Scrollbars take room, as on a desktop. */
  readonly hasScrollbars?: boolean;
  /** Changes the framed page before it is sent. */
  readonly framed?: (html: string) => string;
};

/** The form of a message about height: the name under which hosts know it. */
export const formOf = (data: unknown): string => {
  if (typeof data === "string") return /^(pym|\[iFrameSizer\])/.exec(data)?.[1] ?? `unknown: ${data}`;
  const said = data as Record<string, unknown>;
  if (said.sentinel === "amp" && said.type === "embed-size") return "embed-size";
  if (said["datawrapper-height"]) return "datawrapper-height";
  if (said.message === "height") return "WordPress";
  return said.type === "iframe-resized" ? "@open-iframe-resizer" : `unknown: ${JSON.stringify(data)}`;
};

export type Heard = { readonly data: unknown; readonly origin: string };

/** Every message that the newsroom's page has received since it was opened. */
export const heardBy = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** The product's frame, once it is there. */
export async function framedIn(page: Page, index = 0): Promise<Frame> {
  await expect
    .poll(() => page.frames().filter(frame => frame.url().startsWith(embeds)).length, { timeout: 20_000 })
    .toBeGreaterThan(index);
  const frame = page.frames().filter(one => one.url().startsWith(embeds))[index]!;
  await frame.locator("#box, main").waitFor({ state: "attached" });
  return frame;
}

/** How high the content of a frame is, and how high the newsroom shows it. */
export async function heightsOf(frame: Frame): Promise<{ readonly content: number; readonly shown: number }> {
  const element = await frame.frameElement();
  const shown = await element.evaluate(one => (one as HTMLIFrameElement).clientHeight);
  const content = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  return { content, shown };
}

/** Waits until the frame is as high as its content. */
export async function fits(frame: Frame): Promise<number> {
  let height = 0;
  await expect
    .poll(
      async () => {
        const { content, shown } = await heightsOf(frame);
        height = content;
        return shown - content;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  return height;
}

/** Opens a newsroom's page and returns what went wrong in it: errors, warnings, broken rules, requests to strangers. */
export async function visitNewsroom<Result>(
  name: string,
  look: (page: Page) => Promise<Result>,
  {
    viewport = { width: 390, height: 844 },
    options,
    policy,
    heights = {},
    html,
    change = text => text,
    dossier,
    hasScrollbars = false,
    framed = text => text,
  }: Newsroom = {},
): Promise<{ readonly result: Result; readonly sins: readonly string[] }> {
  const own = hasScrollbars ? (await launchBrowser({ hasScrollbars }))! : browser;
  const context = await own.newContext({ locale: "en-GB", viewport, ...options });
  const page = await context.newPage();
  const sins: string[] = [];
  page.on("console", message => {
    if (!["log", "info"].includes(message.type())) sins.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", error => sins.push(String(error)));
  const answer = async (route: Route) => {
    const { origin, pathname } = new URL(route.request().url());
    const send = (contentType: string, body: string, headers: Record<string, string> = {}) =>
      route.fulfill({ contentType: `${contentType}; charset=utf-8`, body, headers });
    const page = () => change(html ?? readFileSync(path.join(fixtures, `${name}.html`), "utf8"));
    if (origin === newsroom && libraries[pathname])
      return send("text/javascript", readFileSync(libraries[pathname](), "utf8"));
    if (origin === newsroom) return send("text/html", page(), policy ? { "Content-Security-Policy": policy } : {});
    if (origin === embeds && pathname.endsWith("/embed.js"))
      return send("text/javascript", loaderWith(built("loader.js"), { ...facts, heights }));
    if (origin === embeds && /\/(index(\.\w+)?\.html)?$/.test(pathname)) {
      if (dossier) return send("text/html", framed(publishedPage(dossier, pathname.includes(".fr.") ? "fr" : "en")));
      const text = readFileSync(path.join(fixtures, "framed.html"), "utf8");
      return send("text/html", framed(text.replace("/* the built script */", () => built("page.js"))));
    }
    sins.push(`asked ${route.request().url()}`);
    return route.abort();
  };
  await context.route("**/*", answer);
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    window.addEventListener("message", ({ data, origin }) => heard.push({ data, origin }));
    window.addEventListener("error", ({ message }) => console.error(message));
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective}: ${blockedURI}`),
    );
  });
  try {
    await page.goto(`${newsroom}/story.html`);
    return { result: await look(page), sins };
  } finally {
    await context.close();
    if (own !== browser) await own.close();
  }
}
