/**
 * Publishing changes no answer: for every dossier of the project, and for random ones with withheld parties and
 * persons. Of random ones, 100 are tried on each change, and 300 by `npm run test:all`. For
 * another base seed: `SEED=7 npx vitest run tests/redact/sameAnswers.test.ts`.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test, vi } from "vitest";
import {
  checkDossier,
  coverageOf,
  disputedHopsOf,
  indexDossier,
  inquiryOf,
  type Lens,
  originsOf,
} from "../../src/model/index.ts";
import { type Published, redact } from "../../src/redact/index.ts";
import { type Dossier, dutiesOf, type Evidence, parseDossier, planes } from "../../src/schema/index.ts";
import { generateChain } from "../bench/generateChain.ts";
import { randomQuery } from "../model/randomDossier.ts";
import { traceInIds } from "../model/traceInIds.ts";
import { firstSeed, tried } from "../scope.ts";
import { growthOf } from "../workMeter.ts";
import { canaryDossier } from "./canaryDossier.ts";
import { randomSecrets } from "./randomSecrets.ts";

vi.setConfig({ testTimeout: 180_000 });

const BASE = firstSeed;
const DOSSIERS = tried(20, 300);
const CLAIMS = ["links", "assertions", "conditions", "money", "figures"] as const;

const files = ["data/dossiers", "tests/gallery"].flatMap(folder => {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root)
    .filter(name => name.endsWith(".dossier.json"))
    .map(name => [name, readFileSync(new URL(name, root), "utf8")] as const);
});

function publishedFrom(text: string, what: string): Published {
  const result = redact(text);
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.trouble, null, 1)}`);
  return result.value;
}

const read = (text: string): Dossier => parseDossier(text).dossier!;

/** Maps every id of a dossier to its place, so that two files with different ids can be compared. */
function placesOf(dossier: Dossier): (id: string) => string {
  const places = new Map<string, string>();
  for (const list of ["parties", "links", "assertions", "proceedings", "hypotheses", "duties", "sources"] as const)
    dossier[list].forEach(({ id }, index) => {
      places.set(`${list} ${id}`, `${list}-${index}`);
    });
  return id => places.get(id) ?? id;
}

/** All answers, with places in place of ids. */
function answersIn(dossier: Dossier, lens: Lens): unknown[] {
  const file = indexDossier(dossier, true);
  const inquiry = inquiryOf(file, lens);
  const place = placesOf(dossier);
  const of = (list: string) => (id: string) => place(`${list} ${id}`);
  const [party, link, duty] = [of("parties"), of("links"), of("duties")];
  const byParty = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [party(id), value]));
  const traces = inquiry.chain.groups.flatMap(group =>
    dutiesOf(dossier).flatMap(({ id }) =>
      planes.map(plane => {
        const trace = traceInIds(inquiry, group, id, plane);
        return {
          ...trace,
          routes: String(trace.routes),
          workers: party(trace.workers),
          duty: duty(trace.duty),
          states: byParty(trace.states),
          concentration: byParty(trace.concentration),
          chokePoints: trace.chokePoints.map(party),
          transfers: trace.transfers.map(({ from, to, kind }) => `${party(from)} ${party(to)} ${kind}`).sort(),
          returns: trace.returns.map(({ from, to }) => `${party(from)} ${party(to)}`).sort(),
          movedBy: trace.movedBy.map(of("hypotheses")),
          restsOn: {
            assertions: trace.restsOn.assertions.map(of("assertions")),
            proceedings: trace.restsOn.proceedings.map(of("proceedings")),
            links: trace.restsOn.links.map(link),
          },
        };
      }),
    ),
  );
  const origins = originsOf(dossier);
  const claims = CLAIMS.flatMap((list): readonly { readonly evidence: Evidence }[] => dossier[list]);
  const { onlyOrigin, ...coverage } = coverageOf(dossier, claims);
  return [
    ...traces,
    claims.map(({ evidence }) => origins.count(evidence)),
    claims.map(({ evidence }) => origins.supporting(evidence).map(of("sources")).sort()),
    { ...coverage, onlyOrigin: onlyOrigin === null ? null : of("sources")(onlyOrigin) },
    disputedHopsOf(inquiry, [...inquiry.chain.hopFrom.keys()]).length,
  ];
}

