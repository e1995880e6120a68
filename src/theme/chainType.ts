/** Sizes of type, of borders and of gaps in the chain view, in px: the same in its style sheet and in its pictures. */

export type Cut = "sans-400" | "sans-600" | "serif-600";

export type TypeSize = {
  readonly cut: Cut;
  readonly size: number;
  /** Height of a line, as a multiple of `size`. */
  readonly line: number;
  /** Space after every letter, as a multiple of `size`. */
  readonly spacing?: number;
};

const sizes = {
  "card-name": { cut: "sans-600", size: 17, line: 1.25 },
  /** The name of a party that is not above the workers chosen. */
  "card-name-apart": { cut: "sans-600", size: 15.5, line: 1.25 },
  "card-unknown": { cut: "serif-600", size: 24, line: 22 / 24 },
  country: { cut: "sans-600", size: 12, line: 16 / 12, spacing: 0.06 },
  "card-line": { cut: "sans-400", size: 14, line: 1.35 },
  "card-state": { cut: "sans-400", size: 14, line: 1.3 },
  "label-title": { cut: "sans-600", size: 14, line: 1.3 },
  "label-title-apart": { cut: "sans-400", size: 14, line: 1.3 },
  "label-notes": { cut: "sans-400", size: 13, line: 1.3 },
  "border-name": { cut: "sans-600", size: 12, line: 16 / 12, spacing: 0.06 },
  "layer-number": { cut: "serif-600", size: 24, line: 1.2 },
  "plan-heading": { cut: "sans-400", size: 13.5, line: 1.35 },
  tag: { cut: "sans-600", size: 12, line: 1.45 },
  "mark-more": { cut: "sans-600", size: 13, line: 20 / 13 },
  "overlay-number": { cut: "sans-600", size: 12, line: 1.35 },
  /** Those who do the work: the largest name of a picture. */
  "workers-name": { cut: "serif-600", size: 21, line: 1.2 },
  "card-pays": { cut: "sans-400", size: 14, line: 1.35 },
  "label-price": { cut: "sans-600", size: 16, line: 1.3 },
  stub: { cut: "sans-400", size: 13, line: 1.3 },
  /** How long the chain is, and for whom, above it. */
  "chain-span": { cut: "sans-600", size: 15, line: 1.3 },
  "chain-for": { cut: "sans-400", size: 14, line: 1.3 },
  "plate-name": { cut: "serif-600", size: 20, line: 1.3 },
  "plate-name-long": { cut: "serif-600", size: 16, line: 1.2 },
  "plate-question": { cut: "sans-400", size: 14, line: 1.3 },
  "plate-note": { cut: "sans-400", size: 15, line: 1.35 },
  "said-source": { cut: "sans-400", size: 13, line: 1.3 },
  "plate-verdict": { cut: "sans-600", size: 18, line: 1.25 },
  /** Of a verdict that names several who answer. */
  "plate-verdict-long": { cut: "sans-600", size: 16, line: 1.25 },
  "plate-condition": { cut: "sans-600", size: 15, line: 1.25 },
  "plate-quote": { cut: "sans-400", size: 15, line: 1.25 },
  "plate-unmet": { cut: "sans-400", size: 14, line: 1.25 },
  /** The head, the words and the verdict of a narrow thread beside a plate. */
  thread: { cut: "sans-400", size: 12, line: 1.18 },
  /** Where every layer has to be low. */
  "workers-name-deep": { cut: "serif-600", size: 20, line: 1.2 },
  "card-name-deep": { cut: "sans-600", size: 16, line: 1.25 },
  "label-title-deep": { cut: "sans-600", size: 13.5, line: 1.25 },
  "label-notes-deep": { cut: "sans-400", size: 12.5, line: 1.3 },
  "plate-note-deep": { cut: "sans-400", size: 14.5, line: 1.25 },
  "said-source-deep": { cut: "sans-400", size: 12.5, line: 1.3 },
} as const satisfies Readonly<Record<string, TypeSize>>;

export type ChainTypeName = keyof typeof sizes;

export const chainType: Readonly<Record<ChainTypeName, TypeSize>> = sizes;

export const chainSpace = {
  card: {
    block: 10,
    inline: 14,
    border: 1,
    /** The border of a party that is not known or not placed, and of other workers. */
    strongBorder: 2,
    radius: 3,
    nameLeast: 102,
    gap: { row: 2, column: 10 },
    line: 2,
  },
  country: { inline: 6, block: 1, border: 1, gap: 3, radius: 3 },
  state: { margin: 8, border: 1, padding: 7, gap: 7, mark: 18 },
  label: { gap: 5, mark: 16, notesLeast: 17 },
  /** Beside a plate. `deep`: where every layer has to be low. */
  plate: {
    card: 6,
    workers: { top: 9, bottom: 10 },
    deep: { card: 3, workers: 3, pays: { margin: 4, border: 1, padding: 3 } },
    label: { least: 24, top: 2, price: 0.35 },
    head: { top: 7, right: 4, left: 16 },
    chainHead: { top: 8, bottom: 2 },
    entries: 4,
    unmet: 3,
  },
  pays: { margin: 6, border: 1, padding: 5 },
  stub: { inline: 9, block: 2, border: 1, radius: 11, least: 24 },
  verdict: { margin: 5, border: 1, padding: 4, see: 24, seeMargin: 4 },
  tag: { inline: 6.8, border: 1, margin: 2, radius: 3 },
  mark: 24,
} as const;
