import { AmountField } from "./fields/AmountField.tsx";
import type { FieldProps } from "./fields/fieldProps.ts";
import type { CurrencyBeside } from "./fields/RangeField.tsx";
import { RefField } from "./fields/RefField.tsx";
import { RefsField } from "./fields/RefsField.tsx";
import { SaidByField } from "./fields/SaidByField.tsx";
import type { PickedKind } from "./formPlan.ts";
import { useChoices } from "./useChoices.ts";

type SpokenProps = FieldProps & { readonly language: string };
type RefProps = FieldProps & { readonly to: PickedKind };

/** Somebody or something of the file, or made here. */
export function RefOf({ to, ...props }: RefProps) {
  return <RefField {...props} {...useChoices(to)} />;
}

/** Several of the file, in their order. */
export function RefsOf({ to, ...props }: RefProps & { readonly placeholder?: string | undefined }) {
  return <RefsField {...props} {...useChoices(to)} />;
}

/**
 * Who says it: parties of the file, or names.
 * @param isWord the statement is somebody's word. The last name that is taken out leaves an empty list, which waits:
 * without one it would be the party's own word.
 */
export function SaidByOf({ isWord, ...props }: SpokenProps & { readonly isWord: boolean }) {
  const write = (value: unknown) => props.onChange(value === undefined && isWord ? [] : value);
  return <SaidByField {...props} {...useChoices("party")} onChange={write} />;
}

/** An amount, which may be stated against a benchmark of the file. */
export function AmountOf(props: SpokenProps & { readonly currency: CurrencyBeside }) {
  return <AmountField {...props} options={useChoices("money").options} />;
}
