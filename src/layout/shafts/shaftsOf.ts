/** Many shafts on one scale of layers, shallow to deep, and the firms that stand in several of them. */
import { disjointSets, distinct } from "../../base/index.ts";

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
  /** For each shaft, as given, the number of its group; groups stand one after the other. */
  readonly groups: readonly number[];
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

/** The columns of a row in which a group begins. */
export type GroupSpan = { readonly group: number; readonly column: number; readonly columns: number };

export type ShaftRow = {
  /** The shafts as given, from the first column on. */
  readonly shafts: readonly number[];
  /** The groups that begin in this row: all of them where the row holds them all, else one or none. */
  readonly begins: readonly GroupSpan[];
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
 * another of its group stands next to it.
 * @param groups for each shaft, the number of its group; without it all are one group
 */
export function shaftsOf(shapes: readonly ShaftShape[], groups: readonly number[] = shapes.map(() => 0)): ShaftsPlan {
  const depths = shapes.map(({ blocks }) => Math.max(0, ...blocks.map(({ layer }) => layer)));
  const given = shapes.map((_, shaft) => shaft);
  const mates = given.map(() => new Set<number>());
  for (const ends of firmsOf(shapes, given))
    for (const { shaft } of ends) for (const other of ends) if (other.shaft !== shaft) mates[shaft]!.add(other.shaft);
  const left = new Set([...given].sort((a, b) => groups[a]! - groups[b]! || depths[a]! - depths[b]! || a - b));
  const order: number[] = [];
  for (let next = [...left][0]; next !== undefined; ) {
    left.delete(next);
    order.push(next);
    const [first] = left;
    const isBeside = (shaft: number) => groups[shaft] === groups[next!] && depths[shaft] === depths[next!];
    const mate = [...left].find(shaft => isBeside(shaft) && mates[next!]!.has(shaft));
    next = mate ?? first;
  }
  const rank: number[] = [];
  order.forEach((shaft, place) => {
    rank[shaft] = place;
  });
  return { order, groups, depths, firms: firmsOf(shapes, rank) };
}

/** The order in rows of at most so many, none much longer than another of its group; each group begins a row. */
function inRows(order: readonly number[], groups: readonly number[], columns: number): readonly (readonly number[])[] {
  if (order.length === 0) return [];
  // Where there is room for all, they stand side by side.
  if (order.length <= columns) return [order];
  return distinct(order.map(shaft => groups[shaft]!)).flatMap(group => {
    const own = order.filter(shaft => groups[shaft] === group);
    const rows = Math.ceil(own.length / columns);
    const most = Math.ceil(own.length / rows);
    return Array.from({ length: rows }, (_, row) => own.slice(row * most, (row + 1) * most));
  });
}

/** The shafts in rows of at most so many columns, each with its lines between columns. */
export function shaftRows(
  shapes: readonly ShaftShape[],
  { order, groups, depths, firms }: ShaftsPlan,
  columns: number,
): readonly ShaftRow[] {
  const begun = new Set<number>();
  return inRows(order, groups, columns).map(shafts => {
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
    const begins = distinct(shafts.map(shaft => groups[shaft]!)).flatMap((group): readonly GroupSpan[] => {
      if (begun.has(group)) return [];
      begun.add(group);
      const own = shafts.filter(shaft => groups[shaft] === group);
      return [{ group, column: shafts.indexOf(own[0]!), columns: own.length }];
    });
    return { shafts, begins, layers: 1 + Math.max(...shafts.map(shaft => depths[shaft]!)), lines };
  });
}
