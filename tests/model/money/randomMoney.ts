/** A random dossier with amounts of every kind in it: prices, pays, fees, words, several currencies, days, readings. */
import { moneyKinds, units } from "../../../src/schema/table/codes.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { type RandomDossier, randomDossier } from "../randomDossier.ts";

const COMMON = ["contract-price", "contract-price", "worker-pay", "worker-pay", "worker-pay"] as const;
const CURRENCIES = ["USD", "USD", "USD", "KES", "EUR"] as const;

/** @param most the most amounts */
export function randomMoney(seed: number, most = 14): RandomDossier & { readonly money: readonly object[] } {
  const dossier = randomDossier(seed);
  const random = randomOf(seed + 17);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
  const maybe = (often: number, fields: () => object): object => (random() < often ? fields() : {});
  const value = (): number => Math.round(random() * 2_000) / 100;
  const rangeOf = (): unknown => {
    const [low, more] = [value(), value()];
    return pick([low, low, { min: low, max: low + more }, { about: low }, { min: low }, { max: low }, {}, -low, 0]);
  };
  const ids = dossier.parties.map(({ id }) => id);
  const groups = dossier.parties.flatMap(({ id, kind }) => (/group|household/u.test(kind) ? [id] : []));
  const hypotheses = (dossier.hypotheses ?? []).map(({ id }) => id);
  const money = Array.from({ length: Math.floor(random() * most) }, (_, at) => {
    const kind = random() < 0.7 ? pick(COMMON) : pick(moneyKinds);
    const isHop = dossier.links.length > 0 && random() < 0.5;
    return {
      id: `m${at + 1}`,
      kind,
      ...(isHop ? { link: pick(dossier.links).id } : {}),
      ...maybe(isHop ? 0.2 : 0.7, () => ({ payer: pick(ids) })),
      ...maybe(isHop ? 0.2 : 0.7, () => ({
        payee: kind === "worker-pay" && groups.length > 0 ? pick(groups) : pick(ids),
      })),
      ...maybe(groups.length > 0 ? 0.3 : 0, () => ({ workers: [pick(groups)] })),
      amount: random() < 0.9 ? rangeOf() : { words: "a few cents" },
      ...maybe(0.9, () => ({ currency: pick(CURRENCIES) })),
      ...maybe(0.9, () => ({ unit: random() < 0.8 ? "hour" : pick(units) })),
      ...maybe(0.1, () => ({ per: pick([1, 8]) })),
      ...maybe(0.3, () => ({ alsoStated: [{ amount: rangeOf(), currency: pick(["KES", "EUR", "USD"]) }] })),
      ...maybe(0.2, () => ({ tax: pick(["gross", "net", "unknown"]) })),
      ...maybe(0.2, () => ({ statistic: pick(["max", "median", "range"]) })),
      ...maybe(0.2, () => ({ country: pick(["KE", "FR"]) })),
      ...maybe(0.1, () => ({ end: "2019" })),
      ...maybe(0.1, () => ({ planned: true })),
      ...maybe(hypotheses.length > 0 ? 0.2 : 0, () => ({ hypotheses: [pick(hypotheses)] })),
      verification: pick(["documented", "reported", "unverified"]),
      evidence: random() < 0.5 ? ["report"] : [],
    };
  });
  return { ...dossier, money };
}