function expectSame(text: string, lens: Lens, afterLens: (dossier: Dossier) => Lens, what: string): Published {
  const published = publishedFrom(text, what);
  expect(answersIn(published.dossier, afterLens(published.dossier)), what).toEqual(answersIn(read(text), lens));
  return published;
}

/** The published file is a dossier without troubles of its own, and publishing it again changes nothing. */
function expectSettled(text: string, published: Published, what: string): void {
  const before = new Set(checkDossier(text).problems.map(({ code }) => code));
  const after = checkDossier(published.text);
  expect(after.leftOut, what).toEqual([]);
  expect(
    after.problems.filter(
      ({ code, severity }) => severity === "error" || code === "unknown-field" || !before.has(code),
    ),
    what,
  ).toEqual([]);
  const again = publishedFrom(published.text, what);
  expect(again.text, what).toBe(published.text);
  expect(again.differences, what).toEqual([]);
  expect(published.text.endsWith("}\n")).toBe(true);
}

describe("publishing changes no verdict, state, depth or count of origins", () => {
  it.each(files)("of %s, which stays as it is when it is published again", (name, text) => {
    const published = expectSame(text, {}, () => ({}), name);
    expectSettled(text, published, name);
  });

  it(`of ${DOSSIERS} random dossiers with withheld parties and persons, from seed ${BASE}`, () => {
    let [withheld, reduced, gone] = [0, 0, 0];
    for (let seed = BASE; seed < BASE + DOSSIERS; seed += 1) {
      const raw = randomSecrets(seed);
      const text = JSON.stringify(raw);
      const before = read(text);
      const lens = randomQuery(raw as never, seed);
      const hypotheses = before.hypotheses.map(({ id }) => id);
      const published = expectSame(
        text,
        lens,
        after => ({ ...lens, world: lens.world?.map(id => after.hypotheses[hypotheses.indexOf(id)]!.id) }),
        `seed ${seed}`,
      );
      expectSettled(text, published, `seed ${seed}`);
      expect(published.text, `seed ${seed}`).not.toMatch(/Proper name|Alias proper|author of/);
      withheld += published.dossier.parties.filter(one => one.withheld).length;
      reduced += published.dossier.sources.filter(({ id }) => id.startsWith("source-")).length;
      gone += published.items.filter(({ code }) => code === "goes").length;
    }
    console.log(`${withheld} withheld parties, ${reduced} sources not named, ${gone} quotes gone, from seed ${BASE}`);
    expect(Math.min(withheld, reduced, gone)).toBeGreaterThan(DOSSIERS / 2);
  });

  it("of a dossier with every field, which stays as it is when it is published again", () => {
    const { text } = canaryDossier();
    expectSettled(
      text,
      expectSame(text, {}, () => ({}), "canary"),
      "canary",
    );
  });
});

/** A chain of so many parties of which every fifth is withheld. */
function withheldChain(size: number): string {
  const raw = JSON.parse(generateChain(size)) as { parties: Record<string, unknown>[] };
  raw.parties.forEach((party, index) => {
    if (index % 5 !== 0) return;
    party.withheld = true;
    party.name ??= "A firm";
    party.private = { name: `Northern Hand ${index}`, note: `told by number ${index} in a café` };
  });
  return JSON.stringify(raw);
}

test("a large dossier is published with work that does not grow with the square of its parties", () => {
  const texts = new Map([250, 1000].map(size => [size, withheldChain(size)]));
  expect(growthOf(size => publishedFrom(texts.get(size)!, "measured"), 1000)).toBeLessThan(10);
});
