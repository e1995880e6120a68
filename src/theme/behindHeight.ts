/** px above a card that those take that show behind it. */
export const behindHeight = { none: 0, pile: 7, line: 14 } as const;
