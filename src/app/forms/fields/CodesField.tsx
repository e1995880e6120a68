import type { CodeListId } from "../../../schema/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { codeExtras, codeOptions } from "./codeOptions.ts";
import type { FieldProps } from "./fieldProps.ts";
import { ManyField } from "./ManyField.tsx";

type CodesFieldProps = FieldProps & {
  readonly list: CodeListId;
  readonly codes?: readonly string[] | undefined;
  /** May something else be written than what is in the list? */
  readonly isOpen?: boolean | undefined;
};

/** Several codes of a list. */
export function CodesField({ list, codes, isOpen, ...props }: CodesFieldProps) {
  const reader = useReader();
  return (
    <ManyField
      {...props}
      options={codeOptions(reader.language, list, codes)}
      extrasFor={isOpen ? (typed, add) => codeExtras(reader, list, typed, add) : undefined}
    />
  );
}
