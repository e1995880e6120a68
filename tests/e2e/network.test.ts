/** All chains at once: in a browser, on the built page, by mouse, by keyboard and list alone, on a phone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { answersIn, mergeDossiers } from "../../src/model/index.ts";
import { idPart } from "../../src/views/svg/svgElement.ts";
import { galleryText } from "../gallery/gallery.ts";
import { library } from "../model/networkSets.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { contrastTroubles } from "./contrastTroubles.ts";
import { onPaper } from "./onPaper.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { shippedIds } from "./shippedIds.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-network-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = (id: string) =>
  readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8");

/** Files that a reader chooses, by name. */
const ownFiles = (files: Readonly<Record<string, string>>): string[] =>
  Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });

const KENYAN = "openai-sama/samasource-kenya-epz";
const searchOf = (page: Page) => new URL(page.url()).searchParams;
/** How many parties are shown, as the list says. */
const partiesOf = async (page: Page): Promise<number> =>
  Number(/of (\d+) parties/.exec((await page.locator(".network-list").textContent())!)![1]);
const list = (page: Page) => page.locator(".network-list > ul > li");
const panel = (page: Page) => page.locator(".panel");
/** Waits until the picture is drawn and no party moves any more. */
const drawn = async (page: Page) => {
  await page.locator(".network-drawing canvas").first().waitFor({ state: "attached" });
  await page.locator(".network-progress progress").waitFor({ state: "detached" });
};
const downloaded = async (
  page: Page,
  press: () => Promise<unknown>,
): Promise<{ name: string; text: string; size: number }> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString("utf8"), size: bytes.length };
};
const pictureOf = (page: Page, type: "SVG" | "PNG" = "SVG") =>
  downloaded(page, () => page.locator(".network-out").getByRole("button", { name: type }).click());
const choosing = {
  prepare: (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker")),
};
async function choose(page: Page, button: string, files: string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).first().click();
  await (await chooser).setFiles(files);
}

