import type { State } from "../../schema/index.ts";
import { markShapes, stateLooks } from "../../theme/index.ts";
import "./mark.css";

/** The shape of a state. It is silent: the word stands beside it, or in the name of the element around it. */
export function Mark({ state, size = 24 }: { readonly state: State; readonly size?: number }) {
  return (
    <svg
      className={`shape state-${state}`}
      viewBox="-12 -12 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {markShapes[stateLooks[state].shape].map(({ d, paint, dotted }) => (
        <path
          key={`${paint} ${d}`}
          d={d}
          className={`shape-${paint}`}
          strokeDasharray={dotted ? "0.1 4.1" : undefined}
        />
      ))}
    </svg>
  );
}
