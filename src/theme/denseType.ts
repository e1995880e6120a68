/** From this many columns (duties) on, their type has this size. */
export const denseType = { from: 9, size: 12 } as const;
