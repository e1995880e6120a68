/** Parses messages. The build does it for the page, which therefore needs no parser. */
import { IntlMessageFormat } from "intl-messageformat";
import type { LanguageEntry } from "./languages.ts";
import type { Message } from "./message.ts";

/** What a message is parsed by. */
type Typography = Pick<LanguageEntry, "locale" | "typeset">;

/** Is it a text without placeholders and ICU escapes? */
export const isPlain = (message: Message): message is string => typeof message === "string" && !/[{}]|''/.test(message);

/**
 * The format of a message, typeset and parsed.
 * @throws where the message is no ICU message
 */
export function formatOf({ locale, typeset }: Typography, message: Message): IntlMessageFormat {
  const read = typeof message === "string" ? typeset(message) : message;
  return new IntlMessageFormat(read, locale, undefined, { ignoreTag: true });
}

/** A message in the form that the page needs: typeset, and parsed unless it is plain text. */
export const parsedMessage = (entry: Typography, message: string): Message =>
  isPlain(message) ? message : formatOf(entry, message).getAst();
