import type { IntlMessageFormat } from "intl-messageformat";

/** A message: its text, or its parsed form where it has placeholders. */
export type Message = string | ReturnType<IntlMessageFormat["getAst"]>;
