/** A network of more than a thousand parties: read beside the page, and pressed in a picture that Cytoscape does not hold. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { networkOf } from "../bench/networkOf.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 120_000 });

serveForVisits();

const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const panel = (page: Page) => page.locator(".panel");

describe.skipIf(!hasBrowser)("a network of 2,500 parties", () => {
  it("lets a party be pressed, dragged and let go", async () => {
    const text = JSON.stringify(networkOf(2500));
    // So large that it is read in a worker.
    expect(text.length).toBeGreaterThan(500_000);
    const { result, sins } = await visit(
      "?network=none&src=large.dossier.json",
      async page => {
        await page.locator(".network-drawing canvas").first().waitFor({ state: "attached" });
        await page.locator(".network-progress progress").waitFor({ state: "detached" });
        const picture = page.locator(".network-drawing");
        /** The page tells of a scroll, and paints it, in the next frames. */
        const scrollTo = () =>
          picture.evaluate(async element => {
            element.scrollIntoView({ block: "center" });
            for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
          });
        /** Chosen in the list, a party is brought into the middle. */
        const choose = async () => {
          await page.locator(".network-list > ul > li > a").first().click();
          await panel(page).waitFor();
          const key = asked(page, "party");
          await panel(page).getByRole("button", { name: "Close" }).click();
          await panel(page).waitFor({ state: "detached" });
          await scrollTo();
          const { x, y, width, height } = (await picture.boundingBox())!;
          return { key, middle: x + width / 2, centre: y + height / 2 };
        };
        const { key: chosen, middle, centre } = await choose();
        // As long as a finger takes.
        await page.mouse.click(middle, centre, { delay: 80 });
        await panel(page).waitFor();
        const pressed = asked(page, "party");
        await panel(page).getByRole("button", { name: "Close" }).click();
        await panel(page).waitFor({ state: "detached" });
        await scrollTo();
        await page.mouse.move(middle, centre);
        await page.mouse.down();
        await page.mouse.move(middle + 30, centre + 20);
        await page.mouse.move(middle + 60, centre + 40);
        await page.mouse.up();
        await page.locator(".network-placing summary").getByText("(1)").waitFor();
        await page.mouse.click(middle + 60, centre + 40, { delay: 80 });
        await panel(page).waitFor();
        const followed = asked(page, "party");
        return { chosen, pressed, followed };
      },
      {
        prepare: (page: Page) =>
          page.route("**/large.dossier.json", route => route.fulfill({ contentType: "application/json", body: text })),
      },
    );
    expect(sins).toEqual([]);
    expect(result.chosen).toMatch(/^network-2500\/p\d+$/);
    expect(result.pressed).toBe(result.chosen);
    expect(result.followed).toBe(result.chosen);
  });
});