describe.skipIf(!hasBrowser)("where else does this firm stand", () => {
  it("is answered from a fresh start: search Sama, see its chains and clients, go into one at that party, and back", async () => {
    const { result, sins } = await visit("?", async page => {
      await page.getByRole("link", { name: "All chains at once" }).click();
      await page.getByRole("heading", { level: 1, name: "All chains at once" }).waitFor();
      await drawn(page);
      await page.getByLabel("Search parties").fill("sama");
      await page.getByText("2 parties", { exact: true }).waitFor();
      const found = await list(page).locator("> a").allTextContents();
      await list(page).getByRole("link", { name: "Samasource Kenya EPZ Ltd", exact: true }).click();
      await panel(page).waitFor();
      const said = await panel(page).textContent();
      const there = page.url();
      await panel(page)
        .locator(".network-account", { hasText: "Texts labelled in Nairobi for OpenAI" })
        .getByRole("link", { name: "Open the chain at this place" })
        .click();
      await page
        .getByRole("heading", { level: 1, name: "Texts labelled in Nairobi for OpenAI: who answers for what?" })
        .waitFor();
      await panel(page).waitFor();
      const inChain = {
        dossier: new URL(page.url()).pathname,
        party: searchOf(page).get("party"),
        title: await page.locator("#panel-title").textContent(),
      };
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "All chains at once" }).waitFor();
      await panel(page).waitFor();
      return { found: found.slice(0, 2), said, inChain, back: page.url() === there };
    });
    expect(sins).toEqual([]);
    expect(result.found.toSorted()).toEqual(["Sama", "Samasource Kenya EPZ Ltd"]);
    expect(result.said).toContain("2 dossiers");
    expect(result.said).toContain("Who employed Facebook’s moderators in Nairobi");
    expect(result.said).toContain("Texts labelled in Nairobi for OpenAI");
    // Its clients, as each dossier has them.
    expect(result.said).toContain("Meta Platforms, Inc.");
    expect(result.inChain).toEqual({
      dossier: "/openai-sama/",
      party: "samasource-kenya-epz",
      title: "Samasource Kenya EPZ Ltd",
    });
    expect(result.back).toBe(true);
  });

  it("is answered by keyboard and list alone", async () => {
    const { result, sins } = await visit("?", async page => {
      const tabTo = async (isThere: () => Promise<boolean>, most = 60) => {
        for (let presses = 0; presses < most; presses += 1) {
          if (await isThere()) return;
          await page.keyboard.press("Tab");
        }
        throw new Error("not reached by Tab");
      };
      const focused = (test: string) => () =>
        page.evaluate(wanted => document.activeElement?.textContent?.trim() === wanted, test);
      await tabTo(focused("All chains at once"));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "All chains at once" }).waitFor();
      await drawn(page);
      await tabTo(() => page.evaluate(() => document.activeElement?.matches("input[type=search]") ?? false));
      await page.keyboard.type("sama");
      await page.getByText("2 parties", { exact: true }).waitFor();
      await tabTo(focused("Samasource Kenya EPZ Ltd"));
      await page.keyboard.press("Enter");
      await panel(page).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "panel-title");
      await tabTo(focused("Open the chain at this place"));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Who employed Facebook’s moderators in Nairobi" }).waitFor();
      const there = searchOf(page).get("party");
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "All chains at once" }).waitFor();
      return { there, back: searchOf(page).get("party") };
    });
    expect(sins).toEqual([]);
    expect(result.there).toBe("samasource-kenya-epz");
    expect(result.back).toContain("samasource-kenya-epz");
  });

  it("is answered hop by hop for the duty that is followed, in the picture, in the list and in the file alike", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const first = await page.getByLabel("Who answers for").inputValue();
      await page.getByLabel("Who answers for").selectOption("pay-wage");
      await page.getByLabel("as it stands").selectOption("practical");
      await page.waitForURL(/follow=pay-wage&under=practical/);
      await drawn(page);
      const told = await page.locator(".network-drawing").evaluate(element => {
        const { cy } = (element as unknown as { readonly _cyreg: { readonly cy: import("cytoscape").Core } })._cyreg;
        return {
          tags: cy
            .nodes(".answer")
            .map(node => [node.id().slice("answer ".length), String(node.data("label"))] as const),
          states: cy
            .edges()
            .map(edge => [...edge.classes()].find(name => name.startsWith("state-")) ?? "")
            .filter(name => name !== ""),
        };
      });
      const list = await page.locator(".network-list").textContent();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "SVG" }).click(),
      ]);
      const svg = await (await download.createReadStream()).toArray();
      return { first, told, list, svg: Buffer.concat(svg).toString("utf8") };
    });
    expect(sins).toEqual([]);
    // The picture opens on a duty that dossiers speak of.
    expect(result.first).not.toBe("");
    const network = mergeDossiers(library);
    const { parties, verdicts, hops } = answersIn(network, { duty: "pay-wage", plane: "practical" });
    const answering = network.parties.filter((_, node) => parties.has(node) || verdicts.has(node));
    expect(result.told.tags.map(([key]) => key).sort()).toEqual(answering.map(({ key }) => key).sort());
    const states = new Set([...hops.values()].flat().map(state => `state-${state}`));
    expect(new Set(result.told.states.filter(state => state !== "state-silent"))).toEqual(
      new Set([...states].filter(state => state !== "state-silent")),
    );
    for (const [, words] of result.told.tags) expect(result.svg).toContain(words.split("\n")[0]);
    expect(result.list).toContain("“Paying for the work” (in practice)");
  });

  it("is walked in the picture by the arrow keys, and said; Enter goes to the evidence", async () => {
    const { result, sins } = await visit("?network=all&party=openai-sama/openai", async page => {
      await drawn(page);
      const picture = page.getByRole("listbox", { name: "Network of parties" });
      await picture.focus();
      await picture.press("ArrowDown");
      await page.waitForURL(/openai-sama\/sama(?!source)/);
      const said = await picture.getByRole("option", { selected: true }).textContent();
      const length = await page.evaluate(() => window.history.length);
      await picture.press("ArrowDown");
      await page.waitForURL(url => !/openai-sama\/sama(?!source)/.test(decodeURIComponent(url.search)));
      const after = await page.evaluate(() => window.history.length);
      await picture.press("Enter");
      const focus = await page.evaluate(() => document.activeElement?.id);
      await page.keyboard.press("Escape");
      await panel(page).waitFor({ state: "detached" });
      return { said, stays: length === after, focus };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("Sama");
    expect(result.said).toMatch(/lines?\.$/);
    expect(result.stays).toBe(true);
    expect(result.focus).toBe("panel-title");
  });
});

