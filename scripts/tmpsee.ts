import { chromium } from "playwright-core";
import { browserFlags, findBrowser } from "./findBrowser.ts";
import { serve } from "./serve.ts";
const server = await serve("/work/main/dist/page");
const browser = await chromium.launch({ executablePath: findBrowser()!, args: browserFlags });
for (const js of [false, true]) for (const width of [390, 768, 1280, 1440]) for (const p of ["openai-sama/", ""]) {
const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-GB", javaScriptEnabled: js });
const page = await context.newPage();
page.on("console", m => console.log("console", m.text().slice(0, 300))); page.on("pageerror", e => console.log("error", e.message));
await page.addInitScript(() => { (window as any).moved = 0; (window as any).shifts=[]; new PerformanceObserver(l => { for (const s of l.getEntries() as any) { (window as any).moved += s.value; (window as any).shifts.push([s.value, Math.round(s.startTime), s.sources?.map((x: any) => (x.node?.className||x.node?.nodeName) + " " + JSON.stringify(x.previousRect) + JSON.stringify(x.currentRect)).slice(0,3)]); } }).observe({ type: "layout-shift", buffered: true }); });
await page.goto(`${server.address}${p}`);
await page.waitForTimeout(js ? 4000 : 500);
const name = p.replace("/", "") || "home";
await page.screenshot({ path: `/tmp/see-${name}-${width}-${js ? "js" : "nojs"}.png`, fullPage: !js });
if (js) console.log(width, p, page.url(), await page.evaluate(() => [document.documentElement.dataset.first, !!document.getElementById("first"), (window as any).moved, JSON.stringify((window as any).shifts).slice(0, 600), document.querySelector(".views a,.shaft a")?.getAttribute("href")]));
await context.close();
}
await browser.close(); await server.close();
