/**
 * Whether reading a file would keep the page from answering: because it is large, or because of what it draws. A chain
 * that is very deep, returns into itself or has very many ways down is short to write, but costs a file many times its
 * size to check.
 */

/** Bytes from which a file counts as large. */
const LARGE = 100_000;
/** Links one below the other, and links within cycles: far more than any chain that people have told so far. */
const DEEP = 40;
const CYCLIC = 40;
/** Ways from a top down to one party. */
const MANY_WAYS = 10_000;

type Ends = readonly [from: string, to: string];

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The links of a file, as far as it has any. Nothing is checked here: that is the reader's work. */
function linksIn(read: unknown): readonly Ends[] {
  const { links } = (read ?? {}) as { readonly links?: unknown };
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: { readonly from?: unknown; readonly to?: unknown } | null): readonly Ends[] =>
    typeof link?.from === "string" && typeof link.to === "string" ? [[link.from, link.to]] : [],
  );
}

/**
 * What the links make of a chain, in linear time: each party is taken when all above it have been.
 * @returns how many links stand one below the other, how many are in cycles or below them, and the most ways down to a
 * party
 */
export function shapeOf(links: readonly Ends[]) {
  const below = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [from, to] of links) {
    const known = below.get(from);
    if (known) known.push(to);
    else below.set(from, [to]);
    open.set(from, open.get(from) ?? 0);
    open.set(to, (open.get(to) ?? 0) + 1);
  }
  const taken = [...open].flatMap(([party, above]) => (above === 0 ? [party] : []));
  const depths = new Map<string, number>();
  const waysTo = new Map<string, number>();
  let [depth, ways, reached] = [0, 0, 0];
  for (let at = 0; at < taken.length; at += 1) {
    const party = taken[at]!;
    const own = depths.get(party) ?? 0;
    const ownWays = waysTo.get(party) ?? 1;
    depth = Math.max(depth, own);
    ways = Math.max(ways, ownWays);
    for (const next of below.get(party) ?? []) {
      reached += 1;
      depths.set(next, Math.max(depths.get(next) ?? 0, own + 1));
      waysTo.set(next, (waysTo.get(next) ?? 0) + ownWays);
      open.set(next, open.get(next)! - 1);
      if (open.get(next) === 0) taken.push(next);
    }
  }
  return { depth, cyclic: links.length - reached, ways };
}

const textOf = (input: string | Uint8Array): string =>
  typeof input === "string" ? input : new TextDecoder().decode(input);

/** @param read the JSON of the file, where it is known */
export function isHeavy(input: string | Uint8Array, read?: unknown): boolean {
  if (input.length >= LARGE) return true;
  const { depth, cyclic, ways } = shapeOf(linksIn(read ?? jsonOf(textOf(input))));
  return depth >= DEEP || cyclic >= CYCLIC || ways >= MANY_WAYS;
}
