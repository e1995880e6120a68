/**
 * How much of the large tables and random runs is done. `npm test` does a part, which is another one each day, so that
 * within some days everything is met; `npm run test:all` does all of it (DEEP_LABOR_TESTS=all).
 * What failed on another day is repeated with the `DEEP_LABOR_DAY` that the name of the test says.
 */
export const isAll = process.env.DEEP_LABOR_TESTS === "all";

/** Days since 1970. */
export const day = Number(process.env.DEEP_LABOR_DAY ?? Math.floor(Date.now() / 86_400_000));

/** What the name of a test says of the part that was done. */
export const ofDay = isAll ? "all" : `DEEP_LABOR_DAY=${day}`;

/** The first seed of random runs: none comes again within some days. SEED names another. */
export const firstSeed = Number(process.env.SEED ?? day * 1_000);

/** So many are tried for each change, or so many where all are. */
export const tried = (each: number, all: number): number => (isAll ? all : each);

/**
 * Every so-manieth, beginning with another one each day.
 * @param parts days after which each was met
 * @param shift for tables beside each other, of which not the same places are to be met
 */
export const partOf = <Item>(items: readonly Item[], parts: number, shift = 0): readonly Item[] =>
  isAll ? items : items.filter((_, place) => (place + day + shift) % parts === 0);
