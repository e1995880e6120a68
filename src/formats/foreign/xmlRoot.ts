import type { GivenFile } from "../bringing/incoming.ts";
import { readXml } from "../grid/readXml.ts";

/** What comes before the first element of a file is no longer than this. */
const LOOKED_AT = 20_000;

/** The name of the outermost element of a file in XML, without its prefix; null where it is none. */
export function xmlRoot({ bytes }: GivenFile): string | null {
  // Of bytes of any kind, only those that begin as XML does are looked at; a sign of the encoding may stand first.
  let at = 0;
  while (at < Math.min(bytes.length, 64) && [0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(bytes[at]!))
    at += 1;
  if (bytes[at] !== 60) return null;
  let root: string | null = null;
  readXml(bytes.subarray(0, LOOKED_AT), {
    open: ({ name }) => {
      root ??= name;
      return "stop";
    },
  });
  return root;
}
