/** A library of forty dossiers, as a reader meets it: one picture in the first window, found in, filtered, told in words. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { buildForty } from "../../scripts/buildForty.ts";
import type { Text } from "../../src/schema/index.ts";
import { fortyDossiers } from "../gallery/fortyDossiers.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { contrastTroubles } from "./contrastTroubles.ts";
import { onPaper } from "./onPaper.ts";
import { overprints } from "./overprints.ts";
import { address, serveForVisits, visit } from "./visit.ts";

type Dossier = {
  readonly id: string;
  readonly language: string;
  readonly shortTitle: Text;
  readonly parties: readonly {
    readonly id: string;
    readonly name?: Text;
    readonly country?: string;
    readonly roles?: readonly string[];
  }[];
  readonly assertions: readonly { readonly duty: string }[];
};
const dossiers = [...fortyDossiers().values()].map((text): Dossier => JSON.parse(text));
const inEnglish = (text: Text): string => (typeof text === "string" ? text : text.en!);

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-forty-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
serveForVisits(async () => {
  await buildForty(folder);
  return folder;
});

const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };

/** What is asked of the library, and what it answers: the dossiers that have all of it. */
const has = (dossier: Dossier, { country, role, duty }: { country?: string; role?: string; duty?: string }): boolean =>
  (country === undefined || dossier.parties.some(party => party.country === country)) &&
  (role === undefined || dossier.parties.some(party => party.roles?.includes(role))) &&
  (duty === undefined || dossier.assertions.some(one => one.duty === duty));

const shownIds = (page: Page) =>
  page.locator(".shafts [data-dossier]").evaluateAll(all => all.map(one => one.getAttribute("data-dossier")!).sort());
const idsOf = (some: readonly Dossier[]) => some.map(({ id }) => id).sort();

/** Opens the page, and waits until its picture is there. */
const visitHome: typeof visit = (query, look, options) =>
  visit(
    query,
    async page => {
      await page.locator(".shaft, .found-none").first().waitFor();
      return look(page);
    },
    options,
  );

/** Waits until so many shafts are shown. */
const showing = (page: Page, count: number) =>
  page.waitForFunction(wanted => document.querySelectorAll(".shafts [data-dossier]").length === wanted, count);

