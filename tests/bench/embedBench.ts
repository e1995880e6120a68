/**
 * `npm run bench -- --embed`: how much a published page weighs and how soon it can be read on a slow phone, beside pages
 * that draw the same chain with Cytoscape and dagre and with React Flow and dagre; whether anything jumps in an article;
 * how long it takes to publish 200 parties.
 *
 * The shipped dossiers and one of 200 parties are published with the built command. The peers are built by Vite, minified,
 * and draw the cards and hops that our page shows first, with the same words; ours holds all that it says besides. All are
 * served from this machine, gzipped. Every visit is to an empty browser, with the processor slowed four times, 1.6 Mbit/s
 * and 150 ms to each answer. Times count from the start of the navigation. "Last card": a frame was shown in which every
 * card and hop of the chain stands, whether or not it lies below the window. Times are medians of the rounds. "Moved": the
 * largest sum of layout shifts of all rounds, in an article that has the element as the explorer offers it, at two widths;
 * and within the frame, or in the page by itself.
 * The page of each shipped dossier at its own address is visited in the same rounds, on a phone and on a desk: "picture" is
 * when its first window, which stands in the page, has been painted; "page" when the page itself has taken its place.
 * Option: --rounds 5.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { buildPart } from "../../scripts/buildPart.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { median } from "./median.ts";
import { embedChainOf } from "./peer/embedChainOf.ts";
import type { PeerChain } from "./peer/peerChain.ts";
import { buildPeer } from "./peerPages.ts";
import { runBench } from "./runBench.ts";

const root = path.resolve(import.meta.dirname, "../..");
const LARGE = "tests/gallery/two-hundred-parties.dossier.json";
const files = [
  ...readdirSync(path.join(root, "data/dossiers"))
    .filter(file => file.endsWith(".dossier.json"))
    .map(file => `data/dossiers/${file}`),
  LARGE,
];

const SLOWED = 4;
/** Bytes a second; ms. */
const network = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8, latency: 150 };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
/** ms after which a page that has not drawn never will. */
const PATIENCE = 60_000;
/** ms after which nothing comes any more. */
const REST = 700;
/** A layout shift that nobody sees. */
const STILL = 0.001;
/** Gzipped bytes; ms. */
const aims = { all: 60_000, script: 15_000, last: 500, picture: 600 };
/** The sum of layout shifts that a page may have until it has taken the place of its first window. */
const TAKES_OVER = 0.01;

const { values: asked } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const rounds = Number(asked.rounds);

/** What the page must contain, and how often, for its chain to be there. */
type WantedThere = readonly (readonly [selector: string, count: number])[];

const pages: readonly {
  readonly name: string;
  readonly place: string;
  readonly wanted: (chain: PeerChain) => WantedThere;
}[] = [
  {
    name: "Deep Labor",
    place: "e",
    wanted: ({ boxes }) => [[".look:not([hidden]) .card", boxes.length]],
  },
  { name: "Cytoscape and dagre", place: "cytoscape", wanted: () => [["body.drawn", 1]] },
  {
    name: "React Flow and dagre",
    place: "reactFlow",
    wanted: ({ boxes, hops }) => [
      // It draws them invisibly to measure them first.
      ['.react-flow__node[style*="visibility: visible"]', boxes.length],
      [".react-flow__edge", hops.length],
    ],
  },
];