describe.skipIf(!hasBrowser)("what no dossier answers", () => {
  it("tells by which ways two parties are joined, and whether one file has the whole way", async () => {
    const { result, sins } = await visit("?network=all&party=openai-sama/openai", async page => {
      await drawn(page);
      const ways = page.locator(".network-question").first();
      await ways.getByLabel("From OpenAI to").fill("Data labellers in Nairobi");
      await ways.getByRole("button", { name: "Find the ways" }).click();
      await ways.getByText("Work goes down from").waitFor();
      const inOne = await ways.textContent();
      await page.getByRole("link", { name: "Clear" }).first().click();
      await ways.getByLabel("From OpenAI to").fill("Facebook content moderators in Nairobi");
      await ways.getByRole("button", { name: "Find the ways" }).click();
      await ways.getByText("Work goes down from").waitFor();
      return {
        inOne,
        across: await ways.textContent(),
        marked: await page.locator(".network-list").getByText("stand out").textContent(),
      };
    });
    expect(sins).toEqual([]);
    expect(result.inOne).toMatch(/OpenAI[\s\S]*3 hops/);
    expect(result.inOne).toContain("As one way in");
    expect(result.across).toContain(
      "Pieced together from several dossiers: no file says that work goes this whole way.",
    );
    expect(result.marked).toContain("stand out and come first");
  });

  it("tells which firms stand in several chains, at which depth, and through whom every way goes", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const questions = page.locator("#network-ask").locator("..");
      await questions.getByRole("link", { name: "In several dossiers" }).click();
      await page.waitForURL(/ask=several/);
      const several = await questions.textContent();
      const lit = await page.locator(".network-drawing").evaluate(element => {
        const { cy } = (element as unknown as { readonly _cyreg: { readonly cy: import("cytoscape").Core } })._cyreg;
        return cy.nodes(".party").length;
      });
      await questions.getByRole("link", { name: "Through whom alone" }).click();
      await questions.getByText("Without it,").first().waitFor();
      const cuts = await questions.textContent();
      await questions.getByRole("link", { name: "What hangs together" }).click();
      await questions.getByText("groups.").waitFor();
      await questions.getByRole("link", { name: "On most ways" }).click();
      await questions.getByText("most first").waitFor();
      await page.goto(
        page
          .url()
          .replace(
            /\?.*/,
            "?network=all&between=meta-nairobi-moderators/meta-platforms-inc,meta-nairobi-moderators/nairobi-moderators",
          ),
      );
      await drawn(page);
      const ways = page.locator("#network-ways").locator("..");
      await ways.getByText("Every way on record goes through").waitFor();
      return { several, lit, cuts, ways: await ways.textContent() };
    });
    expect(sins).toEqual([]);
    expect(result.several).toContain("5 parties stand in several dossiers.");
    expect(result.several).toMatch(
      /Samasource Kenya EPZ Ltd.*2 hops down.*1 hop down|Samasource Kenya EPZ Ltd.*1 hop down.*2 hops down/,
    );
    expect(result.lit).toBeGreaterThan(70);
    expect(result.cuts).toContain("Samasource Kenya EPZ Ltd");
    expect(result.ways).toMatch(/Every way on record goes through Samasource Kenya EPZ Ltd/);
  });

  it("tells through whom several clients reach workers of a country", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const common = page.locator(".network-question").nth(1);
      await common.getByRole("link", { name: "All 8 clients of these dossiers" }).click();
      await common.getByText(/stands? below two of them or more/).waitFor();
      await common.getByLabel("On the way to workers in").selectOption("KE");
      await page.waitForURL(/towards=KE/);
      const row = (name: string) =>
        common
          .locator(".network-commons > li")
          .filter({ has: page.locator(":scope > a", { hasText: name }) })
          .locator(".network-below > li");
      return {
        all: await common.textContent(),
        first: await common.locator(".network-commons > li > a").first().textContent(),
        firm: await row("Samasource Kenya EPZ Ltd").allTextContents(),
        labellers: await row("Data labellers in Nairobi").allTextContents(),
        moderators: await row("Facebook content moderators in Nairobi").allTextContents(),
      };
    });
    expect(sins).toEqual([]);
    const PIECED = "pieced together: no file says that work goes this way";
    expect(result.all).toContain(
      "3 parties stand below two of them or more within single files; 1 more only by ways pieced together.",
    );
    // Both files have it themselves.
    expect(result.first).toBe("Samasource Kenya EPZ Ltd");
    expect(result.firm.filter(line => line.includes(PIECED))).toEqual([]);
    // For each group of workers, one client is named by a file; the other follows only by a firm that the files share.
    expect(result.labellers[0]).toMatch(/below .*OpenAI.* in .*OpenAI and Sama in Nairobi/);
    expect(result.labellers[1]).toContain("Meta Platforms, Inc.");
    expect(result.moderators[0]).toMatch(/below .*Meta Platforms.* in .*Facebook’s moderators/);
    expect(result.labellers.map(line => line.includes(PIECED))).toEqual([false, true, true]);
    expect(result.moderators.map(line => line.includes(PIECED))).toEqual([false, false, true]);
    expect(result.all).not.toContain("Clic and Walk below");
  });

  it("takes no party in silence where several have the name", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const common = page.locator(".network-question").nth(1);
      const field = common.getByRole("combobox", { name: "Add" });
      const add = async (name: string) => {
        await field.fill(name);
        await field.press("Enter");
      };
      await add("meta");
      const choice = common.locator(".network-choose");
      await choice.waitFor();
      const offered = await choice.getByRole("button").allTextContents();
      const asked = await common.getByText("parties match").textContent();
      const stays = searchOf(page).get("common");
      const axe = await axeTroubles(page);
      await choice.getByRole("button", { name: "Both" }).click();
      await page.waitForURL(/common=/);
      const taken = await common.getByText("Chosen:").textContent();
      const both = searchOf(page).get("common")!.split(",").length;
      const hasFocus = await field.evaluate(one => one === document.activeElement);
      await add("openai");
      await common.getByText("Chosen: OpenAI").waitFor();
      const exact = searchOf(page).get("common")!.split(",");
      await add("nobody at all");
      const none = await common.getByRole("alert").textContent();
      return { offered, asked, stays, axe, taken, both, hasFocus, exact, none };
    });
    expect(sins).toEqual([]);
    expect(result.offered).toEqual(["Both", expect.stringContaining("Meta"), expect.stringContaining("Meta")]);
    expect(result).toMatchObject({
      asked: "2 parties match. Which one?",
      stays: null,
      axe: [],
      both: 2,
      hasFocus: true,
    });
    for (const name of result.offered.slice(1)) expect(result.taken).toContain(name);
    expect(result.exact).toHaveLength(3);
    expect(result.exact).toContain("openai-sama/openai");
    expect(result.none).toContain("No party of that name");
  });

  it("leaves nothing of a filter unsaid: how many pass, none, and the way back; the address is what was seen", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const parties = await partiesOf(page);
      const role = page.getByLabel("Role");
      const option = (await role.locator("option").allTextContents()).find(text => /^client \(\d+\)$/.test(text))!;
      const offered = Number(/\d+/.exec(option)![0]);
      await role.selectOption({ label: option });
      await page.getByText(`${offered} parties are shown and`).waitFor();
      const clients = await list(page).count();
      await page.getByRole("link", { name: "Also those joined to them" }).click();
      await page.waitForURL(/near=1/);
      const near = await page
        .locator(".network-list")
        .getByText(/of \d+ parties/)
        .textContent();
      await page.getByLabel("State").selectOption("excluded");
      await page.getByText("No party fits all that is chosen.").waitFor();
      const search = new URL(page.url()).search;
      const none = await list(page).count();
      await page.getByRole("link", { name: "Show all again" }).click();
      await page.waitForURL(url => !url.searchParams.has("role"));
      await drawn(page);
      return {
        parties,
        offered,
        clients,
        near,
        search,
        none,
        again: await page
          .locator(".network-list")
          .getByText(/of \d+ parties/)
          .textContent(),
      };
    });
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ none: 0, again: expect.stringContaining(`20 of ${result.parties} parties`) });
    expect(result.offered).toBeGreaterThan(5);
    expect(result.clients).toBe(result.offered);
    expect(result.search).toContain("role=client");
    expect(result.search).toContain("state=excluded");
    expect(Number(/of (\d+)/.exec(result.near!)![1])).toBeGreaterThan(result.offered);
  });

  it("says of a country that is no code that nothing passes, and leads back to all", async () => {
    const { result, sins } = await visit("?network=all&country=kenya", async page => {
      await page.getByText("No party fits all that is chosen.").waitFor();
      const chosen = await page.locator(".network-bar").getByLabel("Country", { exact: true }).inputValue();
      await page.getByRole("link", { name: "Show all again" }).click();
      await page.waitForURL(url => !url.searchParams.has("country"));
      await drawn(page);
      return { chosen, parties: await partiesOf(page) };
    });
    expect(sins).toEqual([]);
    expect(result.chosen).toBe("kenya");
    expect(result.parties).toBeGreaterThan(1);
  });

  it("shows what is round a party, wider by a hop, and all again", async () => {
    const { result, sins } = await visit(`?network=all&party=${KENYAN}`, async page => {
      await drawn(page);
      const counts: (string | null)[] = [];
      const count = async () =>
        counts.push(
          await page
            .locator(".network-list")
            .getByText(/of \d+ part/)
            .textContent(),
        );
      await panel(page).getByRole("link", { name: "Show only what is above" }).click();
      await page.locator(".network-around").waitFor();
      await count();
      await page.getByRole("link", { name: "One hop more" }).click();
      await page.locator(".network-around", { hasText: "up to 2 hops" }).waitFor();
      await count();
      await page.goBack();
      await page.locator(".network-around", { hasText: "up to 1 hop away" }).waitFor();
      await page.getByRole("link", { name: "The whole network" }).click();
      await page.locator(".network-around").waitFor({ state: "detached" });
      return counts.map(said => Number(/of (\d+)/.exec(said!)![1]));
    });
    expect(sins).toEqual([]);
    expect(result).toEqual([4, 5]);
  });
});

