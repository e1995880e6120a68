/** The loader in articles: the element, the script tag, and what they may and may not do to somebody else's page. */
import { readFileSync } from "node:fs";
import type { ElementHandle, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parameterNames } from "../../src/embed/parameters.ts";
import { extent, partOf } from "../scope.ts";
import { shipped } from "../views/chain/chainCases.ts";
import { hasBrowser } from "./browser.ts";
import {
  embeds,
  fits,
  folder,
  formOf,
  framedIn,
  heardBy,
  heightsOf,
  openNewsrooms,
  visitNewsroom,
} from "./newsroom.ts";

openNewsrooms();

const article = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A story</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const script = (attributes = "async") => `<script ${attributes} src="${folder}embed.js"></script>`;

/** The state of the frames of `<deep-labor>` elements. */
const framesOf = (page: Page) =>
  page.locator("deep-labor iframe").evaluateAll(frames =>
    frames.map(one => {
      const { src, title, loading, referrerPolicy, style } = one as HTMLIFrameElement;
      return { src, title, loading, referrerPolicy, sandbox: one.getAttribute("sandbox"), scheme: style.colorScheme };
    }),
  );

/** Lets the page draw, and lets posted messages arrive. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)));
  });

describe.skipIf(!hasBrowser)("the element", () => {
  it("frames the folder of its address in a sandbox, with a title, lazily and without a referrer", async () => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        await fits(await framedIn(page));
        return framesOf(page);
      },
      { html: article(`<deep-labor src="${folder}"></deep-labor>${script()}`) },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual([
      {
        src: `${folder}index.html`,
        title: "Who answers for those who listen?",
        loading: "lazy",
        referrerPolicy: "no-referrer",
        sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
        scheme: "light",
      },
    ]);
  });

  it.each([
    [`lang="fr"`, "index.fr.html?lang=fr", "Qui répond de ceux qui écoutent ?", "light"],
    [`lang="de" theme="dark"`, "index.html?lang=de&theme=dark", "Who answers for those who listen?", "dark"],
    [`duty="pay-wage" plain dark="auto"`, "index.html?duty=pay-wage&dark=auto&plain=1", undefined, "light dark"],
    [`title="The chain" onload="alert(1)" view="table"`, "index.html?view=table", "The chain", "light"],
  ])("hands on what it is told: %s", async (attributes, address, title, scheme) => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        await fits(await framedIn(page));
        return (await framesOf(page))[0]!;
      },
      { html: article(`<deep-labor src="${folder}" ${attributes}></deep-labor>${script()}`) },
    );
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ src: folder + address, scheme, ...(title === undefined ? {} : { title }) });
  });

  it("keeps the room that is known, so that nothing below it moves", async () => {
    const height = 497;
    const shifts = (html: string, heights: Record<string, string> = {}) =>
      visitNewsroom(
        "an article",
        async page => {
          await fits(await framedIn(page));
          await settle(page);
          return page.evaluate(
            () =>
              new Promise<number>(done => {
                new PerformanceObserver(list =>
                  done(
                    list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
                  ),
                ).observe({ type: "layout-shift", buffered: true });
                setTimeout(() => done(0), 300);
              }),
          );
        },
        {
          html,
          heights,
          framed: text =>
            text.replace("body {", `body { box-sizing: border-box; overflow: hidden; height: ${height}px;`),
        },
      );
    const below = "<p>Below it the story goes on.</p>".repeat(20);
    const head = script("");
    const own = await shifts(
      article(`<deep-labor src="${folder}" heights="320:${height} 640:${height}"></deep-labor>${below}`, head),
    );
    const published = await shifts(article(`<deep-labor src="${folder}"></deep-labor>${below}`, head), {
      en: `320:${height}`,
    });
    const styled = await shifts(
      article(
        `<deep-labor src="${folder}" style="display:block;min-height:${height}px"></deep-labor>${below}${script()}`,
      ),
    );
    const target = await shifts(
      article(
        `<div id="x" style="min-height:${height}px"><script defer src="${folder}embed.js" data-target="#x"></script></div>${below}`,
      ),
    );
    const none = await shifts(article(`<deep-labor src="${folder}"></deep-labor>${below}`, head));
    expect([own, published, styled, target].map(({ result }) => result)).toEqual([0, 0, 0, 0]);
    expect(none.result, "the measure notices a shift").toBeGreaterThan(0);
    expect([own, published, styled, target, none].flatMap(({ sins }) => sins)).toEqual([]);
  });

  it("gives back a room that was too large", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        const height = await fits(await framedIn(page));
        const element = await page.locator("deep-labor").evaluate(one => (one as HTMLElement).offsetHeight);
        return { height, element };
      },
      { html: article(`<deep-labor src="${folder}" style="min-height:3000px"></deep-labor>${script()}`) },
    );
    expect(result.element).toBe(result.height);
  });

  it("takes the article’s colours and type into the frame, now and when they change, and nothing else", async () => {
    const style = `
      :root { --deep-labor-ink: color-mix(in srgb, rgb(255 0 0) 100%, black); --deep-labor-font: "Courier New", monospace; }
      .night { --deep-labor-ink: rgb(0, 0, 255); --deep-labor-paper: #123456; }
      deep-labor { --deep-labor-held: url(https://tracker.test/pixel); --deep-labor-quiet: nonsense; --deep-labor-body: red; }`;
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        await fits(frame);
        const look = () =>
          frame.evaluate(() => {
            const { color, fontFamily, backgroundColor } = getComputedStyle(document.documentElement);
            return { color, fontFamily, backgroundColor, set: [...document.documentElement.style].sort() };
          });
        const before = await look();
        const nights = [];
        for (const root of ["html", "body"]) {
          await page.locator(root).evaluate(one => one.classList.add("night"));
          await expect.poll(async () => (await look()).color).toBe("rgb(0, 0, 255)");
          nights.push(await look());
          await page.locator(root).evaluate(one => one.classList.remove("night"));
          await expect.poll(async () => (await look()).set.length).toBe(before.set.length);
        }
        return { before, nights, after: await look() };
      },
      { html: article(`<deep-labor src="${folder}"></deep-labor>`, `<style>${style}</style>${script("")}`) },
    );
    expect(sins).toEqual([]);
    expect(result.before.color).toMatch(/^(rgb\(255, 0, 0\)|color\(srgb 1 0 0\))$/);
    expect(result.before.fontFamily).toBe(`"Courier New", monospace`);
    expect(result.before.set).toEqual(["--font", "--ink"]);
    expect(result.nights.map(({ backgroundColor }) => backgroundColor)).toEqual(Array(2).fill("rgb(18, 52, 86)"));
    expect(result.after).toEqual(result.before);
  });

  it("tells a frame that comes later what has changed in between", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        await page.locator("deep-labor iframe").waitFor({ state: "attached" });
        const early = page.frames().length;
        await page
          .locator("deep-labor")
          .evaluate(one => (one as HTMLElement).style.setProperty("--deep-labor-ink", "#00f"));
        await settle(page);
        await page.locator("deep-labor").scrollIntoViewIfNeeded();
        const frame = await framedIn(page);
        const ink = () => frame.evaluate(() => getComputedStyle(document.documentElement).color);
        await expect.poll(ink).toBe("rgb(0, 0, 255)");
        return early;
      },
      { html: article(`<div style="height:9000px"></div><deep-labor src="${folder}"></deep-labor>${script()}`) },
    );
    // The frame itself is there, with nothing in it.
    expect(result).toBeLessThanOrEqual(2);
  });

  it("is not loaded before the reader comes near", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        let isAsked = false;
        page.on("request", request => {
          isAsked ||= request.url().includes("index.html");
        });
        await page.locator("deep-labor iframe").waitFor({ state: "attached" });
        await settle(page);
        const far = isAsked;
        await page.locator("deep-labor").scrollIntoViewIfNeeded();
        await fits(await framedIn(page));
        return { far, near: isAsked };
      },
      { html: article(`<div style="height:20000px"></div><deep-labor src="${folder}"></deep-labor>${script()}`) },
    );
    expect(result).toEqual({ far: false, near: true });
  });

  it("comes and goes with what a framework does, changes without a step in the history, and leaves nothing behind", async () => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        const steps = await page.evaluate(() => history.length);
        await page.evaluate(src => {
          const made = document.createElement("deep-labor");
          made.setAttribute("src", src);
          document.querySelector("main")!.append(made);
        }, folder);
        await fits(await framedIn(page));
        for (const [name, value] of [
          ["duty", "pay-wage"],
          ["view", "table"],
          ["lang", "fr"],
        ])
          await page.locator("deep-labor").evaluate((one, [a, b]) => one.setAttribute(a!, b!), [name, value]);
        await expect.poll(() => page.frames().some(frame => frame.url().includes("index.fr.html"))).toBe(true);
        await fits(await framedIn(page));
        const changed = await framesOf(page);
        // Moved, as sorting a list moves it.
        await page.evaluate(() => document.querySelector("aside")!.append(document.querySelector("deep-labor")!));
        await expect.poll(() => page.locator("aside deep-labor iframe").count()).toBe(1);
        await fits(await framedIn(page));
        await page.evaluate(() => document.querySelector("deep-labor")!.remove());
        await expect.poll(() => page.frames().length).toBe(1);
        await page.evaluate(() => document.documentElement.classList.add("night"));
        return { changed, steps: (await page.evaluate(() => history.length)) - steps };
      },
      { html: article(`<main></main><aside></aside>${script()}`) },
    );
    expect(sins).toEqual([]);
    expect(result.steps).toBe(0);
    expect(result.changed.map(({ src }) => src)).toEqual([`${folder}index.fr.html?lang=fr&duty=pay-wage&view=table`]);
  });

  it.each(["javascript:alert(1)", "", "data:text/html,<script>alert(1)</script>"])(
    "shows what stands in it where its address is none: %s",
    async src => {
      const { result, sins } = await visitNewsroom(
        "an article",
        async page => {
          await page.waitForFunction(() => customElements.get("deep-labor"));
          await settle(page);
          return {
            frames: await page.locator("deep-labor iframe").count(),
            text: await page.locator("deep-labor a").isVisible(),
          };
        },
        {
          html: article(
            `<deep-labor src="${src}"><a href="${folder}table.html">Who answers?</a></deep-labor>${script()}`,
          ),
        },
      );
      expect(sins).toEqual([]);
      expect(result).toEqual({ frames: 0, text: true });
    },
  );

  it("keeps the paper’s room while the page is printed", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        const height = await fits(frame);
        // As in a browser that prints: nothing comes between, such as a height that was still on its way.
        const element = (await frame.frameElement()) as ElementHandle<HTMLIFrameElement>;
        return element.evaluate((one, before) => {
          const shown = () => one.getBoundingClientRect().height;
          window.dispatchEvent(new Event("beforeprint"));
          const printed = shown();
          window.dispatchEvent(new Event("afterprint"));
          return { height: before, printed, after: shown() };
        }, height);
      },
      { html: article(`<deep-labor src="${folder}" heights="640:1234"></deep-labor>${script()}`) },
    );
    expect(result).toEqual({ height: result.height, printed: 1234, after: result.height });
  });
});

describe.skipIf(!hasBrowser)("the script", () => {
  it("is harmless when it is there twice, and places one embed for each snippet", async () => {
    const snippet = (attributes = "") =>
      `<div id="deep-labor-AB12cd34" style="min-height:300px">${script(`defer data-target="#deep-labor-AB12cd34" ${attributes}`)}</div>`;
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        for (let index = 0; index < 4; index += 1) await fits(await framedIn(page, index));
        return (await framesOf(page)).map(({ src }) => src.replace(folder, ""));
      },
      {
        html: article(
          `${snippet(`data-lang="fr"`)}${snippet()}<p>Between</p>${script(`data-target="" data-duty="pay-wage"`)}
          <deep-labor src="${folder}"></deep-labor>${script()}${script()}`,
        ),
        viewport: { width: 390, height: 3000 },
      },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual(["index.fr.html?lang=fr", "index.html", "index.html?duty=pay-wage", "index.html"]);
  });

  it("says nothing and does nothing where its target is missing or is no selector", async () => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        await page.waitForFunction(() => customElements.get("deep-labor"));
        await settle(page);
        return page.frames().length;
      },
      { html: article(script(`defer data-target="#nowhere"`) + script(`defer data-target="]["`)) },
    );
    expect(sins).toEqual([]);
    expect(result).toBe(1);
  });

  it("works under a strict policy with Trusted Types, and leaves no name in the page", async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${embeds}`,
      `frame-src ${embeds}`,
      "style-src 'none'",
      "img-src data:",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; ");
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        await fits(await framedIn(page));
        return page.evaluate(() => Object.keys(window));
      },
      { html: article(`<deep-labor src="${folder}"></deep-labor>${script()}`), policy },
    );
    const { result: without } = await visitNewsroom("an article", page => page.evaluate(() => Object.keys(window)), {
      html: article("<iframe></iframe>"),
      policy,
    });
    expect(sins).toEqual([]);
    expect(result.filter(name => !without.includes(name))).toEqual([]);
  });

  it("listens to its own frames alone", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        const height = await fits(frame);
        const message = { sentinel: "amp", type: "embed-size", height: 3000 };
        const shown = async () => {
          await settle(page);
          return (await heightsOf(frame)).shown;
        };
        const after: number[] = [];
        await page.evaluate(said => window.postMessage(said, "*"), message);
        after.push(await shown());
        // A frame without an origin, as the product's own frames are.
        const stranger = page.frames().find(one => one.name() === "stranger")!;
        await stranger.evaluate(said => window.parent.postMessage(said, "*"), message);
        after.push(await shown());
        await frame.evaluate(() => {
          const inner = document.createElement("iframe");
          inner.srcdoc = "x";
          inner.style.cssText = "position:absolute;top:0;height:9px";
          document.body.append(inner);
        });
        await expect.poll(() => frame.childFrames().length).toBe(1);
        await frame.childFrames()[0]!.evaluate(said => window.parent.parent.postMessage(said, "*"), message);
        after.push(await shown());
        for (const nonsense of [null, "x", { ...message, height: "3000" }, { height: 3 }])
          await frame.evaluate(said => window.parent.postMessage(said, "*"), nonsense);
        after.push(await shown());
        return { height, after, heard: (await heardBy(page)).length };
      },
      {
        html: article(
          `<iframe name="stranger" sandbox="allow-scripts" srcdoc="x"></iframe><deep-labor src="${folder}"></deep-labor>${script()}`,
        ),
      },
    );
    // All messages have arrived.
    expect(result.heard).toBeGreaterThanOrEqual(7);
    expect(result.after).toEqual(Array(4).fill(result.height));
  });

  it("gives each of several frames in the markup its own height, and no frame of anyone else", async () => {
    const ours = `<iframe title="x" src="${folder}" height="90"></iframe>`;
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        const [first, second] = [await framedIn(page), await framedIn(page, 1)];
        await first.locator("#box").evaluate(box => (box as HTMLElement).style.setProperty("height", "700px"));
        return [await fits(first), await fits(second), await page.locator("#other").evaluate(one => one.clientHeight)];
      },
      {
        html: article(`${ours}<iframe title="y" id="other" srcdoc="x" style="height:77px"></iframe>${ours}${script()}`),
      },
    );
    expect(sins).toEqual([]);
    expect(result[0]).toBeGreaterThan(result[1]! + 400);
    expect(result[2]).toBe(77);
  });

  it("finds frames in open shadow roots, one within another, there before it and come after it", async () => {
    const frame = (name: string) => `<iframe title="x" name="${name}" src="${folder}" height="90"></iframe>`;
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        for (let index = 0; index < 2; index += 1) await fits(await framedIn(page, index));
        await page.evaluate(
          ([html]) => {
            const later = document.createElement("section");
            document.body.append(later);
            later.attachShadow({ mode: "open" }).innerHTML = html!;
          },
          [frame("later")],
        );
        await fits(await framedIn(page, 2));
        const last = await framedIn(page, 2);
        await last.locator("#box").evaluate(box => (box as HTMLElement).style.setProperty("height", "700px"));
        await fits(last);
        // Taken out and put somewhere else, it is a new window.
        await page.evaluate(() => document.querySelector("main")!.append(document.querySelector("section")!));
        await expect.poll(() => last.isDetached()).toBe(true);
        await fits(await framedIn(page, 2));
        return page.locator("#other").evaluate(one => one.clientHeight);
      },
      {
        viewport: { width: 390, height: 3000 },
        html: article(`<main></main><div id="outer"></div><div id="inner"></div><script>
          const put = (host, html) => { host.attachShadow({ mode: "open" }).innerHTML = html; return host.shadowRoot; };
          put(document.querySelector("#outer"), '<p>A card</p>${frame("outer")}<iframe id="other" title="y" srcdoc="x" style="height:77px"></iframe>');
          put(put(document.querySelector("#inner"), "<div></div>").querySelector("div"), '${frame("inner")}');
          // They have told their heights before anybody listens.
          addEventListener("load", () => setTimeout(() => {
            const loader = document.createElement("script");
            loader.src = "${folder}embed.js";
            document.head.append(loader);
          }, 300));</script>`),
      },
    );
    expect(sins).toEqual([]);
    expect(result).toBe(77);
  });

  it("goes through the page for a frame once, and not for ever for one that it cannot find", async () => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        const [ours, closed] = [await framedIn(page), await framedIn(page, 1)];
        await fits(ours);
        const walks = () => page.evaluate(() => (window as unknown as { walks: number }).walks);
        const before = await walks();
        for (const frame of [ours, closed])
          await frame.evaluate(async () => {
            for (let height = 100; height < 200; height += 1)
              window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
          });
        await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThanOrEqual(200);
        await settle(page);
        return { more: (await walks()) - before, shown: (await heightsOf(ours)).shown };
      },
      {
        viewport: { width: 390, height: 3000 },
        html: article(`<div id="open"></div><div id="closed"></div><script>
          const all = Document.prototype.querySelectorAll;
          window.walks = 0;
          Document.prototype.querySelectorAll = function (what) { if (what === "*") window.walks += 1; return all.call(this, what); };
          for (const mode of ["open", "closed"])
            document.getElementById(mode).attachShadow({ mode }).innerHTML = '<iframe title="x" src="${folder}" height="90"></iframe>';
          </script>${script()}`),
      },
    );
    expect(sins).toEqual([]);
    expect(result.more).toBeLessThan(10);
    // The last message counts.
    expect(result.shown).toBe(199);
  });

  it("sizes the element also in a closed shadow root, where a frame alone keeps the height of its markup", async () => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        await framedIn(page, 1);
        const at = (file: string) => page.frames().find(frame => frame.url() === folder + file)!;
        await fits(at("index.html"));
        return (await heightsOf(at("index.fr.html"))).shown;
      },
      {
        viewport: { width: 390, height: 3000 },
        html: article(`<div id="closed"></div><script>
          document.getElementById("closed").attachShadow({ mode: "closed" }).innerHTML =
            '<deep-labor src="${folder}"></deep-labor><iframe title="x" src="${folder}index.fr.html" height="90"></iframe>';
          </script>${script()}`),
      },
    );
    expect(sins).toEqual([]);
    expect(result).toBe(90);
  });

  it.each([
    ["the element", `<deep-labor src="${folder}"></deep-labor>`],
    ["a frame", `<iframe title="x" src="${folder}" width="100%" style="border:0"></iframe>`],
  ])(
    "gives %s the height that the longest chain takes on a telephone with all of its evidence open",
    async (_, embed) => {
      const { result, sins } = await visitNewsroom(
        "an article",
        async page => {
          const frame = await framedIn(page);
          await frame.locator("details").evaluateAll(all => {
            for (const one of all) (one as HTMLDetailsElement).open = true;
          });
          return fits(frame);
        },
        {
          viewport: { width: 320, height: 844 },
          dossier: shipped.get("flamanville")!,
          html: article(embed + script(), "<style>body{margin:0}</style>"),
        },
      );
      expect(sins).toEqual([]);
      expect(result).toBeGreaterThan(20_000);
    },
  );

  it("gives no frame more than 100,000 px, and what is higher says that it goes on", async () => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        const setBox = (height: string) =>
          frame.locator("#box").evaluate((box, px) => (box as HTMLElement).style.setProperty("height", px), height);
        await setBox("99000px");
        const whole = await fits(frame);
        await setBox("150000px");
        await frame.locator("html[data-cut]").waitFor();
        return { whole, shown: (await heightsOf(frame)).shown };
      },
      { html: article(`<deep-labor src="${folder}"></deep-labor>${script()}`) },
    );
    expect(sins).toEqual([]);
    expect(result.whole).toBeGreaterThan(99_000);
    expect(result.shown).toBe(100_000);
  });
});

describe.skipIf(!hasBrowser)("the guide to embedding, and the README", () => {
  const [guide = "", readme = ""] = ["docs/publishing-and-embedding.md", "README.md"].map(file =>
    readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"),
  );
  const snippets = [...`${guide}\n${readme}`.matchAll(/^```html\n([\s\S]*?)^```/gm)].map(([, snippet]) =>
    snippet!.replaceAll("https://charts.example.org", embeds),
  );

  it("have three ways into an article, and the first of them once more", () => {
    expect(snippets.map(snippet => /^<[a-z-]+/.exec(snippet)?.[0])).toEqual([
      "<iframe",
      "<div",
      "<deep-labor",
      "<iframe",
    ]);
  });

  it.each(snippets)("say what works as it is written: %s", async snippet => {
    const { sins } = await visitNewsroom("an article", async page => fits(await framedIn(page)), {
      html: article(snippet),
    });
    expect(sins).toEqual([]);
  });

  it("name every parameter", () => {
    const table = guide.slice(guide.indexOf("| parameter |"), guide.indexOf("| variable |"));
    expect(parameterNames.filter(name => !table.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)(`a framed page (${extent})`, () => {
  it.each([
    ["grows with its frame", "#box { height: calc(100vh + 20px) !important }", ""],
    [
      "shrinks as its frame grows",
      "#box { height: auto !important; aspect-ratio: 1 / 2 }",
      // An article whose scrollbar comes and goes with the frame.
      `highest = Math.max(highest, event.data["datawrapper-height"][id]);
      frames[i].style.width = event.data["datawrapper-height"][id] < highest ? "390px" : "360px";`,
    ],
  ])("comes to rest where its content %s", async (_, style, besides) => {
    const { result, sins } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        const count = async () => (await heardBy(page)).length;
        await expect.poll(count, { timeout: 25_000 }).toBeGreaterThanOrEqual(2 * 60);
        for (let turn = 0; turn < 10; turn += 1) await settle(page);
        return { count: await count(), ...(await heightsOf(frame)) };
      },
      {
        viewport: { width: 420, height: 844 },
        framed: html => html.replace("</style>", `${style}</style>`),
        html: article(`<iframe title="x" src="${folder}" width="390" height="300" style="border:0"></iframe><script>
          let highest = 0;
          addEventListener("message", event => {
            const frames = document.querySelectorAll("iframe");
            for (const id in event.data["datawrapper-height"]) for (let i = 0; i < frames.length; i++) {
              frames[i].style.height = event.data["datawrapper-height"][id] + "px";
              ${besides}
            }
          });</script>`),
      },
    );
    expect(sins).toEqual([]);
    // Each height is told in two forms, sixty times, and then once more if that is upwards.
    expect(result.count).toBeLessThanOrEqual(2 * 61);
    if (besides) expect(result.shown).toBeGreaterThanOrEqual(result.content);
  });

  const drawn = [
    ["as wide as it was", [-2, 2]],
    ["narrower", [-2, -1]],
    ["wider", [2, 1]],
  ] as const;
  it.each(partOf(drawn, 3))(
    "has the height of its content where a window was drawn for long, and at last is %s",
    async (_, ways) => {
      const { result, sins } = await visitNewsroom(
        "an article",
        async page => {
          const frame = await framedIn(page);
          await fits(frame);
          await page.evaluate(async steps => {
            for (const step of steps)
              for (let turn = 0; turn < 80; turn += 1) {
                document.body.style.width = `${document.body.clientWidth + step}px`;
                await new Promise(done => requestAnimationFrame(() => setTimeout(done, 10)));
              }
          }, ways);
          await fits(frame);
          return (await heardBy(page)).length;
        },
        {
          viewport: { width: 900, height: 900 },
          // A busy machine may pause while the window is drawn, so the frame's timers wait eight times as long here
          // before they call it still.
          framed: html =>
            html.replace(
              "</style>",
              `#box { height: auto !important; aspect-ratio: 1 / 2 }</style>
            <script>const wait = window.setTimeout; window.setTimeout = (act, ms) => wait(act, 8 * ms);</script>`,
            ),
          html: article(`<deep-labor src="${folder}"></deep-labor>${script()}`, "<style>body{width:500px}</style>"),
        },
      );
      expect(sins).toEqual([]);
      // More often than any host is followed.
      expect(result).toBeGreaterThan(2 * 60);
    },
  );

  it("listens to the page round it alone", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        await fits(frame);
        const stranger = page.frames().find(one => one.name() === "stranger")!;
        await frame.evaluate(() => {
          let count = 0;
          addEventListener("message", () => document.body.setAttribute("data-heard", String(++count)));
        });
        const said = [
          { type: "iframe-child-init" },
          { message: "ready", secret: "AbC123" },
          "pymxPYMxchainxPYMxwidthxPYMx390",
          { type: "deep-labor-style", style: { ink: "red" } },
        ];
        for (const one of said) await stranger.evaluate(data => window.parent.frames[1]!.postMessage(data, "*"), one);
        await frame.locator(`body[data-heard="${said.length}"]`).waitFor();
        // An answer to one of these would come before the answer to the newsroom's own question.
        const before = (await heardBy(page)).length;
        await page.evaluate(() => window.frames[1]!.postMessage({ sentinel: "amp", type: "frames-init" }, "*"));
        await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(before);
        await settle(page);
        return {
          forms: [...new Set((await heardBy(page)).map(({ data }) => formOf(data)))].sort(),
          ink: await frame.evaluate(() => document.documentElement.style.length),
        };
      },
      {
        html: article(
          `<iframe name="stranger" srcdoc="x"></iframe><iframe title="x" src="${folder}"></iframe>${script()}`,
        ),
      },
    );
    expect(result).toEqual({ forms: ["datawrapper-height", "embed-size"], ink: 0 });
  });

  it("keeps to its frame where it is asked to, and sends nothing", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        await frame.locator("html[data-fitchart]").waitFor();
        await frame.waitForFunction(() => document.readyState === "complete");
        await settle(page);
        return heardBy(page);
      },
      { html: article(`<iframe title="x" src="${folder}?fitchart=1"></iframe>`) },
    );
    expect(result).toEqual([]);
  });

  it("tells no height of a piece of it, where its script stands in the head", async () => {
    const { result, sins } = await visitNewsroom(
      "datawrapper-new",
      async page => {
        const height = await fits(await framedIn(page));
        return { height, told: (await heardBy(page)).map(({ data }) => (data as { height?: number }).height) };
      },
      {
        framed: html => {
          const [found] = /<script>[\s\S]*<\/script>/.exec(html)!;
          return html.replace(found, "").replace("</head>", () => `${found}</head>`);
        },
      },
    );
    expect(sins).toEqual([]);
    expect(result.told).toEqual([result.height, undefined]);
  });

  it("that was hidden tells its height when it is shown", async () => {
    const { sins } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        await page.locator("section").evaluate(one => one.removeAttribute("hidden"));
        await fits(frame);
      },
      { html: article(`<section hidden><iframe title="x" src="${folder}" height="90"></iframe></section>${script()}`) },
    );
    expect(sins).toEqual([]);
  });

  it("does nothing where there is no page round it", async () => {
    const { result, sins } = await visitNewsroom("nothing", async page => {
      await page.goto(`${folder}?theme=dark&dir=rtl&plain=1&logo=off#?ink=%23ff0000`);
      await settle(page);
      return {
        heard: await heardBy(page),
        root: await page.evaluate(() => (document.documentElement.cloneNode(false) as HTMLElement).outerHTML),
      };
    });
    expect(sins).toEqual([]);
    expect(result.heard).toEqual([]);
    for (const part of ['data-theme="dark"', 'dir="rtl"', "data-plain", 'data-logo="off"', "--ink: #ff0000"])
      expect(result.root).toContain(part);
  });
});
