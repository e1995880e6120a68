import { type ReactNode, useState } from "react";
import { sayLanguage } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Counter, type WordLimit } from "./Counter.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { RegisterField } from "./RegisterField.tsx";
import { useTyped } from "./useTyped.ts";
import { writtenOf } from "./writtenOf.ts";

type WordsFieldProps = FieldProps & {
  /** The dossier's language: that of a text without a tag. */
  readonly language: string;
  readonly isMultiline?: boolean | undefined;
  readonly limit?: WordLimit | undefined;
  readonly example?: string | undefined;
};

type Versions = Readonly<Record<string, unknown>>;

/** The text by its languages; one in the dossier's language alone may stand without a tag. */
const versionsOf = (value: unknown, language: string): Versions =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Versions) : { [language]: value };

type VersionProps = Omit<WordsFieldProps, "onUnread" | "unread"> & {
  readonly beside?: ReactNode;
};

/** The words in one language. */
function Version({ beside, ...props }: VersionProps) {
  const { id, value, onChange, limit } = props;
  const typed = useTyped({
    value,
    onChange,
    shown: writtenOf(value),
    read: text => ({ value: text.trim() === "" ? undefined : text.trim() }),
  });
  const counted =
    limit && typed.text !== "" && !props.isInline ? (
      <Counter text={typed.text} limit={limit} id={`${id}-count`} />
    ) : null;
  const note = typed.told ?? counted;
  return (
    <FieldFrame {...props} note={note} aside={beside}>
      <LineInput {...props} typed={typed} hasNote={note !== null} />
    </FieldFrame>
  );
}

/** Words of the file: in the dossier's language, or in several. */
export function WordsField(props: WordsFieldProps) {
  const { language: pageLanguage, say } = useReader();
  const { id, value, onChange, label, language, isInline } = props;
  const [added, setAdded] = useState<readonly string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const versions = versionsOf(value, language);
  const isTagged = typeof value === "object" && value !== null;
  const written = Object.keys(versions);
  const tags = [...written, ...added.filter(tag => !written.includes(tag))];

  const write = (next: Versions) => {
    const filled = Object.entries(next).filter(([, words]) => words !== undefined);
    const [only] = filled;
    if (only === undefined) onChange(undefined);
    // A text that had tags keeps them while it has words in another language.
    else if (filled.length === 1 && only[0] === language) onChange(only[1]);
    else onChange(Object.fromEntries(filled));
  };
  if (tags.length === 1 && tags[0] === language && !isAdding)
    return (
      <Version
        {...props}
        value={versions[language]}
        onChange={words => (isTagged ? write({ [language]: words }) : onChange(words))}
        beside={
          isInline ? undefined : (
            <button type="button" className="field-small" onClick={() => setAdding(true)}>
              {say("edit.field.language.add")}
              <span className="sr">: {label}</span>
            </button>
          )
        }
      />
    );
  return (
    <FieldFrame {...props} id={`${id}-versions`} isGroup isInline={false}>
      <div className="field-versions">
        {tags.map(tag => (
          <Version
            {...props}
            key={tag}
            id={tag === tags[0] ? id : `${id}-${tag}`}
            language={tag}
            label={sayLanguage(pageLanguage, tag)}
            hint={undefined}
            problem={undefined}
            isRequired={false}
            isInline={false}
            autoFocus={added.includes(tag) || (props.autoFocus && tag === tags[0])}
            value={versions[tag]}
            onChange={words => write({ ...versions, [tag]: words })}
            beside={
              <button
                type="button"
                className="field-small"
                onClick={() => {
                  setAdded(added.filter(one => one !== tag));
                  if (written.includes(tag)) write({ ...versions, [tag]: undefined });
                }}
              >
                {say("edit.field.language.remove", { language: sayLanguage(pageLanguage, tag) })}
              </button>
            }
          />
        ))}
        {isAdding ? (
          <RegisterField
            id={`${id}-language`}
            register="language"
            label={say("edit.field.language.which")}
            value={undefined}
            autoFocus
            onChange={tag => {
              if (typeof tag !== "string") return;
              if (!tags.includes(tag)) setAdded([...added, tag]);
              setAdding(false);
            }}
          />
        ) : (
          <button type="button" className="field-small" onClick={() => setAdding(true)}>
            {say("edit.field.language.add")}
            <span className="sr">: {label}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
