/** A message as the build gives it to the page, which therefore needs no parser. */
import { IntlMessageFormat } from "intl-messageformat";
import type { LanguageEntry } from "./languages.ts";
import type { Message } from "./message.ts";

/** In such a message nothing stands for anything else. */
export const isPlain = (message: Message): message is string => typeof message === "string" && !/[{}]|''/.test(message);

/**
 * Typeset and parsed.
 * @throws where it is no ICU message
 */
export function formatOf({ locale, typeset }: LanguageEntry, message: Message): IntlMessageFormat {
  const read = typeof message === "string" ? typeset(message) : message;
  return new IntlMessageFormat(read, locale, undefined, { ignoreTag: true });
}

/** What is parsed already needs no typesetting and no parsing again; plain text needs no parsing at all. */
export const parsedMessage = (entry: LanguageEntry, message: string): Message =>
  isPlain(message) ? message : formatOf(entry, message).getAst();
