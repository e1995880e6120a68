/**
 * What the evidence of a mark, a hop, a reading and a source is made of: on small drawings, and on random dossiers
 * against what the traces say. For another base seed: `SEED=7 npx vitest run tests/model/evidence.test.ts`.
 */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import {
  changesOf,
  checkDossier,
  citingOf,
  dutyMaterialOf,
  type FileIndex,
  indexDossier,
  inquiryOf,
  isLive,
  type Lens,
  pairOf,
  standingMaterialOf,
  whyNotCounted,
  whyNotLive,
} from "../../src/model/index.ts";
import { codes, type Dossier, evidenceIn, parseDossier, planeOf, planes } from "../../src/schema/index.ts";
import { firstSeed } from "../scope.ts";
import { draw, fileOf } from "./drawing.ts";
import { randomDossier, randomQuery } from "./randomDossier.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

const BASE = firstSeed;
const seeds = Array.from({ length: 120 }, (_, index) => BASE + index);

const shipped = path.resolve(import.meta.dirname, "../../data/dossiers");
const dossiers: readonly (readonly [string, Dossier])[] = readdirSync(shipped).map(name => [
  name,
  checkDossier(readFileSync(path.join(shipped, name), "utf8")).dossier!,
]);

/** Random files, each under a random lens; every shipped file under its own, as known long ago, and under a floor. */
function* questions(): Generator<{ readonly name: string; readonly file: FileIndex; readonly lens: Lens }> {
  for (const seed of seeds) {
    const dossier = randomDossier(seed);
    const { date, known, world, floor } = randomQuery(dossier, seed);
    const file = indexDossier(parseDossier(JSON.stringify(dossier)).dossier!, true);
    const level = codes.verifications.find(code => code === floor);
    yield { name: `seed ${seed}`, file, lens: { date, known, world, floor: level } };
  }
  for (const [name, dossier] of dossiers) {
    const file = indexDossier(dossier, true);
    for (const lens of [{}, { known: "2021-01-01" }, { floor: "documented" as const }, { date: "2015" }])
      yield { name: `${name} ${JSON.stringify(lens)}`, file, lens };
  }
}

describe("why something is not there", () => {
  it("is said exactly where it is not live", () => {
    let dead = 0;
    for (const { name, file, lens } of questions()) {
      const { focus, chosen } = inquiryOf(file, lens).chain;
      const { parties, links, assertions, conditions } = file.dossier;
      for (const object of [...parties, ...links, ...assertions, ...conditions]) {
        const why = whyNotLive(object, focus, chosen);
        expect(why.length === 0, `${name}, ${object.id}: ${why}`).toBe(isLive(object, focus, chosen));
        dead += why.length > 0 ? 1 : 0;
      }
    }
    expect(dead).toBeGreaterThan(100);
  });

  it.each([
    ["another time", { end: "2019" }, {}, ["day"]],
    ["said later", { stated: "2024-05" }, { known: "2024-01-01" }, ["not-yet-known"]],
    ["verified too weakly", { verification: "inferred" }, { floor: "documented" }, ["floor"]],
    ["both at once", { end: "2019", verification: "inferred" }, { floor: "documented" }, ["day", "floor"]],
  ] as const)("of a statement: %s", (_, fields, lens, why) => {
    const drawn = draw("c > [w]", { says: [["c holds pay-wage", fields]] });
    const inquiry = inquiryOf(fileOf({ ...drawn, updated: "2025-01-01" }), lens);
    const { notNow } = dutyMaterialOf(inquiry, 1, "pay-wage", "promised");
    expect(notNow.map(({ id }) => whyNotCounted(inquiry, 1, id))).toEqual([why]);
  });

  it.each([
    ["others’ words", ["c holds pay-wage by statement said-by a"], "promised", ["not-own-words"]],
    [
      "a reading of the law that a final ruling decides",
      ["c holds pay-wage (court, final)", "c disclaims pay-wage by law"],
      "legal",
      ["decided"],
    ],
    ["outside the chain", ["b disclaims pay-wage for w"], "promised", ["outside"]],
  ] as const)("of a statement that is live: %s", (_, lines, plane, why) => {
    const drawn = draw("c > a > [w], b > [v]", { says: lines.map(line => line) });
    const assertions = drawn.assertions.map(one =>
      one.basis === "law" ? { ...one, provision: "art. 1", jurisdiction: "KE" } : one,
    );
    const inquiry = inquiryOf(fileOf({ ...drawn, assertions }));
    const workers = inquiry.file.partyAt.get("w")!;
    const { beside } = dutyMaterialOf(inquiry, workers, "pay-wage", plane);
    expect(beside.map(({ id }) => whyNotCounted(inquiry, workers, id))).toEqual([why]);
  });

  it("is never left open for a statement that a verdict does not rest on", () => {
    let told = 0;
    for (const { name, file, lens } of questions()) {
      const inquiry = inquiryOf(file, lens);
      for (const group of inquiry.chain.groups)
        for (const duty of file.duties)
          for (const plane of planes) {
            const { beside, notNow } = dutyMaterialOf(inquiry, group, duty, plane);
            for (const { id } of [...beside, ...notNow]) {
              expect(whyNotCounted(inquiry, group, id).length, `${name}, ${id}`).toBeGreaterThan(0);
              told += 1;
            }
          }
    }
    expect(told).toBeGreaterThan(100);
  });
});

