import { useReader } from "../../page/reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";
import { PickField } from "./PickField.tsx";
import { type RegisterName, registerExtras, registerOptions } from "./registerOptions.ts";

type RegisterFieldProps = FieldProps & { readonly register: RegisterName };

/** A country, a language or a currency, by its name in the language of the page, its code, or what it is called else. */
export function RegisterField({ register, ...props }: RegisterFieldProps) {
  const reader = useReader();
  return (
    <PickField
      {...props}
      options={registerOptions(reader.language, register)}
      extrasFor={typed => registerExtras(reader, register, typed, props.onChange)}
    />
  );
}
