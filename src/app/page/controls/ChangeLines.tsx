import type { ChangeDay } from "../../../model/index.ts";
import { sayChange, sayDate } from "../../../text/index.ts";
import { useReader } from "../reading/useReader.ts";

type Props = {
  readonly stops: readonly ChangeDay[];
  /** The number of changes up to the day that is shown. */
  readonly place: number;
  /** Whether the last of these changes is on that day. */
  readonly isAtStop: boolean;
};

/** What changes on the day that is shown, or changed last before it. */
export function ChangeLines({ stops, place, isAtStop }: Props) {
  const { language, say } = useReader();
  const stop = stops[place - 1];
  return (
    <div className="day-changes" role="status">
      {stop ? (
        <>
          <p>
            {isAtStop
              ? say("day.at", { place, count: stops.length })
              : say("day.after", { date: sayDate(language, stop.date) })}
          </p>
          <ul>
            {stop.changes.map(change => (
              <li key={`${change.kind} ${change.written}`}>{sayChange(language, change)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say("day.before")}</p>
      )}
    </div>
  );
}