/** Publishes a file as anybody would. @returns seconds */
function publish(file: string, folder: string, token: string): number {
  const start = performance.now();
  const command = path.join(root, "dist/cli/deep-labor.js");
  execFileSync(process.execPath, [command, "publish", file, "--out", folder, "--token", token], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return (performance.now() - start) / 1000;
}

const words =
  "Of the people who did the work, the contract says nothing, and of those who paid for it, little. ".repeat(4);
const paragraphs = `<p>${words}</p>\n`.repeat(12);

/**
 * An article with the element near its beginning, as the page of the explorer gives it to be copied.
 * @param loader the published `embed.js`, which knows how high the embed is
 */
function article(token: string, loader: string): string {
  const heights = /\d+:\d+( \d+:\d+)+/.exec(loader)?.[0];
  if (heights === undefined) throw new Error("A published loader knows how high its embed is.");
  const least = Math.min(...heights.split(" ").map(pair => Number(pair.split(":")[1])));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An article</title>
<style>body { max-width: 680px; margin: 0 auto; padding: 0 16px; font: 18px/1.5 serif }</style>
</head>
<body>
<h1>Who did the work</h1>
<p>An article with a chain in it.</p>
<deep-labor src="../../e/${token}/" heights="${heights}" style="display:block;min-height:${least}px"></deep-labor>
<script async src="../../e/${token}/embed.js"></script>
${paragraphs}
</body>
</html>
`;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

type Server = {
  readonly address: string;
  readonly sizeOf: (url: string) => number;
  readonly close: () => Promise<void>;
};

/** Serves all files of a folder, compressed beforehand, so that the server costs nothing. */
async function serveGzipped(folder: string): Promise<Server> {
  const bodies = new Map<string, Buffer>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && path.extname(entry.name) in mediaTypes)
      .map(entry => {
        const file = path.join(entry.parentPath, entry.name);
        return [`/${path.relative(folder, file).split(path.sep).join("/")}`, gzipSync(readFileSync(file))] as const;
      }),
  );
  const placeOf = (url: string): string => new URL(url, "http://localhost").pathname.replace(/\/$/, "/index.html");
  const server = createServer((request, response) => {
    const place = placeOf(request.url ?? "");
    const body = bodies.get(place);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": `${mediaTypes[path.extname(place)]}; charset=utf-8`,
      "Content-Encoding": "gzip",
      "Content-Length": body.length,
    });
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sizeOf: url => bodies.get(placeOf(url))?.length ?? 0,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

declare global {
  interface Window {
    /** The sum of all shifts, which `noteShifts` adds up. */
    shifted: number;
  }
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift, which the DOM's types do not know. */
type LayoutShift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };

/** Runs in a page and in its frames: adds up what moves without having been asked to. */
function noteShifts(): void {
  window.shifted = 0;
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput } of list.getEntries() as LayoutShift[])
      if (!hadRecentInput) window.shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in a page: notes when everything that is looked for is there and has reached the screen. */
function noteWhenPainted(wanted: WantedThere): void {
  const look = () => {
    if (wanted.some(([selector, count]) => document.querySelectorAll(selector).length < count))
      requestAnimationFrame(look);
    // What the document has in one frame has been drawn when the next one begins.
    else requestAnimationFrame(() => performance.mark("painted"));
  };
  requestAnimationFrame(look);
}

/** Opens a slowed page in an empty browser. */
async function inSlowPage<Found>(
  executablePath: string,
  device: BrowserContextOptions,
  work: (page: Page) => Promise<Found>,
): Promise<Found> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const context = await browser.newContext({ ...device, locale: "en-GB" });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.addInitScript(noteShifts);
    return await work(page);
  } finally {
    await browser.close();
  }
}

type Visit = {
  readonly first: number;
  readonly last: number;
  readonly requests: readonly string[];
  readonly shift: number;
};

/** Visits a page by itself. */
const readPage = (executablePath: string, address: string, wanted: WantedThere): Promise<Visit> =>
  inSlowPage(executablePath, phone, async page => {
    const requests: string[] = [];
    page.on("request", request => requests.push(request.url()));
    await page.addInitScript(noteWhenPainted, wanted);
    await page.goto(address, { waitUntil: "commit" });
    const painted = () => performance.getEntriesByName("painted")[0]?.startTime;
    const handle = await page.waitForFunction(painted, null, { timeout: PATIENCE, polling: 100 });
    await page.waitForLoadState("load");
    await page.waitForTimeout(REST);
    const first = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]!.startTime);
    // Nothing is seen before the first paint has reached the screen.
    const last = Math.max(first, (await handle.jsonValue())!);
    return { first, last, requests, shift: await page.evaluate(() => window.shifted) };
  });

type Shifts = { readonly article: number; readonly frame: number };

/** Visits an article, and measures how much moved in it and in its frame. */
const readArticle = (executablePath: string, address: string, device: BrowserContextOptions): Promise<Shifts> =>
  inSlowPage(executablePath, device, async page => {
    // A frame of another origin is not slowed together with the page around it.
    await page.route("**/e/**", async route => {
      await new Promise(resolve => setTimeout(resolve, 2 * network.latency));
      await route.continue();
    });
    await page.goto(address, { waitUntil: "load" });
    const frame = await (await page.waitForSelector("deep-labor iframe", { timeout: PATIENCE })).contentFrame();
    if (!frame) throw new Error("The element in the article frames no page.");
    await frame.waitForLoadState("load");
    await page.waitForTimeout(REST);
    const shifted = () => window.shifted;
    return { article: await page.evaluate(shifted), frame: await frame.evaluate(shifted) };
  });

/** Where the built page lies beside what is published. */
const SITE = "site";

type OwnVisit = { readonly picture: number; readonly taken: number; readonly shift: number };

/** Visits the page of a dossier at its own address, until it has taken the place of its first window. */
const readOwnPage = (executablePath: string, address: string, device: BrowserContextOptions): Promise<OwnVisit> =>
  inSlowPage(executablePath, device, async page => {
    await page.addInitScript(noteWhenPainted, [["#first .card-box", 1]] satisfies WantedThere);
    await page.goto(address, { waitUntil: "commit" });
    const handle = await page.waitForFunction(
      () => document.documentElement.dataset.first !== "shown" && performance.now(),
      null,
      { timeout: PATIENCE, polling: "raf" },
    );
    await page.waitForLoadState("load");
    await page.waitForTimeout(REST);
    return page.evaluate(
      taken => {
        const painted = performance.getEntriesByName("painted")[0]!.startTime;
        const first = performance.getEntriesByName("first-contentful-paint")[0]!.startTime;
        return { picture: Math.max(painted, first), taken, shift: window.shifted };
      },
      Number(await handle.jsonValue()),
    );
  });

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;

/** The bytes of everything that was loaded, and of its scripts: files, or scripts within the page. */
function sizesOf(server: Server, folder: string, requests: readonly string[]) {
  const all = requests.reduce((sum, url) => sum + server.sizeOf(url), 0);
  const files = requests.filter(url => url.endsWith(".js"));
  const [page] = requests;
  if (page === undefined) throw new Error("A visit without a request.");
  const written = readFileSync(path.join(folder, new URL(page).pathname, "index.html"), "utf8");
  const inline = [...written.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => gzipSync(script).length,
  );
  return { all, script: [...files.map(server.sizeOf), ...inline].reduce((sum, size) => sum + size, 0) };
}

type Chain = PeerChain & {
  readonly token: string;
  readonly name: string;
  /** Whether it comes with the product, and has a page at its own address. */
  readonly isShipped: boolean;
};

/** Publishes every file, and writes an article and the pages of the peers beside it. @returns what to visit */
async function prepare(folder: string): Promise<readonly Chain[]> {
  await buildPart("page");
  await buildPart("embed");
  await buildPart("cli");
  const chains = files.map((file, place) => {
    const token = `bench${String(place).padStart(3, "0")}`;
    publish(file, folder, token);
    const published = (name: string) => readFileSync(path.join(folder, "e", token, name), "utf8");
    mkdirSync(path.join(folder, "article", token), { recursive: true });
    writeFileSync(path.join(folder, "article", token, "index.html"), article(token, published("embed.js")));
    const name = path.basename(file, ".dossier.json");
    return { token, name, isShipped: file !== LARGE, ...embedChainOf(published("data.json")) };
  });
  cpSync(path.join(root, "dist/page"), path.join(folder, SITE), { recursive: true });
  const told = Object.fromEntries(chains.map(({ token, boxes, hops }) => [token, { boxes, hops }]));
  for (const { place } of pages.slice(1)) await buildPeer(place, path.join(folder, place), told);
  return chains;
}

type OwnRow = OwnVisit & { readonly all: number };

type Row = {
  readonly chain: Chain;
  /** At its own address, on a phone and on a desk; null where it has none. */
  readonly own: { readonly phone: OwnRow; readonly desk: OwnRow } | null;
  readonly article: number;
  readonly frame: number;
  readonly pages: readonly {
    readonly all: number;
    readonly script: number;
    readonly requests: number;
    readonly first: number;
    readonly last: number;
  }[];
};
type Measured = { readonly rows: readonly Row[]; readonly publishing: number };

async function measure(executablePath: string, folder: string): Promise<Measured> {
  const chains = await prepare(folder);
  const server = await serveGzipped(folder);
  const found = chains.map(chain => ({
    chain,
    visits: pages.map(page => ({ page, all: [] as Visit[] })),
    shifts: [] as Shifts[],
    own: { phone: [] as OwnVisit[], desk: [] as OwnVisit[] },
  }));
  const ownPlace = ({ name }: Chain): string => `${server.address}${SITE}/${name}/`;
  const ownRow = (chain: Chain, visits: readonly OwnVisit[]): OwnRow => ({
    all: server.sizeOf(ownPlace(chain)),
    picture: median(visits.map(({ picture }) => picture)),
    taken: median(visits.map(({ taken }) => taken)),
    shift: Math.max(...visits.map(({ shift }) => shift)),
  });
  const publishing: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Goes round by round, so that whatever slows this machine for a while slows all of them.
      for (const { chain, visits, shifts, own } of found) {
        process.stderr.write(`round ${round + 1} of ${rounds}: ${chain.name} …\n`);
        for (const { page, all } of visits) {
          const address = `${server.address}${page.place}/${chain.token}/`;
          all.push(await readPage(executablePath, address, page.wanted(chain)));
        }
        if (chain.isShipped) {
          own.phone.push(await readOwnPage(executablePath, ownPlace(chain), phone));
          own.desk.push(await readOwnPage(executablePath, ownPlace(chain), desk));
        }
        for (const device of [phone, desk])
          shifts.push(await readArticle(executablePath, `${server.address}article/${chain.token}/`, device));
      }
      publishing.push(publish(LARGE, mkdtempSync(path.join(folder, "again-")), "AB12cd34"));
    }
    return {
      publishing: median(publishing),
      rows: found.map(({ chain, visits, shifts, own }) => ({
        chain,
        own: chain.isShipped ? { phone: ownRow(chain, own.phone), desk: ownRow(chain, own.desk) } : null,
        article: Math.max(...shifts.map(one => one.article)),
        frame: Math.max(...shifts.map(({ frame }) => frame), ...(visits[0]?.all ?? []).map(({ shift }) => shift)),
        pages: visits.map(({ all }) => ({
          ...sizesOf(server, folder, all[0]?.requests ?? []),
          requests: Math.max(...all.map(({ requests }) => requests.length)),
          first: median(all.map(({ first }) => first)),
          last: median(all.map(({ last }) => last)),
        })),
      })),
    };
  } finally {
    await server.close();
  }
}

/** The aims, and where they were missed. */
function aimLines(rows: readonly Row[]): string[] {
  const aim = (words: string, read: (row: Row) => number, most: number, told: (found: number) => string): string => {
    const missed = rows.filter(row => read(row) > most);
    const where = missed.map(row => `${row.chain.name} (${told(read(row))})`);
    return `- ${words}: ${where.length === 0 ? "holds for all" : `missed by ${where.join(", ")}`}`;
  };
  const ours = (what: keyof Row["pages"][number]) => (row: Row) => row.pages[0]?.[what] ?? Number.POSITIVE_INFINITY;
  const shift = (moved: number): string => moved.toFixed(2);
  return [
    aim(`at most ${kilobytes(aims.all)}`, ours("all"), aims.all, kilobytes),
    aim(`of that at most ${kilobytes(aims.script)} of script`, ours("script"), aims.script, kilobytes),
    aim("one request", ours("requests"), 1, String),
    aim(`last card within ${seconds(aims.last)}`, ours("last"), aims.last, seconds),
    aim("nothing moves in the article", ({ article }) => article, STILL, shift),
    aim("nothing moves in the frame", ({ frame }) => frame, STILL, shift),
  ];
}

const line = (row: readonly string[]): string => `| ${row.join(" | ")} |`;

/** The pages at their own addresses, beside the embed and the page with Cytoscape of the same run. */
function ownLines(rows: readonly Row[]): string[] {
  const devices = ["phone", "desk"] as const;
  const own = rows.flatMap(row => (row.own === null ? [] : [{ ...row, own: row.own }]));
  const told = ({ picture, taken, shift }: OwnRow): string =>
    `${seconds(picture)} · ${seconds(taken)} · ${shift.toFixed(3)}`;
  const over = devices.flatMap(device =>
    own
      .filter(row => row.own[device].picture > aims.picture)
      .map(row => `${row.chain.name}, ${device} (${seconds(row.own[device].picture)})`),
  );
  const moved = devices.flatMap(device =>
    own
      .filter(row => row.own[device].shift >= TAKES_OVER)
      .map(row => `${row.chain.name}, ${device} (${row.own[device].shift.toFixed(3)})`),
  );
  const head = ["at its own address", "page", "phone: picture · page · moved", "desk: picture · page · moved"];
  return [
    line([...head, "the embed", "Cytoscape and dagre"]),
    line(["---", "--:", "--:", "--:", "--:", "--:"]),
    ...own.map(row =>
      line([
        row.chain.name,
        kilobytes(row.own.phone.all),
        told(row.own.phone),
        told(row.own.desk),
        ...row.pages.slice(0, 2).map(({ last }) => seconds(last)),
      ]),
    ),
    "",
    `- the picture within ${seconds(aims.picture)}: ${over.length === 0 ? "holds for all" : `missed by ${over.join(", ")}`}`,
    `- nothing moves when the page takes over: ${moved.length === 0 ? "holds for all" : `missed by ${moved.join(", ")}`}`,
  ];
}

/** The table, in Markdown: a row for each chain, a column for each page. */
function report({ rows, publishing }: Measured): string {
  const cells = rows.map(({ chain, article, frame, pages: measured }) => [
    `${chain.name}, ${chain.boxes.length} cards`,
    ...measured.map(({ all, script, requests, first, last }, index) => {
      const times = index === 0 || !measured[0] ? "" : ` (× ${(last / measured[0].last).toFixed(1)})`;
      return `${kilobytes(all)} · ${kilobytes(script)} · ${requests} · ${seconds(first)} · ${seconds(last)}${times}`;
    }),
    `${article.toFixed(2)} · ${frame.toFixed(2)}`,
  ]);
  const head = [
    "all · script · requests · first paint · last card",
    ...pages.map(({ name }) => name),
    "moved in the article · in the frame",
  ];
  return [
    line(head),
    line(head.map((_, column) => (column === 0 ? "---" : "--:"))),
    ...cells.map(line),
    "",
    ...aimLines(rows),
    `- 200 parties published in ${publishing.toFixed(1)} s`,
    "",
    ...ownLines(rows),
  ].join("\n");
}

await runBench("embed", async (executablePath, folder) => report(await measure(executablePath, folder)));
