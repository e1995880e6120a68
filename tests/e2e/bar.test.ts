/** What decides what the picture shows, in a browser: the two days, the worker groups, the planes, the floor. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { stands } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const kinds = ["date", "known"] as const;
type Kind = (typeof kinds)[number];

const button = (page: Page, kind: Kind) => page.locator(`.day-${kind} .day-button`);
const slider = (page: Page, kind: Kind) => page.locator(`.day-${kind} input[type=range]`);
const historyLength = (page: Page) => page.evaluate(() => window.history.length);
/** The text of the bar and the picture. */
const told = async (page: Page) => (await page.locator(".bar, .stage").allTextContents()).join("\n");

async function open(page: Page, kind: Kind): Promise<void> {
  await button(page, kind).click();
  await page.locator(`.day-${kind} .day-panel`).waitFor();
}

/** Drags the handle over the whole slider and back to a part of it. */
async function drag(page: Page, kind: Kind, to: number): Promise<void> {
  const box = (await slider(page, kind).boundingBox())!;
  const at = (share: number) => [box.x + 8 + (box.width - 16) * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(1));
  await page.mouse.down();
  for (const share of [0.8, 0.5, 0.2, 0, 0.4, to]) await page.mouse.move(...at(share), { steps: 3 });
  await page.mouse.up();
}

/** A file with more groups than can stand side by side. */
const manyGroups = JSON.stringify({
  format: "deep-labor/1",
  id: "many-groups",
  title: "Many groups",
  language: "en",
  updated: "2025-01-01",
  fictional: true,
  parties: [
    { id: "client", kind: "organisation", name: "Client" },
    ...["Nairobi", "Manila", "Cape Town", "عمّان", "Antananarivo", "Sofia"].map((place, index) => ({
      id: `group-${index + 1}`,
      kind: "worker-group",
      name: `Workers in ${place}`,
    })),
  ],
  links: [1, 2, 3, 4, 5, 6].map(index => ({
    id: `link-${index}`,
    type: "engages",
    from: "client",
    to: `group-${index}`,
    verification: "documented",
    evidence: ["contract"],
  })),
  sources: [{ id: "contract", type: "contract" }],
});
const withManyGroups = {
  prepare: (page: Page) =>
    page.route("**/many.dossier.json", route => route.fulfill({ contentType: "application/json", body: manyGroups })),
};

