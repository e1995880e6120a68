/** 32 groups that are asked about together, one bit each: who stands in whose chain, by one way through the order. */
import type { Chain } from "../chainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";

/** So many bits a number has. */
export const TOGETHER = 32;

export const has = (bits: number, bit: number): boolean => ((bits >>> bit) & 1) === 1;

/** Counts for each of 32 groups at once, as binary numbers whose digits lie above each other. */
export class BitCounts {
  private readonly digits = new Int32Array(31);
  private used = 0;
  private readonly all: number;
  /** Nearly everybody far above stands in the chains of all groups. */
  private common = 0;

  constructor(all: number) {
    this.all = all;
  }

  add(bits: number): void {
    if (bits === this.all) {
      this.common += 1;
      return;
    }
    let carry = bits;
    for (let digit = 0; carry !== 0; digit += 1) {
      const before = this.digits[digit]!;
      this.digits[digit] = before ^ carry;
      carry &= before;
      if (digit >= this.used) this.used = digit + 1;
    }
  }

  of(bit: number): number {
    let count = this.common;
    for (let digit = 0; digit < this.used; digit += 1) count += ((this.digits[digit]! >>> bit) & 1) << digit;
    return count;
  }
}

export type GroupBlock = {
  /** At most 32; the place of a group is its bit. */
  readonly groups: readonly PartyIndex[];
  /** The bits of all of them. */
  readonly all: number;
  /** Party → the groups in whose chains it stands, themselves with them. */
  readonly members: Int32Array;
  /** Bit → how many stand in the chain of the group, itself with them. */
  readonly size: (bit: number) => number;
};

/** @param members memory for it, one number a party; what stood in it is lost, and it holds until the next call */
export function groupBlockOf(chain: Chain, groups: readonly PartyIndex[], members: Int32Array): GroupBlock {
  const { order, component, componentSize, inStart, inHops, hopFrom } = chain;
  members.fill(0);
  groups.forEach((group, bit) => {
    members[group]! |= 1 << bit;
  });
  const all = groups.length === TOGETHER ? -1 : (1 << groups.length) - 1;
  const counts = new BitCounts(all);
  // Nobody below the lowest of them stands in a chain of theirs.
  const lowest = groups.reduce((most, group) => Math.max(most, component[group]!), 0);
  let end = order.length;
  while (end > 0 && component[order[end - 1]!]! > lowest) end -= 1;
  while (end > 0) {
    // Who reaches one party of a strongly connected component reaches all of it.
    const size = componentSize[component[order[end - 1]!]!]!;
    let bits = 0;
    for (let at = end - size; at < end; at += 1) bits |= members[order[at]!]!;
    if (bits !== 0)
      for (let at = end - size; at < end; at += 1) {
        const v = order[at]!;
        members[v] = bits;
        counts.add(bits);
        for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) members[hopFrom[inHops[i]!]!]! |= bits;
      }
    end -= size;
  }
  return { groups, all, members, size: bit => counts.of(bit) };
}
