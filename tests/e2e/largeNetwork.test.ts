/** A network of more than a thousand parties: read beside the page, and pressed in a picture that Cytoscape does not hold. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { networkOf } from "../bench/networkOf.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

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
        // Chosen in the list, it is brought into the middle.
        await page.locator(".network-list > ul > li > a").first().click();
        await panel(page).waitFor();
        const chosen = asked(page, "party");
        await panel(page).getByRole("button", { name: "Close" }).click();
        await panel(page).waitFor({ state: "detached" });
        const picture = page.locator(".network-drawing");
        await picture.evaluate(element => element.scrollIntoView({ block: "center" }));
        const { x, y, width, height } = (await picture.boundingBox())!;
        const [middle, centre] = [x + width / 2, y + height / 2];
        await page.mouse.click(middle, centre);
        await panel(page).waitFor();
        const pressed = asked(page, "party");
        await panel(page).getByRole("button", { name: "Close" }).click();
        await panel(page).waitFor({ state: "detached" });
        await picture.evaluate(element => element.scrollIntoView({ block: "center" }));
        await page.mouse.move(middle, centre);
        await page.mouse.down();
        await page.mouse.move(middle + 30, centre + 20);
        await page.mouse.move(middle + 60, centre + 40);
        await page.mouse.up();
        await page.locator(".network-placing summary").getByText("(1)").waitFor();
        await page.mouse.click(middle + 60, centre + 40);
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