describe.skipIf(!hasBrowser)("the set of dossiers", () => {
  it("is chosen one by one, to none at all, and is in the address", async () => {
    const { result, sins } = await visit("?network=openai-sama,flamanville", async page => {
      await drawn(page);
      const facts = await page.locator(".opening .facts").textContent();
      const set = page.locator("#network-dossiers");
      for (const title of ["OpenAI and Sama in Nairobi", "The Flamanville 3 reactor site"])
        await set.locator("li", { hasText: title }).getByRole("link", { name: "Leave out" }).click();
      await page.getByText("No dossier is in this network.").waitFor();
      const address = searchOf(page).get("network");
      await page.getByRole("link", { name: "Show the whole library" }).click();
      await drawn(page);
      return { facts, address, all: await page.locator(".opening .facts").textContent() };
    });
    expect(sins).toEqual([]);
    expect(result.facts).toContain("2 dossiers");
    expect(result.address).toBe("none");
    expect(result.all).toContain(`${shippedIds.length} dossiers`);
  });

  it("says what it cannot have, each in a sentence with a way on, and shows the rest", async () => {
    const { result, sins } = await visit("?network=openai-sama,nowhere&src=missing.dossier.json", async page => {
      await drawn(page);
      const said = await page.locator(".problems").textContent();
      await page.locator(".problems").getByRole("link", { name: "Leave out" }).first().click();
      await page.getByText("“nowhere”").waitFor({ state: "detached" });
      return { said, parties: await list(page).count() };
    });
    expect(sins.filter(sin => !sin.includes("404"))).toEqual([]);
    expect(result.said).toContain("“nowhere”, which is not in the library");
    expect(result.said).toContain("missing.dossier.json");
    expect(result.parties).toBe(5);
  });

  it("takes files of one's own, several at once; broken ones cost no other, and nothing of them is in the address", async () => {
    const files = ownFiles({
      "mine.dossier.json": shipped("openai-sama").replace('"id": "openai-sama"', '"id": "mine"'),
      "broken.dossier.json": shipped("clic-and-walk")
        .replace('"id": "clic-and-walk"', '"id": "broken"')
        .replace('"type": "engages"', '"type": "hires"'),
      "notes.json": "{ no",
    });
    const { result, sins } = await visit(
      "?network=meta-nairobi-moderators",
      async page => {
        await drawn(page);
        await choose(page, "Add files of your own", files);
        await page.getByText("your file mine.dossier.json").waitFor();
        const said = await page.locator(".problems").textContent();
        const facts = await page.locator(".opening .facts").textContent();
        const address = new URL(page.url()).search;
        // The company is the same in the library's dossier and in the reader's own file.
        await page.getByLabel("Search parties").fill("samasource kenya");
        await page.getByText("1 party", { exact: true }).waitFor();
        const shared = await list(page).first().textContent();
        await page.reload();
        await page.getByText("no longer holds the files").waitFor();
        return { said, facts, address, shared };
      },
      choosing,
    );
    expect(sins).toEqual([]);
    expect(result.said).toContain("notes.json cannot be read");
    expect(result.said).toContain("broken.dossier.json has errors");
    expect(result.facts).toContain("3 dossiers");
    expect(result.address).toBe("?local");
    expect(result.shared).toContain("in 2 dossiers");
  });

  it("shows contradictions, what is held apart and what is called alike, side by side", async () => {
    const party = (more: object) => ({ kind: "organisation", identifiers: [{ scheme: "LEI", id: "1" }], ...more });
    const dossier = (id: string, parties: object[]) =>
      JSON.stringify({
        format: "deep-labor/1",
        id,
        title: `File ${id}`,
        language: "en",
        updated: "2026-11-25",
        parties,
        links: [],
      });
    const files = ownFiles({
      "a.json": dossier("a", [
        party({ id: "firm", name: "Acme Ltd", country: "KE" }),
        { id: "twin", kind: "organisation", name: "Delta GmbH" },
      ]),
      "b.json": dossier("b", [
        party({ id: "firm", name: "Acme", country: "US" }),
        { id: "twin", kind: "organisation", name: "Delta" },
      ]),
      "c.json": dossier("c", [
        party({ id: "crew", kind: "worker-group", name: "A crew" }),
        { id: "lost", kind: "organisation", name: "Lost", identifiers: [{ scheme: "deep-labor", id: "nowhere" }] },
      ]),
    });
    const { result, sins } = await visit(
      "?network=none",
      async page => {
        await choose(page, "Add files of your own", files);
        await drawn(page);
        return page.locator("#network-doubts").textContent();
      },
      choosing,
    );
    expect(sins).toEqual([]);
    expect(result).toContain("dossiers give different countries for it");
    expect(result).toMatch(/Kenya[\s\S]*United States/);
    expect(result).toContain("given to parties of different kinds");
    expect(result).toContain("“nowhere” is not an entry of the register");
    expect(result).toContain("Delta GmbH and Delta are the same name.");
  });
});