describe("what a mark rests on", () => {
  it("is what the trace says of the party, and every statement on it stands in one place", () => {
    for (const { name, file, lens } of questions()) {
      const inquiry = inquiryOf(file, lens);
      for (const group of inquiry.chain.groups)
        for (const { assertion } of file.statements) {
          const { duty, party: id } = assertion;
          const plane = planeOf(assertion.basis);
          const party = file.partyAt.get(id)!;
          const material = standingMaterialOf(inquiry, group, party, duty, plane);
          const trace = inquiry.trace(group, duty, plane);
          const traced = trace.standings.get(party) ?? trace.standingsOutside.get(party);
          if (traced) expect(material.standing.state, `${name}, ${id} ${duty} ${plane}`).toBe(traced.state);
          const ids = [...material.counted, ...material.beside, ...material.notNow].map(one => one.id);
          expect(new Set(ids).size, `${name}, ${id} ${duty} ${plane}`).toBe(ids.length);
        }
    }
  });

  it("of a party outside the chain is what it would rest on in it", () => {
    const drawn = draw("c > [w], b > [v]", { says: ["b disclaims pay-wage for w"] });
    const inquiry = inquiryOf(fileOf(drawn));
    const at = (id: string) => inquiry.file.partyAt.get(id)!;
    const { standing, isMember, counted } = standingMaterialOf(inquiry, at("w"), at("b"), "pay-wage", "promised");
    expect({ state: standing.state, isMember, counted: counted.length }).toEqual({
      state: "disclaimed",
      isMember: false,
      counted: 1,
    });
  });
});

describe("what joins two parties", () => {
  const verification = "reported" as const;
  const drawn = draw("c > a > [w]", {
    links: [
      ["c commissions a", { id: "second", end: "2019", verification }],
      ["a pays c", { id: "back-pay", verification }],
      ["c owns a", { id: "owns", verification }],
    ],
  });
  const ids = (links: readonly { readonly id: string }[]) => links.map(({ id }) => id);

  it.each(["back-pay", "owns", "second"])("is the same whichever of its links is chosen: %s", id => {
    const inquiry = inquiryOf(fileOf(drawn));
    const pair = pairOf(inquiry, id)!;
    const { parties } = inquiry.file.dossier;
    expect([parties[pair.from]!.id, parties[pair.to]!.id]).toEqual(["c", "a"]);
    expect(ids(pair.links)).toHaveLength(1);
    expect(ids(pair.overlays)).toEqual(["back-pay", "owns"]);
    expect(pair.notNow.map(({ link, why }) => [link.id, why])).toEqual([["second", ["day"]]]);
    expect(pair.hop).not.toBeNull();
  });

  it("of no link is nothing", () => {
    expect(pairOf(inquiryOf(fileOf(drawn)), "nowhere")).toBeNull();
  });

  it("has every live hop link of its hop, on random dossiers", () => {
    for (const { name, file, lens } of questions()) {
      const inquiry = inquiryOf(file, lens);
      const { chain } = inquiry;
      chain.hopLinks.forEach((links, hop) => {
        const pair = pairOf(inquiry, links[0]!.id)!;
        expect([pair.from, pair.to], name).toEqual([chain.hopFrom[hop], chain.hopTo[hop]]);
        expect(pair.hop, name).toBe(hop);
        expect(ids(pair.links), name).toEqual(ids(links));
      });
    }
  });
});