describe.skipIf(!hasBrowser)("a day", () => {
  it.each(kinds)("is slid to by mouse in one step of the history, and Back returns exactly (%s)", async kind => {
    const { result, sins } = await visit("?dossier=clic-and-walk", async page => {
      const before = { url: page.url(), told: await told(page), length: await historyLength(page) };
      await open(page, kind);
      await drag(page, kind, 0.3);
      await page.keyboard.press("Escape");
      // The address follows when the slider rests.
      await page.waitForTimeout(400);
      const slid = { url: page.url(), told: await told(page), length: await historyLength(page) };
      await page.goBack();
      const back = { url: page.url(), told: await told(page) };
      await page.goForward();
      return { before, slid, back, forth: { url: page.url(), told: await told(page) } };
    });
    expect(sins).toEqual([]);
    const { before, slid, back, forth } = result;
    expect(slid.length).toBe(before.length + 1);
    expect(new URL(slid.url).searchParams.get(kind)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(slid.told).not.toBe(before.told);
    expect(back).toEqual({ url: before.url, told: before.told });
    expect(forth).toEqual({ url: slid.url, told: slid.told });
  });

  it("is slid to by keys in one step of the history; after Back another slide is another step", async () => {
    const { result, sins } = await visit("?dossier=flamanville", async page => {
      const start = page.url();
      const length = await historyLength(page);
      await button(page, "known").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const isSlider = await slider(page, "known").evaluate(input => input === document.activeElement);
      const dayTold = () => slider(page, "known").getAttribute("aria-valuetext");
      const first = await dayTold();
      const days: (string | null)[] = [];
      for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "Home", "End", "ArrowLeft"]) {
        await page.keyboard.press(key);
        days.push(await dayTold());
      }
      const slid = await historyLength(page);
      // A busy browser learns of an address that the page has pushed a little later, and tells of one that it has gone
      // back to a little later.
      const goBack = async () => {
        await page.waitForURL(url => url.href !== start);
        await page.goBack();
        await page.waitForURL(start, { timeout: 5_000 }).catch(() => undefined);
        await expect.poll(dayTold, { timeout: 5_000 }).toBe(first);
        return page.url();
      };
      const back = await goBack();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      return { start, isSlider, days, steps: slid - length, back, backAgain: await goBack() };
    });
    expect(sins).toEqual([]);
    expect(result.isSlider).toBe(true);
    expect(result.days).toEqual([
      "1 December 2022",
      "9 September 2021",
      "13 January 2021",
      "11 February 2014",
      "1 January 2023",
      "1 December 2022",
    ]);
    expect(result).toMatchObject({ steps: 1, back: result.start, backAgain: result.start });
  });

  it("keeps the focus on the slider after Back, also where a busy page comes late to its timers", async () => {
    const { result, sins } = await visit(
      "?dossier=flamanville",
      async page => {
        await button(page, "known").focus();
        for (const key of ["Enter", "Tab", "ArrowLeft"]) await page.keyboard.press(key);
        // Later than the timers that `prepare` has made late.
        await page.waitForTimeout(1_000);
        await page.goBack();
        await page.waitForTimeout(1_000);
        return slider(page, "known").evaluate(input => input === document.activeElement);
      },
      {
        prepare: page =>
          page.addInitScript(() => {
            const { setTimeout } = window;
            Object.assign(window, { setTimeout: (run: () => void, ms = 0) => setTimeout(run, ms || 500) });
          }),
      },
    );
    expect(sins).toEqual([]);
    expect(result).toBe(true);
  });

  it("is stepped to by buttons, each a step of the history, with what changes on it in words", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk", async page => {
      const length = await historyLength(page);
      await open(page, "known");
      const changes = page.locator(".day-known .day-changes");
      const said: (string | null)[] = [await changes.textContent()];
      for (const date of ["6 Apr 2022", "5 Apr 2022", "15 Dec 2021"]) {
        await page.getByRole("button", { name: `Earlier: ${date}` }).click();
        said.push(await changes.textContent());
      }
      return {
        said,
        steps: (await historyLength(page)) - length,
        out: await page.locator(".day-known .day-out").textContent(),
        value: await button(page, "known").textContent(),
      };
    });
    expect(sins).toEqual([]);
    expect(result.said).toEqual([
      "The last change before it, 6 April 2022:Closed on 5 April 2022: 1 proceeding.",
      "Change 8 of 8 in this file:Closed on 5 April 2022: 1 proceeding.",
      "Change 7 of 8 in this file:Decided on 5 April 2022: 1 decision.No longer in force on 5 April 2022: 1 decision.",
      "Change 6 of 8 in this file:Decided on 15 December 2021: 1 decision.",
    ]);
    expect(result.steps).toBe(3);
    expect(result.out).toMatch(
      /^Not there yet, made or said later: Cour de cassation.*, 5 April 2022No longer in force by then/,
    );
    expect(result.out).toMatch(/No longer in force by then: .*24 May 2018; no longer in force since 10 February 2020$/);
    expect(result.value).toBe("as known on 15 Dec 2021");
  });

  it("is written down, refused with a sentence where it is none, and left again for the file’s own", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk", async page => {
      const start = page.url();
      await open(page, "known");
      const field = page.getByLabel("Another day, month or year");
      await field.fill("last year");
      await field.press("Enter");
      const refusal = await page.getByRole("alert").textContent();
      const refused = page.url();
      await field.fill("2021-01");
      await page.getByRole("button", { name: "Show" }).click();
      const shown = await button(page, "known").textContent();
      const legal = await page.locator(".stage").textContent();
      const changed = await page.locator(".bar-changed").textContent();
      await page.getByRole("link", { name: "As the file has it: 25 November 2026" }).click();
      return { start, refusal, refused, shown, legal, changed, own: page.url() };
    });
    expect(sins).toEqual([]);
    expect(result.refusal).toContain("This is not a date in that form.");
    expect(result.refused).toBe(result.start);
    expect(result.shown).toBe("as known on Jan 2021");
    expect(result.legal).toContain("contested");
    expect(result.changed).toContain("Not there yet on the day of knowledge: 3 decisions.");
    expect(new URL(result.own).searchParams.get("known")).toBe(null);
  });

  it("keeps the plane that is read, even where another has more statements on that day", async () => {
    const { result } = await visit("?dossier=clic-and-walk", async page => {
      const chosen = page.locator(".planes a[aria-current]");
      const before = await chosen.textContent();
      await open(page, "known");
      await slider(page, "known").focus();
      await page.keyboard.press("Home");
      return { before, after: await chosen.textContent() };
    });
    expect(result.before).toMatch(/^In law/);
    expect(result.after).toMatch(/^In law/);
  });

  it("is not pretended to where a file dates nothing: that is said, explained, and a day can still be set", async () => {
    const { result, sins } = await visit("?dossier=microsoft-voice-assistant", async page => {
      const undated = await button(page, "date").textContent();
      await open(page, "date");
      const why = await page.locator(".day-date .day-lead").textContent();
      const sliders = await slider(page, "date").count();
      await page.getByLabel("Another day, month or year").fill("2015");
      await page.getByLabel("Another day, month or year").press("Enter");
      const set = await button(page, "date").textContent();
      await page.getByRole("link", { name: "As the file has it: undated" }).click();
      return { undated, why, sliders, set, left: await button(page, "date").textContent() };
    });
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ undated: "undated", sliders: 0, set: "undated, as of 2015", left: "undated" });
    expect(result.why).toContain("nothing in this file says when it was so");
  });

  it.each([
    ["openai-sama", 1280, 900],
    ["clic-and-walk", 1280, 900],
    ["flamanville", 390, 844],
  ])("holds the picture of %s in place while it slides, at %i px", async (dossier, width, height) => {
    const { result } = await visit(
      `?dossier=${dossier}`,
      async page => {
        await stands(page);
        const tops: number[] = [];
        for (const kind of kinds) {
          // From the top of the page, and from where the bar sticks to its edge.
          for (const isAtBar of [false, true]) {
            await page.evaluate(
              atBar =>
                window.scrollTo({
                  top: atBar ? document.querySelector(".bar")!.getBoundingClientRect().top + window.scrollY : 0,
                  behavior: "instant",
                }),
              isAtBar,
            );
            const top = () => page.locator(".stage").evaluate(stage => stage.getBoundingClientRect().top);
            await button(page, kind).evaluate(one => (one as HTMLElement).click());
            await slider(page, kind).evaluate(input => (input as HTMLElement).focus({ preventScroll: true }));
            const first = await top();
            const last = Number(await slider(page, kind).getAttribute("max"));
            for (const key of ["Home", ...Array.from({ length: last }, () => "ArrowRight")]) {
              await page.keyboard.press(key);
              tops.push(Math.round((await top()) - first));
            }
            await page.keyboard.press("Escape");
          }
        }
        return tops;
      },
      { viewport: { width, height } },
    );
    expect(result.length).toBeGreaterThan(6);
    // A page scrolls by whole pixels of the screen.
    expect(result.filter(moved => Math.abs(moved) > 1)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)(`the panel of a day (${extent})`, () => {
  it("closes with Escape, which returns the focus, with a click beside it, and when the other opens", async () => {
    const { result, sins } = await visit("?dossier=openai-sama", async page => {
      const openPanels = () => page.locator(".day-panel:visible").count();
      const isFocused = (kind: Kind) => button(page, kind).evaluate(one => one === document.activeElement);
      const states: unknown[] = [];
      await open(page, "date");
      await slider(page, "date").focus();
      await page.keyboard.press("Escape");
      states.push(["Escape", await openPanels(), await isFocused("date")]);
      await open(page, "date");
      await open(page, "known");
      states.push(["the other", await openPanels(), await button(page, "date").getAttribute("aria-expanded")]);
      // A press that began in the panel is no press beside it.
      await page.locator(".bar").evaluate(bar => bar.scrollIntoView({ behavior: "instant" }));
      const box = (await page.locator(".day-known .day-panel").boundingBox())!;
      await page.mouse.move(box.x + 30, box.y + box.height - 10);
      await page.mouse.down();
      await page.mouse.move(box.x + 30, box.y + box.height + 60);
      await page.mouse.up();
      states.push(["a press from within", await openPanels()]);
      await page.locator("h1").click();
      states.push(["a click beside", await openPanels()]);
      await open(page, "known");
      await page.keyboard.press("Shift+Tab");
      states.push(["the focus goes", await openPanels()]);
      await button(page, "known").click();
      await button(page, "known").click();
      states.push(["its button", await openPanels()]);
      return states;
    });
    expect(sins).toEqual([]);
    expect(result).toEqual([
      ["Escape", 0, true],
      ["the other", 1, "false"],
      ["a press from within", 1],
      ["a click beside", 0],
      ["the focus goes", 0],
      ["its button", 0],
    ]);
  });

  const opened = [
    ["flamanville", 1280],
    ["clic-and-walk", 390],
    ["microsoft-voice-assistant", 390],
  ] as const;
  it.each(partOf(opened, 3))(
    "of %s breaks no rule of accessibility that can be tried by machine, at %i px",
    async (dossier, width) => {
      const { result, sins } = await visit(
        `?dossier=${dossier}&known=2019`,
        async page => {
          const troubles: string[] = [];
          for (const kind of kinds) {
            await open(page, kind);
            troubles.push(...(await axeTroubles(page, ".bar")));
            await page.keyboard.press("Escape");
          }
          return troubles;
        },
        { viewport: { width, height: 844 } },
      );
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    },
  );

  it.each(["en", "fr"])("needs no sideways scrolling at 320 px, and shows all of itself (%s)", async lang => {
    const { result } = await visit(
      `?dossier=flamanville&lang=${lang}&known=2019&floor=reported`,
      async page => {
        const widths = [await page.evaluate(() => document.documentElement.scrollWidth)];
        const cut: string[] = [];
        for (const kind of kinds) {
          await open(page, kind);
          widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
          const panel = page.locator(`.day-${kind} .day-panel`);
          const within = await panel.evaluate(one => {
            const { left, right, bottom } = one.getBoundingClientRect();
            const isWhole = left >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
            return isWhole && one.scrollWidth <= one.clientWidth;
          });
          if (!within) cut.push(kind);
          await page.keyboard.press("Escape");
        }
        return { widths, cut };
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(result).toEqual({ widths: [320, 320, 320], cut: [] });
  });
});

describe.skipIf(!hasBrowser)("the rest of the bar", () => {
  it("lists the groups, says which of how many, and gives the focus back to its button", async () => {
    const { result, sins } = await visit(
      "?src=many.dossier.json",
      async page => {
        const groups = page.locator(".groups");
        const place = () => groups.locator(".menu-button .quiet").textContent();
        const choose = async (name: string) => {
          await groups.locator(".menu-button").click();
          const listed = await groups.getByRole("link").count();
          await groups.getByRole("link", { name }).click();
          const isBack = await groups.locator(".menu-button").evaluate(button => button === document.activeElement);
          return [await place(), listed, isBack];
        };
        return {
          first: await place(),
          chosen: [await choose("Workers in Manila"), await choose("Workers in Sofia")],
          open: await groups.getByRole("link").count(),
          workers: new URL(page.url()).searchParams.get("workers"),
          troubles: await axeTroubles(page, ".stage"),
        };
      },
      withManyGroups,
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({
      first: "1 of 6 groups",
      chosen: [
        ["2 of 6 groups", 6, true],
        ["6 of 6 groups", 6, true],
      ],
      open: 0,
      workers: "group-6",
      troubles: [],
    });
  });

  it("keeps the duty that is looked at when the plane or the group changes", async () => {
    const { result } = await visit("?dossier=meta-nairobi-moderators&duty=pay-wage", async page => {
      await page.locator(".planes a").nth(2).click();
      await page.locator(".groups .menu-button").click();
      await page.locator(".groups a").nth(1).click();
      return Object.fromEntries(new URL(page.url()).searchParams);
    });
    expect(result).toMatchObject({ plane: "practical", duty: "pay-wage", workers: expect.any(String) });
  });

  it("says how many statements each plane has, and which plane is shown first and why", async () => {
    const { result } = await visit("?dossier=flamanville", async page => ({
      planes: await page.locator(".planes a").evaluateAll(links => links.map(link => link.textContent)),
      said: (await page.locator(".bar-main").textContent())?.match(/Shown first: [^.]*/u)?.[0],
      current: await page.locator(".planes a[aria-current=true]").count(),
    }));
    expect(result).toEqual({
      planes: ["In law 66 statements, chosen", "As promised 00 statements", "In practice 11 statement"],
      said: "Shown first: the plane with the most statements",
      current: 1,
    });
  });

  it("counts only what is asked for, says that it does, and one link leads back to the file’s own", async () => {
    const { result, sins } = await visit("?dossier=openai-sama", async page => {
      const floor = page.getByLabel("counting", { exact: true });
      await floor.selectOption({ label: "at least corroborated" });
      const asked = new URL(page.url()).searchParams.get("floor");
      const said = await page.locator(".bar-changed").textContent();
      await page.getByRole("link", { name: "As the file has it", exact: true }).click();
      return { asked, said, left: new URL(page.url()).search, changed: await page.locator(".bar-changed").count() };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({
      asked: "corroborated",
      said: "Other days, or fewer statements, than the file opens with. As the file has it",
      left: "?dossier=openai-sama",
      changed: 0,
    });
  });
});
