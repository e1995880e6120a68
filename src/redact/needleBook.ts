/** What is looked for in folded texts, many at once. */
import type { FoldedText } from "./foldText.ts";

/** How many units at the start of a needle are looked up before the whole is compared. A shorter one is never found. */
export const GRAM = 3;

export type Needle = {
  readonly index: number;
  readonly units: Uint8Array;
  /** Has it several words, or is it in a script without blanks? */
  readonly isJoinable: boolean;
  /** Is the secret in another script than Latin; in one without blanks? */
  readonly isForeign: boolean;
  readonly isUnspaced: boolean;
  /** Is it found only exactly as written? */
  readonly isWrittenOnly: boolean;
  /** Is it found only where it is parted into several words? */
  readonly isPartedOnly: boolean;
};

const hashOf = (units: Uint8Array, from: number, to: number): number => {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, BASE) + units[at]!) | 0;
  return hash;
};
const BASE = 0x01000193;

export class NeedleBook {
  private readonly byHash = new Map<number, Needle[]>();
  /** Hash of the first units → the lengths of the needles that begin so. */
  private readonly lengths = new Map<number, number[]>();
  private readonly mayStart = new Uint8Array(0x1_0000);

  get isEmpty(): boolean {
    return this.byHash.size === 0;
  }

  add(needle: Needle): void {
    const { units } = needle;
    if (units.length < GRAM) return;
    const hash = hashOf(units, 0, units.length);
    const same = this.byHash.get(hash);
    if (same === undefined) this.byHash.set(hash, [needle]);
    else if (same.some(one => one.index === needle.index && one.isJoinable === needle.isJoinable)) return;
    else same.push(needle);
    const start = hashOf(units, 0, GRAM);
    const lengths = this.lengths.get(start);
    if (lengths === undefined) this.lengths.set(start, [units.length]);
    else if (!lengths.includes(units.length)) lengths.push(units.length);
    this.mayStart[start & 0xffff] = 1;
  }

  /** Calls back for every occurrence of a needle. Takes linear time in the text, apart from the occurrences. */
  each({ units }: FoldedText, found: (needle: Needle, from: number, to: number) => void): void {
    if (units.length < GRAM || this.isEmpty) return;
    // hashes[i] is the hash of the first i units; two of them give the hash of any piece.
    const hashes = new Int32Array(units.length + 1);
    for (let at = 0; at < units.length; at += 1) hashes[at + 1] = (Math.imul(hashes[at]!, BASE) + units[at]!) | 0;
    const powers = new Map<number, number>();
    const powerOf = (length: number) => {
      const before = powers.get(length);
      if (before !== undefined) return before;
      let power = 1;
      for (let at = 0; at < length; at += 1) power = Math.imul(power, BASE);
      powers.set(length, power);
      return power;
    };
    const piece = (from: number, length: number) =>
      (hashes[from + length]! - Math.imul(hashes[from]!, powerOf(length))) | 0;
    for (let at = 0; at + GRAM <= units.length; at += 1) {
      const start = piece(at, GRAM);
      if (this.mayStart[start & 0xffff] === 0) continue;
      for (const length of this.lengths.get(start) ?? []) {
        if (at + length > units.length) continue;
        for (const needle of this.byHash.get(piece(at, length)) ?? [])
          if (needle.units.length === length && standsAt(units, at, needle.units)) found(needle, at, at + length);
      }
    }
  }
}

const standsAt = (units: Uint8Array, at: number, needle: Uint8Array): boolean => {
  for (let i = 0; i < needle.length; i += 1) if (units[at + i] !== needle[i]) return false;
  return true;
};
