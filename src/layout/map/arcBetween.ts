/** A curve from one disc to another, with the head of an arrow. */
/** px */
type ArcPoint = { readonly x: number; readonly y: number };
type Disc = ArcPoint & { readonly r: number };

export type Arc = {
  /** From edge to edge, as SVG’s `d`. */
  readonly d: string;
  /** The triangle at its end; empty where the discs leave no room for it. */
  readonly head: string;
  /** The point half-way, for what is said of it. */
  readonly middle: ArcPoint;
  /** Points along the curve from edge to edge. */
  readonly along: readonly ArcPoint[];
};

/** px */
export type ArcFrame = { readonly width: number; readonly height: number };

/** px between a disc and an end of the curve. */
const CLEAR = 3;
const HEAD = { length: 9, half: 4.5 };
/** How far a curve leaves the straight line, as a share of its length, and in px at least and at most. */
const BEND = { share: 0.16, least: 12, most: 84 };
/** px by which each further line between the same two discs is bent more. */
const NEXT = 11;
const STEPS = 32;

const n = (value: number): number => Math.round(value * 10) / 10;

const quadratic = (a: ArcPoint, b: ArcPoint, c: ArcPoint, t: number): ArcPoint => ({
  x: (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * b.x + t * t * c.x,
  y: (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * b.y + t * t * c.y,
});

/** Shares of the usual bend, in the order in which they are tried: less of it, then more. */
const BENDS: readonly number[] = [
  ...Array.from({ length: 11 }, (_, step) => 1 - step / 10),
  ...Array.from({ length: 8 }, (_, step) => 1.2 + step / 5),
];
/** px that a curve leaves free beside a disc that it does not lead to. */
const PAST = 5;

/**
 * A curve that leaves the straight line to the left of whoever goes along it. So a line and one that leads back lie on
 * two sides, and `nth` lines of one direction lie side by side.
 * Where it would leave the frame, or pass behind another disc, it is bent less or more.
 * @param nth 0 for the first line between the two
 * @param others discs that it does not lead to
 */
export function arcBetween(from: Disc, to: Disc, nth: number, frame: ArcFrame, others: readonly Disc[] = []): Arc {
  let inside: Arc | null = null;
  for (const share of BENDS) {
    const arc = bentArc(from, to, nth, share);
    if (!arc.along.every(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)) continue;
    inside ??= arc;
    if (others.every(disc => arc.along.every(({ x, y }) => Math.hypot(x - disc.x, y - disc.y) >= disc.r + PAST)))
      return arc;
  }
  return inside ?? bentArc(from, to, nth, 0);
}

function bentArc(from: Disc, to: Disc, nth: number, share: number): Arc {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.max(BEND.least, share * Math.min(BEND.most, length * BEND.share)) + nth * NEXT;
  // The point that a quadratic curve is drawn to lies twice as far out as the curve itself.
  const control = {
    x: from.x + dx / 2 + (dy / length) * bend * 2,
    y: from.y + dy / 2 - (dx / length) * bend * 2,
  };
  const at = (t: number) => quadratic(from, control, to, t);
  const distance = (t: number, disc: Disc) => Math.hypot(at(t).x - disc.x, at(t).y - disc.y);
  /** How far along the curve an end of it is clear of a disc. */
  const edge = (disc: Disc, clear: number, end: number) => {
    let [inside, outside] = [end, 0.5];
    for (let step = 0; step < 24; step += 1) {
      const t = (inside + outside) / 2;
      if (distance(t, disc) >= disc.r + clear) outside = t;
      else inside = t;
    }
    return outside;
  };
  const start = edge(from, CLEAR, 0);
  const tip = edge(to, CLEAR, 1);
  const neck = edge(to, CLEAR + HEAD.length, 1);
  const cut = Math.max(start, neck);
  const [p, q, base] = [at(start), at(tip), at(cut)];
  const inner = {
    x: (1 - start) * ((1 - cut) * from.x + cut * control.x) + start * ((1 - cut) * control.x + cut * to.x),
    y: (1 - start) * ((1 - cut) * from.y + cut * control.y) + start * ((1 - cut) * control.y + cut * to.y),
  };
  const [hx, hy] = [q.x - base.x, q.y - base.y];
  const reach = Math.hypot(hx, hy);
  const side = { x: (-hy / (reach || 1)) * HEAD.half, y: (hx / (reach || 1)) * HEAD.half };
  return {
    d: `M${n(p.x)} ${n(p.y)}Q${n(inner.x)} ${n(inner.y)} ${n(base.x)} ${n(base.y)}`,
    head:
      reach < 1
        ? ""
        : `M${n(q.x)} ${n(q.y)}L${n(base.x + side.x)} ${n(base.y + side.y)}L${n(base.x - side.x)} ${n(base.y - side.y)}Z`,
    middle: at((start + tip) / 2),
    along: Array.from({ length: STEPS + 1 }, (_, step) => at(start + ((tip - start) * step) / STEPS)),
  };
}
