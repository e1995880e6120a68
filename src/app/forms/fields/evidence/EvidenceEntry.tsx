import { useReader } from "../../../page/reading/useReader.ts";
import { CodeField } from "../CodeField.tsx";
import { JsonField } from "../JsonField.tsx";
import { WordsField } from "../WordsField.tsx";
import { type EvidenceOption, shapeOf, withField } from "./evidenceShape.ts";
import { QuoteFields } from "./QuoteFields.tsx";

type EvidenceEntryProps = {
  readonly id: string;
  /** A source's or quote's id, or an object with one. */
  readonly entry: unknown;
  readonly onChange: (entry: unknown) => void;
  readonly options: readonly EvidenceOption[];
  readonly language: string;
  /** Says of what kind a source is. */
  readonly onKind: (source: string, kind: string) => void;
  /** Says that a quote of the file stands in another source. */
  readonly onElsewhere: (words: string) => void;
};

/** One piece of evidence: what it is, whether it bears the claim out, and all that can be said of it. */
export function EvidenceEntry({ id, entry, onChange, options, language, onKind, onElsewhere }: EvidenceEntryProps) {
  const { say } = useReader();
  const shape = shapeOf(entry, options);
  const { fields, option, isQuote } = shape;
  const write = (name: string, value: unknown) => onChange(withField(shape, name, value));
  const quote = typeof fields.quote === "string" ? fields.quote : null;
  const { supports = "supports" } = fields;
  const more = ["remark", "private", ...(isQuote ? [] : ["locator", "quote", "translation"])].filter(
    name => fields[name] !== undefined,
  ).length;
  return (
    <>
      {quote !== null && (
        <blockquote
          className="field-cited"
          lang={typeof fields.quoteLanguage === "string" ? fields.quoteLanguage : undefined}
          dir="auto"
        >
          {say("list.quoted", { item: quote })}
        </blockquote>
      )}
      <div className={quote !== null ? "field-source" : isQuote ? "field-cited" : "field-cited is-source"} dir="auto">
        {option?.name ?? shape.reference}
      </div>
      {quote === null && option?.detail && (
        <div className="field-source">
          {option.detail}
          {isQuote && (
            <>
              {" "}
              <button
                type="button"
                className="field-small"
                aria-label={say("edit.field.evidence.elsewhere", { name: option.detail })}
                onClick={() => onElsewhere(option.name)}
              >
                {say("edit.field.paste.change")}
              </button>
            </>
          )}
        </div>
      )}
      {option?.unstated !== undefined && (
        <CodeField
          id={`${id}-source-kind`}
          list="source-types"
          label={say("edit.field.evidence.kind")}
          value={undefined}
          onChange={kind => typeof kind === "string" && onKind(option.unstated!, kind)}
          isOpen
        />
      )}
      <div className="field-evidence-line">
        <CodeField
          id={`${id}-supports`}
          list="supports"
          label={say("edit.field.evidence.supports")}
          value={supports}
          onChange={value => write("supports", value === "supports" ? undefined : value)}
          isInline
        />
        <details className="field-more">
          <summary>
            {say(isQuote ? "edit.field.evidence.more-quote" : "edit.field.evidence.more-source", { count: more })}
          </summary>
          {!isQuote && <QuoteFields id={id} quote={fields} onField={write} language={language} />}
          <WordsField
            id={`${id}-remark`}
            label={say("edit.field.evidence.remark")}
            value={fields.remark}
            onChange={value => write("remark", value)}
            language={language}
            isMultiline
          />
          <JsonField
            id={`${id}-private`}
            label={say("edit.field.private")}
            value={fields.private}
            onChange={value => write("private", value)}
          />
        </details>
      </div>
    </>
  );
}