describe.skipIf(!hasBrowser)("places of one's own", () => {
  const placeIn = (svg: string, key: string): readonly [number, number] => {
    const group = new RegExp(
      `id="network-party-${idPart(key)}"[^>]*transform="translate\\(([-\\d.]+) ([-\\d.]+)\\)"`,
    ).exec(svg);
    if (!group) throw new Error(`no place of ${key} in the picture`);
    return [Number(group[1]), Number(group[2])];
  };

  it("are given by keys, stay when the picture is arranged anew, are undone, written and read", async () => {
    const { result, sins } = await visit(`?network=openai-sama&party=${KENYAN}`, async page => {
      await drawn(page);
      const before = (await pictureOf(page)).text;
      const again = (await pictureOf(page)).text;
      const picture = page.getByRole("listbox", { name: "Network of parties" });
      await picture.focus();
      for (let presses = 0; presses < 3; presses += 1) await picture.press("Alt+ArrowRight");
      await page.locator(".network-placing summary").getByText("(1)").waitFor();
      const moved = (await pictureOf(page)).text;
      await page.locator(".network-placing summary").click();
      const places = await downloaded(page, () =>
        page.getByRole("button", { name: "Save the places as a file" }).click(),
      );
      const dossier = await downloaded(page, () =>
        page.getByRole("button", { name: "Save the dossier with the places" }).click(),
      );
      await page.getByRole("button", { name: "Arrange the others round it" }).click();
      await drawn(page);
      const arranged = (await pictureOf(page)).text;
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByRole("button", { name: "Release all" }).click();
      await page.locator(".network-placing summary").getByText("(1)").waitFor({ state: "detached" });
      await page.locator(".network-placing input[type=file]").setInputFiles(ownFiles({ "places.json": places.text }));
      await page.locator(".network-placing summary").getByText("(1)").waitFor();
      const read = (await pictureOf(page)).text;
      await page.locator(".network-placing input[type=file]").setInputFiles(ownFiles({ "wrong.json": "[]" }));
      const wrong = await page.locator(".network-placing .wrong").textContent();
      return { before, again, moved, arranged, read, places: places.text, dossier: dossier.text, wrong };
    });
    expect(sins).toEqual([]);
    // The same seed gives the same picture.
    expect(result.again).toBe(result.before);
    const others = ["openai-sama/openai", "openai-sama/labellers"];
    const apart = (svg: string) => {
      const [x, y] = placeIn(svg, KENYAN);
      return others.map(key => [placeIn(svg, key)[0] - x, placeIn(svg, key)[1] - y]);
    };
    // It moved by three steps, and nothing else moved.
    expect(apart(result.moved)).toEqual(apart(result.before).map(([x, y]) => [x! - 60, y]));
    const pins = JSON.parse(result.places).pins;
    expect(Object.keys(pins)).toEqual([KENYAN]);
    expect(JSON.parse(result.dossier).views.network.pins).toEqual({ "samasource-kenya-epz": pins[KENYAN] });
    // The positions of the others follow from those that are kept.
    expect(apart(result.read)).toEqual(apart(result.arranged));
    expect(result.wrong).toContain("holds no places");
  });
});