describe.skipIf(!hasBrowser)("forty dossiers on the home page", () => {
  it("are one picture in the first window of a laptop: every chain down to its workers, on one scale", async () => {
    const { result, sins } = await visitHome(
      "?",
      page =>
        page.evaluate(() => {
          const boxes = (selector: string) =>
            [...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect());
          const bands = boxes(".scale-band");
          return {
            shafts: boxes(".shaft").length,
            rows: new Set(boxes(".shaft").map(({ top }) => Math.round(top))).size,
            top: Math.round(bands[0]!.top),
            layers: bands.length,
            heights: new Set(bands.map(({ height }) => Math.round(height))).size,
            lowest: Math.max(...boxes(".small-block.is-workers").map(({ bottom }) => bottom)),
            workers: boxes(".small-block.is-workers").length,
            narrowest: Math.min(...boxes(".shaft").map(({ width }) => width)),
            sideways: document.documentElement.scrollWidth - window.innerWidth,
          };
        }),
      desk,
    );
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ shafts: 40, rows: 1, layers: 11, heights: 1, workers: 40, sideways: 0 });
    expect(result.top).toBeLessThanOrEqual(215);
    expect(result.lowest).toBeLessThanOrEqual(700);
    // As large as a target has to be (WCAG 2.2, 2.5.8).
    expect(result.narrowest).toBeGreaterThanOrEqual(24);
  });

  it.each([
    [390, 844, 280, 12],
    [320, 640, 330, 6],
  ])(
    "are a picture in the first window at %i × %i px as well, and nothing stands beside the page",
    async (width, height, most, least) => {
      const { result, sins } = await visitHome(
        "?",
        page =>
          page.evaluate(() => {
            const shafts = [...document.querySelectorAll(".shaft")].map(one => one.getBoundingClientRect());
            return {
              top: Math.round(document.querySelector(".scale-band")!.getBoundingClientRect().top),
              inSight: shafts.filter(({ bottom }) => bottom <= window.innerHeight).length,
              narrowest: Math.min(...shafts.map(one => one.width)),
              sideways: document.documentElement.scrollWidth - window.innerWidth,
            };
          }),
        { viewport: { width, height } },
      );
      expect(sins).toEqual([]);
      expect(result.sideways).toBe(0);
      expect(result.top).toBeLessThanOrEqual(most);
      expect(result.inSight).toBeGreaterThanOrEqual(least);
      expect(result.narrowest).toBeGreaterThanOrEqual(24);
    },
  );

  it.each([
    ["en", desk],
    ["fr", desk],
    ["en", phone],
    ["fr", { viewport: { width: 320, height: 640 } }],
  ])("have whole titles below their shafts, each beside the others (%s, %j)", async (language, window) => {
    const { result, sins } = await visitHome(
      `?lang=${language}`,
      page =>
        page.evaluate(() => {
          const titles = [...document.querySelectorAll(".small-title a")].map(link => {
            const range = document.createRange();
            range.selectNodeContents(link);
            const lines = [...range.getClientRects()];
            return {
              text: link.textContent!,
              left: Math.min(...lines.map(({ left }) => left)),
              right: Math.max(...lines.map(({ right }) => right)),
              top: Math.min(...lines.map(({ top }) => top)),
              bottom: Math.max(...lines.map(({ bottom }) => bottom)),
              room: link.getBoundingClientRect(),
            };
          });
          const others = [
            ...titles,
            ...[...document.querySelectorAll(".small-block, .is-words p, .library-words h2, .group-head h2")].map(
              one => {
                const { left, right, top, bottom } = one.getBoundingClientRect();
                return { text: one.textContent!, left, right, top, bottom };
              },
            ),
          ];
          return {
            long: titles.filter(({ bottom, room }) => bottom > room.bottom + 1).map(({ text }) => text),
            hit: titles.flatMap(title =>
              others
                .filter(
                  other =>
                    // The box of a line is wider than its letters by a third.
                    other !== title &&
                    other.left < title.right - 5 &&
                    other.right > title.left + 5 &&
                    other.top < title.bottom - 1 &&
                    other.bottom > title.top + 1,
                )
                .map(other => `${title.text} runs into ${other.text}`),
            ),
          };
        }),
      window,
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ long: [], hit: [] });
  });

  it("tell the names of the chain under the pointer where there is room, and where else its firms stand", async () => {
    const chosen = dossiers.find(({ id }) => id === "chain-19")!;
    const { result, sins } = await visitHome(
      "?",
      async page => {
        const high = () => page.evaluate(() => document.documentElement.scrollHeight);
        await page.locator(".library-words li").first().waitFor();
        await page.getByRole("heading", { name: "Begin with a table or a file" }).waitFor();
        const before = { said: await page.locator(".is-words").textContent(), high: await high() };
        const box = (await page.locator(`.shaft[data-dossier="${chosen.id}"]`).boundingBox())!;
        await page.mouse.move(box.x + 12, box.y + 40);
        await page.locator(".pointed").waitFor();
        const { y, height } = (await page.locator(".pointed").boundingBox())!;
        const told = {
          words: await page.locator(".pointed").textContent(),
          bottom: y + height,
          high: await high(),
          same: await page.locator(".small-block.is-same").count(),
          own: await page.locator(`[data-dossier="${chosen.id}"] .small-block.is-same`).count(),
        };
        await page.mouse.move(5, 5);
        await page.locator(".pointed").waitFor({ state: "detached" });
        return { before, told, after: await page.locator(".is-words").textContent() };
      },
      desk,
    );
    expect(sins).toEqual([]);
    expect(result.before.said).toContain("13 firms stand in several of these chains.");
    expect(result.after).toBe(result.before.said);
    expect(result.told.words).toContain(inEnglish(chosen.shortTitle));
    for (const { name, id } of chosen.parties)
      if (name !== undefined && id !== "others") expect(result.told.words).toContain(inEnglish(name));
    expect(result.told.own).toBeGreaterThan(0);
    expect(result.told.same).toBeGreaterThan(result.told.own);
    // It is read beside the picture, and moves nothing.
    expect(result.told.bottom).toBeLessThanOrEqual(800);
    expect(result.told.high).toBe(result.before.high);
  });

  it("are one stop for the keyboard: arrows go from chain to chain, tell its names, and Back returns to it", async () => {
    const { result, sins } = await visitHome(
      "?",
      async page => {
        const at = () =>
          page.evaluate(() => document.activeElement?.closest("[data-dossier]")?.getAttribute("data-dossier"));
        const order = await page
          .locator(".shafts [data-dossier]")
          .evaluateAll(all => all.map(one => one.getAttribute("data-dossier")));
        await page.locator(".find select").nth(2).waitFor();
        await page.locator(".find select").nth(2).focus();
        await page.keyboard.press("Tab");
        const walked = [await at()];
        for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home", "ArrowLeft", "ArrowRight"]) {
          await page.keyboard.press(key);
          walked.push(await at());
        }
        const told = await page.locator(".pointed-title").textContent();
        await page.keyboard.press("Tab");
        const next = await page.evaluate(() => document.activeElement?.closest(".shafts") !== null);
        await page.keyboard.press("Shift+Tab");
        const back = await at();
        await page.keyboard.press("Enter");
        await page.locator(".stage").first().waitFor();
        const opened = page.url();
        await page.goBack();
        await page.locator(".shafts").first().waitFor();
        await page.waitForFunction(() => document.activeElement?.closest(".shaft") !== null);
        return { order, walked, told, next, back, opened, returned: await at() };
      },
      desk,
    );
    expect(sins).toEqual([]);
    const { order } = result;
    const places = [0, 1, 2, 1, 39, 0, 0, 1];
    expect(result.walked).toEqual(places.map(place => order[place]));
    expect(result.told).toBe(inEnglish(dossiers.find(({ id }) => id === order[1])!.shortTitle));
    expect(result).toMatchObject({ next: false, back: order[1], returned: order[1] });
    expect(result.opened).toBe(`${address}${order[1]}/`);
  });

  it("tell the chain to which pointer or focus came last, and the same one when a filter is undone", async () => {
    const many = [...new Set(dossiers.flatMap(({ parties }) => parties.flatMap(({ roles = [] }) => roles)))]
      .map(role => ({ role, count: dossiers.filter(one => has(one, { role })).length }))
      .filter(({ count }) => count > 20 && count < 40)
      .sort((a, b) => a.count - b.count)[0]!;
    const { result, sins } = await visitHome(
      "?",
      async page => {
        const told = () => page.locator(".pointed-title").textContent();
        const links = page.locator(".small-title a");
        await page.getByLabel("Role").selectOption(many.role);
        await showing(page, many.count);
        const rest = (await page.locator(".shaft").nth(12).boundingBox())!;
        await page.mouse.move(rest.x + rest.width / 2, rest.y + 40);
        await page.locator(".pointed").waitFor();
        const pointed = [await told(), await links.nth(12).textContent()];
        await links.nth(2).focus();
        await page.keyboard.press("ArrowRight");
        const walked = [await told(), await links.nth(3).textContent()];
        await page.mouse.move(5, 5);
        const left = await told();
        await page.evaluate(() => history.back());
        await showing(page, 40);
        return { pointed, walked, left, lit: await page.locator(".shaft.is-pointed a").allTextContents() };
      },
      desk,
    );
    expect(sins).toEqual([]);
    expect(result.pointed[0]).toBe(result.pointed[1]);
    expect(result.walked[0]).toBe(result.walked[1]);
    expect(result.left).toBe(result.walked[1]);
    expect(result.lit.filter(title => title !== result.left)).toEqual([]);
  });

  it("are told in words below, every party of every chain by name", async () => {
    const { result, sins } = await visitHome("?", async page => {
      await page.locator(".library-words li").first().waitFor();
      return page.locator(".library-words li[data-dossier]").evaluateAll(all =>
        all.map(one => ({
          id: one.getAttribute("data-dossier")!,
          link: one.querySelector("h3 a")?.getAttribute("href"),
          text: one.textContent!,
        })),
      );
    });
    expect(sins).toEqual([]);
    expect(result.map(({ id }) => id).sort()).toEqual(idsOf(dossiers));
    for (const { id, link, text } of result) {
      expect(link).toBe(`/${id}/`);
      for (const { name } of dossiers.find(one => one.id === id)!.parties)
        if (name !== undefined) expect(text).toContain(inEnglish(name));
    }
  });

  it("are from the interview or ask the same elsewhere, in the picture and in words", async () => {
    const { result, sins } = await visitHome("?lang=fr", async page => {
      await page.locator(".library-words li").first().waitFor();
      return {
        heads: await page.locator(".group-head").allInnerTexts(),
        lists: await page.locator(".library .shafts").evaluateAll(all => all.map(list => list.children.length)),
        words: await page.locator(".library-words h2").allInnerTexts(),
        told: await page
          .locator(".library-words ol")
          .evaluateAll(all =>
            all.flatMap(list => (list.parentElement!.matches(".library-words") ? [list.children.length] : [])),
          ),
      };
    });
    expect(sins).toEqual([]);
    expect(result.heads.map(head => head.split("\n")[0])).toEqual([
      "Issues de l’entretien",
      "La même question ailleurs",
    ]);
    // The interview is that of the library, not the one with which the product began.
    expect(result.heads[0]).toContain("Ada Invented, Invented Review, 2031");
    expect(result.lists).toEqual([12, 28]);
    expect(result.words).toEqual(["Issues de l’entretien, en texte", "La même question ailleurs, en texte"]);
    expect(result.told).toEqual([12, 28]);
  });

  it("are read without a mistake that a machine can find, in light and dark", async () => {
    const { result, sins } = await visitHome("?", async page => {
      await page.locator(".library-words li").first().waitFor();
      await page.locator(".find select").nth(2).waitFor();
      const troubles = await axeTroubles(page);
      await page.locator(".small-title a").nth(8).focus();
      const contrast: string[] = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        contrast.push(...(await contrastTroubles(page)));
      }
      return { troubles, contrast };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ troubles: [], contrast: [] });
  });

  it("print their picture whole on the first page, with workers in black and no words over others", async () => {
    const { result, sins } = await visitHome("?", async page => {
      await page.locator(".library-words li").first().waitFor();
      await page.setViewportSize({ width: 1040, height: 720 });
      await onPaper(page);
      return {
        over: await overprints(page),
        ...(await page.evaluate(() => ({
          columns: new Set([...document.querySelectorAll(".shaft")].map(one => one.getBoundingClientRect().top)).size,
          bottom: document.querySelector(".scale")!.getBoundingClientRect().bottom,
          workers: getComputedStyle(document.querySelector(".small-block.is-workers")!).backgroundColor,
          paper: getComputedStyle(document.querySelector(".small-block.is-party")!).backgroundColor,
          breaks: getComputedStyle(document.querySelector(".library-words")!).breakBefore,
        }))),
      };
    });
    expect(sins).toEqual([]);
    expect(result.over).toEqual([]);
    expect(result).toMatchObject({ columns: 1, breaks: "page" });
    expect(result.bottom).toBeLessThanOrEqual(720);
    expect(result.workers).not.toBe(result.paper);
  });

  it("show who does the work in colours of the reader's own", async () => {
    const { result } = await visitHome(
      "?",
      page =>
        page.evaluate(() =>
          [".is-workers", ".is-party"].map(
            look => getComputedStyle(document.querySelector(`.small-block${look}`)!).backgroundColor,
          ),
        ),
      { ...desk, forcedColors: "active" },
    );
    expect(result[0]).not.toBe(result[1]);
  });
});

