/** px along the height of what is shown. */
export type FocusExtent = { readonly top: number; readonly bottom: number };

type PanRequest = {
  /** px of what is shown, and of the frame through which it is seen. */
  readonly content: number;
  readonly frame: number;
  /** Where in the content stands what the step is about; null where nothing of it is there. */
  readonly focus: FocusExtent | null;
  /** How far the reader has scrolled through the stretch of the step, from 0 to 1; who goes to it is at `ARRIVES`. */
  readonly through: number;
};

/** Where in the stretch of a step a reader stands who went to it by a button or a link. */
export const ARRIVES = 0.15;

/** px above and below what a step is about. */
const ROOM = 12;
/** Of the ways that leave it in the frame, how far down the picture stands where the stretch begins and ends. */
const FROM = 0.4;
const TO = 0.65;

/**
 * How far the content is scrolled within its frame, in px. What a step is about never leaves a frame that has room for
 * it; what is too high for the frame is read from its top to its foot, as the reader scrolls through the stretch. Where
 * nothing is marked, the content moves on with the page from its top.
 */
export function panOf({ content, frame, focus, through }: PanRequest): number {
  const most = Math.max(0, content - frame);
  const within = (y: number) => Math.min(most, Math.max(0, y));
  const since = Math.max(0, (through - ARRIVES) / (1 - ARRIVES));
  if (focus === null) return Math.round(within(frame / 2) * since);
  const lowest = within(focus.bottom + ROOM - frame);
  const highest = within(focus.top - ROOM);
  return Math.round(
    lowest <= highest
      ? lowest + (highest - lowest) * (FROM + (TO - FROM) * through)
      : highest + (lowest - highest) * since,
  );
}
