import { useReader } from "../../../page/reading/useReader.ts";
import { CodeField } from "../CodeField.tsx";
import { RegisterField } from "../RegisterField.tsx";
import { TextField } from "../TextField.tsx";
import { WordsField } from "../WordsField.tsx";

type QuoteFieldsProps = {
  /** The ids of the blanks begin with it. */
  readonly id: string;
  /** The object that holds the quote's fields. */
  readonly quote: Readonly<Record<string, unknown>>;
  /** Says what one field should become. */
  readonly onField: (field: string, value: unknown) => void;
  /** The dossier's language. */
  readonly language: string;
  /** Does the quote need words? */
  readonly isRequired?: boolean | undefined;
};

/** The translation that the quoted words themselves are: from which language, by whom. */
function TranslatedFrom({ id, quote, onField }: QuoteFieldsProps) {
  const { say } = useReader();
  const known = quote.quoteIsTranslation;
  const parts: Readonly<Record<string, unknown>> = typeof known === "object" && known !== null ? { ...known } : {};
  const write = (change: Readonly<Record<string, unknown>>) => {
    const { from, by } = { ...parts, ...change };
    onField("quoteIsTranslation", from === undefined ? undefined : { from, by: by ?? "human" });
  };
  return (
    <>
      <RegisterField
        id={`${id}-from`}
        register="language"
        label={say("edit.field.quote.from")}
        hint={say("edit.field.quote.from-hint")}
        value={parts.from}
        onChange={from => write({ from })}
      />
      {parts.from !== undefined && (
        <CodeField
          id={`${id}-by`}
          list="translators"
          codes={["human", "machine"]}
          label={say("edit.field.quote.by")}
          value={parts.by}
          onChange={by => write({ by })}
          isRequired
        />
      )}
    </>
  );
}

/** All that is told of a quote: its words, where they stand, in which language, and their translation. */
export function QuoteFields(props: QuoteFieldsProps) {
  const { id, quote, onField, language, isRequired } = props;
  const { say } = useReader();
  const field = (name: string) => ({
    id: `${id}-${name}`,
    value: quote[name],
    onChange: (value: unknown) => onField(name, value),
  });
  return (
    <>
      <TextField
        {...field("quote")}
        label={say("edit.field.quote.words")}
        isMultiline
        limit="quote"
        isRequired={isRequired}
        language={typeof quote.quoteLanguage === "string" ? quote.quoteLanguage : undefined}
      />
      <TextField
        {...field("locator")}
        label={say("edit.field.quote.locator")}
        example={say("edit.field.quote.locator-example")}
      />
      <RegisterField {...field("quoteLanguage")} register="language" label={say("edit.field.quote.language")} />
      <WordsField
        {...field("translation")}
        label={say("edit.field.quote.translation")}
        language={language}
        isMultiline
      />
      {quote.translation !== undefined && (
        <CodeField {...field("translatedBy")} list="translators" label={say("edit.field.quote.by")} />
      )}
      <TranslatedFrom {...props} />
      <CodeField {...field("seenIn")} list="seen-in" label={say("edit.field.quote.seen-in")} />
    </>
  );
}
