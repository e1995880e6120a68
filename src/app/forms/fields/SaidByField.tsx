import type { Text } from "../../../schema/index.ts";
import { textIn } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { ManyField } from "./ManyField.tsx";
import { makeExtras } from "./RefField.tsx";
import { writtenOf } from "./writtenOf.ts";

type SaidByFieldProps = FieldProps & {
  readonly options: readonly PickOption[];
  readonly onMake?: ((words: string) => string | null) | undefined;
  /** The dossier's language: that of a name without a tag; the page's, if it is not given. */
  readonly language?: string | undefined;
};

/** Who says it: parties of the file, and people or firms that are none. */
export function SaidByField({ onMake, language, ...props }: SaidByFieldProps) {
  const reader = useReader();
  const wordsOf = (entry: unknown): string => {
    if (typeof entry !== "object" || entry === null || !("name" in entry)) return writtenOf(entry);
    const { name } = entry;
    const isText = typeof name === "string" || (typeof name === "object" && name !== null);
    return isText ? textIn(name as Text, reader.language, language ?? reader.language).text : writtenOf(name);
  };
  return (
    <ManyField
      {...props}
      isOrdered
      wordsOf={wordsOf}
      extrasFor={(typed, add) => [
        {
          key: "name",
          words: reader.say("edit.field.said-by.name", { words: typed }),
          onPick: () => add({ name: typed }),
        },
        ...(onMake ? makeExtras(reader, props.options, typed, onMake, add) : []),
      ]}
    />
  );
}
