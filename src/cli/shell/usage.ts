/** Wrong usage of the command, which is told in a sentence with the nearest right word. */
import { parseArgs } from "node:util";
import { nearest } from "../../schema/index.ts";
import { type Key, type Language, type Params, say } from "../../text/index.ts";

/** Ends the command with exit code 2. */
export class WrongUsage extends Error {
  readonly key: Key;
  readonly params: Params;

  constructor(key: Key, params: Params = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }

  sentence(language: Language): string {
    return say(language, this.key, this.params);
  }
}

export type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;

export type Arguments = {
  readonly names: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
};

/** @throws WrongUsage for an option that is unknown, lacks its value, has a value too many, or is given twice */
export function argumentsOf(words: readonly string[], options: Options): Arguments {
  const { tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true });
  const known = Object.keys(options);
  const values = new Map<string, string | true>();
  const names: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") names.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      const near = nearest(token.name, known);
      throw near === null
        ? new WrongUsage("cli.unknown-option", { option: token.rawName })
        : new WrongUsage("cli.unknown-option-near", { option: token.rawName, near: `--${near}` });
    }
    if (values.has(token.name)) throw new WrongUsage("cli.option-twice", { option: token.rawName });
    if (option.type === "string") {
      // In "--duty --json" the next option is no value. A value that begins with a dash is written "--duty=-x".
      if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))
        throw new WrongUsage("cli.option-needs-value", { option: token.rawName });
      values.set(token.name, token.value);
    } else {
      if (token.inlineValue) throw new WrongUsage("cli.option-takes-no-value", { option: token.rawName });
      values.set(token.name, true);
    }
  }
  return {
    names,
    text: option => {
      const value = values.get(option);
      return typeof value === "string" ? value : undefined;
    },
    flag: option => values.get(option) === true,
  };
}

/** A value from a list of codes. @throws WrongUsage with the nearest code */
export function oneOf<Code extends string>(option: string, value: string, codes: readonly Code[]): Code {
  const found = codes.find(code => code === value);
  if (found !== undefined) return found;
  if (codes.length === 0) throw new WrongUsage("cli.unknown-value-none", { option: `--${option}`, value });
  const near = nearest(value, codes);
  throw near === null
    ? new WrongUsage("cli.unknown-value", { option: `--${option}`, value, codes: codes.slice(0, 20) })
    : new WrongUsage("cli.unknown-value-near", { option: `--${option}`, value, near });
}
