/** How one choice is read from the parameters of an address, and written into them. */
import { dateTrouble } from "../../../schema/index.ts";

export type Codec<Value> = {
  /** The value where the address says nothing. */
  readonly blank: Value;
  /** Reads the value; what cannot be read counts as absent. */
  readonly parse: (params: URLSearchParams, name: string) => Value;
  /** The texts of the address that cannot be read, as they are written. */
  readonly unread: (params: URLSearchParams, name: string) => readonly string[];
  /** Writes the value, unless it is the default. */
  readonly write: (params: URLSearchParams, name: string, value: Value) => void;
  /** The ids or codes that the value names, one by one, as they are written. */
  readonly named: (value: Value) => readonly string[];
  /** The same value without what `isThere` denies. */
  readonly only: (value: Value, isThere: (named: string) => boolean) => Value;
};

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
const listed = (text: string | null): readonly string[] => (text ?? "").split(",").filter(item => item !== "");
const nothing = (): readonly string[] => [];

/**
 * A value that is written once; an empty text counts as absent.
 * @param parse returns undefined for what cannot be read
 */
const single = <Value>(
  blank: Value,
  parse: (text: string) => Value | undefined,
  write: (value: Value) => string | null,
): Codec<Value> => ({
  blank,
  parse(params, name) {
    const text = params.get(name);
    const value = text ? parse(text) : blank;
    return value === undefined ? blank : value;
  },
  unread(params, name) {
    const text = params.get(name);
    return text && parse(text) === undefined ? [text] : [];
  },
  write(params, name, value) {
    const text = value === blank ? null : write(value);
    if (text) params.set(name, text);
  },
  named(value) {
    const text = value === blank ? null : write(value);
    return text ? [text] : [];
  },
  only: (value, isThere) => (isThere(write(value) ?? "") ? value : blank),
});

const several = <Item extends string>(
  parse: (items: readonly string[]) => readonly Item[],
  unread: (items: readonly string[]) => readonly string[],
): Codec<readonly Item[]> => ({
  blank: [],
  parse: (params, name) => parse(listed(params.get(name))),
  unread: (params, name) => distinct(unread(listed(params.get(name)))),
  write(params, name, value) {
    if (value.length > 0) params.set(name, value.join(","));
  },
  named: distinct,
  only: (value, isThere) => value.filter(isThere),
});

/** Any text, or an id. */
export const text = single<string | null>(
  null,
  words => words,
  words => words,
);

/** A day, written as a `Date` of the format. */
export const day = single<string | null>(
  null,
  date => (dateTrouble(date) === null ? date : undefined),
  date => date,
);

/** A yes or no. */
export const flag = single<boolean>(
  false,
  written => written === "1",
  isOn => (isOn ? "1" : null),
);

/** One of these codes, or `blank` where none is given. */
export const oneOf = <Code extends string, Blank extends Code | null>(
  codes: readonly Code[],
  blank: Blank,
): Codec<Code | Blank> =>
  single<Code | Blank>(
    blank,
    written => codes.find(code => code === written),
    code => code,
  );

/** Any ids, in the order in which they are written. */
export const list = several<string>(items => items, nothing);

/** Any ids; each counts once. */
export const set = several<string>(distinct, nothing);

/** Some of these codes, always in the order of `codes`. */
export const someOf = <Code extends string>(codes: readonly Code[]): Codec<readonly Code[]> =>
  several<Code>(
    items => codes.filter(code => items.includes(code)),
    items => items.filter(item => !codes.some(code => code === item)),
  );

/** Two different ids, or null. */
export const pair: Codec<readonly [string, string] | null> = {
  blank: null,
  parse(params, name) {
    const [first, second] = set.parse(params, name);
    return first === undefined || second === undefined ? null : [first, second];
  },
  unread: nothing,
  write: (params, name, value) => set.write(params, name, value ?? []),
  named: value => value ?? [],
  only: (value, isThere) => (value?.every(isThere) ? value : null),
};

/** Any texts, each in a parameter of its own. */
export const repeated: Codec<readonly string[]> = {
  ...set,
  parse: (params, name) => distinct(params.getAll(name).filter(words => words !== "")),
  write(params, name, value) {
    for (const words of value) params.append(name, words);
  },
};
