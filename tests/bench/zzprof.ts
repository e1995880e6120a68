import { chromium } from "playwright-core";
import { browserFlags, findBrowser } from "/tmp/h2/fast/main/scripts/findBrowser.ts";
import { serve } from "/tmp/h2/fast/main/scripts/serve.ts";
import { noteTasks } from "/tmp/h2/fast/main/tests/bench/noteTasks.ts";

const [, , chain, ...steps] = process.argv; // steps: view=chain  or duty=..., each a pushState of params
const server = await serve("/tmp/h2/fast/site");
const browser = await chromium.launch({ executablePath: findBrowser()!, args: browserFlags });
const patience = 100_000;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  page.setDefaultTimeout(patience);
  page.on("pageerror", e => console.log("ERR", String(e).slice(0, 300)));
  await page.addInitScript(() => {
    (window as any).benchChanged = 0;
    new MutationObserver(() => {
      (window as any).benchChanged = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  const base = `${server.address}?src=chains/${chain}.dossier.json&lang=en`;
  let first = true;
  for (const step of steps) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.setSamplingInterval", { interval: 1000 });
    if (process.env.PROF) await cdp.send("Profiler.start");
    const end = await noteTasks(page);
    const t0 = Date.now();
    if (first) {
      await page.goto(`${base}&${step}`, { waitUntil: "commit" });
      await page.locator(".dossier").waitFor({ state: "attached" });
    } else {
      await page.evaluate(search => {
        const u = new URL(location.href);
        for (const [k, v] of new URLSearchParams(search)) u.searchParams.set(k, v);
        history.pushState(null, "", u);
        dispatchEvent(new PopStateEvent("popstate"));
        (window as any).benchChanged = performance.now();
      }, step);
    }
    first = false;
    let late = false;
    await page
      .waitForFunction(q => performance.now() - (window as any).benchChanged > q, 2500, { polling: 200 })
      .catch(() => {
        late = true;
      });
    const n = late ? -1 : await page.evaluate(() => document.querySelectorAll("*").length);
    const wall = Date.now() - t0 - 2500;
    const tasks = await end();
    const long = tasks.filter(t => t > 200).sort((a, b) => b - a);
    console.log(
      `${chain} ${step}: max ${Math.round(Math.max(0, ...tasks))} ms; over 200: ${long.length} [${long.slice(0, 12).map(Math.round)}]; busy ${Math.round(tasks.reduce((s, t) => s + (t > 50 ? t : 0), 0))}; wall ${wall}; elements ${n}${late ? " LATE" : ""}`,
    );
    if (process.env.PROF) {
      const { profile } = await cdp.send("Profiler.stop");
      const self = new Map<number, number>();
      const dts = profile.timeDeltas!;
      profile.samples!.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + dts[i]! / 1000));
      const byId = new Map(profile.nodes.map(x => [x.id, x]));
      const total = new Map<string, number>(),
        own = new Map<string, number>();
      const name = (x: any) =>
        `${x.callFrame.functionName || "(anon)"} ${x.callFrame.url.split("/").pop()}:${x.callFrame.lineNumber + 1}`;
      const walk = (root: number) => {
        // iterative
        const stack: [number, Set<string>][] = [[root, new Set()]];
        while (stack.length) {
          const [id, seen] = stack.pop()!;
          const x = byId.get(id)!;
          const nm = name(x);
          const s = self.get(id) ?? 0;
          own.set(nm, (own.get(nm) ?? 0) + s);
          const next = new Set(seen);
          next.add(nm);
          for (const m of next) total.set(m, (total.get(m) ?? 0) + s);
          for (const c of x.children ?? []) stack.push([c, next]);
        }
      };
      walk(profile.nodes[0]!.id);
      const top = (m: Map<string, number>, k: number) =>
        [...m]
          .sort((a, b) => b[1] - a[1])
          .slice(0, k)
          .map(([nm, t]) => `${Math.round(t)} ${nm}`)
          .join("\n   ");
      console.log("  SELF\n   " + top(own, 14));
      console.log(
        "  TOTAL\n   " +
          top(
            new Map(
              [...total].filter(
                ([nm]) =>
                  !/^(\(root|\(anon\) :|performWork|workLoop|renderRoot|beginWork|performUnit|flush|commit|run |\(program|processRoot)/.test(
                    nm,
                  ),
              ),
            ),
            45,
          ),
      );
    }
    await cdp.detach();
    if (late) break;
  }
} finally {
  await browser.close();
  await server.close();
}
