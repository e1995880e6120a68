/** Generated chains in three shapes, for the bench of layouts. */
import { chainOf, checkDossier, indexDossier } from "../../src/model/index.ts";
import { randomOf } from "./generateChain.ts";

export const shapes = ["shallow and wide", "deep", "tree-like"] as const;
export type Shape = (typeof shapes)[number];

type Hop = readonly [from: number, to: number];

const HOPS_A_PARTY = 1.75;
const RETURNS = 0.01;
/** px of every card. */
const HEIGHT = 72;

/** The number of parties in each level. */
function levelsOf(shape: Shape, size: number, random: () => number): number[] {
  // Five levels, each twice as wide as the one above it; or a long way down, of which no level is much wider.
  if (shape !== "tree-like") {
    const depth = shape === "deep" ? Math.round(4 * Math.cbrt(size)) : 5;
    const weights = Array.from({ length: depth }, (_, level) =>
      shape === "deep" ? Math.min(1, (level + 1) / 8) : 2 ** level,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const levels = weights.map(weight => Math.max(1, Math.floor((weight / total) * size)));
    levels[depth - 1]! += size - levels.reduce((sum, count) => sum + count, 0);
    return levels;
  }
  // Every party hires one to four others.
  const levels = [1];
  for (let left = size - 1; left > 0; ) {
    let next = 0;
    for (let i = levels[levels.length - 1]!; i > 0; i -= 1) next += 1 + Math.floor(random() * 4);
    levels.push(Math.min(left, next));
    left -= levels[levels.length - 1]!;
  }
  return levels;
}

/**
 * The hops of a chain of `size` parties: 1.75 for each party, of which one in a hundred leads back. Every party stands
 * below one of the level above. The other hops lead there too, except for one in ten from further up, or six in ten in
 * `deep`. The shape decides how near the ends of a hop are: in `tree-like` hops lead to the next firm's people, in the
 * others up to a tenth of a level away.
 */
function hopsOf(shape: Shape, size: number, random: () => number): Hop[] {
  const below = (n: number): number => Math.floor(random() * n);
  const levels = levelsOf(shape, size, random);
  const first = [0];
  for (const count of levels) first.push(first[first.length - 1]! + count);
  const levelOf = levels.flatMap((count, level) => Array.from({ length: count }, () => level));
  /** A party of `level` about where `party` stands in its own level, up to `spread` of that level away. */
  const near = (party: number, level: number, spread: number): number => {
    const own = levelOf[party]!;
    const share = (party - first[own]! + 0.5) / levels[own]!;
    const count = levels[level]!;
    const place = Math.floor(share * count + (random() * 2 - 1) * Math.max(spread * count, 1));
    return first[level]! + Math.min(count - 1, Math.max(0, place));
  };
  const known = new Set<number>();
  const hops: Hop[] = [];
  const parentOf = new Int32Array(size).fill(-1);
  const add = (from: number, to: number): void => {
    if (from === to || known.has(from * size + to) || known.has(to * size + from)) return;
    known.add(from * size + to);
    hops.push([from, to]);
  };
  for (let party = levels[0]!; party < size; party += 1) {
    const level = levelOf[party]!;
    parentOf[party] = near(party, level - 1, shape === "tree-like" ? 0 : 0.02);
    add(parentOf[party]!, party);
  }
  const wanted = Math.round(size * HOPS_A_PARTY);
  const returns = Math.round(wanted * RETURNS);
  for (let tries = 0; hops.length < wanted - returns && tries < size * 100; tries += 1) {
    const party = levels[0]! + below(size - levels[0]!);
    const level = levelOf[party]!;
    let up = 1;
    while (up < level && random() < (shape === "deep" ? 0.6 : 0.1)) up += 1;
    add(near(party, level - up, shape === "tree-like" ? 0 : 0.1), party);
  }
  // Two levels back, so that few hops lie on common cycles.
  for (let tries = 0; hops.length < wanted && tries < size * 100; tries += 1) {
    const party = below(size);
    const above = parentOf[party]!;
    const target = above === -1 ? -1 : parentOf[above]!;
    if (target !== -1 && levelOf[target]! > 0) add(party, target);
  }
  return hops;
}

export type Card = { readonly layer: number; readonly width: number; readonly height: number };
/** The input of every layout. Only ours uses `layer`; the others find their own layers. */
export type LayoutCase = {
  readonly cards: readonly Card[];
  readonly hops: readonly { readonly from: number; readonly to: number }[];
  readonly returns: number;
};

/**
 * A chain of a shape and size, without its returns, in layers as the model counts them. The order of parties in the
 * file says nothing about the shape.
 */
export function generateLayers(shape: Shape, size: number, seed = 1): LayoutCase {
  const random = randomOf(seed);
  const hops = hopsOf(shape, size, random);
  const shuffled = Array.from({ length: size }, (_, party) => party);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  const entered = new Uint8Array(size);
  for (const [, to] of hops) entered[to] = 1;
  const clients = [...entered.keys()].filter(party => entered[party] === 0);
  const text = JSON.stringify({
    format: "deep-labor/1",
    id: "generated",
    title: `${shape}, ${size} parties`,
    language: "en",
    fictional: true,
    updated: "2026-01-01",
    clients: clients.map(party => `p${shuffled[party]}`),
    parties: Array.from({ length: size }, (_, i) => ({ id: `p${i}`, kind: "organisation", name: `Party ${i}` })),
    links: hops.map(([from, to], i) => ({
      id: `l${i}`,
      type: "subcontracts-to",
      from: `p${shuffled[from]}`,
      to: `p${shuffled[to]}`,
      verification: "reported",
      evidence: ["s1"],
    })),
    sources: [{ id: "s1", type: "contract" }],
  });
  const { dossier, problems } = checkDossier(new TextEncoder().encode(text));
  if (!dossier || problems.some(({ severity }) => severity === "error"))
    throw new Error("the generated chain has errors");
  const chain = chainOf(indexDossier(dossier, true));
  const kept = [...chain.hopFrom.keys()].filter(hop => chain.isReturn[hop] === 0);
  return {
    cards: Array.from({ length: size }, (_, party) => ({
      layer: chain.layer[party]!,
      width: 160 + Math.floor(random() * 9) * 20,
      height: HEIGHT,
    })),
    hops: kept.map(hop => ({ from: chain.hopFrom[hop]!, to: chain.hopTo[hop]! })),
    returns: chain.hopFrom.length - kept.length,
  };
}
