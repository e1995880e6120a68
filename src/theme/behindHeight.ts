/** px above a card that those take that show behind it. */
export const behindHeight = { none: 0, pile: 7, line: 14 } as const;

/** px by which it stands out at the right. */
export const behindWidth = { none: 0, pile: 9, line: 14 } as const;
