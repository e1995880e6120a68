import type { State } from "../../schema/index.ts";
import { markShapes, stateLooks } from "../../theme/index.ts";
import { MarkParts } from "../../views/index.ts";
import type { GroupLook } from "./looksOf.ts";

const shapeId = (state: State) => `m-${stateLooks[state].shape}`;

/**
 * The shapes of all marks and the zigzag of contested threads, each once: a chain has hundreds of marks, and an article
 * is not to load their outlines hundreds of times.
 */
export function EmbedShapes({ looks }: { readonly looks: readonly GroupLook[] }) {
  const states = new Set(
    looks.flatMap(({ planes }) =>
      planes.flatMap(({ picture }) =>
        picture.columns.flatMap(({ knots }) => knots.flatMap(({ pictures }) => pictures.map(({ state }) => state))),
      ),
    ),
  );
  return (
    <svg width="0" height="0" aria-hidden="true" className="defs">
      <defs>
        <pattern id="zigzag" width="14" height="16" patternUnits="userSpaceOnUse">
          <path d="M7 0L11.5 4L2.5 12L7 16" />
        </pattern>
        {[...states].map(state => (
          <symbol key={state} id={shapeId(state)} viewBox="-12 -12 24 24">
            <MarkParts parts={markShapes[stateLooks[state].shape]} />
          </symbol>
        ))}
      </defs>
    </svg>
  );
}

/** The shape of a state. It is silent: the link around it is named. */
export function EmbedMark({ state }: { readonly state: State }) {
  return (
    <svg className="shape" aria-hidden="true">
      <use href={`#${shapeId(state)}`} />
    </svg>
  );
}
