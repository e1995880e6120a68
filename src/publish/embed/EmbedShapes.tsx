import type { State } from "../../schema/index.ts";
import { markShapes, stateLooks, verdictLooks } from "../../theme/index.ts";
import { type ColumnPicture, MarkParts, threadEnd } from "../../views/index.ts";
import type { GroupLook } from "./looksOf.ts";

const shapeId = (state: State) => `m-${stateLooks[state].shape}`;
const endId = ({ verdict, arrives }: ColumnPicture["verdict"]) =>
  `e-${verdictLooks[verdict].shape}${arrives ? "-in" : ""}`;

/**
 * The shapes of all marks and ends of threads, and the zigzag of contested ones, each once: a chain has hundreds of
 * marks, and an article is not to load their outlines hundreds of times.
 */
export function EmbedShapes({ looks }: { readonly looks: readonly GroupLook[] }) {
  const columns = looks.flatMap(({ planes }) => planes.flatMap(({ picture }) => picture.columns));
  const states = new Set(
    columns.flatMap(({ knots }) => knots.flatMap(({ pictures }) => pictures.map(({ state }) => state))),
  );
  const ends = new Map(columns.map(({ verdict }) => [endId(verdict), verdict]));
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
        {[...ends].map(([id, { verdict, arrives }]) => (
          <symbol key={id} id={id} viewBox="-12 -12 24 24">
            {threadEnd(verdict, arrives).map(({ d, dashes, isFilled }) => (
              <path key={d} d={d} className={isFilled ? "shape-fill" : undefined} strokeDasharray={dashes} />
            ))}
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

/** The end of a thread at the workers, in the shape of the verdict, which stands beside it in words. */
export function EmbedEnd({ verdict }: { readonly verdict: ColumnPicture["verdict"] }) {
  return (
    <svg className={`shape end verdict-${verdict.verdict}`} aria-hidden="true">
      <use href={`#${endId(verdict)}`} />
    </svg>
  );
}
