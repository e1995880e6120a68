/**
 * The register of the product itself, kept by hand in `data/register.json`. Its entries say that parties of several
 * dossiers are one where no other register names that party. Parties refer to them by identifiers of the scheme
 * `deep-labor`.
 */
import file from "../../data/register.json";
import type { OWN_SCHEME } from "./schemeOf.ts";
import type { PartyKind } from "./table/chainCodes.ts";
import type { Text } from "./table/text.ts";

export type RegisterEntry = {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: Text;
  /** What the entry includes and what not, where names alone leave that open. */
  readonly note?: Text;
};

export type Register = { readonly scheme: typeof OWN_SCHEME; readonly entries: readonly RegisterEntry[] };

export const ownRegister = file as Register;