describe.skipIf(!hasBrowser)("the picture as a file", () => {
  it("is made of what may leave: withheld names stay here, drafts and made-up files say so, and a PNG is the same", async () => {
    const files = ownFiles({ "withheld.dossier.json": galleryText("withheld") });
    const { result, sins } = await visit(
      "?network=none",
      async page => {
        await choose(page, "Add files of your own", files);
        await drawn(page);
        const svg = await pictureOf(page);
        const png = await pictureOf(page, "PNG");
        return { svg, png: { name: png.name, size: png.size } };
      },
      choosing,
    );
    expect(sins).toEqual([]);
    const withheld = (JSON.parse(galleryText("withheld")).parties as { id: string; withheld?: boolean }[]).filter(
      party => party.withheld,
    );
    expect(withheld.length).toBeGreaterThan(3);
    for (const { id } of withheld) expect(result.svg.text).not.toContain(`${idPart(`/${id}`)}"`);
    expect(result.svg.text).toContain("A retailer in northern Europe");
    expect(result.svg.text).not.toContain("kept elsewhere");
    expect(result.svg.name).toBe("all-chains.svg");
    expect(result.svg.text).toContain("No answer is drawn across files");
    expect(result.png.size).toBeGreaterThan(20_000);
  });

  it("is not made of a file with errors, and says which", async () => {
    const files = ownFiles({
      "broken.dossier.json": shipped("clic-and-walk").replace('"type": "engages"', '"type": "hires"'),
    });
    const { result, sins } = await visit(
      "?network=none",
      async page => {
        await choose(page, "Add files of your own", files);
        await drawn(page);
        await page.locator(".network-out").getByRole("button", { name: "SVG" }).click();
        return page.locator(".network-out .wrong").textContent();
      },
      choosing,
    );
    expect(sins).toEqual([]);
    expect(result).toContain("there are errors in clic-and-walk");
  });
});

