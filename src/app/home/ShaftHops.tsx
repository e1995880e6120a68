import type { Card } from "../files/cardOf.ts";

type HopProps = {
  readonly crossing: Card["hops"][number]["crossing"];
  /** It passes layers in which nobody stands. */
  readonly isLong: boolean;
  readonly gridRow: string;
  /** px from the hop to either end of the sign of a border. */
  readonly reach: number;
};

/** A hop from the foot of a block to the head of the next, with the border that it crosses. */
function Hop({ crossing, isLong, gridRow, reach }: HopProps) {
  return (
    <svg className={isLong ? "shaft-hop is-long" : "shaft-hop"} style={{ gridRow }} aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2="100%" />
      <svg x="50%" y="100%" overflow="visible" aria-hidden="true">
        <path d="M-4.5 -6L0 -1L4.5 -6" />
      </svg>
      {crossing !== "none" && (
        <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
          <path className={crossing === "crossed" ? "is-border" : "is-unclear"} d={`M-${reach} -1H${reach}`} />
        </svg>
      )}
    </svg>
  );
}

type Props = Pick<Card, "hops"> & {
  /** The layers in which anybody stands. */
  readonly layers: readonly number[];
  /** The row of the grid for a layer. */
  readonly rowOf: (layer: number) => number;
  readonly reach: number;
};

/** The hops of a shaft: straight ones, and those that pass by a layer in which others stand. */
export function ShaftHops({ hops, layers, rowOf, reach }: Props) {
  const isEmpty = (from: number, to: number) => !layers.some(layer => layer > from && layer < to);
  return hops.map(({ from, to: below, crossing }) =>
    isEmpty(from, below) ? (
      <Hop
        key={`${from} ${below}`}
        crossing={crossing}
        isLong={below > from + 1}
        gridRow={below > from + 1 ? `${rowOf(from) + 1} / ${rowOf(below)}` : `${rowOf(below)}`}
        reach={reach}
      />
    ) : (
      <svg
        key={`${from} ${below}`}
        className="shaft-pass"
        style={{ gridRow: `${rowOf(from)} / ${rowOf(below) + 1}` }}
        viewBox={`0 0 10 ${(below - from + 1) * 100}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={`M0 65H4.5V${(below - from) * 100 + 50}H0`} vectorEffect="non-scaling-stroke" />
      </svg>
    ),
  );
}
