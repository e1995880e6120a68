import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { changeDaysOf, type Focus } from "../../../model/index.ts";
import { dateOfDay, lastDay } from "../../../schema/index.ts";
import { sayDate } from "../../../text/index.ts";
import type { TimeFigure } from "../../../views/index.ts";
import type { DayKind } from "../../page/controls/dayKind.ts";
import { useSlide } from "../../page/controls/useSlide.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useSpread } from "../figures/useSpread.ts";
import { dayByKey } from "./dayByKey.ts";

/** A day to which a line is being dragged, before the page follows. */
export type DraggedDay = { readonly kind: DayKind; readonly date: string };

type Props = {
  readonly figure: TimeFigure;
  /** The days of the figure, which while one is dragged are not yet those of the page. */
  readonly focus: Focus;
  readonly onDrag: (day: DraggedDay | null) => void;
};

/** The page follows a line that rests for so long while it is dragged. */
const RESTS_AFTER_MS = 250;
/** px of what can be taken hold of. */
const HOLD = { width: 44, height: 24 };

/** The two lines as sliders, over the heads of those in the picture. */
export function TimeLines({ figure, focus, onDrag }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, plane } = useDossier();
  const { slideTo, end } = useSlide();
  const picture = useRef<SVGSVGElement>(null);
  const spread = useSpread();
  const rest = useRef(0);
  const held = useRef<DayKind | null>(null);
  const days = changeDaysOf(inquiry.file);
  useEffect(() => () => window.clearTimeout(rest.current), []);

  const ownDate = { date: dossier.asOf ?? dossier.updated, known: dossier.updated } as const;
  /** Beyond the axis lies nothing but the file's own day. */
  const placeAt = (kind: DayKind, date: string) => ({
    ...place,
    plane,
    [kind]: date === ownDate[kind] ? null : date,
  });
  const dateAt = (kind: DayKind, event: PointerEvent): string | null => {
    const box = picture.current!.getBoundingClientRect();
    const x = ((event.clientX - box.left) * figure.width) / box.width;
    const own = ownDate[kind];
    const isAtEnd = x >= figure.axis.right - 2;
    if (isAtEnd && own !== undefined && lastDay(own) > figure.axis.last) return own;
    return dateOfDay(figure.axis.dayAt(x));
  };
  const settle = (kind: DayKind, date: string) => {
    window.clearTimeout(rest.current);
    slideTo(placeAt(kind, date));
  };
  const drop = () => {
    const kind = held.current;
    if (kind === null) return;
    held.current = null;
    const date = focus[kind];
    if (date !== null) settle(kind, date);
    onDrag(null);
    end();
  };

  const handle = (kind: DayKind) => {
    const at = figure.axis.handles[kind];
    const shown = focus[kind];
    if (at === null || shown === null) return null;
    const stops = days[kind].map(({ day }) => day);
    const own = ownDate[kind];
    const all = own === undefined ? stops : [...stops, lastDay(own)];
    const now = kind === "date" ? focus.day : focus.knownDay;
    return (
      <g
        key={kind}
        className={`time-line of-${kind}`}
        role="slider"
        tabIndex={0}
        aria-label={say(`day.${kind}`)}
        aria-orientation="horizontal"
        aria-valuemin={Math.min(now, ...all)}
        aria-valuemax={Math.max(now, ...all)}
        aria-valuenow={now}
        aria-valuetext={sayDate(language, shown)}
        transform={`translate(${at.x} ${at.y})`}
        onPointerDown={event => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = kind;
          end();
        }}
        // Or else the browser would select the words over which it is dragged.
        onMouseDown={event => {
          event.preventDefault();
          event.currentTarget.focus();
        }}
        onPointerMove={event => {
          if (held.current !== kind) return;
          const date = dateAt(kind, event);
          if (date === null || date === shown) return;
          onDrag({ kind, date });
          window.clearTimeout(rest.current);
          rest.current = window.setTimeout(() => settle(kind, date), RESTS_AFTER_MS);
        }}
        onPointerUp={drop}
        onPointerCancel={drop}
        onBlur={end}
        onKeyDown={(event: KeyboardEvent) => {
          const day = dayByKey(event.key, now, all);
          if (day === null) return;
          event.preventDefault();
          const date = own !== undefined && day === lastDay(own) ? own : dateOfDay(day);
          if (date !== null && day !== now) slideTo(placeAt(kind, date));
        }}
      >
        <rect x={-HOLD.width / 2} y={-HOLD.height / 2} width={HOLD.width} height={HOLD.height} className="time-hold" />
        <circle r={9} className="time-ring" />
      </g>
    );
  };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its sliders have names of their own
    <svg
      className="time-lines"
      ref={picture}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      width={figure.width * spread}
      height={figure.height * spread}
    >
      {handle("date")}
      {handle("known")}
    </svg>
  );
}
