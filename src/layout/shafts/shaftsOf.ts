/** Many shafts on one scale of layers, shallow to deep, and the firms that stand in several of them. */
import { disjointSets } from "../../base/index.ts";

export type ShaftShape = {
  readonly blocks: readonly {
    readonly layer: number;
    /** By what the party is known in every file. Two that share any of these are one firm. */
    readonly known: readonly string[];
  }[];
};

/** A block of a shaft: the shaft as it was given, and the block in it. */
export type BlockRef = { readonly shaft: number; readonly block: number };

export type ShaftsPlan = {
  /** The shafts as they were given, in the order in which they stand. */
  readonly order: readonly number[];
  /** For each shaft, as given, the number of its last layer; 0 is the first. */
  readonly depths: readonly number[];
  /** A firm that stands in several shafts: where, in the order of the shafts. */
  readonly firms: readonly (readonly BlockRef[])[];
};

/** A firm's line from one shaft to the next in which it stands. */
export type FirmLine = { readonly from: FirmEnd; readonly to: FirmEnd };
export type FirmEnd = {
  readonly column: number;
  readonly layer: number;
  /** Where the block stands among those of its layer, from 0 (top) to 1. */
  readonly at: number;
};

export type ShaftRow = {
  /** The shafts as given, from the first column on. */
  readonly shafts: readonly number[];
  /** The number of its layers, those of the deepest of its shafts. */
  readonly layers: number;
  readonly lines: readonly FirmLine[];
};

/** The firms that stand in several shafts. What two parties of one shaft share names neither of them. */
function firmsOf(shapes: readonly ShaftShape[], rank: readonly number[]): ShaftsPlan["firms"] {
  const refs = shapes.flatMap(({ blocks }, shaft) => blocks.map((_, block): BlockRef => ({ shaft, block })));
  const sets = disjointSets(refs.length);
  const holders = new Map<string, number>();
  refs.forEach(({ shaft, block }, at) => {
    for (const known of shapes[shaft]!.blocks[block]!.known) {
      const other = holders.get(known);
      if (other === undefined) holders.set(known, at);
      else sets.join(other, at);
    }
  });
  const firms = new Map<number, BlockRef[]>();
  refs.forEach((ref, at) => {
    const leader = sets.find(at);
    firms.set(leader, [...(firms.get(leader) ?? []), ref]);
  });
  return [...firms.values()]
    .filter(ends => ends.length > 1 && new Set(ends.map(({ shaft }) => shaft)).size === ends.length)
    .map(ends => [...ends].sort((a, b) => rank[a.shaft]! - rank[b.shaft]!));
}

/**
 * The plan of a library. Shafts of one depth keep the order in which they are given, but one that shares a firm with
 * another stands next to it.
 */
export function shaftsOf(shapes: readonly ShaftShape[]): ShaftsPlan {
  const depths = shapes.map(({ blocks }) => Math.max(0, ...blocks.map(({ layer }) => layer)));
  const given = shapes.map((_, shaft) => shaft);
  const mates = given.map(() => new Set<number>());
  for (const ends of firmsOf(shapes, given))
    for (const { shaft } of ends) for (const other of ends) if (other.shaft !== shaft) mates[shaft]!.add(other.shaft);
  const left = new Set([...given].sort((a, b) => depths[a]! - depths[b]! || a - b));
  const order: number[] = [];
  for (let next = [...left][0]; next !== undefined; ) {
    left.delete(next);
    order.push(next);
    const [first] = left;
    const mate = [...left].find(shaft => depths[shaft] === depths[next!] && mates[next!]!.has(shaft));
    next = mate ?? first;
  }
  const rank: number[] = [];
  order.forEach((shaft, place) => {
    rank[shaft] = place;
  });
  return { order, depths, firms: firmsOf(shapes, rank) };
}

/** The shafts in rows of at most so many columns, each with its lines between columns. */
export function shaftRows(
  shapes: readonly ShaftShape[],
  { order, depths, firms }: ShaftsPlan,
  columns: number,
): readonly ShaftRow[] {
  const rows: ShaftRow[] = [];
  for (let start = 0; start < order.length; start += columns) {
    const shafts = order.slice(start, start + columns);
    const endOf = ({ shaft, block }: BlockRef): FirmEnd => {
      const { blocks } = shapes[shaft]!;
      const { layer } = blocks[block]!;
      const beside = blocks.flatMap((one, at) => (one.layer === layer ? [at] : []));
      return { column: shafts.indexOf(shaft), layer, at: (beside.indexOf(block) + 0.5) / beside.length };
    };
    const lines = firms.flatMap(ends => {
      const here = ends.filter(({ shaft }) => shafts.includes(shaft)).map(endOf);
      return here.slice(1).map((to, at) => ({ from: here[at]!, to }));
    });
    rows.push({ shafts, layers: 1 + Math.max(...shafts.map(shaft => depths[shaft]!)), lines });
  }
  return rows;
}
