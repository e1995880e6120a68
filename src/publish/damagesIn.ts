import { byCodeUnit } from "../base/index.ts";
import { areSumsWhole, SUMS, sumsIn } from "./sums.ts";

/** How a file of a folder is not what the folder's sums say. */
export type Damage = {
  readonly name: string;
  /** `line-ends`: Git or an editor wrote its lines with other ends. With the ends they had its bytes are what they were. */
  readonly code: "changed" | "missing" | "unlisted" | "line-ends";
};

const LF = 0x0a;
const CR = 0x0d;

/** The bytes with each line ended by CR LF, and with each ended by LF. */
export function lineEndsOf(bytes: Uint8Array): readonly [crlf: Uint8Array, lf: Uint8Array] {
  const lf = bytes.filter((byte, at) => !(byte === CR && bytes[at + 1] === LF));
  const crlf = new Uint8Array(lf.length + lf.reduce((count, byte) => count + (byte === LF ? 1 : 0), 0));
  let at = 0;
  for (const byte of lf) {
    if (byte === LF) crlf[at++] = CR;
    crlf[at++] = byte;
  }
  return [crlf, lf];
}

/** Sums as they were written, whatever ends their lines have by now. */
export const sumsAsWritten = (sums: string): string => sums.replaceAll("\r\n", "\n");

/**
 * What of a folder is not what its sums say, by name; none where all of it is.
 * @param sums the text of its `SHA256SUMS`; null where there is none
 * @param found name → SHA-256 in hex of each file in it
 * @param otherSums those of a file with other ends of lines
 */
export function damagesIn(
  sums: string | null,
  found: ReadonlyMap<string, string>,
  otherSums: (name: string) => readonly string[] = () => [],
): readonly Damage[] {
  const written = sums === null ? "" : sumsAsWritten(sums);
  const listed = sumsIn(written);
  const damages: Damage[] = [];
  if (sums === null) damages.push({ name: SUMS, code: "missing" });
  else if (!areSumsWhole(written)) damages.push({ name: SUMS, code: "changed" });
  else if (written !== sums) damages.push({ name: SUMS, code: "line-ends" });
  for (const [name, sum] of listed) {
    const own = found.get(name);
    if (own === sum) continue;
    const code = own === undefined ? "missing" : otherSums(name).includes(sum) ? "line-ends" : "changed";
    damages.push({ name, code });
  }
  for (const name of found.keys()) if (name !== SUMS && !listed.has(name)) damages.push({ name, code: "unlisted" });
  return damages.sort((a, b) => byCodeUnit(a.name, b.name));
}
