import type { CodeListId } from "../../../schema/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { codeExtras, codeOptions } from "./codeOptions.ts";
import type { FieldProps } from "./fieldProps.ts";
import { PickField } from "./PickField.tsx";

type CodeFieldProps = FieldProps & {
  readonly list: CodeListId;
  /** Those that may be chosen here, in this order; all of the list, if it is not given. */
  readonly codes?: readonly string[] | undefined;
  /** May something else be written than what is in the list? */
  readonly isOpen?: boolean | undefined;
};

/** A code of a list: chosen by its word, and each told with what it means. */
export function CodeField({ list, codes, isOpen, ...props }: CodeFieldProps) {
  const reader = useReader();
  return (
    <PickField
      {...props}
      options={codeOptions(reader.language, list, codes)}
      extrasFor={isOpen ? typed => codeExtras(reader, list, typed, props.onChange) : undefined}
    />
  );
}