describe.skipIf(!hasBrowser)("the list of the network", () => {
  it("begins with who is sought, and can be gone to, also while ways are asked for", async () => {
    const { result, sins } = await visit("?network=all&find=sama", async page => {
      await drawn(page);
      const first = () => page.locator("#network-list-first > a").textContent();
      const sought = await first();
      await page.goto(`${page.url()}&common=meta-nairobi-moderators/meta-platforms-inc,openai-sama/openai`);
      await drawn(page);
      return { sought, asked: await first(), count: await page.locator("#network-list-first").count() };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ sought: "Sama", asked: "Sama", count: 1 });
  });

  it("is whole on paper: every party with every line as a sentence, and folded again after", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const counted = await partiesOf(page);
      const lines = page.locator(".network-lines > li");
      const before = [await list(page).count(), await lines.count()];
      await onPaper(page);
      await lines.first().waitFor();
      const parties = await list(page).count();
      // Each link has both its parties in the picture, which counts it once.
      const keys = await page
        .locator(".network-lines > li > a")
        .evaluateAll(links => new Set(links.map(link => (link as HTMLAnchorElement).search)).size);
      const drawnLinks = await page
        .locator(".network-legend")
        .getByText(/parties and \d+ links/)
        .textContent();
      const said = await page.locator(".network-list").getByText(`of ${counted} parties`).textContent();
      const folded = await page
        .locator(".network-list details")
        .evaluateAll(all => all.filter(one => one.checkVisibility()).length);
      await page.emulateMedia({ media: "screen" });
      await lines.first().waitFor({ state: "detached" });
      return { before, counted, parties, keys, drawnLinks, said, folded, after: await list(page).count() };
    });
    expect(sins).toEqual([]);
    expect(result).toMatchObject({ before: [20, 0], parties: result.counted, folded: 0, after: 20 });
    expect(result.said).toContain(`${result.counted} of ${result.counted} parties`);
    expect(result.keys).toBe(Number(/(\d+) links/.exec(result.drawnLinks!)![1]));
  });

  it("says how many are not on paper where it is too long to print", async () => {
    const many = Array.from({ length: 405 }, (_, place) => ({
      id: `firm-${place}`,
      kind: "organisation",
      name: `Firm ${place}`,
    }));
    const files = ownFiles({
      "many.json": JSON.stringify({
        format: "deep-labor/1",
        id: "many",
        title: "Many firms",
        language: "en",
        updated: "2026-11-25",
        parties: many,
        links: [],
      }),
    });
    const { result, sins } = await visit(
      "?network=none",
      async page => {
        await choose(page, "Add files of your own", files);
        await drawn(page);
        await onPaper(page);
        const said = await page.locator(".network-list").getByText("not on paper").textContent();
        return { said, parties: await list(page).count() };
      },
      choosing,
    );
    expect(sins).toEqual([]);
    expect(result.said).toContain("5 more parties are in this network and not on paper");
    expect(result.parties).toBe(400);
  });
});

