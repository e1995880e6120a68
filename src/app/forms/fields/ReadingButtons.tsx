import { useReader } from "../../page/reading/useReader.ts";
import "./fields.css";

type ReadingButtonsProps = {
  readonly readings: readonly {
    /** What the button says. */
    readonly words: string;
    readonly value: unknown;
  }[];
  /** The id of the input, where the focus goes once one is chosen. */
  readonly inputId: string;
  readonly onChoose: (value: unknown) => void;
};

/** The two ways in which something typed can be read: one of them is chosen, none is guessed. */
export function ReadingButtons({ readings, inputId, onChoose }: ReadingButtonsProps) {
  const { say } = useReader();
  return (
    <span className="field-readings">
      {say("edit.field.which")}{" "}
      {readings.map(({ words, value }) => (
        <button
          key={words}
          type="button"
          className="field-choice"
          onClick={() => {
            onChoose(value);
            document.getElementById(inputId)?.focus();
          }}
        >
          {words}
        </button>
      ))}
    </span>
  );
}
