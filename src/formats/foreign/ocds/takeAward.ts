/** Makes links and money of an award: whom the buyer commissions, and to whom they subcontract. */
import { currencies, isJsonObject } from "../../../schema/index.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";
import { type OcdsPart, placeWithin, wordsOf } from "./ocdsPart.ts";
import type { ProcessParties } from "./processParties.ts";

/** The two sides of an award, by the ids of their parties. */
type AwardSides = { readonly buyer: string | null; readonly suppliers: readonly string[] };

/** What work is commissioned by: an award with the first of its contracts, or one more contract. */
type CommissionTold = { readonly kind: string; readonly body: OcdsPart; readonly contract: OcdsPart | null };

/** @param links those that the contract stands behind: the amount is of one of them, or of several together */
function addMoney(
  { fields, place }: OcdsPart,
  { payer, payee, links }: { readonly payer: string; readonly payee: string; readonly links: readonly string[] },
  { add, lose, evidence }: Gathering,
): void {
  const value = fieldsOf(fields.value);
  if (typeof value.amount !== "number" || !Number.isFinite(value.amount)) return;
  const currency = textOf(value.currency).toUpperCase();
  if (currency !== "" && !currencies.has(currency)) lose(place, currency, "value-not-taken", { field: "currency" });
  if (links.length > 1) lose(place, textOf(value.amount), "amount-of-several");
  const isOne = links.length === 1;
  add(
    "money",
    {
      kind: "contract-total",
      label: textOf(fields.title),
      payer,
      payee: isOne ? payee : undefined,
      link: isOne ? links[0] : undefined,
      amount: value.amount,
      currency: currencies.has(currency) ? currency : undefined,
      verification: "reported",
      evidence: evidence(),
    },
    [place],
  );
}

/** A link from the buyer to each supplier. Returns how many those are. */
function commission(
  { kind, body, contract }: CommissionTold,
  { buyer, suppliers }: AwardSides,
  gathered: Gathering,
): number {
  const { add, date, evidence, leave, lose, take } = gathered;
  const others = suppliers.filter(supplier => supplier !== buyer);
  const [payee] = others;
  if (buyer === null || payee === undefined) {
    leave(kind, body.place, wordsOf(body), "names-one-only");
    return 0;
  }
  take(kind);
  const period = fieldsOf((contract ?? body).fields.period ?? body.fields.contractPeriod);
  const signed = contract?.fields.dateSigned;
  const links = others.map(supplier =>
    add(
      "links",
      {
        type: "commissions",
        from: buyer,
        to: supplier,
        label: textOf(contract?.fields.title) || textOf(body.fields.title),
        start: date(period.startDate ?? signed, body.place, "startDate"),
        end: date(period.endDate, body.place, "endDate"),
        verification: "reported",
        evidence: evidence(),
      },
      [body.place, ...(contract ? [contract.place] : [])],
    ),
  );
  if (contract) addMoney(contract, { payer: buyer, payee, links }, gathered);
  else if (isJsonObject(body.fields.value))
    lose(body.place, textOf(fieldsOf(body.fields.value).amount), "no-place-for-field", { field: "award value" });
  return links.length;
}

/** A link from each main contractor to each subcontractor. Returns how many those are. */
function takeSubcontracts(
  award: OcdsPart,
  suppliers: readonly string[],
  { partyOf }: ProcessParties,
  { add, evidence, leave, lose, take }: Gathering,
): number {
  const part = fieldsOf(award.fields.subcontracting);
  const place = placeWithin(award.place, "/subcontracting");
  for (const field of ["value", "minimumPercentage", "maximumPercentage"])
    if (part[field] !== undefined) lose(place, JSON.stringify(part[field]) ?? "", "amount-of-several");
  let links = 0;
  listOf(part.subcontracts).forEach((one, index) => {
    const body: OcdsPart = { fields: fieldsOf(one), place: placeWithin(place, `/subcontracts/${index}`) };
    const taker = partyOf(body.fields.subcontractor, body.place);
    const mains = listOf(body.fields.mainContractors).flatMap(main => partyOf(main, body.place) ?? []);
    // Without a main contractor it is the supplier, if there is one only.
    const givers = mains.length > 0 ? mains : suppliers.length === 1 ? suppliers : [];
    const others = givers.filter(giver => giver !== taker);
    if (taker === null || others.length === 0) {
      leave("subcontract", body.place, wordsOf(body), taker === null ? "names-nobody" : "names-one-only");
      return;
    }
    take("subcontract");
    for (const giver of others)
      add(
        "links",
        {
          type: "subcontracts-to",
          from: giver,
          to: taker,
          label: textOf(body.fields.title) || textOf(body.fields.description),
          verification: "reported",
          evidence: evidence(),
        },
        [body.place],
      );
    links += others.length;
  });
  return links;
}

/**
 * Takes an award that is in force.
 * @param contracts those of the award that are not over
 * @returns how many links were made
 */
export function takeAward(
  award: OcdsPart,
  contracts: readonly OcdsPart[],
  parties: ProcessParties,
  gathered: Gathering,
): number {
  const { fields, place } = award;
  const named = listOf(fields.suppliers).filter(parties.isNamed);
  const buyer = named.length > 0 ? parties.buyerOf(place) : null;
  // Nobody is made of an award that names one side only, unless they have subcontractors.
  const isUsed = buyer !== null || listOf(fieldsOf(fields.subcontracting).subcontracts).length > 0;
  const suppliers = isUsed ? named.flatMap(one => parties.partyOf(one, place) ?? []) : [];
  const sides = { buyer, suppliers };
  const [first, ...others] = contracts;
  let links = commission({ kind: "award", body: award, contract: first ?? null }, sides, gathered);
  if (first) {
    if (links > 0) gathered.take("contract");
    else gathered.leave("contract", first.place, wordsOf(first), "names-one-only");
  }
  for (const contract of others) links += commission({ kind: "contract", body: contract, contract }, sides, gathered);
  return links + takeSubcontracts(award, suppliers, parties, gathered);
}
