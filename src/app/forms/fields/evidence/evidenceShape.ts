import type { PickOption } from "../findOptions.ts";

/** A source, or a quote with its source as the detail. */
export type EvidenceOption = PickOption & {
  readonly isQuote?: boolean | undefined;
  /** The source, where nobody said yet of what kind it is. */
  readonly unstated?: string | undefined;
};

/** An entry of a list of evidence, whichever of its three forms it has in the file. */
export type EvidenceShape = {
  /** The id of a source or quote that it names; empty where it names none. */
  readonly reference: string;
  readonly option: EvidenceOption | undefined;
  /** Is it a quote of the list of quotes? Then the words are that quote's. */
  readonly isQuote: boolean;
  /** The fields beside the reference. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly written: unknown;
};

export function shapeOf(entry: unknown, options: readonly EvidenceOption[]): EvidenceShape {
  const isObject = typeof entry === "object" && entry !== null && !Array.isArray(entry);
  const { source, quoteId, ...fields } = (isObject ? entry : {}) as Record<string, unknown>;
  const named = isObject ? (quoteId ?? source) : entry;
  const reference = typeof named === "string" ? named : named === undefined ? "" : JSON.stringify(named);
  const option = options.find(({ id }) => id === reference);
  const isQuote = isObject ? quoteId !== undefined : (option?.isQuote ?? false);
  return { reference, option, isQuote, fields, written: entry };
}

/**
 * The entry with one of its fields changed: a bare id becomes an object with its first field. An object stays one, in
 * its order, until nothing is left beside what it names.
 */
export function withField(
  { written, reference, isQuote, fields }: EvidenceShape,
  name: string,
  value: unknown,
): unknown {
  const isObject = typeof written === "object" && written !== null;
  const { [name]: _, ...others } = fields;
  if (value === undefined && Object.keys(others).length === 0)
    return isObject && !(name in fields) ? written : reference;
  if (!isObject) return value === undefined ? written : { [isQuote ? "quoteId" : "source"]: reference, [name]: value };
  const object = written as Readonly<Record<string, unknown>>;
  if (value !== undefined) return { ...object, [name]: value };
  return Object.fromEntries(Object.entries(object).filter(([field]) => field !== name));
}
