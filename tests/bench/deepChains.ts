/** Chains that are short to write and costly to read: deep, cyclic, with very many ways. Each has one worker group. */

type Hop = readonly [from: number, to: number];

function dossierOf(id: string, size: number, hops: readonly Hop[]): string {
  const workers = size - 1;
  return JSON.stringify({
    format: "deep-labor/1",
    id,
    title: `A generated chain: ${id}`,
    language: "en",
    fictional: true,
    updated: "2026-01-01",
    parties: Array.from({ length: size }, (_, at) => ({
      id: `p${at}`,
      kind: at === workers ? "worker-group" : "organisation",
      name: `Party ${at}`,
    })),
    links: hops.map(([from, to], at) => ({
      id: `l${at}`,
      type: to === workers ? "engages" : "subcontracts-to",
      from: `p${from}`,
      to: `p${to}`,
      verification: "single-source",
      evidence: ["s1"],
    })),
    assertions: [
      {
        id: "a1",
        party: "p0",
        duty: "health-safety",
        position: "holds",
        basis: "contract",
        verification: "single-source",
        evidence: ["s1"],
      },
    ],
    sources: [{ id: "s1", type: "contract" }],
  });
}

const inLine = (size: number): readonly Hop[] => Array.from({ length: size - 1 }, (_, at) => [at, at + 1]);

/** So many parties, each below the one before it. */
export const chainInLine = (size: number): string => dossierOf(`deep-${size}`, size, inLine(size));

/** The same, but the last firm passes work back to the first one. */
export const cycleOf = (size: number): string => dossierOf(`cycle-${size}`, size, [...inLine(size), [size - 2, 0]]);

/** So many diamonds below each other: the ways down double with each. */
export const laddersOf = (diamonds: number): string =>
  dossierOf(`ladders-${diamonds}`, diamonds * 3 + 2, [
    ...Array.from({ length: diamonds }, (_, at): readonly Hop[] => [
      [at * 3, at * 3 + 1],
      [at * 3, at * 3 + 2],
      [at * 3 + 1, at * 3 + 3],
      [at * 3 + 2, at * 3 + 3],
    ]).flat(),
    [diamonds * 3, diamonds * 3 + 1],
  ]);
