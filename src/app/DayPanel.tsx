import type { ChangeDay } from "../model/index.ts";
import { dateOfDay } from "../schema/index.ts";
import { sayDate } from "../text/index.ts";
import { ChangeLines } from "./ChangeLines.tsx";
import type { DayKind } from "./DayChoice.tsx";
import { DayField } from "./DayField.tsx";
import { OutOfKnowledgeLines } from "./OutOfKnowledgeLines.tsx";
import { PageLink } from "./PageLink.tsx";
import { goTo } from "./useQuery.ts";
import { useReader } from "./useReader.ts";
import { useSlide } from "./useSlide.ts";
import { useTold } from "./useTold.ts";

type Props = {
  readonly kind: DayKind;
  readonly stops: readonly ChangeDay[];
  readonly isUndated: boolean;
};

/** Moving a day: a slider over the days on which the file changes, steps, any other day, and back to the file's own. */
export function DayPanel({ kind, stops, isUndated }: Props) {
  const { language, query, say } = useReader();
  const { dossier, inquiry, plane } = useTold();
  const { slideTo, end } = useSlide();
  const { focus } = inquiry.chain;
  const day = kind === "date" ? focus.day : focus.knownDay;
  const own = kind === "date" ? (dossier.asOf ?? dossier.updated) : dossier.updated;

  /** How many changes have come by the day. The slider's places are these numbers: 0 is before the first of them. */
  const place = stops.filter(stop => stop.day <= day).length;
  const dateAt = (at: number): string | null =>
    at === 0 ? (stops[0] ? dateOfDay(stops[0].day - 1) : null) : (stops[at - 1]?.date ?? null);
  const isAtStop = stops[place - 1]?.day === day;
  const earlier = dateAt(isAtStop ? place - 1 : place);
  const isBefore = place === 0;
  const later = dateAt(place + 1);
  // The plane that is read stays the same, even if another one has more statements on that day.
  const at = (date: string | null) => ({ ...query, plane, [kind]: date });
  const short = (date: string) => sayDate(language, date, "short");

  const step = (date: string | null, words: string) => (
    <button type="button" className="quiet-button" aria-disabled={date === null} onClick={() => date && goTo(at(date))}>
      {words}
    </button>
  );
  return (
    <>
      <p className="day-lead">{say(isUndated ? `day.${kind}.undated` : `day.${kind}.lead`)}</p>
      {stops.length > 0 && (
        <>
          <input
            type="range"
            className="day-slider"
            min={dateAt(0) === null ? 1 : 0}
            max={stops.length}
            value={place}
            aria-label={say(`day.${kind}`)}
            aria-valuetext={focus[kind] === null ? undefined : sayDate(language, focus[kind])}
            onChange={event => {
              const date = dateAt(event.currentTarget.valueAsNumber);
              if (date !== null && date !== focus[kind]) slideTo(at(date));
            }}
            onPointerDown={end}
            onPointerUp={end}
            onBlur={end}
          />
          <div className="day-steps">
            {step(
              isBefore ? null : earlier,
              isBefore || earlier === null ? say("day.no-earlier") : say("day.earlier", { date: short(earlier) }),
            )}
            {step(later, later === null ? say("day.no-later") : say("day.later", { date: short(later) }))}
          </div>
          <ChangeLines stops={stops} place={place} isAtStop={isAtStop} />
        </>
      )}
      {kind === "known" && <OutOfKnowledgeLines />}
      <DayField kind={kind} shown={focus[kind]} onChoose={date => goTo(at(date))} />
      {query[kind] !== null && own !== undefined && (
        <p className="day-own">
          <PageLink to={{ ...query, [kind]: null }}>
            {say("day.file", { date: isUndated ? say("bar.undated") : sayDate(language, own) })}
          </PageLink>
        </p>
      )}
    </>
  );
}
