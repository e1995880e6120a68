/**
 * The register of the product itself, kept by hand in `data/register.json`: where no other register names a party, its
 * entries say that parties of several dossiers are one. Parties name them as identifiers of the scheme `deep-labor`.
 */
import file from "../../data/register.json";
import type { PartyKind } from "./codes.ts";
import type { Text } from "./records.ts";
import type { OWN_SCHEME } from "./schemeOf.ts";

export type RegisterEntry = {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: Text;
  /** What is meant and what is not, where names alone leave it open. */
  readonly note?: Text;
};

export type Register = { readonly scheme: typeof OWN_SCHEME; readonly entries: readonly RegisterEntry[] };

export const ownRegister = file as Register;
