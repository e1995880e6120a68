import { useReader } from "../../page/reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";
import { ManyField } from "./ManyField.tsx";
import { type RegisterName, registerExtras, registerOptions } from "./registerOptions.ts";

type RegistersFieldProps = FieldProps & { readonly register: RegisterName };

/** Several countries, languages or currencies. */
export function RegistersField({ register, ...props }: RegistersFieldProps) {
  const reader = useReader();
  return (
    <ManyField
      {...props}
      options={registerOptions(reader.language, register)}
      extrasFor={(typed, add) => registerExtras(reader, register, typed, add)}
    />
  );
}
