import type { IntlMessageFormat } from "intl-messageformat";

/** Text, or, where something stands for what is filled in, the message as the parser has read it. */
export type Message = string | ReturnType<IntlMessageFormat["getAst"]>;
