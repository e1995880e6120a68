import { useState } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import { CodeField } from "./CodeField.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { PickField } from "./PickField.tsx";
import { type CurrencyBeside, RangeField } from "./RangeField.tsx";
import { RefField } from "./RefField.tsx";
import { WordsField } from "./WordsField.tsx";

type AmountFieldProps = FieldProps & {
  /** The amounts that it can be compared with. */
  readonly options: readonly PickOption[];
  readonly onMake?: ((words: string) => string | null) | undefined;
  /** The dossier's language. */
  readonly language: string;
  readonly currency?: CurrencyBeside | undefined;
};

const KINDS = ["range", "than", "words"] as const;
type AmountKind = (typeof KINDS)[number];

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const kindOf = (value: unknown): AmountKind => {
  const parts = partsOf(value);
  return "words" in parts ? "words" : "than" in parts || "is" in parts ? "than" : "range";
};

/** An amount as it is stated: in numbers, against a benchmark, or in words. */
export function AmountField(props: AmountFieldProps) {
  const { say } = useReader();
  const { id, value, onChange, label, options, onMake, language, isInline, autoFocus } = props;
  const [chosen, setChosen] = useState<AmountKind | null>(null);
  // Half a comparison is no amount yet.
  const [half, setHalf] = useState<Readonly<Record<string, unknown>>>({});
  const kind = chosen ?? kindOf(value);
  const parts = kind === kindOf(value) ? { ...half, ...partsOf(value) } : half;
  const compare = (change: Readonly<Record<string, unknown>>) => {
    const { than, is } = { ...parts, ...change };
    setHalf({ than, is });
    if (than !== undefined && is !== undefined) onChange({ than, is });
    else if (kindOf(value) === "than") onChange(undefined);
  };
  const inKind = {
    range: <RangeField {...props} problem={undefined} hint={undefined} />,
    than: (
      <>
        <CodeField
          id={id}
          list="comparisons"
          label={say("edit.field.amount.is")}
          value={parts.is}
          onChange={is => compare({ is })}
          isInline={isInline}
          autoFocus={autoFocus}
        />{" "}
        <RefField
          id={`${id}-than`}
          options={options}
          onMake={onMake}
          label={say("edit.field.amount.than")}
          value={parts.than}
          onChange={than => compare({ than })}
          isInline={isInline}
        />
      </>
    ),
    words: (
      <WordsField
        {...props}
        label={say("edit.field.amount.words")}
        problem={undefined}
        hint={undefined}
        language={language}
        value={kindOf(value) === "words" ? partsOf(value).words : undefined}
        onChange={words => onChange(words === undefined ? undefined : { words })}
      />
    ),
  }[kind];
  const kinds = KINDS.map(one => ({ id: one, name: say(`edit.field.amount.${one}`) }));
  const picker = (
    <PickField
      id={`${id}-kind`}
      options={kinds}
      label={say("edit.field.amount.kind")}
      value={kind}
      onChange={next => {
        if (typeof next === "string") setChosen(next as AmountKind);
      }}
      isInline={isInline}
    />
  );
  if (isInline)
    return (
      <>
        {inKind} {picker}
      </>
    );
  return (
    <FieldFrame
      id={`${id}-amount`}
      label={label}
      hint={props.hint}
      problem={props.problem}
      isRequired={props.isRequired}
      isGroup
    >
      <div className="field-versions">
        {picker}
        {inKind}
      </div>
    </FieldFrame>
  );
}
