/** A dossier as entities of FollowTheMoney, one in a line. */
import type { Dossier, Evidence, Link, Money, Party, Range } from "../../../schema/index.ts";
import { rangeText } from "../rangeText.ts";
import { type Speaker, speaker } from "../speaker.ts";

type Properties = Record<string, readonly (string | undefined)[]>;
type WrittenEntity = {
  readonly id: string;
  readonly schema: string;
  readonly properties: Record<string, readonly string[]>;
};

/** The schema of a party, by its kind. What a company is can be owned there; other bodies cannot. */
const SCHEMATA: Readonly<Record<Party["kind"], string>> = {
  organisation: "Company",
  person: "Person",
  authority: "PublicBody",
  representative: "Organization",
  "worker-group": "Organization",
  household: "Organization",
  unknown: "LegalEntity",
};

/** Kinds that the schema alone does not tell from another. */
const SAID_AS_CLASS = new Set<Party["kind"]>(["representative", "worker-group", "household", "unknown"]);

/** Numbers of registers that have a property of their own, by the register in small letters. */
const REGISTERS: Readonly<Record<string, string>> = {
  lei: "leiCode",
  wikidata: "wikidataId",
  vat: "vatCode",
  duns: "dunsCode",
  permid: "permId",
  registration: "registrationNumber",
};

/** A share in per cent. */
function percentOf(share: Range | undefined): Range | undefined {
  const part = (value: number): number => Number((value * 100).toFixed(4));
  if (share === undefined || typeof share === "number") return share === undefined ? undefined : part(share);
  return Object.fromEntries(Object.entries(share).map(([end, value]) => [end, part(Number(value))])) as Range;
}

/** Hops for which there is a contract to speak of; the others only say that work passes. */
const CONTRACTED = new Set<Link["type"]>([
  ...(["commissions", "subcontracts-to", "recruits-through", "takes-labour-from", "intra-group"] as const),
]);

const entityOf = (id: string, schema: string, properties: Properties): WrittenEntity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([name, values]) => {
      const filled = [...new Set(values.filter((value): value is string => value !== undefined && value !== ""))];
      return filled.length > 0 ? [[name, filled]] : [];
    }),
  ),
});

function sourceProperties(evidence: Evidence | undefined, said: Speaker): Properties {
  const sources = said.sources(evidence);
  return {
    sourceUrl: sources.flatMap(({ url, archivedUrl }) => url ?? archivedUrl ?? []),
    publisher: sources.map(({ publisher }) => publisher),
    retrievedAt: sources.map(({ accessed }) => accessed),
  };
}

function partyEntity(party: Party, said: Speaker): WrittenEntity {
  const countries = party.countries ?? (party.country === undefined ? [] : [party.country]);
  const numbers: Record<string, string[]> = {};
  for (const { scheme, id } of party.kind === "person" ? [] : (party.identifiers ?? [])) {
    const property = REGISTERS[scheme.trim().toLowerCase()] ?? "registrationNumber";
    numbers[property] = [...(numbers[property] ?? []), id];
  }
  const isLegal = party.kind !== "person";
  return entityOf(party.id, SCHEMATA[party.kind], {
    name: [said.name(party)],
    alias: said.aliases(party),
    classification: SAID_AS_CLASS.has(party.kind) ? [party.kind] : [],
    country: countries.map(code => code.toLowerCase()),
    jurisdiction: isLegal ? [party.seat?.toLowerCase()] : [],
    description: [said.text(party.description)],
    summary: [
      ...said.statements(party),
      said.work(party),
      party.response ? said.word("response-statuses", party.response.status) : "",
    ],
    notes: [said.text(party.remark)],
    website: [party.url],
    ...numbers,
    ...sourceProperties(party.evidence, said),
  });
}

/** What an amount says that no number of the standard can. */
const plainAmount = ({ amount, unit, kind }: Money): string | null =>
  typeof amount === "number" && unit === undefined && kind !== "benchmark" ? String(amount) : null;

