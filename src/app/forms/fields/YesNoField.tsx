import { useReader } from "../../page/reading/useReader.ts";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { useFocusAtFirst } from "./useFocusAtFirst.ts";
import "./fields.css";

const ANSWERS = [
  [true, "yes"],
  [false, "no"],
  [undefined, "unsaid"],
] as const;

/** Yes, no, or nothing said: three things, of which "no" is one that somebody has to know. */
export function YesNoField(props: FieldProps) {
  const { say } = useReader();
  const { id, value, onChange, autoFocus } = props;
  const first = useFocusAtFirst<HTMLInputElement>(autoFocus);
  return (
    <FieldFrame {...props} isGroup>
      <span className="field-answers">
        {ANSWERS.map(([answer, name]) => (
          <label key={name} className="field-tick" htmlFor={`${id}-${name}`}>
            <input
              ref={value === answer ? first : undefined}
              id={`${id}-${name}`}
              type="radio"
              name={id}
              checked={value === answer}
              aria-describedby={describedBy(props)}
              onChange={() => onChange(answer)}
            />
            <span>{say(`edit.field.${name}`)}</span>
          </label>
        ))}
      </span>
    </FieldFrame>
  );
}
