import type { Card } from "../../documents/files/cardOf.ts";

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
    <div className={isLong ? "shaft-hop is-long" : "shaft-hop"} style={{ gridRow }}>
      <svg aria-hidden="true">
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
    </div>
  );
}

/** The share of a layer at which a hop that passes by another leaves its block, and at which it reaches the one below. */
const LEAVES = 0.65;
const REACHES = 0.5;
/** The share of the gutter between two shafts at which it goes down. */
const ASIDE = "45%";

/**
 * A hop beside the blocks of the layers that it passes by, in a box that is as high as its rows: by itself a picture is
 * not in WebKit.
 */
function Pass({ layers, gridRow }: { readonly layers: number; readonly gridRow: string }) {
  const [top, foot] = [LEAVES, layers - 1 + REACHES].map(at => `${(100 * at) / layers}%`);
  return (
    <div className="shaft-pass" style={{ gridRow }}>
      <svg aria-hidden="true">
        <line x1="0" x2={ASIDE} y1={top} y2={top} />
        <line x1={ASIDE} x2={ASIDE} y1={top} y2={foot} />
        <line x1="1" x2={ASIDE} y1={foot} y2={foot} />
        <svg y={foot} overflow="visible" aria-hidden="true">
          <path d="M6 -4.5L1 0L6 4.5" />
        </svg>
      </svg>
    </div>
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
      <Pass key={`${from} ${below}`} layers={below - from + 1} gridRow={`${rowOf(from)} / ${rowOf(below) + 1}`} />
    ),
  );
}