function linkEntities(
  link: Link,
  dossier: Dossier,
  parties: ReadonlyMap<string, Party>,
  said: Speaker,
): WrittenEntity[] {
  const { id, type } = link;
  const [from, to] = [parties.get(link.from)!, parties.get(link.to)!];
  const common: Properties = {
    startDate: [link.start],
    endDate: [link.end],
    summary: [said.text(link.remark)],
    ...sourceProperties(link.evidence, said),
  };
  const label = said.text(link.label);
  const linkOf = (schema: string, ends: Properties): WrittenEntity[] => [entityOf(id, schema, { ...ends, ...common })];
  const unknown = () =>
    // The kind of link stands in the role, by which it is known when it comes back; what it is called stands beside.
    linkOf("UnknownLink", { subject: [from.id], object: [to.id], role: [type], description: [label] });
  const paid = dossier.money.find(money => money.link === id && plainAmount(money) !== null);

  if (CONTRACTED.has(type)) {
    const contract = entityOf(`${id}-contract`, "Contract", {
      title: [label || `${said.name(from)} → ${said.name(to)}`],
      authority: [from.id],
    });
    const total = dossier.money.find(
      money => money.link === id && money.kind === "contract-total" && plainAmount(money) !== null,
    );
    const value = total ? { amount: [plainAmount(total) ?? ""], currency: [total.currency] } : {};
    return [
      contract,
      entityOf(id, "ContractAward", { contract: [contract.id], supplier: [to.id], role: [type], ...value, ...common }),
    ];
  }
  if (type === "owns" || type === "invests-in") {
    if (SCHEMATA[to.kind] !== "Company") return unknown();
    const percent = [rangeText(percentOf(link.share))];
    const ownershipType = type === "owns" ? [] : [type];
    return linkOf("Ownership", { owner: [from.id], asset: [to.id], percentage: percent, ownershipType, role: [label] });
  }
  if (type === "represents") return linkOf("Representation", { agent: [from.id], client: [to.id], role: [label] });
  if (type === "pays")
    return linkOf("Payment", {
      payer: [from.id],
      beneficiary: [to.id],
      amount: paid ? [plainAmount(paid) ?? ""] : [],
      currency: paid ? [paid.currency] : [],
      purpose: paid ? [paid.kind] : [],
      description: [label],
    });
  return unknown();
}

/** A dossier in FollowTheMoney: what the format can say, with statements in words in the summary of a party. */
export function writeFtm(dossier: Dossier, language: string): string {
  const said = speaker(dossier, language);
  const parties = new Map(dossier.parties.map(party => [party.id, party]));
  const entities: WrittenEntity[] = [
    ...dossier.parties.map(party => partyEntity(party, said)),
    ...dossier.links.flatMap(link => linkEntities(link, dossier, parties, said)),
    ...dossier.proceedings.flatMap(one => [
      entityOf(one.id, "CourtCase", {
        name: [said.text(one.title)],
        court: [said.text(one.court)],
        country: [one.country?.toLowerCase()],
        status: [one.status],
        fileDate: [one.start],
        closeDate: [one.end],
        summary: [
          ...(one.decisions ?? []).map(
            ({ date, court, outcome }) => `${date}, ${said.text(court)}: ${said.text(outcome)}`,
          ),
          said.text(one.remark),
        ],
        ...sourceProperties(one.evidence, said),
      }),
      ...[
        ...(one.against ?? []).map(party => ({ party, role: "defendant" })),
        ...(one.concerns ?? []).map(party => ({ party, role: "concerned" })),
      ].map(({ party, role }, at) =>
        entityOf(`${one.id}-party-${at + 1}`, "CourtCaseParty", { case: [one.id], party: [party], role: [role] }),
      ),
    ]),
  ];
  return entities.map(entity => `${JSON.stringify(entity)}\n`).join("");
}
