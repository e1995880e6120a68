/** The evidence panel in a browser: what it shows of what is chosen, how it opens, closes and keeps out of the way. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { rests } from "./stands.ts";
import { address, type Options, serveForVisits, visit as visitPage } from "./visit.ts";

const sources = [
  { id: "report", type: "press", title: "A report", published: "2024", url: "https://example.org/report" },
  {
    id: "talk",
    type: "interview",
    title: "Talk with Jane Doe",
    authors: ["Jane Doe"],
    published: "2024-06-07",
    url: "https://example.org/jane",
    person: { identity: "role-only", role: "A moderator" },
  },
];
const arabic = "قال العاملون: لم يوفّر أحدٌ لنا طبيبًا نفسيًا";

/** A file with what shipped files have little of: a withheld name, an Arabic quote, word against word. */
const hardCase = JSON.stringify({
  format: "deep-labor/1",
  id: "hard-case",
  title: "A hard case",
  language: "en",
  updated: "2025-01-01",
  fictional: true,
  clients: ["client"],
  parties: [
    { id: "client", kind: "organisation", name: "Client Corporation", country: "US" },
    {
      id: "hidden",
      kind: "organisation",
      name: "A staffing firm",
      withheld: true,
      country: "LB",
      aliases: ["Real Name SARL"],
      identifiers: [{ scheme: "LEI", id: "529900ABC" }],
      url: "https://real-name.example/",
      description: "Real Name sits in Beirut.",
      evidence: [{ source: "report", quote: "Real Name hires." }],
    },
    {
      id: "agency",
      kind: "organisation",
      name: "An agency",
      country: "JO",
      response: { status: "no-reply" },
      url: "https://agency.example/",
    },
    {
      id: "workers",
      kind: "worker-group",
      name: "Moderators",
      country: "JO",
      workers: {
        status: "self-employed",
        ratingSystem: { issuer: "agency", effects: "Below 4.2 no tasks are shown." },
        minors: true,
        evidence: ["report"],
      },
    },
  ],
  links: [
    {
      id: "client-hidden",
      type: "commissions",
      from: "client",
      to: "hidden",
      verification: "single-source",
      evidence: ["report", { source: "talk", quote: "There is none.", supports: "contradicts" }],
      response: { status: "disputes", text: "There is no such contract." },
    },
    {
      id: "hidden-agency",
      type: "subcontracts-to",
      from: "hidden",
      to: "agency",
      verification: "reported",
      evidence: [],
    },
    {
      id: "old",
      type: "unspecified",
      from: "hidden",
      to: "agency",
      end: "2019",
      verification: "reported",
      evidence: [],
    },
    { id: "agency-workers", type: "engages", from: "agency", to: "workers", verification: "reported", evidence: [] },
  ],
  assertions: [
    {
      id: "holds",
      party: "agency",
      duty: "health-safety",
      position: "holds",
      basis: "contract",
      verification: "documented",
      evidence: [
        {
          source: "talk",
          quote: arabic,
          quoteLanguage: "ar",
          translation: { en: "The workers said: nobody gave us a psychologist" },
          translatedBy: "human",
        },
      ],
    },
    {
      id: "disclaims",
      party: "agency",
      duty: "health-safety",
      position: "disclaims",
      basis: "statement",
      verification: "reported",
      evidence: ["report"],
    },
    {
      id: "others-say",
      party: "client",
      duty: "health-safety",
      position: "holds",
      basis: "statement",
      saidBy: ["agency"],
      verification: "reported",
      evidence: [],
    },
    {
      id: "before",
      party: "agency",
      duty: "health-safety",
      position: "holds",
      basis: "contract",
      end: "2019",
      verification: "reported",
      evidence: [],
    },
  ],
  sources,
});

serveForVisits();

/** Opens a page. If its address chooses something, this waits for the panel, which is loaded after the page. */
const visit = <Result>(query: string, look: (page: Page) => Promise<Result>, options: Options = {}) => {
  const lookBehind = async (page: Page) => {
    if (/[?&](?:duty|party|link)=/u.test(query))
      await panelOf(page)
        .waitFor({ timeout: 4000 })
        .catch(() => {});
    return look(page);
  };
  return visitPage(query, lookBehind, {
    viewport: { width: 1280, height: 800 },
    prepare: page =>
      page.route("**/hard-case.dossier.json", route =>
        route.fulfill({ contentType: "application/json", body: hardCase }),
      ),
    ...options,
  });
};

