/** px, from the upper left corner. */
type LabelSize = { readonly width: number; readonly height: number };

export type LabelBox = LabelSize & { readonly x: number; readonly y: number };

export type LabelRequest = {
  readonly frame: LabelSize;
  /** What is to be labelled, in the order of who comes first where room is short; null where nothing is to be said. */
  readonly discs: readonly ({ readonly x: number; readonly y: number; readonly r: number } | null)[];
  readonly sizes: readonly (LabelSize | null)[];
  /** Points that a label covers only where there is no other place for it. */
  readonly lines: readonly { readonly x: number; readonly y: number }[];
  /** Boxes that nothing may cover. */
  readonly taken: readonly LabelBox[];
};

/** px between a disc and its label. */
const GAP = 4;

const meets = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Puts a label beside each disc: right, left, below or above it, where it covers no disc, no other label and, if that can
 * be, no line.
 * @returns in the order of the discs; null where there is no room
 */
export function placeLabels({ frame, discs, sizes, lines, taken }: LabelRequest): readonly (LabelBox | null)[] {
  const blocked: LabelBox[] = [
    ...taken,
    ...discs.flatMap(disc =>
      disc ? [{ x: disc.x - disc.r, y: disc.y - disc.r, width: 2 * disc.r, height: 2 * disc.r }] : [],
    ),
  ];
  return discs.map((disc, place) => {
    const size = sizes[place];
    if (!disc || !size) return null;
    const { width, height } = size;
    const out = disc.r + GAP;
    const tried = (
      [
        [out, -height / 2],
        [-out - width, -height / 2],
        [-width / 2, out],
        [-width / 2, -out - height],
        [out * 0.7, out * 0.7],
        [out * 0.7, -out * 0.7 - height],
        [-out * 0.7 - width, out * 0.7],
        [-out * 0.7 - width, -out * 0.7 - height],
      ] as const
    )
      .map(([dx, dy]): LabelBox => ({ x: disc.x + dx, y: disc.y + dy, width, height }))
      .filter(
        box =>
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + width <= frame.width &&
          box.y + height <= frame.height &&
          !blocked.some(other => meets(box, other)),
      );
    const covered = (box: LabelBox) =>
      lines.filter(({ x, y }) => x >= box.x && y >= box.y && x <= box.x + width && y <= box.y + height).length;
    const best = tried.reduce<LabelBox | null>(
      (found, box) => (found === null || covered(box) < covered(found) ? box : found),
      null,
    );
    if (best) blocked.push(best);
    return best;
  });
}
