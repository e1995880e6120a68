/**
 * How much of the large tables and random runs is done. The gate does a fixed part, the same on any day and machine;
 * `npm run test:all` does all of it (DEEP_LABOR_TESTS=all), with seeds that change every day.
 */
export const isAll = process.env.DEEP_LABOR_TESTS === "all";

/** Which of the many random runs this is: always 0 for the gate, else the days since 1970. DEEP_LABOR_ROUND repeats one. */
export const round = isAll ? Number(process.env.DEEP_LABOR_ROUND ?? Math.floor(Date.now() / 86_400_000)) : 0;

/** Says in the name of a test how much of it is done. */
export const extent = isAll ? `DEEP_LABOR_ROUND=${round}` : "a part";

/** The first seed of random runs. SEED names another. */
export const firstSeed = Number(process.env.SEED ?? 20_000_000 + round * 1_000);

/** The number of tries of the gate, or `all` for the whole. */
export const tried = (each: number, all: number): number => (isAll ? all : each);

/**
 * The part of a table that the gate tries.
 * @param parts one item out of so many
 * @param shift makes tables beside each other use different places
 */
export const partOf = <Item>(items: readonly Item[], parts: number, shift = 0): readonly Item[] =>
  isAll ? items : items.filter((_, place) => (place + shift) % parts === 0);