const panelOf = (page: Page) => page.locator(".panel");

const titleOf = (page: Page) => page.locator("#panel-title");
const searchOf = (page: Page) => new URL(page.url()).searchParams;
const hasFocus = (page: Page, selector: string) =>
  page.locator(selector).evaluate(element => element === document.activeElement);
const isUnderPanel = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const panel = document.querySelector(".panel");
    if (!focused || !panel || panel.contains(focused) || focused === document.body) return null;
    const { top, bottom, height, width } = focused.getBoundingClientRect();
    if (height === 0 || width === 0) return null;
    const over = panel.getBoundingClientRect();
    const { left, right } = focused.getBoundingClientRect();
    const isCovered = top >= over.top - 1 && bottom > over.top && left >= over.left - 1 && right <= over.right + 1;
    return isCovered ? (focused.outerHTML.slice(0, 120) ?? "") : null;
  });

const openAll = (page: Page) =>
  page.locator(".panel details").evaluateAll(all => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });

/** The workers with a duty: who answers to them for it. A duty alone stands beside the chain. */
const HEALTH = "?dossier=openai-sama&duty=health-safety&party=labellers";
const every = {
  "a verdict": HEALTH,
  "a mark": "?dossier=openai-sama&duty=health-safety&party=openai",
  "a party": "?dossier=microsoft-voice-assistant&party=spanish-subcontractor",
  "the workers": "?dossier=openai-sama&party=labellers",
  "a hop": "?dossier=openai-sama&link=openai-sama-contracts",
  "an open case": "?dossier=meta-nairobi-moderators&duty=employment-status&plane=legal&party=nairobi-moderators",
  "a ruling": "?dossier=flamanville&duty=x-concealed-work&plane=legal&party=bouygues-tp",
  "words against words": "?src=hard-case.dossier.json&duty=health-safety&plane=promised&party=workers",
  "a disputed hop": "?src=hard-case.dossier.json&link=client-hidden",
  "a withheld party": "?src=hard-case.dossier.json&party=hidden",
} as const;

