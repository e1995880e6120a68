/** What a change is said to turn, against two fresh readings asked in full. */
import { describe, expect, it, vi } from "vitest";
import {
  extentOfStanding,
  type Inquiry,
  indexDossier,
  inquiryOf,
  isTurn,
  type Turns,
  traceSummaryOf,
  turnSteps,
  turnsOf,
} from "../../../src/model/index.ts";
import { codes, type Dossier, parseDossier, planes } from "../../../src/schema/index.ts";
import { narratorOf, sayVerdict } from "../../../src/text/index.ts";
import { firstSeed, tried } from "../../scope.ts";
import { draw, fileOf } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";
import { traceInIds } from "../traceInIds.ts";
import { randomlyEdited } from "./randomEdits.ts";

vi.setConfig({ testTimeout: 180_000 });

type Facts = ReadonlyMap<string, string>;

/** Parties without names, so that the words of a verdict tell nothing but its answer. */
const nameless = (dossier: Dossier): Dossier => ({
  ...dossier,
  parties: dossier.parties.map(({ id }) => ({ id, kind: "organisation", name: id })),
});

/** Everything that a reading answers, key by key, asked and told anew. */
function factsOf(inquiry: Inquiry): Facts {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const narrator = narratorOf(nameless(dossier), "en");
  const facts = new Map<string, string>();
  const put = (key: string, value: unknown) =>
    facts.set(
      key,
      JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part)),
    );
  const idOf = (party: number) => dossier.parties[party]!.id;
  for (const [party, { id }] of dossier.parties.entries()) {
    if (!chain.live[party]) continue;
    put(`party ${id}`, true);
    if (chain.layer[party] !== -1) put(`layer ${id}`, [chain.layer[party], chain.layerIsOpen[party]]);
  }
  for (const [party, isTop] of chain.isTop.entries()) if (isTop) put(`top ${idOf(party)}`, true);
  put("pieces", [...chain.isTop].filter((isTop, party) => isTop && !chain.isRoot[party]).length);
  for (const group of chain.groups) {
    const id = idOf(group);
    put(`group ${id}`, true);
    for (const duty of file.duties)
      for (const plane of planes) {
        const cell = `${id} ${duty} ${plane}`;
        const asked = inquiry.trace(group, duty, plane);
        const trace = traceInIds(inquiry, group, duty, plane);
        const summary = traceSummaryOf(inquiry, asked);
        put(`verdict ${cell}`, [
          narrator.verdict(summary),
          sayVerdict("en", asked.verdict, { ...asked, floor: null }),
          trace.nearestContested,
        ]);
        const written = trace.restsOn.assertions.length + trace.restsOn.proceedings.length + asked.outside.size > 0;
        if (written) put(`written ${cell}`, true);
        for (const [party, standing] of [...asked.standings, ...asked.standingsOutside])
          if (standing.state !== "silent")
            put(`state ${cell} ${idOf(party)}`, [standing.state, extentOfStanding(standing)]);
        for (const { from, to, kind } of trace.transfers) put(`transfer ${cell} ${from} ${to}`, kind);
        put(`support ${cell}`, trace.weakest);
        put(`condition ${id} ${duty}`, narrator.reached(asked));
        put(`depth ${id}`, trace.depth);
        put(`routes ${id}`, trace.routes);
        put(`detached ${id}`, trace.detached);
        for (const party of trace.chokePoints) put(`choke ${id} ${party}`, true);
      }
  }
  return facts;
}

/** The keys whose values differ; of groups and duties that both have, but for verdicts that rest on something. */
function differing(one: Facts, other: Facts): string[] {
  const has = (facts: Facts, [kind, group, duty]: string[]) =>
    ["party", "layer", "top", "pieces", "group"].includes(kind!) ||
    (facts.has(`group ${group}`) &&
      (duty === undefined || kind === "choke" || facts.has(`condition ${group} ${duty}`)));
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter(key => {
      if (key.startsWith("written ") || one.get(key) === other.get(key)) return false;
      const parts = key.split(" ");
      const [id = ""] = parts.slice(1);
      if (parts[0] === "layer") return one.has(`party ${id}`) && other.has(`party ${id}`);
      if (has(one, parts) && has(other, parts)) return true;
      const cell = parts.slice(1).join(" ");
      return parts[0] === "verdict" && (one.has(`written ${cell}`) || other.has(`written ${cell}`));
    })
    .sort();
}

