/** Compares two strings by code unit: the same on every machine and in every language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The items in their order, without repetitions. */
export const distinct = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)];
