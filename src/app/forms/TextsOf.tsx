import { useReader } from "../page/reading/useReader.ts";
import type { FieldProps } from "./fields/fieldProps.ts";
import { ListField } from "./fields/ListField.tsx";
import { TextField } from "./fields/TextField.tsx";
import { WordsField } from "./fields/WordsField.tsx";
import { wordsIn } from "./nameOfItem.ts";

type Props = FieldProps & {
  /** The dossier's language; null where the texts have none, as names. */
  readonly language: string | null;
};

/** Several texts, one below the other. */
export function TextsOf({ language, ...props }: Props) {
  const reader = useReader();
  const { id, label } = props;
  return (
    <ListField
      {...props}
      nameOf={(entry, place) => wordsIn(entry, reader.language) || `${label} ${place + 1}`}
      addWords={`+ ${reader.say("edit.add.text")}`}
      renderEntry={(entry, change, place) => {
        const blank = { id: `${id}-${place}`, label: `${label} ${place + 1}`, value: entry, onChange: change };
        return language === null ? <TextField {...blank} /> : <WordsField {...blank} language={language} />;
      }}
    />
  );
}
