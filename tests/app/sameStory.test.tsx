/**
 * Picture, outline and tables say the same, and it is what the model says: for the dossiers of the library with every
 * group and plane, and for random ones under random lenses. For another base seed: `SEED=7 npx vitest run
 * tests/app/sameStory.test.tsx`.
 */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { readDossier } from "../../src/app/documents/files/readDossier.ts";
import { DossierPage } from "../../src/app/dossier/DossierPage.tsx";
import { pageViews } from "../../src/app/page/address/parameters.ts";
import { parsePlace } from "../../src/app/page/address/parsePlace.ts";
import { type DossierPlace, dossierPlace } from "../../src/app/page/address/place.ts";
import { resolveIn } from "../../src/app/page/address/resolveIn.ts";
import { ChosenContext } from "../../src/app/page/reading/useChosen.ts";
import { ShownDossierContext } from "../../src/app/page/reading/useDossier.ts";
import { PlaceContext } from "../../src/app/page/reading/usePlace.ts";
import { ReaderContext } from "../../src/app/page/reading/useReader.ts";
import { OutlineView } from "../../src/app/picture/outline/OutlineView.tsx";
import { ChainTable } from "../../src/app/picture/table/ChainTable.tsx";
import { ResponsibilitiesView } from "../../src/app/views/responsibilities/ResponsibilitiesView.tsx";
import { disputedHopsOf, type Inquiry, inquiryOf, isLive } from "../../src/model/index.ts";
import { codes, type Plane, planes } from "../../src/schema/index.ts";
import { type Language, narratorOf, say } from "../../src/text/index.ts";
import { type ChainPicture, sceneOf } from "../../src/views/index.ts";
import { randomDossier, randomQuery } from "../model/randomDossier.ts";
import { firstSeed, tried } from "../scope.ts";
import { type Element, elementsIn, readMarkup, tagged, textOf } from "./markup.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

const BASE = firstSeed;
const RANDOM = tried(30, 120);

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
const dossiers = readdirSync(folder)
  .filter(file => file.endsWith(".dossier.json"))
  .map(file => [file.replace(".dossier.json", ""), readFileSync(path.join(folder, file), "utf8")] as const);

type Reading = {
  readonly inquiry: Inquiry;
  readonly group: number | null;
  readonly plane: Plane;
  readonly language: Language;
  readonly here: DossierPlace;
};

/** Everything that has to be the same wherever it is told. Sets are sorted lists of lines. */
type Tale = {
  readonly parties: readonly string[];
  /** As in "a > b: link, link", with what is said about the hop. */
  readonly hops: readonly string[];
  readonly overlays: readonly string[];
  /** As in "party duty state". */
  readonly states: readonly string[];
  /** As in "duty verdict condition". */
  readonly verdicts: readonly string[];
};

const sorted = (lines: Iterable<string>): string[] => [...lines].sort();
const hopLine = (from: string, to: string, links: readonly string[], isReturn: boolean, isDisputed: boolean): string =>
  `${from} > ${to}: ${[...links].sort().join(", ")}${isReturn ? ", back up" : ""}${isDisputed ? ", disputed" : ""}`;

/** The duties that have a thread: something is written on them in some plane, or about how they reached the workers. */
const dutiesWritten = ({ inquiry, group }: Pick<Reading, "inquiry" | "group">): readonly string[] =>
  inquiry.file.duties.filter(duty =>
    planes.some(plane => {
      const { restsOn, condition } = inquiry.trace(group!, duty, plane);
      return restsOn.assertions.length + restsOn.proceedings.length > 0 || condition !== null;
    }),
  );

/** The tale, straight from the model. */
function taleOfModel(reading: Reading): Tale {
  const { inquiry, group, plane } = reading;
  const { chain, file } = inquiry;
  const idOf = (party: number) => file.dossier.parties[party]!.id;
  const hops = Array.from(chain.hopFrom, (_, hop) => hop);
  const disputed = new Set(disputedHopsOf(inquiry, hops));
  const traces = group === null ? [] : dutiesWritten(reading).map(duty => inquiry.trace(group, duty, plane));
  return {
    parties: sorted(file.dossier.parties.flatMap(({ id }, party) => (chain.live[party] ? [id] : []))),
    hops: sorted(
      hops.map(hop =>
        hopLine(
          idOf(chain.hopFrom[hop]!),
          idOf(chain.hopTo[hop]!),
          chain.hopLinks[hop]!.map(({ id }) => id),
          chain.isReturn[hop] === 1,
          disputed.has(hop),
        ),
      ),
    ),
    overlays: sorted(
      file.overlays.flatMap(({ link, from, to }) =>
        chain.live[from] && chain.live[to] && (link === null || isLive(link, chain.focus, chain.chosen))
          ? [link?.id ?? `rating ${idOf(to)}`]
          : [],
      ),
    ),
    states: sorted(
      traces.flatMap(({ duty, standings }) =>
        [...standings].map(([party, { state }]) => `${idOf(party)} ${duty} ${state}`),
      ),
    ),
    verdicts: sorted(traces.map(({ duty, verdict, condition }) => `${duty} ${verdict} ${condition ?? "none"}`)),
  };
}

