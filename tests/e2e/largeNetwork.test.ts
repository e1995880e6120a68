/**
 * A network of more than a thousand parties: it is read in a worker, pressed and dragged, and each press is answered
 * once.
 */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { layoutLayered } from "../../src/layout/index.ts";
import { everything, filterNetwork, mergeDossiers } from "../../src/model/index.ts";
import { networkPictureOf, networkShapeOf } from "../../src/views/index.ts";
import { networkOf } from "../bench/networkOf.ts";
import { member } from "../model/networkSets.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000 });

serveForVisits();

const ID = "network-2500";
const text = JSON.stringify(networkOf(2500));
const served = (page: Page) =>
  page.route("**/large.dossier.json", route => route.fulfill({ contentType: "application/json", body: text }));
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const panel = (page: Page) => page.locator(".panel");
const picture = (page: Page) => page.locator(".network-drawing");
const drawn = async (page: Page) => {
  await page.locator(".network-drawing canvas").first().waitFor({ state: "attached" });
  await page.locator(".network-progress progress").waitFor({ state: "detached" });
};
/** By then the effects of a press are drawn. */
const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** The position of each party in px of the picture, from the same model and layout without the page. */
function placed(): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const network = mergeDossiers([member(ID, text)]);
  const filtered = filterNetwork(network, everything);
  const shown = networkPictureOf({
    network,
    language: "en",
    shownParties: filtered.parties,
    shownLinks: filtered.links,
    marked: null,
    grouping: "none",
    selected: null,
    pinned: new Set(),
  });
  const steps = layoutLayered(networkShapeOf(shown));
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const { x, y } = step.value;
    return new Map(shown.nodes.map(({ key }, place) => [key, { x: x[place]!, y: y[place]! }]));
  }
}

const PRESSES = 100;
/** px of the screen for one px of the picture: of a party that was moved to the middle, and after four steps out. */
const NEAR = 0.9;
const STEPS = 4;
const FAR = NEAR / 1.3 ** STEPS;
/** px from the edges of the visible part of the picture. */
const INSET = 30;
/** px by which the picture moves up and down, as when a note appears above it and disappears. */
const MOVED = 60;

