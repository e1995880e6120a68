import { byCodeUnit } from "../base/index.ts";
import { areSumsWhole, SUMS, sumsIn } from "./sums.ts";

/** How a file of a folder differs from the folder's sums. */
export type Damage = {
  readonly name: string;
  /** `line-ends`: Git or an editor changed the ends of its lines. With the former ends it has the bytes of its sum. */
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

/** The sums as they were written, whatever their lines end with by now. */
export const sumsAsWritten = (sums: string): string => sums.replaceAll("\r\n", "\n");

/**
 * The files of a folder that differ from its sums, by name; empty if none does.
 * @param sums the text of its `SHA256SUMS`; null if there is none
 * @param found maps the name of each file in it to its SHA-256 in hex
 * @param otherSums the sums of a file with other ends of lines
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
    const foundSum = found.get(name);
    if (foundSum === sum) continue;
    const code = foundSum === undefined ? "missing" : otherSums(name).includes(sum) ? "line-ends" : "changed";
    damages.push({ name, code });
  }
  for (const name of found.keys()) if (name !== SUMS && !listed.has(name)) damages.push({ name, code: "unlisted" });
  return damages.sort((a, b) => byCodeUnit(a.name, b.name));
}
