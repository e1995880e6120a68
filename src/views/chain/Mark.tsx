import type { State } from "../../schema/index.ts";
import { type MarkPart, markShapes, stateLooks } from "../../theme/index.ts";
import "./mark.css";

/** The outlines of a shape, in a box of 24 by 24 px round its centre. */
export function MarkParts({ parts }: { readonly parts: readonly MarkPart[] }) {
  return parts.map(({ d, paint, dotted }) => (
    <path key={`${paint} ${d}`} d={d} className={`shape-${paint}`} strokeDasharray={dotted ? "0.1 4.1" : undefined} />
  ));
}

type Props = {
  readonly state: State;
  readonly size?: number;
  /** It turns by what is being written, and wears a ring. */
  readonly isTurned?: boolean | undefined;
  /** Of the party and duty whose mark it is, where no element around it says so. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
};

/** The shape of a state. It is silent: the word stands beside it, or in the name of the element around it. */
export function Mark({ state, size = 24, isTurned = false, data }: Props) {
  return (
    <svg
      {...data}
      className={`shape state-${state}${isTurned ? " is-turned" : ""}`}
      viewBox="-12 -12 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <MarkParts parts={markShapes[stateLooks[state].shape]} />
    </svg>
  );
}