describe.skipIf(!hasBrowser)("a network of 2,500 parties", () => {
  it("lets a party be pressed, dragged and let go", async () => {
    // So large that it is read in a worker.
    expect(text.length).toBeGreaterThan(500_000);
    const { result, sins } = await visit(
      "?network=none&src=large.dossier.json",
      async page => {
        await drawn(page);
        const close = async () => {
          await panel(page).getByRole("button", { name: "Close" }).click();
          await panel(page).waitFor({ state: "detached" });
          await picture(page).evaluate(element => element.scrollIntoView({ block: "center" }));
        };
        // Choosing a party in the list moves it to the middle.
        await page.locator(".network-list > ul > li > a").first().click();
        await panel(page).waitFor();
        const chosen = asked(page, "party");
        await close();
        const { x, y, width, height } = (await picture(page).boundingBox())!;
        const [middle, centre] = [x + width / 2, y + height / 2];
        // As long as a finger takes.
        await page.mouse.click(middle, centre, { delay: 80 });
        await panel(page).waitFor();
        const pressed = asked(page, "party");
        await close();
        await page.mouse.move(middle, centre);
        await page.mouse.down();
        await page.mouse.move(middle + 30, centre + 20);
        await page.mouse.move(middle + 60, centre + 40);
        await page.mouse.up();
        await page.locator(".network-placing summary").getByText("(1)").waitFor();
        const dragged = asked(page, "party");
        await page.mouse.click(middle + 60, centre + 40, { delay: 80 });
        await panel(page).waitFor();
        return { chosen, pressed, dragged, followed: asked(page, "party") };
      },
      { prepare: served },
    );
    expect(sins).toEqual([]);
    expect(result.chosen).toMatch(/^network-2500\/p\d+$/);
    // A party that was dragged is not pressed.
    expect(result).toEqual({ chosen: result.chosen, pressed: result.chosen, dragged: null, followed: result.chosen });
  });

  it("answers each of a hundred presses once, with the party that was pressed, from near and from afar, wherever the page has moved it", async () => {
    const places = placed();
    const { result, sins } = await visit(
      "?network=none&src=large.dossier.json",
      async page => {
        await drawn(page);
        await page.locator(".network-list > ul > li > a").first().click();
        await panel(page).waitFor();
        await picture(page).evaluate(element => element.scrollIntoView({ block: "start" }));
        await twoFrames(page);
        await page.evaluate(() => {
          const { history } = window;
          const answers: (string | null)[] = [];
          const push = history.pushState.bind(history);
          history.pushState = (state, title, url) => {
            push(state, title, url);
            answers.push(new URL(window.location.href).searchParams.get("party"));
          };
          Object.assign(window, { answers });
        });
        const frame = (await picture(page).boundingBox())!;
        /** Moves the page without scrolling or resizing, so that no event reports it. @returns px */
        const moveDown = (by: number) =>
          page.evaluate(px => {
            document.documentElement.style.overflowAnchor = "none";
            document.body.style.paddingTop = `${px}px`;
            return document.querySelector(".network-drawing")!.getBoundingClientRect().top;
          }, by);
        /** The party in the middle, and the scale. */
        let [centre, zoom] = [asked(page, "party")!, NEAR];
        const pressed: string[] = [centre];
        const near: string[] = [];
        /** The visible parties that were not pressed yet, those farthest from the middle last. */
        const inSight = () => {
          const middle = places.get(centre)!;
          return [...places]
            .filter(([key]) => !pressed.includes(key))
            .map(([key, { x, y }]) => {
              const [across, down] = [(x - middle.x) * zoom, (y - middle.y) * zoom];
              return {
                key,
                x: frame.x + frame.width / 2 + across,
                y: frame.y + frame.height / 2 + down,
                far: Math.hypot(across, down),
              };
            })
            .filter(
              ({ x, y }) =>
                x > frame.x + INSET &&
                x < frame.x + frame.width - INSET &&
                y > frame.y + INSET &&
                y < frame.y + frame.height - INSET,
            )
            .sort((a, b) => a.far - b.far);
        };
        const press = async ({ key, x, y }: { readonly key: string; readonly x: number; readonly y: number }) => {
          const by = pressed.length % 2 === 0 ? 0 : MOVED;
          expect(await moveDown(by)).toBeCloseTo(frame.y + by, 0);
          pressed.push(key);
          await page.mouse.click(x, y + by);
          await twoFrames(page);
        };
        while (pressed.length <= PRESSES) {
          const [next] = inSight();
          if (next) {
            near.push(next.key);
            await press(next);
            continue;
          }
          for (let step = 0; step < STEPS; step += 1)
            await page.getByRole("button", { name: "Zoom out" }).evaluate(button => (button as HTMLElement).click());
          zoom = FAR;
          const far = inSight().at(-1);
          if (!far) throw new Error("nobody is in sight who was not pressed");
          await press(far);
          // From so far away no name can be read, so the pressed party comes near.
          [centre, zoom] = [far.key, NEAR];
        }
        const answers = await page.evaluate(() => (window as unknown as { answers: string[] }).answers);
        return { pressed: pressed.slice(1), near: near.length, answers };
      },
      // So high that the panel never reaches the picture, however much it tells.
      { prepare: served, viewport: { width: 1280, height: 2000 } },
    );
    expect(sins).toEqual([]);
    expect(result.answers).toEqual(result.pressed);
    expect(new Set(result.pressed).size).toBe(PRESSES);
    expect(result.near).toBeGreaterThan(50);
    expect(result.near).toBeLessThan(PRESSES);
  });
});