describe.skipIf(!hasBrowser)(`the page of the network (${extent})`, () => {
  const states = [
    ["light", 1280, "?network=all"],
    ["dark", 1280, `?network=all&party=${KENYAN}`],
    ["light", 390, "?network=all&find=sama"],
    ["dark", 320, "?network=all&common=openai-sama/openai,meta-nairobi-moderators/meta-platforms-inc&lang=fr"],
    ["light", 1280, "?network=all&country=IS"],
  ] as const;
  it.each(partOf(states, 2))("breaks no rule in %s at %i px: %s", async (colorScheme, width, query) => {
    const { result, sins } = await visit(
      query,
      async page => {
        if (!query.includes("IS")) await drawn(page);
        const troubles = [
          ...(await axeTroubles(page)),
          ...(await pageTroubles(page)),
          ...(await contrastTroubles(page)),
        ];
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        return { troubles, wide };
      },
      { colorScheme, viewport: { width, height: 844 } },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ troubles: [], wide: 0 });
  });

  it("leaves the wheel to the page, and enlarges with Ctrl and the wheel", async () => {
    const { result, sins } = await visit("?network=all", async page => {
      await drawn(page);
      const picture = page.locator(".network-canvas");
      await picture.scrollIntoViewIfNeeded();
      await picture.hover();
      const before = await page.evaluate(() => window.scrollY);
      await page.mouse.wheel(0, 200);
      await page.waitForFunction(y => window.scrollY > y, before);
      return true;
    });
    expect(sins).toEqual([]);
    expect(result).toBe(true);
  });
});
