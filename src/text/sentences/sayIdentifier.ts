/** The identifier of a party in a register. */
import { OWN_SCHEME, type Party, schemeOf } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";

/** "LEI: 549300…"; the product's own register is named in words, since readers know no abbreviation for it. */
export const sayIdentifier = (language: Language, identifier: NonNullable<Party["identifiers"]>[number]): string =>
  schemeOf(identifier) === OWN_SCHEME
    ? say(language, "party.identifier-own", { id: identifier.id })
    : say(language, "party.identifier", { scheme: identifier.scheme, id: identifier.id });
