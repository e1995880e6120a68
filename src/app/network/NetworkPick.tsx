import { useId } from "react";

type Props = {
  readonly label: string;
  /** Empty: no choice. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChoose: (value: string) => void;
  /** Of a value that is none of the options, such as the address may name. */
  readonly wordsOf?: (value: string) => string;
};

/** One of many. A value of the address that is none of them stands there, too, so that it is not hidden. */
export function NetworkPick({ label, value, options, onChoose, wordsOf = String }: Props) {
  const id = useId();
  const isKnown = options.some(option => option.value === value);
  return (
    <p className="pick">
      <label htmlFor={id}>{label}</label>
      <span className="picker">
        <select id={id} value={value} onChange={event => onChoose(event.currentTarget.value)}>
          {!isKnown && <option value={value}>{wordsOf(value)}</option>}
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