/** The picture with room for `capacity` cards side by side. What shares a card is counted from the chain. */
function pictureAt({ inquiry, group, plane, language, here }: Reading, capacity: number) {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  const show = ["money", "data", "instructions", "ownership"] as const;
  const { duty, party, link } = here;
  const room = { cards: capacity };
  return sceneOf({ inquiry, narrator, language, group, plane, duty, party, link, show, unfolded: [], room });
}

function taleOfPicture(reading: Reading, capacity: number): Tale {
  const { chain, file } = reading.inquiry;
  const { folded, picture } = pictureAt(reading, capacity);
  const idOf = (party: number) => file.dossier.parties[party]!.id;
  const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
  const hopLines = folded.hops.flatMap((hop, place) => {
    const { isReturn, isDisputed } = picture.hops[place]!;
    // Several hops between two cards are disputed as soon as one of them is: then the card is opened to see which.
    const all = new Set(disputedHopsOf(reading.inquiry, hop.hops));
    expect(isDisputed).toBe(all.size > 0);
    return hop.hops.map(one =>
      hopLine(
        idOf(chain.hopFrom[one]!),
        idOf(chain.hopTo[one]!),
        chain.hopLinks[one]!.map(({ id }) => id),
        isReturn,
        all.has(one),
      ),
    );
  });
  // No line is drawn between parties that share a card: the card says how many hops it holds.
  const within = Array.from(chain.hopFrom, (_, hop) => hop).filter(
    hop => folded.nodeOf[chain.hopFrom[hop]!] === folded.nodeOf[chain.hopTo[hop]!],
  );
  const disputed = new Set(disputedHopsOf(reading.inquiry, within));
  for (const hop of within)
    hopLines.push(
      hopLine(
        idOf(chain.hopFrom[hop]!),
        idOf(chain.hopTo[hop]!),
        chain.hopLinks[hop]!.map(({ id }) => id),
        chain.isReturn[hop] === 1,
        disputed.has(hop),
      ),
    );
  return {
    parties: sorted(cards.flatMap(({ parties }) => parties)),
    hops: sorted(hopLines),
    overlays: sorted(picture.overlays.map(({ key, link }) => link ?? key)),
    states: sorted(
      picture.columns.flatMap(({ duty, knots }) =>
        knots.flatMap(({ marks }) => marks.map(({ party, state }) => `${idOf(party)} ${duty} ${state}`)),
      ),
    ),
    verdicts: sorted(
      picture.columns.map(({ duty, verdict }) => `${duty} ${verdict.verdict} ${verdict.condition ?? "none"}`),
    ),
  };
}

function pageOf(node: ReactNode, { inquiry, group, plane, language, here }: Reading): Element {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  return readMarkup(
    renderToStaticMarkup(
      <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
        <ChosenContext value={{ place: here, ...resolveIn(here, inquiry.file) }}>
          <ShownDossierContext value={{ dossier, inquiry, narrator, group, plane }}>{node}</ShownDossierContext>
        </ChosenContext>
      </ReaderContext>,
    ),
  );
}

