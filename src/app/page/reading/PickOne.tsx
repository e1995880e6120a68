import { useId } from "react";

type Props = {
  readonly label: string;
  /** An empty text means no choice. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChoose: (value: string) => void;
  /** Words for a value that is not among the options; addresses can name such values. */
  readonly wordsOf?: (value: string) => string;
};

/**
 * A choice of one option. A value of the address that is not among the options is listed too, so that it is not hidden.
 */
export function PickOne({ label, value, options, onChoose, wordsOf = String }: Props) {
  const id = useId();
  const known = options.find(option => option.value === value);
  return (
    <p className="pick">
      <label htmlFor={id}>{label}</label>
      <span className="picker" data-chosen={known?.words ?? wordsOf(value)}>
        <select id={id} value={value} onChange={event => onChoose(event.currentTarget.value)}>
          {!known && <option value={value}>{wordsOf(value)}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      </span>
    </p>
  );
}
