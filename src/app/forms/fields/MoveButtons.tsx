import { useReader } from "../../page/reading/useReader.ts";
import "./fields.css";

type MoveButtonsProps = {
  /** Of what is moved, for the ear. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** Two buttons that move an entry in its list. At an end the one that leads nowhere stays, so that none is pressed for the other. */
export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const { say } = useReader();
  return (
    <span className="field-moves">
      {([-1, 1] as const).map(by => (
        <button
          key={by}
          type="button"
          className={by < 0 ? "field-move is-up" : "field-move is-down"}
          aria-label={say(by < 0 ? "edit.field.up" : "edit.field.down", { name })}
          aria-disabled={(by < 0 ? isFirst : isLast) || undefined}
          onClick={() => onMove(by)}
        >
          <span aria-hidden>{by < 0 ? "↑" : "↓"}</span>
        </button>
      ))}
    </span>
  );
}

/** A list in which one entry has changed places with the one before it or behind it. */
export function moved<Entry>(list: readonly Entry[], place: number, by: -1 | 1): readonly Entry[] {
  const to = place + by;
  if (to < 0 || to >= list.length) return list;
  return list.with(place, list[to]!).with(to, list[place]!);
}