const dataOf = (element: Element, name: string): string => element.attributes.get(`data-${name}`)!;
const isOutside = (classes = ""): boolean => classes.split(" ").includes("outside");
function taleOfTables(page: Element): Tale {
  const section = (id: string): Element[] => tagged(page, "section", { id });
  const [duties] = section("responsibilities");
  const [parties] = section("table-parties");
  const rows = section("table-relations").flatMap(one => tagged(one, "tr", { "data-manner": null }));
  const hops = new Map<string, { from: string; to: string; links: string[]; isReturn: boolean; isDisputed: boolean }>();
  const overlays: string[] = [];
  for (const row of rows) {
    const [from, to, manner] = ["from", "to", "manner"].map(name => dataOf(row, name)) as [string, string, string];
    const link = row.attributes.get("data-link") ?? "";
    const rated = row.attributes.get("data-rated");
    if (rated !== undefined) overlays.push(`rating ${rated}`);
    else if (manner !== "hop" && manner !== "return") overlays.push(link);
    else {
      const key = `${from} ${to}`;
      const known = hops.get(key) ?? {
        from,
        to,
        links: [],
        isReturn: manner === "return",
        isDisputed: dataOf(row, "disputed") === "true",
      };
      known.links.push(link);
      hops.set(key, known);
    }
  }
  const columns = duties ? tagged(duties, "th", { "data-duty": null }) : [];
  const of = (duty: string, name: string) =>
    dataOf(tagged(duties!, "td", { "data-duty": duty, [`data-${name}`]: null })[0]!, name);
  const members = new Set(
    duties ? elementsIn(duties, ({ tag, attributes }) => tag === "tr" && !isOutside(attributes.get("class"))) : [],
  );
  return {
    parties: sorted(parties ? tagged(parties, "th", { "data-party": null }).map(one => dataOf(one, "party")) : []),
    hops: sorted(
      [...hops.values()].map(({ from, to, links, isReturn, isDisputed }) =>
        hopLine(from, to, links, isReturn, isDisputed),
      ),
    ),
    overlays: sorted(overlays),
    states: sorted(
      [...members].flatMap(row =>
        tagged(row, "td", { "data-state": null }).map(
          cell => `${dataOf(cell, "party")} ${dataOf(cell, "duty")} ${dataOf(cell, "state")}`,
        ),
      ),
    ),
    verdicts: sorted(
      columns.map(head => {
        const duty = dataOf(head, "duty");
        return `${duty} ${of(duty, "verdict")} ${of(duty, "condition")}`;
      }),
    ),
  };
}

/** The outline is about the whole file. This is the part of it about these workers in this plane. */
function taleOfOutline(page: Element, { inquiry, group, plane }: Reading): Tale {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const lines = (part: Element, kind: string): string[] =>
    tagged(part, "li", { "data-line": null }).flatMap(line => {
      const [of, id] = dataOf(line, "line").split(" ") as [string, string];
      return of === kind ? [id] : [];
    });
  const parts = tagged(page, "div", { class: "outline-part" });
  const partOf = (id: string) => parts.filter(part => tagged(part, "h3", { id: `chain-${id}` }).length > 0);
  const there = parts.filter(part => !partOf("absent").includes(part));
  const isDisputed = (id: string) =>
    tagged(page, "li", { "data-line": `link ${id}` }).some(
      line => tagged(line, "span", { class: "tag contested" }).length > 0,
    );
  const overlays = partOf("overlays").flatMap(part => lines(part, "link"));
  const back = partOf("returns").flatMap(part => lines(part, "link"));
  const hops = new Map<string, string[]>();
  for (const id of there.flatMap(part => lines(part, "link"))) {
    if (overlays.includes(id)) continue;
    const { from, to } = file.linkAt.get(id)!;
    const key = `${from} ${to}`;
    hops.set(key, [...(hops.get(key) ?? []), id]);
  }
  const told = verdictsIn(page, group === null ? null : dossier.parties[group]!.id, plane);
  const written = group === null ? [] : dutiesWritten({ inquiry, group });
  return {
    parties: sorted(there.flatMap(part => lines(part, "party"))),
    hops: sorted(
      [...hops].map(([key, links]) => {
        const [from, to] = key.split(" ") as [string, string];
        return hopLine(
          from,
          to,
          links,
          links.some(link => back.includes(link)),
          links.some(isDisputed),
        );
      }),
    ),
    overlays: sorted([...overlays, ...there.flatMap(part => lines(part, "rating")).map(id => `rating ${id}`)]),
    states: sorted(
      told
        .filter(line => written.includes(dataOf(line, "duty")))
        .flatMap(line => {
          const duty = dataOf(line, "duty");
          const states = new Map(
            tagged(line, "li", { "data-state": null }).map(one => [dataOf(one, "party"), dataOf(one, "state")]),
          );
          // The outline only counts the others.
          return inquiry
            .groupChain(group!)
            .members.filter(party => chain.live[party])
            .map(party => dossier.parties[party]!.id)
            .map(id => `${id} ${duty} ${states.get(id) ?? "silent"}`);
        }),
    ),
    verdicts: sorted(
      told
        .filter(line => written.includes(dataOf(line, "duty")))
        .map(line => {
          const duty = dataOf(line, "duty");
          const conditions = conditionsIn(page, dossier.parties[group!]!.id, duty);
          expect(conditions.length).toBeLessThanOrEqual(1);
          return `${duty} ${dataOf(line, "verdict")} ${conditions[0] ? dataOf(conditions[0], "condition") : "none"}`;
        }),
    ),
  };
}

