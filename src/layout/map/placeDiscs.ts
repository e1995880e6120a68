export type DiscRequest = {
  /** px: what the disc stands for. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Places of other discs to which a line leads: there has to be room for it. */
  readonly joined?: ReadonlySet<number>;
};

export type PlacedDisc = Omit<DiscRequest, "joined"> & {
  /** The point itself, where the disc had to stand beside it. */
  readonly anchor: { readonly x: number; readonly y: number } | null;
};

/** px between two discs, and between two that a line joins. */
const GAP = { least: 4, joined: 18 };
/** px between two rings of places that are tried, and between two places on a ring. */
const STEP = 3;
/** From this many px on a disc says with a line what it stands for. */
const FAR = 5;

/**
 * Puts discs at their points, one after the other, each at the nearest place that is free and within the frame. Where no
 * place is left the disc stands at its point.
 * @returns in the order in which they were given
 */
export function placeDiscs(
  discs: readonly DiscRequest[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly PlacedDisc[] {
  const placed: PlacedDisc[] = [];
  const isFree = ({ r, joined }: DiscRequest, x: number, y: number) =>
    x - r >= 0 &&
    y - r >= 0 &&
    x + r <= width &&
    y + r <= height &&
    placed.every(
      (other, place) =>
        Math.hypot(other.x - x, other.y - y) >= other.r + r + (joined?.has(place) ? GAP.joined : GAP.least),
    );
  const reach = Math.hypot(width, height);
  for (const disc of discs) {
    const found = nearest(disc, reach, (x, y) => isFree(disc, x, y)) ?? disc;
    const isFar = Math.hypot(found.x - disc.x, found.y - disc.y) >= FAR;
    placed.push({ x: found.x, y: found.y, r: disc.r, anchor: isFar ? { x: disc.x, y: disc.y } : null });
  }
  return placed;
}

function nearest(
  { x, y }: DiscRequest,
  reach: number,
  isFree: (x: number, y: number) => boolean,
): { readonly x: number; readonly y: number } | null {
  if (isFree(x, y)) return { x, y };
  for (let ring = STEP; ring <= reach; ring += STEP) {
    const places = Math.max(8, Math.round((2 * Math.PI * ring) / STEP / 2));
    for (let place = 0; place < places; place += 1) {
      // Upwards first, then to both sides in turn.
      const side = place % 2 === 0 ? 1 : -1;
      const angle = -Math.PI / 2 + (side * Math.ceil(place / 2) * 2 * Math.PI) / places;
      const [atX, atY] = [x + ring * Math.cos(angle), y + ring * Math.sin(angle)];
      if (isFree(atX, atY)) return { x: atX, y: atY };
    }
  }
  return null;
}
