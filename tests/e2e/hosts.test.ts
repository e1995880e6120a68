/** The framed page in the pages of newsrooms, each with its own code for sizing frames. */
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./browser.ts";
import { fits, formOf, framedIn, heardBy, heightsOf, openNewsrooms, visitNewsroom } from "./newsroom.ts";

openNewsrooms();

const setBox = (frame: Frame, height: string) =>
  frame.locator("#box").evaluate((box, px) => {
    (box as HTMLElement).style.height = px;
  }, height);

const formsHeard = async (page: Page) => [...new Set((await heardBy(page)).map(({ data }) => formOf(data)))].sort();

const usual = ["datawrapper-height", "embed-size"];

const hosts: readonly (readonly [name: string, besides: readonly string[]])[] = [
  ["datawrapper-old", []],
  ["datawrapper-new", []],
  ["pym", ["pym"]],
  ["newswire-frames", []],
  ["amp", []],
  ["iframe-resizer", ["[iFrameSizer]"]],
  ["open-iframe-resizer", ["@open-iframe-resizer"]],
  ["wordpress", ["WordPress"]],
  ["loader-frame", []],
  ["loader-script", []],
  ["loader-element", []],
];

describe.skipIf(!hasBrowser).each([390, 1280])("a window of %d px", width => {
  const viewport = { width, height: 844 };

  it.each(hosts)(
    "%s shows the whole of it, growing and shrinking, and hears nothing it did not expect",
    async (name, besides) => {
      const { result, sins } = await visitNewsroom(
        name,
        async page => {
          const frame = await framedIn(page);
          const atFirst = await fits(frame);
          await setBox(frame, "500.6px");
          const grown = await fits(frame);
          await setBox(frame, "90px");
          const shrunk = await fits(frame);
          await frame.locator("summary").click();
          const opened = await fits(frame);
          await frame.locator("summary").click();
          const closed = await fits(frame);
          // The text in the frame breaks differently.
          await page.setViewportSize({ width: width - 70, height: 844 });
          await fits(frame);
          return { atFirst, grown, shrunk, opened, closed, forms: await formsHeard(page) };
        },
        { viewport },
      );
      expect(sins).toEqual([]);
      expect(result.grown).toBeGreaterThan(result.atFirst + 200);
      expect(result.shrunk).toBeLessThan(result.atFirst - 100);
      expect(result.opened).toBeGreaterThan(result.shrunk + 100);
      expect(result.closed).toBe(result.shrunk);
      expect(result.forms).toEqual([...usual, ...besides].sort());
    },
  );

  it("a newsroom that sizes no frames is told the height in two forms, and the page knows that it is cut", async () => {
    const { result, sins } = await visitNewsroom(
      "nothing",
      async page => {
        const frame = await framedIn(page);
        await setBox(frame, "900px");
        await frame.locator("html[data-cut]").waitFor();
        const { shown } = await heightsOf(frame);
        await setBox(frame, "10px");
        await page.locator("iframe").evaluate(one => {
          (one as HTMLIFrameElement).style.height = "600px";
        });
        await frame.locator("html:not([data-cut])").waitFor();
        return { shown, forms: await formsHeard(page) };
      },
      { viewport },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ shown: 300, forms: usual });
  });

  it("WordPress shows no more than 1,000 px of it, and the page knows that it is cut", async () => {
    const { result, sins } = await visitNewsroom(
      "wordpress",
      async page => {
        const frame = await framedIn(page);
        await fits(frame);
        await setBox(frame, "2000px");
        await frame.locator("html[data-cut]").waitFor();
        const cut = await heightsOf(frame);
        await setBox(frame, "400px");
        await frame.locator("html:not([data-cut])").waitFor();
        await fits(frame);
        return cut;
      },
      { viewport },
    );
    expect(sins).toEqual([]);
    expect(result.shown).toBe(1000);
    expect(result.content).toBeGreaterThan(2000);
  });

  it("a frame far down the page is told before the reader comes there", async () => {
    const { sins } = await visitNewsroom("datawrapper-new", async page => fits(await framedIn(page)), {
      viewport,
      change: html => html.replace("<h1>", '<div style="height:15000px"></div><h1>'),
    });
    expect(sins).toEqual([]);
  });
});