describe.skipIf(!hasBrowser)(`the evidence panel (${extent})`, () => {
  it("is not there while nothing is chosen, nor for what the file does not have", async () => {
    for (const query of ["?dossier=openai-sama", "?dossier=openai-sama&party=nobody-of-that-name"]) {
      const { result } = await visit(query, async page => {
        // The panel is loaded after the picture.
        await rests(page);
        return panelOf(page).count();
      });
      expect(result).toBe(0);
    }
  });

  it.each(partOf(Object.entries(every), 3))(
    "opens from the address on %s without taking the focus, tells other places nothing, and breaks no rule of accessibility",
    async (_, query) => {
      const { result, sins } = await visit(query, async page => {
        await panelOf(page).waitFor();
        const focused = await hasFocus(page, "#panel-title");
        await openAll(page);
        return {
          title: await titleOf(page).textContent(),
          focused,
          telling: await panelOf(page)
            .locator("a[href^='http']")
            .evaluateAll(all => all.filter(link => link.getAttribute("rel") !== "noopener noreferrer").length),
          axe: await axeTroubles(page, ".panel"),
        };
      });
      expect(sins).toEqual([]);
      expect(result.title).not.toBe("");
      expect(result).toMatchObject({ focused: false, telling: 0, axe: [] });
    },
  );

  it("shows both sides of how health and safety reached the workers, with what the firms answered", async () => {
    const { result, sins } = await visit(HEALTH, async page => {
      const panel = panelOf(page);
      await panel.waitFor();
      return {
        title: await titleOf(page).textContent(),
        sides: await panel.locator(".part-accounts .side-title").allInnerTexts(),
        quotes: await panel.locator(".part-accounts blockquote q").filter({ visible: true }).allInnerTexts(),
        said: await panel.locator(".part-said .sentence").allInnerTexts(),
        answers: await panel.locator(".part-said .answer strong").allInnerTexts(),
        sizes: await panel
          .locator(".part-said .answer p, .part-said .sentence")
          .evaluateAll(all => [...new Set(all.map(element => getComputedStyle(element).fontSize))]),
      };
    });
    expect(sins).toEqual([]);
    expect(result.title).toMatch(/answering for “Health & safety”: Sama \(by its own word/);
    expect(result.sides).toEqual(["Said to be met", "Said to be partly met", "Said not to be met"]);
    expect(result.quotes).toContain("added that counseling was available to workers at all times.");
    expect(result.quotes).toContain(
      "Throughout the contract of training ChatGPT, we were not afforded psychosocial support.",
    );
    expect(result.said[0]).toMatch(
      /^OpenAI says “Health & safety” \(in part: managing employee mental health\) lies with Sama/,
    );
    expect(result.answers).toEqual(["Answer by OpenAI: replied", "Answer by Sama: replied"]);
    expect(result.sizes).toHaveLength(1);
  });

  it("leads from a verdict to a mark, to a hop and to a party, and Back returns the same way", async () => {
    const { result, sins } = await visit(HEALTH, async page => {
      const panel = panelOf(page);
      const titles = [await titleOf(page).textContent()];
      await panel.getByRole("link", { name: "OpenAI: passes on" }).click();
      titles.push(await titleOf(page).textContent());
      const mark = searchOf(page).get("party");
      await page.goBack();
      titles.push(await titleOf(page).textContent());
      await panel.getByRole("link", { name: "From OpenAI to Sama" }).click();
      titles.push(await titleOf(page).textContent());
      const hop = searchOf(page).get("link");
      await panel.locator(".part-ends").getByRole("link", { name: "Sama" }).click();
      titles.push(await titleOf(page).textContent());
      await page.goBack();
      titles.push(await titleOf(page).textContent());
      return { titles, mark, hop };
    });
    expect(sins).toEqual([]);
    const [verdict, mark, again, hop, party, back] = result.titles;
    expect(mark).toBe("OpenAI: passed on, in part");
    expect(again).toBe(verdict);
    expect(hop).toBe("OpenAI commissions work from Sama.");
    expect(party).toBe("Sama");
    expect(back).toBe(hop);
    expect(result).toMatchObject({ mark: "openai", hop: "openai-sama-contracts" });
  });

  it("shows the three planes side by side, and each strand leads to its plane", async () => {
    const { result } = await visit(every["an open case"], async page => {
      const strands = panelOf(page).locator(".part-strands");
      const before = await strands.locator("thead .chosen").textContent();
      const marked = await strands.locator(".tag").textContent();
      await strands.getByRole("link", { name: "In practice", exact: true }).click();
      return {
        before,
        marked,
        after: await strands.locator("thead .chosen").textContent(),
        duty: searchOf(page).get("duty"),
        title: await titleOf(page).textContent(),
      };
    });
    expect(result).toMatchObject({ marked: "planes differ", duty: "employment-status" });
    expect(result.before).toMatch(/^In law/);
    expect(result.after).toMatch(/^In practice/);
    expect(result.title).toMatch(/^In practice/);
  });

  it("closes by its button and by Escape, gives the focus back, and Back opens it again", async () => {
    const { result, sins } = await visit("?dossier=openai-sama", async page => {
      // The panel is loaded after the page.
      await rests(page);
      const opener = page.locator("main a[href*='duty=']").filter({ visible: true }).first();
      await opener.focus();
      const href = await opener.getAttribute("href");
      await page.keyboard.press("Enter");
      await panelOf(page).waitFor();
      const scroll = await page.evaluate(() => window.scrollY);
      const opened = await hasFocus(page, "#panel-title");
      await page.keyboard.press("Escape");
      const closed = await panelOf(page).count();
      const focused = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      const moved = (await page.evaluate(() => window.scrollY)) - scroll;
      await page.goBack();
      await panelOf(page).waitFor();
      await panelOf(page).getByRole("button", { name: "Close" }).click();
      return {
        opened,
        closed,
        isOpener: focused === href,
        moved,
        again: await panelOf(page).count(),
        chosen: ["duty", "party", "link"].map(name => searchOf(page).get(name)),
      };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({
      opened: true,
      closed: 0,
      isOpener: true,
      moved: 0,
      again: 0,
      // The duty goes on standing beside the chain.
      chosen: ["health-safety", null, null],
    });
  });

  it("takes the focus, so that it is read out, however it was opened: by a mouse, or by what presses for a reader", async () => {
    const { result } = await visit("?dossier=openai-sama", async page => {
      await rests(page);
      const opener = page.locator("main a[href*='party=']").filter({ visible: true }).first();
      await opener.click();
      await panelOf(page).waitFor();
      const byMouse = await hasFocus(page, "#panel-title");
      await page.keyboard.press("Escape");
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await opener.evaluate(link => (link as HTMLElement).click());
      await panelOf(page).waitFor();
      return { byMouse, byPress: await hasFocus(page, "#panel-title") };
    });
    expect(result).toEqual({ byMouse: true, byPress: true });
  });

  it("covers neither the chain nor the plate at 1280 px, and at 390 px leaves its card in sight", async () => {
    const covered = await visit(every["a mark"], page =>
      page.evaluate(() => {
        const { left } = document.querySelector(".panel")!.getBoundingClientRect();
        return [...document.querySelectorAll(".plan-cards .card-box, .plate-head, .plate-note, .plate-verdict")].filter(
          part => part.getBoundingClientRect().right > left + 1 && !part.matches(".is-beside, .is-unplaced"),
        ).length;
      }),
    );
    expect(covered.result).toBe(0);
    const phone = await visit(
      every["a mark"].replace("party=openai", "party=sama"),
      async page => {
        await page.waitForTimeout(300);
        return page.evaluate(() => {
          const card = document.querySelector('.card-box[data-party="sama"]')!.getBoundingClientRect();
          const panel = document.querySelector(".panel")!.getBoundingClientRect();
          return { isAbove: card.bottom <= panel.top + 1 && card.top >= 0, share: panel.height / window.innerHeight };
        });
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(phone.result.isAbove).toBe(true);
    expect(phone.result.share).toBeLessThanOrEqual(0.5);
  });

  it("leaves the focus nowhere after an act that takes away what was pressed", async () => {
    const { result } = await visit("?dossier=openai-sama&duty=health-safety&plane=legal", async page => {
      const isLost = () => page.evaluate(() => document.activeElement === document.body);
      const see = page.locator(".verdict-see").first();
      await see.evaluate(link => (link as HTMLElement).focus());
      await see.evaluate(link => (link as HTMLElement).click());
      const afterSee = await isLost();
      await page.locator("#readings a", { hasText: "Read it this way" }).first().focus();
      await page.keyboard.press("Enter");
      return [afterSee, await isLost()];
    });
    expect(result).toEqual([false, false]);
  });

  it("goes on with the keyboard when a link in it leads to something else", async () => {
    const { result } = await visit(HEALTH, async page => {
      await panelOf(page).getByRole("link", { name: "From OpenAI to Sama" }).focus();
      await page.keyboard.press("Enter");
      await page.locator(".part-ends").waitFor();
      return hasFocus(page, "#panel-title");
    });
    expect(result).toBe(true);
  });

  it("takes less or more of the window by buttons, and never hides the end of the page", async () => {
    const { result } = await visit(
      HEALTH,
      async page => {
        const panel = panelOf(page);
        const height = () => panel.evaluate(element => element.getBoundingClientRect().height / window.innerHeight);
        const middle = await height();
        await panel.getByRole("button", { name: "Enlarge" }).click();
        const tall = await height();
        await panel.getByRole("button", { name: "Reduce" }).click();
        await panel.getByRole("button", { name: "Reduce" }).click();
        const low = await height();
        await panel.getByRole("button", { name: "Enlarge" }).click();
        // The page makes room below once the panel's new height is known.
        await page.waitForFunction(() => {
          window.scrollTo(0, document.documentElement.scrollHeight);
          return (
            document.querySelector(".colophon")!.getBoundingClientRect().bottom <=
            document.querySelector(".panel")!.getBoundingClientRect().top + 1
          );
        });
        return { middle, tall, low };
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(result.middle).toBeLessThanOrEqual(0.51);
    expect(result.tall).toBeGreaterThan(result.middle);
    expect(result.low).toBeLessThan(result.middle);
  });

  it("never hides what has the focus", async () => {
    const { result } = await visit(HEALTH, async page => {
      const hidden: string[] = [];
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        const found = await isUnderPanel(page);
        if (found !== null) hidden.push(found);
      }
      return hidden;
    });
    expect(result).toEqual([]);
  });

  it("sets what speaks against each other side by side, and says of the rest why it does not count", async () => {
    const look = async (page: Page) => {
      const panel = panelOf(page);
      await panel.waitFor();
      return {
        sides: await panel.locator(".part-said .side-title").allInnerTexts(),
        widths: await panel
          .locator(".part-said .side")
          .evaluateAll(all => all.map(side => Math.round(side.getBoundingClientRect().width))),
        tops: await panel
          .locator(".part-said .side")
          .evaluateAll(all => new Set(all.map(side => side.getBoundingClientRect().top)).size),
        why: await panel.locator(".not-counted .why-not").allTextContents(),
        none: await panel.locator(".answer").allInnerTexts(),
      };
    };
    // At the lower edge, where it has the width for two sides.
    const { result, sins } = await visit(every["words against words"], look, {
      viewport: { width: 1000, height: 800 },
    });
    expect(sins).toEqual([]);
    expect(result.sides).toEqual(["Said to answer for it", "Said not to answer for it"]);
    expect(result.widths[0]).toBe(result.widths[1]);
    expect(result.tops).toBe(1);
    expect(result.why).toEqual([
      "Does not count here: a promise is the party’s own, and this is what others say of it.",
      "Does not count here: it speaks of another time.",
    ]);
    expect(result.none.join(" ")).toContain("Answer by an agency: no reply");
  });

  it("tells how people work, each fact with its kind, and below it what all of that rests on", async () => {
    const { result, sins } = await visit("?src=hard-case.dossier.json&party=workers", async page => ({
      facts: await panelOf(page).locator(".part-people .worker-facts > li").allTextContents(),
      evidence: await panelOf(page).locator(".part-people .citations").textContent(),
      related: await panelOf(page).locator(".part-overlays li").allTextContents(),
    }));
    expect(sins).toEqual([]);
    expect(result.facts).toEqual([
      "Minors: minors work too",
      "Status: self-employed",
      "Rating system: rated by an agency",
      "What a rating does: Below 4.2 no tasks are shown.",
    ]);
    expect(result.evidence).toContain("A report");
    expect(result.related).toEqual(["An agency rates Moderators."]);
  });

  it("is reached from the line of a rating system, which has no evidence of its own, also while a duty is chosen", async () => {
    const { result, sins } = await visit(
      "?src=hard-case.dossier.json&show=instructions&duty=health-safety",
      async page => {
        await page.locator(".overlay").waitFor({ state: "attached" });
        await page.locator("#overlays a").click();
        await titleOf(page).waitFor();
        return { title: await titleOf(page).textContent(), party: searchOf(page).get("party") };
      },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ title: "Moderators", party: "workers" });
  });

  it("shows an Arabic quote in its own direction, with who translated it", async () => {
    const { result } = await visit(every["words against words"], async page => {
      const quote = panelOf(page).locator("blockquote[lang=ar]").first();
      await quote.waitFor();
      return {
        text: await quote.textContent(),
        direction: await quote.evaluate(element => getComputedStyle(element).direction),
        translation: await quote.locator("xpath=following-sibling::p[1]").textContent(),
      };
    });
    expect(result.text).toBe(arabic);
    expect(result.direction).toBe("rtl");
    expect(result.translation).toBe("The workers said: nobody gave us a psychologist (human translation)");
  });

  it("says of a disputed hop that it is, with evidence for and against, the answer and the border", async () => {
    const { result } = await visit(every["a disputed hop"], async page => {
      const panel = panelOf(page);
      return {
        tag: await panel.locator(".panel-title .tag").textContent(),
        said: await panel.locator(".panel-title").textContent(),
        sides: await panel.locator(".side-title").allInnerTexts(),
        answer: await panel.locator(".answer").first().textContent(),
      };
    });
    expect(result.tag).toBe("disputed");
    expect(result.said).toContain("A border is crossed: United States – Lebanon.");
    expect(result.sides).toEqual(["Evidence for it", "Evidence against it"]);
    expect(result.answer).toContain("There is no such contract.");
  });

  it("gives nothing away of a withheld party, nor of a person known by a role", async () => {
    const { result } = await visit(every["a withheld party"], async page => {
      const withheld = await panelOf(page).innerHTML();
      await page.goto(`${address}${every["words against words"]}`);
      await panelOf(page).waitFor();
      return { withheld, person: await panelOf(page).innerHTML() };
    });
    expect(result.withheld).toContain("A staffing firm");
    for (const secret of ["Real Name", "529900ABC", "real-name.example"]) expect(result.withheld).not.toContain(secret);
    expect(result.person).toContain("A moderator");
    for (const secret of ["Jane", "example.org/jane", "2024-06"]) expect(result.person).not.toContain(secret);
  });

  it.each(partOf(Object.entries(every), 5))(
    "has no sideways scrolling at any width, in both languages, on %s",
    async (_, query) => {
      const { result, sins } = await visit(query, async page => {
        const wide: string[] = [];
        for (const lang of ["en", "fr"]) {
          await page.goto(`${address}${query}&lang=${lang}`);
          await panelOf(page).waitFor();
          await openAll(page);
          for (const width of [320, 390, 600, 900, 1000, 1160, 1280]) {
            await page.setViewportSize({ width, height: 720 });
            const beyond = await page
              .locator(".panel, .panel-body")
              .evaluateAll(all => all.map(element => element.scrollWidth - element.clientWidth));
            if (beyond.some(pixels => pixels > 0)) wide.push(`${lang}, ${width}: ${beyond}`);
          }
        }
        return wide;
      });
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    },
  );

  it("has no text under 12 px, and prints in the page with everything open", async () => {
    const { result } = await visit(HEALTH, async page => {
      const small = await panelOf(page).evaluate(panel =>
        [...panel.querySelectorAll("*")]
          .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
          .filter(element => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
          .map(element => element.outerHTML),
      );
      await onPaper(page);
      return {
        small,
        position: await panelOf(page).evaluate(panel => getComputedStyle(panel).position),
        folded: await panelOf(page).evaluate(
          panel =>
            [...panel.querySelectorAll("details > :not(summary)")].filter(
              element => element.getBoundingClientRect().height === 0 && element.textContent !== "",
            ).length,
        ),
        cut: await page.locator(".panel-body").evaluate(body => body.scrollHeight - body.clientHeight),
      };
    });
    expect(result).toEqual({ small: [], position: "static", folded: 0, cut: 0 });
  });
});

describe.skipIf(!hasBrowser)("the choice of readings", () => {
  it("names each reading, and says what the other would change before it is chosen", async () => {
    const { result, sins } = await visit("?src=hard-case.dossier.json", page => page.locator(".readings").count());
    expect(sins).toEqual([]);
    expect(result).toBe(0);
    const { result: chosen } = await visit("?dossier=microsoft-voice-assistant", async page => {
      const readings = page.locator(".readings");
      await readings.locator(".menu-button").click();
      await readings.locator("summary").first().click();
      const changes = readings.locator("details[open] .plain-list");
      await changes.first().waitFor();
      const said = await changes.allInnerTexts();
      await readings.locator("nav a").nth(1).click();
      await readings.locator(".menu-button").click();
      return {
        said,
        current: await readings.locator("nav a[aria-current]").allInnerTexts(),
        world: searchOf(page).get("world"),
      };
    });
    expect(chosen.said.join(" ")).toContain("Depth: 5 hops or more instead of 4 hops.");
    expect(chosen.world).toBe("in-line");
    expect(chosen.current).toHaveLength(1);
  });
});

describe.skipIf(!hasBrowser)("the list of sources", () => {
  it("is reached from every quote, and says how much rests on each source", async () => {
    const { result, sins } = await visit(HEALTH, async page => {
      const link = panelOf(page).getByRole("link", { name: "source 8", exact: true }).first();
      await link.click();
      const target = (await link.getAttribute("href"))!;
      const entry = page.locator(target);
      return {
        all: await page.locator("#sources li[id]").count(),
        cited: await entry.textContent(),
        isFocused: await hasFocus(page, target),
        inView: await entry.evaluate(element => {
          const { top } = element.getBoundingClientRect();
          return top >= 0 && top < window.innerHeight;
        }),
        chosen: searchOf(page).get("duty"),
      };
    });
    expect(sins).toEqual([]);
    expect(result.all).toBe(23);
    expect(result.cited).toContain("cited by 2 statements, 1 step of the story");
    expect(result).toMatchObject({ inView: true, isFocused: true, chosen: "health-safety" });
  });
});
