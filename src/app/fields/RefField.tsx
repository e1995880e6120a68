import { useReader } from "../reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { makeExtras } from "./makeExtras.ts";
import { PickField } from "./PickField.tsx";

type RefFieldProps = FieldProps & {
  readonly options: readonly PickOption[];
  /** Makes something new of what was typed. Gives its id, or null where nothing was made. */
  readonly onMake?: ((words: string) => string | null) | undefined;
};

/** Somebody or something of the file, by its name; or made here, as the last entry of the list. */
export function RefField({ onMake, ...props }: RefFieldProps) {
  const reader = useReader();
  return (
    <PickField
      {...props}
      extrasFor={onMake && (typed => makeExtras(reader, props.options, typed, onMake, props.onChange))}
    />
  );
}