describe.skipIf(!hasBrowser)("the filters of the library", () => {
  it("leave the dossiers that have a country, a role and a duty, step by step, say how many, and Back undoes each", async () => {
    const { result, sins } = await visitHome(
      "?",
      async page => {
        const steps: { ids: string[]; said: string | null; search: string; top: number }[] = [];
        const note = async (count: number) => {
          await showing(page, count);
          await page
            .locator(".found", { hasText: count === 40 ? /^$/ : `${count} of 40` })
            .waitFor({ state: "attached" });
          steps.push({
            ids: await shownIds(page),
            said: await page.locator(".found").textContent(),
            search: new URL(page.url()).search,
            top: await page
              .locator(".scale-band")
              .first()
              .evaluate(one => Math.round(one.getBoundingClientRect().top)),
          });
        };
        await note(40);
        await page.getByLabel("Country").selectOption("KE");
        await page.waitForFunction(() => location.search.includes("country"));
        await note(dossiers.filter(one => has(one, { country: "KE" })).length);
        await page.getByLabel("Role").selectOption("task-platform");
        await note(dossiers.filter(one => has(one, { country: "KE", role: "task-platform" })).length);
        await page.goBack();
        await note(dossiers.filter(one => has(one, { country: "KE" })).length);
        await page.goBack();
        await note(40);
        return steps;
      },
      desk,
    );
    expect(sins).toEqual([]);
    const kenya = idsOf(dossiers.filter(one => has(one, { country: "KE" })));
    const both = idsOf(dossiers.filter(one => has(one, { country: "KE", role: "task-platform" })));
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(kenya.length);
    expect(result.map(({ ids }) => ids)).toEqual([idsOf(dossiers), kenya, both, kenya, idsOf(dossiers)]);
    expect(result.map(({ said }) => said)).toEqual([
      "",
      `${kenya.length} of 40 dossiers`,
      `${both.length} of 40 dossiers`,
      `${kenya.length} of 40 dossiers`,
      "",
    ]);
    expect(result.map(({ search }) => search)).toEqual([
      "",
      "?country=KE",
      "?role=task-platform&country=KE",
      "?country=KE",
      "",
    ]);
    // Whatever is asked, the picture stays where it is.
    for (const { top } of result) expect(top).toBeLessThanOrEqual(230);
  });

  it("go together with the search and a duty, from the address, and leave shafts with names where they are few", async () => {
    const { result, sins } = await visitHome(
      "?find=volta&duty=pay-wage",
      async page => {
        const wanted = dossiers.filter(one => has(one, { duty: "pay-wage" }) && JSON.stringify(one).includes("Volta"));
        await showing(page, wanted.length);
        return {
          wanted: idsOf(wanted),
          ids: await shownIds(page),
          names: await page.locator(".block-name").count(),
          chosen: await page.getByLabel("Duty").inputValue(),
          words: await page.getByLabel("Duty").evaluate(one => (one as HTMLSelectElement).selectedOptions[0]!.text),
        };
      },
      desk,
    );
    expect(sins).toEqual([]);
    expect(result.wanted.length).toBeGreaterThan(0);
    expect(result.ids).toEqual(result.wanted);
    expect(result.names).toBeGreaterThan(result.ids.length);
    expect(result.chosen).toBe("pay-wage");
    expect(result.words).toMatch(new RegExp(`\\(${result.wanted.length}\\)$`));
  });

  it("offer what is left beside the others, with how many that leaves", async () => {
    const { result, sins } = await visitHome("?role=recruiter", async page => {
      await page.locator(".find select").nth(2).waitFor();
      return page
        .getByLabel("Country")
        .evaluate(one => [...(one as HTMLSelectElement).options].slice(1).map(({ value, text }) => `${value} ${text}`));
    });
    expect(sins).toEqual([]);
    const recruiting = dossiers.filter(one => has(one, { role: "recruiter" }));
    const codes = new Set(recruiting.flatMap(one => one.parties.flatMap(({ country }) => country ?? [])));
    expect(result).toHaveLength(codes.size);
    for (const offer of result) {
      const code = offer.slice(0, 2);
      expect(offer).toMatch(new RegExp(`\\(${recruiting.filter(one => has(one, { country: code })).length}\\)$`));
    }
  });

  it("say when no dossier has it all, show what was asked for though nobody has it, and lead back to all", async () => {
    const { result, sins } = await visitHome("?country=KE&role=astronaut", async page => {
      await page.getByText("No dossier has all of this at once.").waitFor();
      const said = await page.locator(".found").textContent();
      const chosen = await page.getByLabel("Role").evaluate(one => (one as HTMLSelectElement).selectedOptions[0]!.text);
      await page.getByRole("button", { name: "Show all" }).click();
      await showing(page, 40);
      const focused = await page.evaluate(() => document.activeElement?.getAttribute("type"));
      const search = new URL(page.url()).search;
      await page.goBack();
      await page.getByText("No dossier has all of this at once.").waitFor();
      return { said, chosen, focused, search };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ said: "0 of 40 dossiers", chosen: "astronaut (0)", focused: "search", search: "" });
  });

  it("are folded above the picture on a phone, and open where an address asks for something", async () => {
    const { result, sins } = await visitHome(
      "?",
      async page => {
        const fold = page.locator(".find-fold");
        const closed = await fold.evaluate(one => (one as HTMLDetailsElement).open);
        await fold.locator("summary").click();
        await page.getByLabel("Country").selectOption("KE");
        const wanted = dossiers.filter(one => has(one, { country: "KE" })).length;
        await showing(page, wanted);
        await page.locator(".found", { hasText: `${wanted} of 40` }).waitFor();
        const said = await page.locator(".found").textContent();
        await page.reload();
        await showing(page, wanted);
        return { closed, said, wanted, open: await fold.evaluate(one => (one as HTMLDetailsElement).open) };
      },
      phone,
    );
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ closed: false, open: true, said: `${result.wanted} of 40 dossiers` });
  });
});