/** What was said to turn, in the same keys. */
function toldKeys(turns: Turns): string[] {
  const cell = ({ group, duty, plane }: { group: string; duty: string; plane: string }) => `${group} ${duty} ${plane}`;
  const both = (name: string, { come, go }: Turns["groups"]) => [...come, ...go].map(id => `${name} ${id}`);
  return [
    ...both("group", turns.groups),
    ...both("party", turns.parties),
    ...both("top", turns.tops),
    ...turns.layers.map(({ party }) => `layer ${party}`),
    ...(turns.pieces ? ["pieces"] : []),
    ...turns.verdicts.map(one => `verdict ${cell(one)}`),
    ...turns.states.map(one => `state ${cell(one)} ${one.party}`),
    ...turns.transfers.map(one => `transfer ${cell(one)} ${one.from} ${one.to}`),
    ...turns.supports.map(one => `support ${cell(one)}`),
    ...turns.conditions.map(({ group, duty }) => `condition ${group} ${duty}`),
    ...turns.depths.map(({ group }) => `depth ${group}`),
    ...turns.routes.map(({ group }) => `routes ${group}`),
    ...turns.detached.map(({ group }) => `detached ${group}`),
    ...turns.chokePoints.flatMap(({ group, come, go }) => [...come, ...go].map(id => `choke ${group} ${id}`)),
  ].sort();
}

describe("what a change turns", () => {
  it("is what two fresh readings answer differently, whatever was edited", () => {
    const count = tried(220, 3_000);
    const kinds = new Map<string, number>();
    let same = 0;
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const dossier = randomDossier(seed);
      const { floor, ...query } = randomQuery(dossier, seed);
      const lens = { ...query, floor: codes.verifications.find(code => code === floor) };
      const read = (file: unknown) => {
        const { dossier: read, leftOut } = parseDossier(JSON.stringify(file));
        return indexDossier(read!, leftOut.length === 0);
      };
      const [before, after] = [read(dossier), read(randomlyEdited(dossier, seed, 1 + (seed % 4)))];
      const turns = turnsOf(before, after, lens);
      const told = toldKeys(turns);
      expect(told, `seed ${seed}`).toEqual(
        differing(factsOf(inquiryOf(before, lens)), factsOf(inquiryOf(after, lens))),
      );
      expect(isTurn(turns)).toBe(told.length > 0);
      if (told.length === 0) same += 1;
      for (const key of told) kinds.set(key.split(" ")[0]!, (kinds.get(key.split(" ")[0]!) ?? 0) + 1);
    }
    // What never occurred was never compared.
    expect(same).toBeGreaterThan(count / 50);
    expect([...kinds].filter(([, times]) => times < 5)).toEqual([]);
    expect([...kinds.keys()].sort()).toEqual(
      "choke condition depth detached group layer party pieces routes state support top transfer verdict".split(" "),
    );
  });

  it("is the same when it is found step by step", () => {
    const [one, other] = [
      fileOf(draw("c > a > [w]")),
      fileOf(draw("c > a > b > [w]", { says: ["b holds health-safety"] })),
    ];
    const steps = turnSteps(inquiryOf(one), inquiryOf(other));
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).toEqual(turnsOf(one, other));
        break;
      }
      count += 1;
    }
    expect(count).toBe(14);
  });

  it("tells a verdict that stays with another holder, another distance, or another part", () => {
    const turned = (one: string, other: string) =>
      turnsOf(fileOf(draw("c > a > b > [w]", { says: [one] })), fileOf(draw("c > a > b > [w]", { says: [other] })))
        .verdicts;
    expect(turned("b holds health-safety", "a holds health-safety")).toMatchObject([
      { before: { verdict: "answered", distance: { min: 1 } }, after: { verdict: "answered", distance: { min: 2 } } },
    ]);
    expect(turned("b holds health-safety", "b holds health-safety by policy")).toHaveLength(1);
    expect(turned("b holds health-safety", "b holds health-safety")).toEqual([]);
  });

  it("says that answers alone decide nothing", () => {
    const { dossier } = fileOf(draw("c > a > [w]", { says: ["a holds health-safety"] }));
    const [assertion] = dossier.assertions;
    const answered = { ...dossier, assertions: [{ ...assertion!, response: { status: "disputes" as const } }] };
    const read = (one: Dossier) => indexDossier(one, true);
    const turns = turnsOf(read(dossier), read(answered));
    expect(turns.isAnswerAlone).toBe(true);
    expect(isTurn(turns)).toBe(false);
    expect(turnsOf(read(answered), read(dossier)).isAnswerAlone).toBe(true);
    expect(turnsOf(read(dossier), read(dossier)).isAnswerAlone).toBe(false);
    const remarked = { ...answered, remark: "A doubt." };
    expect(turnsOf(read(dossier), read(remarked)).isAnswerAlone).toBe(false);
  });
});
