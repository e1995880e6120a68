import { sayDate } from "../../../text/index.ts";
import type { Place } from "../address/place.ts";
import { useReader } from "../reading/useReader.ts";
import { useSlide } from "./useSlide.ts";

/** The most marks below the slider: more would look like a grey line. */
const MARKED = 60;

type Props = {
  readonly label: string;
  /** The day that is shown, in words, with its precision. */
  readonly shown: string | null;
  readonly position: number;
  readonly first: number;
  readonly last: number;
  /** The place to show for a position of the slider; null if that is what is shown already. */
  readonly placeAt: (position: number) => Place | null;
};

/**
 * A slider with one position for each change, however far apart their days are. One slide is one step of the history.
 */
export function DaySlider({ label, shown, position, first, last, placeAt }: Props) {
  const { language } = useReader();
  const { slideTo, end } = useSlide();
  const places = last - first + 1;
  return (
    <div className="day-slider">
      <input
        type="range"
        min={first}
        max={last}
        value={position}
        aria-label={label}
        aria-valuetext={shown === null ? undefined : sayDate(language, shown)}
        onChange={event => {
          const place = placeAt(event.currentTarget.valueAsNumber);
          if (place) slideTo(place);
        }}
        onPointerDown={end}
        onPointerUp={end}
        onBlur={end}
      />
      {places <= MARKED && (
        <div className="day-marks" aria-hidden="true">
          {Array.from({ length: places }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
            <span key={index} className={first + index <= position ? "is-past" : undefined} />
          ))}
        </div>
      )}
    </div>
  );
}