describe("what another reading would change", () => {
  it("is what the chain is then, for every reading and every group", () => {
    let changes = 0;
    for (const { name, file, lens } of questions()) {
      const inquiry = inquiryOf(file, lens);
      for (const group of inquiry.chain.groups)
        for (const change of changesOf(inquiry, group)) {
          const { hypothesis, isGone, verdicts, depth, come, go } = change;
          const { set } = file.dossier.hypotheses.find(({ id }) => id === hypothesis)!;
          const others = inquiry.chain.focus.world.filter(
            id => file.dossier.hypotheses.find(one => one.id === id)!.set !== set,
          );
          const instead = inquiryOf(file, { ...lens, world: [...others, hypothesis] });
          const label = `${name}, ${hypothesis}`;
          expect(isGone, label).toBe(instead.chain.live[group] !== 1);
          for (const party of come) expect(instead.chain.live[party], label).toBe(1);
          for (const party of go) expect(instead.chain.live[party], label).toBe(0);
          if (isGone) continue;
          if (depth) expect(depth.instead, label).toEqual(instead.groupChain(group).depth);
          else expect(inquiry.groupChain(group).depth, label).toEqual(instead.groupChain(group).depth);
          for (const duty of file.duties)
            for (const plane of planes) {
              const now = inquiry.trace(group, duty, plane).verdict;
              const then = instead.trace(group, duty, plane).verdict;
              const said = verdicts.find(one => one.duty === duty && one.plane === plane);
              expect(said?.instead ?? now, `${label}, ${duty} ${plane}`).toBe(then);
              changes += said ? 1 : 0;
            }
        }
    }
    expect(changes).toBeGreaterThan(20);
  });
});

describe("what cites a source", () => {
  it.each(dossiers)("is counted once for each object: %s", (_, dossier) => {
    const citing = citingOf(dossier);
    expect([...citing.keys()]).toEqual(dossier.sources.map(({ id }) => id));
    for (const { id } of dossier.sources) {
      const cites = (list: readonly { readonly evidence: Parameters<typeof evidenceIn>[1] }[]) =>
        list.filter(({ evidence }) => evidenceIn(dossier, evidence).some(({ source }) => source.id === id)).length;
      expect(citing.get(id)!.get("figures") ?? 0).toBe(cites(dossier.figures));
      expect(citing.get(id)!.get("assertions") ?? 0).toBeGreaterThanOrEqual(cites(dossier.assertions));
    }
  });

  it("counts what stands in an answer, in a decision and in what is said of workers", () => {
    const sources = ["one", "two", "three", "four"].map(id => ({ id, type: "press" }));
    const drawn = draw("c > [w]", {
      parties: { w: { workers: { evidence: ["one", "one"] } } },
      hops: { "c>w": { response: { status: "replied", evidence: ["two"] } } },
    });
    const dossier = fileOf({
      ...drawn,
      sources,
      quotes: [{ id: "words", source: "three", quote: "Words" }],
      proceedings: [
        {
          id: "case",
          title: "A case",
          status: "pending",
          country: "KE",
          decisions: [{ id: "d", date: "2020", court: "A court", outcome: "Nothing yet", evidence: ["words"] }],
          evidence: [],
        },
      ],
    }).dossier;
    const counts = [...citingOf(dossier)].map(([id, lists]) => [id, Object.fromEntries(lists)]);
    expect(counts).toEqual([
      ["one", { parties: 1 }],
      ["two", { links: 1 }],
      ["three", { proceedings: 1 }],
      ["four", {}],
    ]);
  });
});
