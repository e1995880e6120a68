/** Generated chains of any size, the same for the same size and seed. */
import { codes, fourteenDuties } from "../../src/schema/index.ts";

/** A small generator of pseudo-random numbers (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DUTIES = fourteenDuties.map(duty => duty.id);
const HOPS = ["commissions", "subcontracts-to", "recruits-through", "takes-labour-from", "intra-group", "unspecified"];
const POSITIONS = [
  "holds",
  "passes-on",
  "disclaims",
  "passes-on",
  "holds",
  "unknown",
  "holds-jointly",
  "not-applicable",
];

/**
 * A chain of `size` parties. 20 % are worker groups; each party stands below one or two of the 200 before it. There is
 * half an assertion for each party, and 5 % of these are for named groups. 4 % of the parties are unknown, half of
 * which stand for several in line. One link in a hundred depends on two sets of two hypotheses.
 */
export function generateChain(size: number, seed = 1): string {
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const parties: object[] = [];
  const links: object[] = [];
  const assertions: object[] = [];
  const groups: number[] = [];
  const above: number[][] = [];
  const hypotheses = ["a-one", "a-two", "b-one", "b-two"];
  for (let i = 0; i < size; i += 1) {
    const isGroup = i > 0 && i % 5 === 4;
    const isUnknown = !isGroup && i > 0 && random() < 0.05;
    if (isGroup) groups.push(i);
    parties.push({
      id: `p${i}`,
      kind: isGroup ? "worker-group" : isUnknown ? "unknown" : "organisation",
      ...(isUnknown ? (random() < 0.5 ? { inLine: { min: 1, max: 3 } } : {}) : { name: `Party ${i}` }),
      country: pick(["US", "KE", "FR", "IN", "PH", "DE"]),
    });
    const parents = new Set<number>();
    if (i > 0) {
      const count = 1 + below(2);
      for (let tries = 0; parents.size < count && tries < 8; tries += 1) {
        const parent = i - 1 - below(Math.min(i, 200));
        // Work mostly passes through firms; a group in between is rare.
        if (parent % 5 !== 4 || parent === 0 || random() < 0.05) parents.add(parent);
      }
      if (parents.size === 0) parents.add(Math.floor((i - 1) / 5) * 5);
    }
    above.push([...parents]);
    for (const parent of parents)
      links.push({
        id: `l${links.length}`,
        type: isGroup ? "engages" : pick(HOPS),
        from: `p${parent}`,
        to: `p${i}`,
        verification: pick(codes.verifications),
        ...(random() < 0.01 ? { hypotheses: [pick(hypotheses)] } : {}),
        evidence: ["s1"],
      });
  }
  for (let i = 0; i < size / 2; i += 1) {
    const party = below(size);
    const parent = above[party]![0];
    const position = pick(POSITIONS);
    const basis = pick(codes.bases);
    const later = party + 1 + below(Math.min(400, Math.max(1, size - party - 1)));
    const group = groups[Math.min(groups.length - 1, Math.max(0, Math.floor((later - 4) / 5)))];
    assertions.push({
      id: `a${i}`,
      party: `p${party}`,
      duty: pick(DUTIES),
      position: position === "holds-jointly" && parent === undefined ? "holds" : position,
      basis,
      ...(position === "passes-on"
        ? {
            to: [`p${Math.min(size - 1, party + 1)}`].filter(id => id !== `p${party}`),
            retains: pick(["full", "residual", "none", "unknown"]),
          }
        : {}),
      ...(position === "holds-jointly" && parent !== undefined ? { jointWith: [`p${parent}`] } : {}),
      ...(random() < 0.05 && group !== undefined ? { workers: [`p${group}`] } : {}),
      ...(basis === "law" ? { provision: "art. 1", jurisdiction: "FR" } : {}),
      ...(basis === "court" ? { finality: "interim" } : {}),
      verification: pick(codes.verifications),
      evidence: ["s1"],
    });
  }
  for (const assertion of assertions as { position: string; to?: string[]; party: string }[])
    if (assertion.position === "passes-on" && assertion.to?.length === 0) assertion.to = ["p0"];
  return JSON.stringify(
    {
      format: "deep-labor/1",
      id: `generated-${size}`,
      title: `A generated chain of ${size} parties`,
      language: "en",
      fictional: true,
      updated: "2026-01-01",
      parties,
      links,
      assertions,
      hypotheses: hypotheses.map(id => ({ id, set: id.slice(0, 1), label: id })),
      sources: [{ id: "s1", type: "contract" }],
    },
    null,
    1,
  );
}
