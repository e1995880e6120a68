/**
 * The eight spaces between and around things, in `rem`: `padding: var(--space-4)` is the fourth. A sheet has no other
 * margin, padding or gap, but for what is measured: places of the chain's picture in px (`chainSpace`), space beside a
 * letter in em, and what is drawn over its neighbour (a negative margin).
 */
export const spaces = [0.1, 0.2, 0.3, 0.45, 0.7, 1, 1.5, 2.5] as const;