describe.skipIf(!hasBrowser)("forty dossiers as one network", () => {
  it.each([
    ["a laptop", desk, 330],
    ["a phone", phone, 460],
  ])("are a picture in the first window of %s, and filters leave a part of it", async (_, window, most) => {
    const { result, sins } = await visit(
      "?network=all",
      async page => {
        await page.locator(".network-drawing canvas").first().waitFor({ state: "attached" });
        await page.waitForFunction(() => document.querySelector(".network-progress progress") === null);
        const { y } = (await page.locator(".network-canvas").boundingBox())!;
        // The first row of the picture in which anything is painted.
        const painted = await page
          .locator(".network-drawing canvas")
          .first()
          .evaluate(async one => {
            for (let frame = 0; frame < 3; frame += 1) await new Promise(done => requestAnimationFrame(done));
            const canvas = one as HTMLCanvasElement;
            const { width, height, clientHeight } = canvas;
            const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
            const ground = data.slice(0, 4).join();
            for (let at = 0; at < data.length; at += 4)
              if (data.slice(at, at + 4).join() !== ground) return (Math.floor(at / 4 / width) * clientHeight) / height;
            return clientHeight;
          });
        const fold = page.locator(".network-filters");
        if (!(await fold.evaluate(one => (one as HTMLDetailsElement).open))) await fold.locator("summary").click();
        const counts: (string | null)[] = [];
        for (const [label, code] of [
          ["Country", "KE"],
          ["Role", "subcontractor"],
          ["Duty", "pay-wage"],
        ] as const) {
          await page.locator(".network-bar").getByLabel(label, { exact: true }).selectOption(code);
          await page.waitForFunction(wanted => location.search.includes(wanted), code);
          counts.push(await page.locator(".network-bar").textContent());
        }
        return { y, painted, counts, search: new URL(page.url()).search };
      },
      window,
    );
    expect(sins).toEqual([]);
    expect(result.y).toBeLessThanOrEqual(most);
    expect(result.painted).toBeLessThanOrEqual(40);
    expect(result.search).toBe("?network=all&role=subcontractor&country=KE&duty=pay-wage");
    expect(new Set(result.counts).size).toBe(3);
  });
});