/** What is told about one group in one plane, duty by duty. */
const verdictsIn = (page: Element, group: string | null, plane: Plane): Element[] =>
  tagged(page, "li", { "data-groups": null, "data-plane": plane }).filter(line =>
    dataOf(line, "groups").split(" ").includes(group!),
  );

/** How a duty reached one group, which stands beside the planes. */
const conditionsIn = (page: Element, group: string, duty: string): Element[] =>
  tagged(page, "li", { "data-groups": null, "data-duty": duty, "data-condition": null }).filter(line =>
    dataOf(line, "groups").split(" ").includes(group),
  );

/** Every verdict and every state has the words of the picture, wherever it is told. */
function expectSameWords(
  { columns }: ChainPicture,
  tables: Element,
  told: readonly Element[],
  reached: (duty: string) => readonly Element[],
): void {
  for (const { duty, verdict } of columns) {
    const [cell] = tagged(tables, "td", { "data-duty": duty, "data-verdict": null });
    expect(textOf(cell!)).toContain(verdict.words);
    const line = told.find(one => dataOf(one, "duty") === duty);
    expect(textOf(line!)).toContain(verdict.words);
    if (verdict.conditionWords === null) continue;
    expect(textOf(tagged(tables, "td", { "data-duty": duty, "data-condition": null })[0]!)).toBe(
      verdict.conditionWords,
    );
    expect(textOf(reached(duty)[0]!)).toContain(verdict.conditionWords);
    // The condition belongs to no plane, so it stands under none.
    expect(textOf(line!)).not.toContain(verdict.conditionWords);
  }
}

/** Parties that are spoken of outside the chain are named with their states, in the tables as in the outline. */
function expectOutside({ inquiry, group, plane }: Reading, tables: Element, told: readonly Element[]): void {
  for (const { duty } of columnsOf(tables))
    for (const [party, { state }] of inquiry.trace(group!, duty, plane).standingsOutside) {
      const { id } = inquiry.file.dossier.parties[party]!;
      const cell = { "data-party": id, "data-duty": duty, "data-state": state };
      const rows = elementsIn(tables, ({ tag, attributes }) => tag === "tr" && isOutside(attributes.get("class")));
      expect(rows.flatMap(row => tagged(row, "td", cell))).toHaveLength(1);
      expect(told.flatMap(line => tagged(line, "li", cell))).toHaveLength(1);
    }
}

const columnsOf = (tables: Element): readonly { readonly duty: string }[] =>
  tagged(tables, "section", { id: "responsibilities" }).flatMap(section =>
    tagged(section, "th", { "data-duty": null }).map(head => ({ duty: dataOf(head, "duty") })),
  );

/** Where a duty was passed on and no receipt is documented, the silence of the receiver says so. */
function expectReceipts({ inquiry, group, plane, language }: Reading, tables: Element, told: readonly Element[]): void {
  for (const { duty } of columnsOf(tables)) {
    const { standings, transfers } = inquiry.trace(group!, duty, plane);
    for (const { to, kind } of transfers) {
      if (kind !== "unacknowledged" && kind !== "into-the-dark") continue;
      if (standings.get(to)?.state !== "silent") continue;
      const { id } = inquiry.file.dossier.parties[to]!;
      const words = say(language, "chain.receipt");
      const [cell] = tagged(tables, "td", { "data-party": id, "data-duty": duty });
      expect(textOf(cell!)).toContain(words);
      const [line] = told.flatMap(one =>
        tagged(one, "li", { "data-party": id, "data-duty": duty, "data-state": "silent" }),
      );
      expect(line && textOf(line)).toContain(words);
    }
  }
}

/** The responsibilities, the parties and the relations, from two views of the page. */
const allTables = (
  <>
    <ResponsibilitiesView />
    <ChainTable />
  </>
);

