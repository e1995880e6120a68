import { useEffect, useRef } from "react";
import type { Range } from "../../../schema/index.ts";
import { sayCurrencies, sayRange, type TypedRange, typedCurrencies, typedRange } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
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
  /** The blank of the currency beside an amount: a sign that is typed with the number says what stands there. */
  readonly currency?: CurrencyBeside | undefined;
};

export type CurrencyBeside = { readonly value: unknown; readonly onChange: (code: string) => void };

/** Currencies that are asked about at most. The others are chosen in their own blank. */
const MOST_ASKED = 4;

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

/** What the sign beside an amount says of its currency: the same as its blank, one that is new there, or a question. */
type SignSays =
  | { readonly is: "same" }
  | { readonly is: "sure"; readonly code: string }
  | { readonly is: "asked"; readonly codes: readonly string[] };

function signSays({ leftOut }: { readonly leftOut?: string }, chosen: unknown): SignSays {
  if (leftOut === undefined) return { is: "same" };
  const codes = typedCurrencies(leftOut);
  if (typeof chosen === "string" && codes.includes(chosen)) return { is: "same" };
  if (typeof chosen !== "string" && codes.length === 1) return { is: "sure", code: codes[0]! };
  return { is: "asked", codes: [...codes.slice(0, MOST_ASKED), ...(typeof chosen === "string" ? [chosen] : [])] };
}

/** A number or a range, as people type it: "about 36", "at least 4", "1.32–3.74". */
export function RangeField(props: RangeFieldProps) {
  const { language, say } = useReader();
  const { value, isShare = false, isBounds = false, currency } = props;
  const inWords = (range: Range) => sayRange(language, range, number => writtenNumber(language, number));
  const made = (range: Range): unknown => (isBounds && typeof range === "number" ? { min: range, max: range } : range);
  const read = (text: string) => typedRange(text, language, { isShare });
  const isAbout = (range: Range) => isBounds && typeof range === "object" && "about" in range;
  const range = asRange(value);
  const saysOf = (found: TypedRange): SignSays =>
    currency && !("trouble" in found) ? signSays(found, currency.value) : { is: "same" };
  const typed = useTyped({
    ...props,
    shown: range === null ? writtenOf(value) : inWords(range),
    read: text => {
      if (text.trim() === "") return { value: undefined };
      const found = read(text);
      return "range" in found && !isAbout(found.range) && !isPercent(found) && saysOf(found).is !== "asked"
        ? { value: made(found.range) }
        : { unread: true };
    },
  });
  const found = typed.isTyped && typed.text.trim() !== "" ? read(typed.text) : null;
  const says = found && saysOf(found);
  const sure = found && "range" in found && says?.is === "sure" ? says.code : null;
  // Said once for what was typed, so that taking it back stays possible.
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (sure === null || said.current === typed.text) return;
    said.current = typed.text;
    currency?.onChange(sure);
  });
  const askedOf = (
    asked: Exclude<TypedRange, { readonly trouble: unknown }>,
    codes: readonly string[],
    blank: CurrencyBeside,
  ) => {
    if (codes.length === 0) return say("edit.field.amount.no-currency", { sign: asked.leftOut ?? "" });
    const ranges = "range" in asked ? [asked.range] : asked.choices;
    const readings = ranges.flatMap(one =>
      codes.map(code => ({
        words: say("edit.field.amount.in-currency", { amount: inWords(one), currency: sayCurrencies(language, code) }),
        value: { range: one, code },
      })),
    );
    return (
      <ReadingButtons
        readings={readings}
        inputId={props.id}
        onChoose={chosen => {
          const { range: one, code } = chosen as (typeof readings)[number]["value"];
          blank.onChange(code);
          typed.choose(made(one));
        }}
      />
    );
  };
  const noteOf = () => {
    if (typed.told !== null) return typed.told;
    if (found === null) return null;
    if ("trouble" in found) return say(`edit.field.range.${found.trouble}`);
    if (currency && says?.is === "asked") return askedOf(found, says.codes, currency);
    const isSaid = currency !== undefined && says?.is !== "asked";
    const leftOut = found.leftOut && !isSaid ? say("edit.field.range.left-out", { sign: found.leftOut }) : null;
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
