import { searchForm } from "../../../base/index.ts";
import { type Reader, useReader } from "../../page/reading/useReader.ts";
import type { PickExtra } from "./Combobox.tsx";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { PickField } from "./PickField.tsx";

type RefFieldProps = FieldProps & {
  readonly options: readonly PickOption[];
  /** Makes something new of what was typed. Gives its id, or null where nothing was made. */
  readonly onMake?: ((words: string) => string | null) | undefined;
};

/** "+ Make “Xyz” …", unless something is called so already. */
export function makeExtras(
  { say }: Reader,
  options: readonly PickOption[],
  typed: string,
  onMake: (words: string) => string | null,
  onPick: (id: string) => void,
): readonly PickExtra[] {
  const wanted = searchForm(typed);
  if (options.some(({ name }) => searchForm(name) === wanted)) return [];
  const make = () => {
    const id = onMake(typed);
    if (id !== null) onPick(id);
  };
  return [{ key: "make", words: say("edit.field.make", { words: typed }), onPick: make }];
}

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
