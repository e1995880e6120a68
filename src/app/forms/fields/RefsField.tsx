import { useReader } from "../../page/reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { ManyField } from "./ManyField.tsx";
import { makeExtras } from "./RefField.tsx";

type RefsFieldProps = FieldProps & {
  /** What the blank says while nothing is chosen, where that means something. */
  readonly placeholder?: string | undefined;
  readonly options: readonly PickOption[];
  /** Makes something new of what was typed. Gives its id, or null where nothing was made. */
  readonly onMake?: ((words: string) => string | null) | undefined;
};

/** Several of the file, in an order that can be changed. */
export function RefsField({ onMake, ...props }: RefsFieldProps) {
  const reader = useReader();
  return (
    <ManyField
      {...props}
      isOrdered
      extrasFor={onMake && ((typed, add) => makeExtras(reader, props.options, typed, onMake, add))}
    />
  );
}
