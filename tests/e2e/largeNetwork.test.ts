/**
 * A network of more than a thousand parties: it is read in a worker, pressed and dragged, and each press is answered
 * once.
 */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { layoutLayered } from "../../src/layout/index.ts";
import { everything, filterNetwork, mergeDossiers } from "../../src/model/index.ts";
import { MOST_DRAWN, networkPictureOf, networkShapeOf } from "../../src/views/index.ts";
import { networkOf } from "../bench/networkOf.ts";
import { member } from "../model/networkSets.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000 });

serveForVisits();

/** More than a picture holds, and nearly as many as it does. */
const [MANY, FEWER] = [2500, 900];
const textOf = (size: number): string => JSON.stringify(networkOf(size));
const served = (size: number) => (page: Page) =>
  page.route("**/large.dossier.json", route => route.fulfill({ contentType: "application/json", body: textOf(size) }));
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
  const network = mergeDossiers([member(`network-${FEWER}`, textOf(FEWER))]);
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
    answers: null,
  });
  const steps = layoutLayered(networkShapeOf(shown));
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const { x, y } = step.value;
    return new Map(shown.nodes.map(({ key }, place) => [key, { x: x[place]!, y: y[place]! }]));
  }
}

const PRESSES = 200;
/** So many steps out from where names are read, none is. */
const STEPS = 4;
/** px from the edges of the visible part of the picture. */
const INSET = 30;
/** px by which the picture moves up and down, as when a note appears above it and disappears. */
const MOVED = 60;

describe.skipIf(!hasBrowser)("a large network", () => {
  it("of 2,500 parties opens folded, opens by press and by Enter, and folds again", async () => {
    const { result, sins } = await visit(
      "?network=none&src=large.dossier.json",
      async page => {
        await drawn(page);
        const note = page.locator(".network-folded");
        const told = async () => (await note.textContent())!;
        const first = await told();
        /** The largest folded part in sight, by what Cytoscape has drawn. */
        const foldInSight = () =>
          picture(page).evaluate(element => {
            const { cy } = (element as unknown as { readonly _cyreg: { readonly cy: import("cytoscape").Core } })
              ._cyreg;
            const { left, top } = element.getBoundingClientRect();
            const [at] = cy
              .nodes(".fold")
              .map(node => node.renderedPosition())
              .filter(({ x, y }) => x > 30 && y > 30 && x < element.clientWidth - 30 && y < element.clientHeight - 30);
            return { x: left + at!.x, y: top + at!.y, elements: cy.elements().not(".words").length };
          });
        await picture(page).evaluate(element => element.scrollIntoView({ block: "center" }));
        const { x, y, elements } = await foldInSight();
        await page.mouse.click(x, y);
        await page.waitForURL(/open=/);
        await drawn(page);
        const second = await told();
        // By keyboard: the nearest part to the right or below that is folded.
        const list = page.getByRole("listbox", { name: "Network of parties" });
        await list.focus();
        const option = list.getByRole("option", { selected: true });
        for (let press = 0; press < 40; press += 1) {
          await list.press(press % 3 === 2 ? "ArrowDown" : "ArrowRight");
          if (/folded/.test((await option.textContent()) ?? "")) break;
        }
        const said = await option.textContent();
        const before = asked(page, "open");
        await list.press("Enter");
        await page.waitForFunction(old => new URL(location.href).searchParams.get("open") !== old, before);
        const third = await told();
        await page.getByRole("link", { name: "Fold all again" }).click();
        await page.waitForURL(url => !url.search.includes("open="));
        return { first, second, third, last: await told(), said, elements };
      },
      { prepare: served(MANY) },
    );
    expect(sins).toEqual([]);
    expect(result.elements).toBeLessThanOrEqual(MOST_DRAWN);
    const drawnIn = (words: string) => Number(/^([\d,]+) parties are drawn/.exec(words)![1]!.replace(",", ""));
    expect(drawnIn(result.second)).toBeGreaterThan(drawnIn(result.first));
    expect(drawnIn(result.third)).toBeGreaterThanOrEqual(drawnIn(result.second));
    expect(result.last).toBe(result.first);
    expect(result.said).toMatch(/: [\d,]+ part(y|ies), folded\. Enter opens it\.$/);
  });

  it("lets a party be pressed, dragged and let go", async () => {
    // So large that it is read in a worker.
    expect(textOf(MANY).length).toBeGreaterThan(500_000);
    const { result, sins } = await visit(
      "?network=none&src=large.dossier.json",
      async page => {
        await drawn(page);
        const close = async () => {
          await panel(page).getByRole("button", { name: "Close" }).click();
          await panel(page).waitFor({ state: "detached" });
          await picture(page).evaluate(element => element.scrollIntoView({ block: "center" }));
        };
        // Choosing a party in the list brings it into sight.
        await page.locator(".network-list > ul > li > a").first().click();
        await panel(page).waitFor();
        await drawn(page);
        const chosen = asked(page, "party");
        await close();
        const [middle, centre] = await picture(page).evaluate((element, key) => {
          const { cy } = (element as unknown as { readonly _cyreg: { readonly cy: import("cytoscape").Core } })._cyreg;
          const { left, top } = element.getBoundingClientRect();
          const { x, y } = cy.getElementById(key!).renderedPosition();
          return [left + x, top + y] as const;
        }, chosen);
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
      { prepare: served(MANY) },
    );
    expect(sins).toEqual([]);
    expect(result.chosen).toMatch(/^network-2500\/p\d+$/);
    // A party that was dragged is not pressed.
    expect(result).toEqual({ chosen: result.chosen, pressed: result.chosen, dragged: null, followed: result.chosen });
  });

  it("answers each of two hundred presses once, with the party that was pressed, from near and from afar, wherever the page has moved it", async () => {
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
        const pressed: string[] = [asked(page, "party")!];
        const near: string[] = [];
        /** The visible parties that were not pressed yet, those farthest from the middle last. */
        const inSight = async () => {
          const view = await picture(page).evaluate(element => {
            const { cy } = (element as unknown as { readonly _cyreg: { readonly cy: import("cytoscape").Core } })
              ._cyreg;
            return { zoom: cy.zoom(), ...cy.pan() };
          });
          return [...places]
            .filter(([key]) => !pressed.includes(key))
            .map(([key, place]) => {
              const [x, y] = [place.x * view.zoom + view.x, place.y * view.zoom + view.y];
              const far = Math.hypot(x - frame.width / 2, y - frame.height / 2);
              return { key, x: frame.x + x, y: frame.y + y, far };
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
          const [next] = await inSight();
          if (next) {
            near.push(next.key);
            await press(next);
            continue;
          }
          for (let step = 0; step < STEPS; step += 1)
            await page.getByRole("button", { name: "Zoom out" }).evaluate(button => (button as HTMLElement).click());
          const far = (await inSight()).at(-1);
          if (!far) throw new Error("nobody is in sight who was not pressed");
          await press(far);
          // From so far away no name can be read, so the pressed party comes near.
        }
        const answers = await page.evaluate(() => (window as unknown as { answers: string[] }).answers);
        return { pressed: pressed.slice(1), near: near.length, answers };
      },
      // So high that the panel never reaches the picture, however much it tells.
      { prepare: served(FEWER), viewport: { width: 1280, height: 2000 } },
    );
    expect(sins).toEqual([]);
    expect(result.answers).toEqual(result.pressed);
    expect(new Set(result.pressed).size).toBe(PRESSES);
    expect(result.near).toBeGreaterThan(50);
    expect(result.near).toBeLessThan(PRESSES);
  });
});