function expectSameStory(reading: Reading): Tale {
  const tables = pageOf(allTables, reading);
  const outline = pageOf(<OutlineView />, reading);
  const model = taleOfModel(reading);
  // With room for eight cards side by side, and then with so little that most parties share a card.
  for (const capacity of [8, 2])
    expect(taleOfPicture(reading, capacity), `picture with room for ${capacity}`).toEqual(model);
  expect(taleOfTables(tables), "tables").toEqual(model);
  expect(taleOfOutline(outline, reading), "outline").toEqual(model);
  const { group, plane, inquiry } = reading;
  const workers = group === null ? null : inquiry.file.dossier.parties[group]!.id;
  const told = verdictsIn(outline, workers, plane);
  const reached = (duty: string) => conditionsIn(outline, workers!, duty);
  expectSameWords(pictureAt(reading, 8).picture, tables, told, reached);
  expectOutside(reading, tables, told);
  expectReceipts(reading, tables, told);
  return model;
}

function expectPlainTables(page: Element): void {
  for (const table of tagged(page, "table")) {
    expect(tagged(table, "caption"), "a caption").toHaveLength(1);
    const rows = tagged(table, "tr");
    const width = rows[0]!.children.length;
    for (const row of rows) expect(row.children, "as many cells as there are heads").toHaveLength(width);
    for (const head of tagged(table, "th")) expect(head.attributes.get("scope"), textOf(head)).toMatch(/^(?:col|row)$/);
    for (const cell of elementsIn(table, ({ tag }) => tag === "td" || tag === "th"))
      for (const name of ["colspan", "rowspan"]) expect(cell.attributes.has(name)).toBe(false);
  }
}

/** Parts without which a page would not be the one that was asked for. */
const placesOf: Readonly<Record<(typeof pageViews)[number], readonly string[]>> = {
  chain: ["picture", "sources"],
  money: ["picture", "sources"],
  evidence: ["picture", "open-questions", "sources"],
  time: ["picture", "sources"],
  outline: ["chain", "duties", "sources"],
  responsibilities: ["responsibilities", "sources"],
  table: ["table-parties", "table-relations", "sources"],
  map: ["picture", "sources"],
};

describe.each(dossiers)("of %s", (id, text) => {
  const inquiry = inquiryOf(readDossier(text).file!);
  const readings = inquiry.chain.groups.flatMap(group =>
    planes.map((plane, index): Reading => {
      const language = index % 2 === 0 ? "en" : "fr";
      return { inquiry, group, plane, language, here: dossierPlace({ kind: "library", id }, { plane }) };
    }),
  );

  it("picture, outline and tables say the same as the model, for every group and plane", () => {
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings) expectSameStory(reading);
  });

  it("every state and verdict, every party and link leads to its evidence", () => {
    for (const reading of readings) {
      const page = pageOf(allTables, reading);
      const asked = (element: Element) =>
        tagged(element, "a", { href: null }).map(link => parsePlace(link.attributes.get("href")!));
      for (const cell of tagged(page, "td", { "data-state": null }))
        if (dataOf(cell, "state") !== "silent")
          expect(asked(cell)).toMatchObject([{ duty: dataOf(cell, "duty"), party: dataOf(cell, "party") }]);
      for (const cell of tagged(page, "td", { "data-verdict": null }))
        expect(asked(cell)[0]).toMatchObject({
          duty: dataOf(cell, "duty"),
          party: inquiry.file.dossier.parties[reading.group!]!.id,
        });
      for (const head of tagged(page, "th", { "data-party": null }))
        expect(asked(head)).toMatchObject([{ party: dataOf(head, "party"), duty: null, link: null }]);
      for (const row of tagged(page, "tr", { "data-link": null }))
        expect(asked(row).map(place => (place.kind === "dossier" ? place.link : null))).toContain(dataOf(row, "link"));
    }
  });

  it("the tables are plain ones, which a spreadsheet can take", () => {
    for (const reading of readings) {
      const page = pageOf(allTables, reading);
      expect(tagged(page, "table").length).toBeGreaterThanOrEqual(2);
      expectPlainTables(page);
    }
  });

  it.each(pageViews)("the page shown as %s has headings in order, and no id twice", async view => {
    const opened = readDossier(text);
    for (const language of ["en", "fr"] as const) {
      const place = dossierPlace({ kind: "library", id }, { view, language });
      // Parts of the page are loaded on demand, so this waits for them.
      const { prelude } = await prerender(
        <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
          <PlaceContext value={place}>
            <DossierPage opened={opened} kind="shipped" name={id} />
          </PlaceContext>
        </ReaderContext>,
      );
      const page = readMarkup(await new Response(prelude).text());
      for (const place of placesOf[view]) expect(tagged(page, "section", { id: place }), place).toHaveLength(1);
      const levels = elementsIn(page, ({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag[1]));
      expect(levels[0]).toBe(1);
      expect(levels.filter(level => level === 1)).toHaveLength(1);
      levels.forEach((level, place) => {
        expect(level - (levels[place - 1] ?? 0), `heading ${place} of ${levels.join(" ")}`).toBeLessThanOrEqual(1);
      });
      const ids = elementsIn(page, ({ attributes }) => attributes.has("id")).map(one => one.attributes.get("id")!);
      expect(ids.filter((one, place) => ids.indexOf(one) !== place)).toEqual([]);
      const named = elementsIn(page, ({ attributes }) => attributes.has("aria-labelledby"));
      for (const one of named) expect(ids).toContain(one.attributes.get("aria-labelledby"));
    }
  });
});

