/** The schemata of FollowTheMoney that say something of a chain, of about seventy (followthemoney 4, MIT). */
import type { LinkType, PartyKind } from "../../../schema/index.ts";

/** Schemata that are parties. Everything that is a LegalEntity there stands here. */
export const partySchemata: Readonly<Record<string, PartyKind>> = {
  LegalEntity: "organisation",
  Company: "organisation",
  Organization: "organisation",
  Person: "person",
  PublicBody: "authority",
};

export type PartyRelation = {
  /** The property of the side that hands work down, or acts. */
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /** Whether the type, or the direction, is our reading of it and so is asked. */
  readonly asks?: "type" | "direction";
};

/** Schemata that are relations between two parties. */
export const relationSchemata: Readonly<Record<string, PartyRelation>> = {
  Ownership: { from: "owner", to: "asset", type: "owns" },
  Membership: { from: "member", to: "organization", type: "owns" },
  Directorship: { from: "director", to: "organization", type: "instructs", asks: "type" },
  Representation: { from: "agent", to: "client", type: "represents" },
  Employment: { from: "employer", to: "employee", type: "engages", asks: "type" },
  Payment: { from: "payer", to: "beneficiary", type: "pays" },
  UnknownLink: { from: "subject", to: "object", type: "unspecified", asks: "direction" },
};

/** Relations between parties that are neither work, nor money, nor power over it. */
export const otherRelations: ReadonlySet<string> = new Set([
  "Associate",
  "Debt",
  "EconomicActivity",
  "Family",
  "Occupancy",
  "ProjectParticipant",
  "Sanction",
  "Succession",
]);

/** Properties that are numbers of registers, and what the register is called here. */
export const registerProperties: Readonly<Record<string, string>> = {
  leiCode: "LEI",
  registrationNumber: "registration",
  wikidataId: "Wikidata",
  opencorporatesUrl: "OpenCorporates",
  vatCode: "VAT",
  dunsCode: "DUNS",
  swiftBic: "BIC",
  permId: "PermID",
  cikCode: "CIK",
  isinCode: "ISIN",
  imoNumber: "IMO",
  ogrnCode: "OGRN",
  innCode: "INN",
  uscCode: "USCC",
  icijId: "ICIJ",
};

/** The answer that leaves a record, or its amount, out. */
export const LEFT_OUT = "left-out";

/** What is read of each record that joins parties. */
export const RELATION_READ = [
  "role",
  "startDate",
  "endDate",
  "date",
  "summary",
  "description",
  "amount",
  "currency",
  "amountEur",
  "amountUsd",
];
