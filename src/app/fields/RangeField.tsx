import type { Range } from "../../schema/index.ts";
import { sayRange, typedRange } from "../../text/index.ts";
import { useReader } from "../reading/useReader.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { ReadingButtons } from "./ReadingButtons.tsx";
import { useTyped } from "./useTyped.ts";
import { writtenNumber, writtenOf } from "./writtenOf.ts";

type RangeFieldProps = FieldProps & {
  /** Is it a share of 1? Then "30 %" is 0.3. */
  readonly isShare?: boolean | undefined;
  /** Is the value bounds alone, as of parties in line? Then "3" is from 3 to 3, and nothing is "about". */
  readonly isBounds?: boolean | undefined;
};

/** Is it a range, and not something else that an object can be? */
const asRange = (value: unknown): Range | null => {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const isOne =
    entries.length > 0 &&
    entries.every(([bound, part]) => /^(?:min|max|about)$/u.test(bound) && typeof part === "number");
  return isOne ? (value as Range) : null;
};

/** Per cent of something is no number of units: it is not taken for one. */
const isPercent = ({ leftOut = "" }: { readonly leftOut?: string }): boolean => leftOut.includes("%");

/** A number or a range, as people type it: "about 36", "at least 4", "1.32–3.74". */
export function RangeField(props: RangeFieldProps) {
  const { language, say } = useReader();
  const { value, isShare = false, isBounds = false } = props;
  const inWords = (range: Range) => sayRange(language, range, number => writtenNumber(language, number));
  const made = (range: Range): unknown => (isBounds && typeof range === "number" ? { min: range, max: range } : range);
  const read = (text: string) => typedRange(text, language, { isShare });
  const isAbout = (range: Range) => isBounds && typeof range === "object" && "about" in range;
  const range = asRange(value);
  const typed = useTyped({
    ...props,
    shown: range === null ? writtenOf(value) : inWords(range),
    read: text => {
      if (text.trim() === "") return { value: undefined };
      const found = read(text);
      return "range" in found && !isAbout(found.range) && !isPercent(found)
        ? { value: made(found.range) }
        : { unread: true };
    },
  });
  const found = typed.isTyped && typed.text.trim() !== "" ? read(typed.text) : null;
  const noteOf = () => {
    if (typed.told !== null) return typed.told;
    if (found === null) return null;
    if ("trouble" in found) return say(`edit.field.range.${found.trouble}`);
    const leftOut = found.leftOut ? say("edit.field.range.left-out", { sign: found.leftOut }) : null;
    if ("choices" in found) {
      const readings = found.choices.map(one => ({ words: inWords(one), value: made(one) }));
      return (
        <>
          <ReadingButtons readings={readings} inputId={props.id} onChoose={typed.choose} /> {leftOut}
        </>
      );
    }
    if (isAbout(found.range)) return say("edit.field.range.not-a-range");
    return leftOut ?? (isShare ? say("edit.field.read-as", { words: inWords(found.range) }) : null);
  };
  const note = noteOf();
  return (
    <FieldFrame {...props} isUnread={typed.isUnread} note={note}>
      <LineInput {...props} typed={typed} hasNote={note !== null} example={say("edit.field.range.example")} />
    </FieldFrame>
  );
}