describe("of a crowd", () => {
  it("parties that share a card in the picture stand by themselves in outline and tables", () => {
    const suppliers = Array.from({ length: 30 }, (_, place) => `s${place + 1}`);
    const link = (id: string, type: string, from: string, to: string) => ({
      id,
      type,
      from,
      to,
      verification: "reported",
      evidence: [],
    });
    const { file } = readDossier(
      JSON.stringify({
        format: "deep-labor/1",
        id: "crowd",
        title: "A crowd",
        language: "en",
        fictional: true,
        updated: "2024",
        parties: [
          { id: "c", kind: "organisation", name: "Client" },
          ...suppliers.map(id => ({ id, kind: "organisation", name: `Supplier ${id}` })),
          { id: "w", kind: "worker-group", name: "Workers" },
        ],
        links: suppliers.flatMap(id => [link(`c-${id}`, "commissions", "c", id), link(`${id}-w`, "engages", id, "w")]),
        sources: [],
      }),
    );
    const inquiry = inquiryOf(file!);
    const reading: Reading = {
      inquiry,
      group: inquiry.chain.groups[0]!,
      plane: "legal",
      language: "en",
      here: dossierPlace({ kind: "library", id: "crowd" }),
    };
    expect(pictureAt(reading, 8).picture.cards).toHaveLength(3);
    expect(expectSameStory(reading)).toMatchObject({ parties: { length: 32 }, hops: { length: 60 } });
  });
});

describe("of random dossiers", () => {
  it(`picture, outline and tables say the same as the model (${RANDOM} from seed ${BASE})`, () => {
    const occurred = {
      hops: 0,
      returns: 0,
      disputed: 0,
      overlays: 0,
      states: 0,
      conditions: 0,
      verdicts: new Set<string>(),
    };
    for (let seed = BASE; seed < BASE + RANDOM; seed += 1) {
      const dossier = randomDossier(seed);
      const { date, known, world, floor } = randomQuery(dossier, seed);
      const { file, problems } = readDossier(JSON.stringify(dossier));
      expect(
        problems.filter(({ severity }) => severity === "error"),
        `seed ${seed}`,
      ).toEqual([]);
      const lens = { date, known, world, floor: codes.verifications.find(code => code === floor) };
      const inquiry = inquiryOf(file!, lens);
      const { groups } = inquiry.chain;
      const reading: Reading = {
        inquiry,
        group: groups.length === 0 ? null : groups[seed % groups.length]!,
        plane: planes[seed % planes.length]!,
        language: seed % 2 === 0 ? "en" : "fr",
        here: dossierPlace({ kind: "library", id: "random" }),
      };
      try {
        const tale = expectSameStory(reading);
        expectPlainTables(pageOf(allTables, reading));
        occurred.hops += tale.hops.length;
        occurred.returns += tale.hops.filter(line => line.includes("back up")).length;
        occurred.disputed += tale.hops.filter(line => line.endsWith("disputed")).length;
        occurred.overlays += tale.overlays.length;
        occurred.states += tale.states.filter(line => !line.endsWith(" silent")).length;
        occurred.conditions += tale.verdicts.filter(line => !line.endsWith(" none")).length;
        for (const line of tale.verdicts) occurred.verdicts.add(line.split(" ")[1]!);
      } catch (error) {
        throw new Error(`seed ${seed}, ${reading.plane}`, { cause: error });
      }
    }
    console.log(`from seed ${BASE}:`, { ...occurred, verdicts: [...occurred.verdicts].join(" ") });
    // What never occurred was never compared.
    for (const [what, count] of Object.entries(occurred))
      expect(typeof count === "number" ? count : count.size, what).toBeGreaterThan(5);
  });
});
