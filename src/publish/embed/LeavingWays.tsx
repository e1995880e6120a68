import type { ReactNode } from "react";
import type { Gap, Lane } from "./waysOf.ts";

/** px from the left edge of the cards to the first lane, and from a card to its own first line. */
const FIRST = 14;
/** px from one lane to the next one, where there are few and where there are many. */
const STEPS = { few: 16, many: 9 } as const;
/** px from the last lane that leads past cards to these cards, as in `embed.css`. */
const ASIDE = { few: 8, many: 4 } as const;
const FEW = 4;
/** px between the lines of one of several cards in a row, as from the left edge of the card. */
const PORTS = 10;
/** px between cards side by side, as in `embed.css`. */
export const BETWEEN = 6;
/** px from the edge of a row to the first of its turns, and from one turn to the next one. */
const TURN = { first: 5, next: 5 } as const;

/** A row of cards side by side, in which lines begin or end. */
export type WayRow = { readonly count: number; readonly indent: number };

export const laneStep = (gaps: readonly Gap[]): number =>
  gaps.some(({ width }) => width > FEW) ? STEPS.many : STEPS.few;

/** px that the cards of a band leave free for so many lanes, as in `embed.css`. */
export const indentPx = (lanes: number, step: number): number =>
  lanes === 0 ? 0 : FIRST + (lanes - 1) * step + (step === STEPS.few ? ASIDE.few : ASIDE.many);

const laneX = ({ lane }: Lane, step: number): number => FIRST + lane * step;

/** The head of an arrow. Its tip stands at the edge of its card: before a black one with a gap, so that it is seen. */
function Tip({ isToGround }: { readonly isToGround: boolean }) {
  const y = isToGround ? -2 : -0.4;
  return <path className="tip" d={`M0 ${y}L-5 ${y - 9.5}L0 ${y - 7}L5 ${y - 9.5}Z`} />;
}

type WayNames = { readonly from: string; readonly to: string };
type NamesOfWay = (lane: Lane) => WayNames;

function Way({ of: { from, to }, children }: { readonly of: WayNames; readonly children: ReactNode }) {
  return (
    <g data-from={from} data-to={to}>
      {children}
    </g>
  );
}

function Lines({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <svg className={`ways ${className}`} aria-hidden="true">
      {children}
    </svg>
  );
}

type Port = {
  /** px of the lane from the left edge of the row. */
  readonly x: number;
  /** Where the line begins or ends at its card: a share of the width of the row, and px. */
  readonly share: string;
  readonly px: number;
  readonly isTurned: boolean;
};

/**
 * Where each line meets its card: below its lane where the card is the only one and lies there. A lane that leads beside
 * the card turns to it, past those that need not.
 */
function portsIn(lanes: readonly Lane[], { count, indent }: WayRow, end: "from" | "to", step: number): readonly Port[] {
  const free = indentPx(indent, step);
  const xs = lanes.map(lane => laneX(lane, step) - free);
  if (count === 1) {
    let last = Math.max(0, ...xs);
    return xs.map(x => {
      if (x > 0) return { x, share: "0%", px: x, isTurned: false };
      last += FIRST;
      return { x, share: "0%", px: last, isTurned: true };
    });
  }
  return lanes.map((lane, place) => {
    const { at } = lane[end];
    const nth = lanes.slice(0, place).filter(other => other[end].at === at).length;
    return {
      x: xs[place]!,
      share: `${(100 * at) / count}%`,
      px: (at * BETWEEN) / count + FIRST + nth * PORTS,
      isTurned: true,
    };
  });
}

/** The number of lines that turn at a row. */
export const turnsAt = (lanes: readonly Lane[], row: WayRow, end: "from" | "to", step: number): number =>
  portsIn(lanes, row, end, step).filter(({ isTurned }) => isTurned).length;

type SideProps = {
  readonly lanes: readonly Lane[];
  readonly row: WayRow;
  readonly step: number;
  readonly named: NamesOfWay;
};

/** px that the turns of so many lines take. */
export const turnsHeight = (turns: number): number => (turns === 0 ? 0 : TURN.first + turns * TURN.next);

/** The part of a turn that goes sideways, from its lane to below or above its card. */
function Sideways({ port: { x, share, px }, y }: { readonly port: Port; readonly y: number }) {
  const isFirst = share === "0%";
  return (
    <>
      {!isFirst && <line x1={x} x2={share} y1={y} y2={y} />}
      <svg x={share} overflow="visible" aria-hidden="true">
        <path d={`M${isFirst ? x : 0} ${y}H${px}`} />
      </svg>
    </>
  );
}

/** The lines that leave the cards of a row, down to their lanes. */
export function LeavingWays({ lanes, row, step, named }: SideProps) {
  const ports = portsIn(lanes, row, "from", step);
  return (
    <Lines className={`leave in-${row.indent}`}>
      {lanes.map((lane, place) => {
        const port = ports[place]!;
        const y = TURN.first + place * TURN.next;
        return (
          <Way key={lane.hop} of={named(lane)}>
            {port.isTurned && (
              <>
                <svg x={port.share} overflow="visible" aria-hidden="true">
                  <line x1={port.px} x2={port.px} y2={y} />
                </svg>
                <Sideways port={port} y={y} />
              </>
            )}
            <line x1={port.x} x2={port.x} y1={port.isTurned ? y : 0} y2="100%" />
          </Way>
        );
      })}
    </Lines>
  );
}

/** The lines that reach the cards of a row from their lanes; those of a card that stands alone end at it. */
export function ReachingWays({ lanes, row, step, named, isToGround }: SideProps & { readonly isToGround: boolean }) {
  const ports = portsIn(lanes, row, "to", step);
  return (
    <Lines className={`in-${row.indent}`}>
      {lanes.map((lane, place) => {
        const port = ports[place]!;
        // The line that goes farthest turns first, so that it crosses none.
        const y = TURN.first + (lanes.length - 1 - place) * TURN.next;
        return (
          <Way key={lane.hop} of={named(lane)}>
            <line x1={port.x} x2={port.x} y2={port.isTurned ? y : "100%"} />
            {port.isTurned && (
              <>
                <Sideways port={port} y={y} />
                <svg x={port.share} overflow="visible" aria-hidden="true">
                  <line x1={port.px} x2={port.px} y1={y} y2="100%" />
                </svg>
              </>
            )}
            {row.count === 1 && (
              <svg x={port.px} y="100%" overflow="visible" aria-hidden="true">
                <Tip isToGround={isToGround} />
              </svg>
            )}
          </Way>
        );
      })}
    </Lines>
  );
}

/** Above one of several cards: the lines into it, beside the words of its hops. */
export function CardWays({ ends, isToGround }: { readonly ends: readonly WayNames[]; readonly isToGround: boolean }) {
  return (
    <Lines className="in-0">
      {ends.map((one, place) => (
        <Way key={one.from} of={one}>
          <line x1={FIRST + place * PORTS} x2={FIRST + place * PORTS} y2="100%" />
          <svg x={FIRST + place * PORTS} y="100%" overflow="visible" aria-hidden="true">
            <Tip isToGround={isToGround} />
          </svg>
        </Way>
      ))}
    </Lines>
  );
}

/** The lines that lead past the cards of a band. */
export function PassingWays({ lanes, step, named }: Omit<SideProps, "row">) {
  if (lanes.length === 0) return null;
  return (
    <Lines className="past">
      {lanes.map(lane => (
        <Way key={lane.hop} of={named(lane)}>
          <line x1={laneX(lane, step)} x2={laneX(lane, step)} y2="100%" />
        </Way>
      ))}
    </Lines>
  );
}
