/**
 * How much of the large tables and random runs is done. `npm test` does a part, which changes every day, so that within
 * some days everything is covered; `npm run test:all` does all of it (DEEP_LABOR_TESTS=all). A failure of another day
 * is repeated with the `DEEP_LABOR_DAY` in the name of the test.
 */
export const isAll = process.env.DEEP_LABOR_TESTS === "all";

/** Days since 1970. */
export const day = Number(process.env.DEEP_LABOR_DAY ?? Math.floor(Date.now() / 86_400_000));

/** Says in the name of a test which part was done. */
export const ofDay = isAll ? "all" : `DEEP_LABOR_DAY=${day}`;

/** The first seed of random runs. No seed is used again within some days. SEED names another. */
export const firstSeed = Number(process.env.SEED ?? day * 1_000);

/** The number of tries on each change, or `all` for the whole. */
export const tried = (each: number, all: number): number => (isAll ? all : each);

/** Whether it is the turn of a file of tests that takes its turn with others, one of which is run each day. */
export const isTurn = (place: number, files: number): boolean => isAll || day % files === place;

/**
 * A part of a table that changes every day.
 * @param parts days after which every item was covered
 * @param shift makes tables beside each other use different places
 */
export const partOf = <Item>(items: readonly Item[], parts: number, shift = 0): readonly Item[] =>
  isAll ? items : items.filter((_, place) => (place + day + shift) % parts === 0);
