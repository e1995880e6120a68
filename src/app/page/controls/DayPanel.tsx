import { type ChangeDay, outOfKnowledge } from "../../../model/index.ts";
import { dateOfDay } from "../../../schema/index.ts";
import { sayDate } from "../../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { goTo } from "../address/useAddress.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { ChangeLines } from "./ChangeLines.tsx";
import { DayField } from "./DayField.tsx";
import { DaySlider } from "./DaySlider.tsx";
import type { DayKind } from "./dayKind.ts";
import { OutOfKnowledgeLines } from "./OutOfKnowledgeLines.tsx";

type Props = {
  readonly kind: DayKind;
  readonly stops: readonly ChangeDay[];
  readonly isUndated: boolean;
  readonly onClose: () => void;
};

/**
 * The controls of a day: a slider over the days on which the file changes, steps, a field for any other day, and the
 * way back to the file's own day.
 */
export function DayPanel({ kind, stops, isUndated, onClose }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, plane } = useDossier();
  const { focus } = inquiry.chain;
  const day = kind === "date" ? focus.day : focus.knownDay;
  const ownDay = kind === "date" ? (dossier.asOf ?? dossier.updated) : dossier.updated;

  /** The number of changes up to the day, which is also the slider's position: 0 is before the first change. */
  const position = stops.filter(stop => stop.day <= day).length;
  const isAtStop = stops[position - 1]?.day === day;
  const dateAt = (at: number): string | null =>
    at === 0 && stops[0] ? dateOfDay(stops[0].day - 1) : (stops[at - 1]?.date ?? null);
  const isBefore = position === 0;
  const earlier = isBefore ? null : dateAt(isAtStop ? position - 1 : position);
  const later = dateAt(position + 1);
  // The plane stays the same, even if another one has more statements on that day.
  const at = (date: string | null) => ({ ...place, plane, [kind]: date });

  const step = (way: "earlier" | "later", date: string | null) => (
    <button type="button" className="quiet-button" aria-disabled={date === null} onClick={() => date && goTo(at(date))}>
      {date === null ? say(`day.no-${way}`) : say(`day.${way}`, { date: sayDate(language, date, "short") })}
    </button>
  );
  return (
    <>
      <p className="day-title">{say(`day.${kind}`)}</p>
      <p className="day-lead">{say(isUndated ? `day.${kind}.undated` : `day.${kind}.lead`)}</p>
      {stops.length > 0 && (
        <div className="day-move">
          <DaySlider
            label={say(`day.${kind}`)}
            shown={focus[kind]}
            position={position}
            first={dateAt(0) === null ? 1 : 0}
            last={stops.length}
            placeAt={to => {
              const date = dateAt(to);
              return date === focus[kind] ? null : at(date);
            }}
          />
          <div className="day-steps">
            {step("earlier", earlier)}
            {step("later", later)}
          </div>
          <ChangeLines stops={stops} place={position} isAtStop={isAtStop} />
        </div>
      )}
      <div className="day-other">
        <DayField kind={kind} shown={focus[kind]} onChoose={date => goTo(at(date))} />
        {place[kind] !== null && ownDay !== undefined && (
          <p>
            <PageLink to={{ ...place, [kind]: null }}>
              {say("day.file", { date: isUndated ? say("bar.undated") : sayDate(language, ownDay) })}
            </PageLink>
          </p>
        )}
      </div>
      {kind === "known" && <OutOfKnowledgeLines {...outOfKnowledge(inquiry.file, day)} />}
      <button type="button" className="day-close" onClick={onClose}>
        {say("day.close")}
      </button>
    </>
  );
}
