import { AmountField } from "../fields/AmountField.tsx";
import type { FieldProps } from "../fields/fieldProps.ts";
import { RefField } from "../fields/RefField.tsx";
import { RefsField } from "../fields/RefsField.tsx";
import { SaidByField } from "../fields/SaidByField.tsx";
import type { PickedKind } from "./formPlan.ts";
import { useChoices } from "./useChoices.ts";

type SpokenProps = FieldProps & { readonly language: string };
type RefProps = FieldProps & { readonly to: PickedKind };

/** Somebody or something of the file, or made here. */
export function RefOf({ to, ...props }: RefProps) {
  return <RefField {...props} {...useChoices(to)} />;
}

/** Several of the file, in their order. */
export function RefsOf({ to, ...props }: RefProps) {
  return <RefsField {...props} {...useChoices(to)} />;
}

/** Who says it: parties of the file, or names. */
export function SaidByOf(props: SpokenProps) {
  return <SaidByField {...props} {...useChoices("party")} />;
}

/** An amount, which may be stated against a benchmark of the file. */
export function AmountOf(props: SpokenProps) {
  return <AmountField {...props} options={useChoices("money").options} />;
}
