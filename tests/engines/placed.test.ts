/** Where lines, marks and words of the page end, as each engine places them. */
import { expect, it } from "vitest";
import { shippedIds } from "../e2e/shippedIds.ts";
import type { Driver } from "./driver.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

const PHONE = { width: 390, height: 844 };

/** Waits until the fonts are there and what comes later has come. */
const settle = (driver: Driver) =>
  driver.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(done => setTimeout(done, 400));
  }, null);

inEveryEngine("the page", visited => {
  it("draws a hop that passes by a layer from its block to the one that it leads to", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?lang=en`);
    await driver.waitFor(".shaft-pass");
    await settle(driver);
    const lines = await driver.evaluate(
      () =>
        [...document.querySelectorAll(".shaft-pass")].flatMap(pass => {
          if (!pass.checkVisibility()) return [];
          const shaft = pass.closest(".shaft")!;
          const blocks = [...shaft.querySelectorAll(".block")].map(block => block.getBoundingClientRect());
          const drawn = [...pass.querySelectorAll<SVGGraphicsElement>("path, line")].map(one =>
            one.getBoundingClientRect(),
          );
          const top = Math.min(...drawn.map(box => box.top));
          const bottom = Math.max(...drawn.map(box => box.bottom));
          const blockAt = (y: number) => blocks.findIndex(block => block.top < y && y < block.bottom);
          const gap = Math.min(...drawn.map(box => box.left)) - blocks[0]!.right;
          return [
            {
              begins: blockAt(top + 1),
              ends: blockAt(bottom - 5),
              last: blocks.length - 1,
              gap: Math.round(gap),
            },
          ];
        }),
      null,
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const { begins, ends, last, gap } of lines) {
      expect(begins).toBeGreaterThanOrEqual(0);
      expect(ends).toBe(last);
      expect(begins).toBeLessThan(ends - 1);
      // Half a line is drawn over the edge of the block.
      expect(Math.abs(gap)).toBeLessThanOrEqual(3);
    }
  });

  it("parts no word of the picture within its letters", async () => {
    const { driver, page } = visited();
    const parted: string[] = [];
    for (const width of [1280, PHONE.width]) {
      await driver.resize({ width, height: 900 });
      for (const dossier of shippedIds) {
        await driver.open(`${page}?dossier=${dossier}&lang=en`);
        await driver.waitFor(".stage-view [data-stop]");
        await settle(driver);
        const words = await driver.evaluate(
          () =>
            [...document.querySelectorAll(".plan, .flow")].flatMap(picture => {
              const found: string[] = [];
              const texts = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
                for (const { 0: word, index } of text.data.matchAll(/\p{L}+/gu)) {
                  const range = document.createRange();
                  range.setStart(text, index);
                  range.setEnd(text, index + word.length);
                  const tops = new Set(
                    [...range.getClientRects()].flatMap(({ top, width: wide }) => (wide > 0 ? [Math.round(top)] : [])),
                  );
                  // A long word of a head has its hyphen.
                  const isHyphened = getComputedStyle(text.parentElement!).hyphens === "auto";
                  if (tops.size > 1 && !isHyphened) found.push(word);
                }
              return found;
            }),
          null,
        );
        parted.push(...words.map(word => `${dossier} at ${width} px: ${word}`));
      }
    }
    expect(parted).toEqual([]);
  });

  it("draws a line under each sentence of what was found, which leads to its place", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?dossier=flamanville&lang=en`);
    await driver.waitFor(".finding");
    const lines = await driver.evaluate(
      () => [...document.querySelectorAll(".finding")].map(sentence => getComputedStyle(sentence).textDecorationLine),
      null,
    );
    expect(new Set(lines)).toEqual(new Set(["underline"]));
  });

  it("has a choice within a sentence as wide as what is chosen", async () => {
    const { driver, page } = visited();
    for (const query of [
      "?dossier=flamanville&lang=en",
      "?network=all&lang=en",
      "?dossier=flamanville&view=responsibilities&lang=en",
    ]) {
      await driver.open(page + query);
      await driver.waitFor(".picker select");
      await settle(driver);
      const wrong = await driver.evaluate(() => {
        return [...document.querySelectorAll<HTMLSelectElement>(".picker select")].flatMap(select => {
          if (!select.checkVisibility()) return [];
          const words = select.selectedOptions[0]!.text;
          const twin = document.createElement("span");
          const { fontFamily, fontSize, fontWeight } = getComputedStyle(select);
          Object.assign(twin.style, { fontFamily, fontSize, fontWeight, position: "absolute", whiteSpace: "nowrap" });
          twin.textContent = words;
          document.body.append(twin);
          const [wanted, width] = [twin, select].map(one => one.getBoundingClientRect().width) as [number, number];
          twin.remove();
          return width < wanted - 1 || width > wanted + 32 ? [`“${words}”: ${width} px for ${wanted}`] : [];
        });
      }, null);
      expect(wrong, query).toEqual([]);
    }
  });

  it("shows the caption of a table that is wider than the page whole", async () => {
    const { driver, page } = visited();
    await driver.resize(PHONE);
    for (const view of ["responsibilities", "table"]) {
      await driver.open(`${page}?dossier=flamanville&view=${view}&lang=en`);
      await driver.waitFor(".is-wide caption");
      await settle(driver);
      const beyond = await driver.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>(".is-wide caption")].map(caption => {
            const words = document.createRange();
            words.selectNodeContents(caption);
            const box = caption.closest<HTMLElement>(".is-wide")!;
            // A scrollbar stands within the box.
            return Math.round(words.getBoundingClientRect().right - box.getBoundingClientRect().left - box.clientWidth);
          }),
        null,
      );
      expect(beyond.length).toBeGreaterThan(0);
      for (const px of beyond) expect(px, view).toBeLessThanOrEqual(0);
    }
  });

  it("keeps the mark of a menu on the line of its last words, at any width", async () => {
    const { driver, page } = visited();
    for (const width of [1280, 390, 360]) {
      await driver.resize({ width, height: 844 });
      for (const id of ["flamanville", "google-raters", "meta-nairobi-moderators"]) {
        await driver.open(`${page}?dossier=${id}&lang=en`);
        await driver.waitFor(".groups .menu-button");
        await settle(driver);
        const below = await driver.evaluate(() => {
          const button = [...document.querySelectorAll(".groups .menu-button")].find(one => one.checkVisibility())!;
          const words = document.createRange();
          words.selectNodeContents(button);
          const lines = [...words.getClientRects()].filter(line => line.width > 0);
          return button.getBoundingClientRect().bottom - Math.max(...lines.map(({ bottom }) => bottom));
        }, null);
        expect(below, `${id} at ${width} px`).toBeLessThan(10);
      }
    }
  });
});
