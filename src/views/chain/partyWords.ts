/** What a file says of a party and of what is paid, each part in words, for cards, hops and tables. */
import { liveMoneyIn } from "../../model/index.ts";
import {
  evidenceIn,
  functionsOf,
  isGroupKind,
  isRange,
  type Link,
  type Money,
  type Party,
} from "../../schema/index.ts";
import {
  asWritten,
  directionOf,
  isolated,
  type Language,
  label,
  type Narrator,
  type Shown,
  say,
  sayQuantity,
  sayRange,
} from "../../text/index.ts";
import type { Telling } from "./telling.ts";

/** Words of the product itself, or made of such. */
export const plain = (language: Language, text: string): Shown => ({ text, language, direction: directionOf(text) });

export const rolesOf = ({ language, cut }: Pick<Narrator, "language" | "cut">, party: Party): readonly string[] =>
  functionsOf(party).map(role => label(language, "roles", cut(role)));

/** How many parties it stands for, side by side and in line; empty for a single party. */
export function countsOf(language: Language, { count, inLine, placed }: Party): readonly string[] {
  // Their positions are not known, so the words do not say that they stand side by side.
  const key = placed === false ? "chain.count.unplaced" : "page.party.count";
  return [
    ...(count === undefined ? [] : [say(language, key, { count: sayRange(language, count) })]),
    ...(inLine ? [say(language, "chain.in-line", { count: sayRange(language, { min: 1, ...inLine }) })] : []),
  ];
}

/** The most numbers on a card; the rest stands with the evidence. */
const SIZES = 3;

/** The numbers of a group of workers, each with who states it: several stand side by side. Empty for other parties. */
export function sizesOf(
  { inquiry, language, narrator }: Pick<Telling, "inquiry" | "language" | "narrator">,
  party: Party,
): readonly Shown[] {
  if (!isGroupKind(party.kind)) return [];
  const { dossier } = inquiry.file;
  const sizes = dossier.figures.filter(({ about, what }) => about === party.id && what === "size");
  return sizes.slice(0, SIZES).map(({ value, unit, evidence }) => {
    const number = isRange(value)
      ? plain(language, sayQuantity(language, value, unit && narrator.cut(unit)))
      : narrator.text(value);
    const all = evidenceIn(dossier, evidence).filter(one => one.source.publisher);
    const [first] = all;
    if (first === undefined) return number;
    // Whoever reprints a number is not its origin; what was seen in a copy alone was read where that is cited.
    const isUnseen = first.seenIn !== undefined && first.seenIn !== "original";
    const copy = isUnseen && all.find(({ source }) => source.derivedFrom?.includes(first.source.id));
    const { source } = copy || first;
    const origin = dossier.sources.find(({ id }) => source.derivedFrom?.includes(id))?.publisher;
    const seen = asWritten(narrator.cut(source.publisher!));
    const told =
      origin === undefined || origin === source.publisher
        ? seen
        : say(language, "source.via", { origin: asWritten(narrator.cut(origin)), seen });
    return { ...number, text: `${isolated(number.text)} (${told})` };
  });
}

/** The most amounts on a card; the rest stands with the money. */
const FEW = 2;

const liveMoney = ({ inquiry }: Telling, kind: Money["kind"]): readonly Money[] =>
  liveMoneyIn(inquiry.chain).filter(money => money.kind === kind);

/** The price that is on record for one of these links; null where none is, or where words beside them do not tell it. */
export function priceOf(telling: Telling, links: readonly Link[]): string | null {
  if (telling.told === "not") return null;
  const price = liveMoney(telling, "contract-price").find(({ link, payer, payee }) =>
    links.some(({ id, from, to }) => (link === undefined ? payer === from && payee === to : link === id)),
  );
  return price ? telling.narrator.amount(price) : null;
}

/** What these workers are paid, with who states it: first what is stated in the unit of a price. */
export function paysOf(telling: Telling, { id }: Party): readonly string[] {
  const { inquiry, language, narrator } = telling;
  const { dossier } = inquiry.file;
  const units = new Set(liveMoney(telling, "contract-price").map(({ unit }) => unit));
  const pays = liveMoney(telling, "worker-pay").filter(({ workers, payee }) => workers?.includes(id) ?? payee === id);
  const inOrder = [...pays].sort((a, b) => Number(units.has(b.unit)) - Number(units.has(a.unit)));
  const told = inOrder.slice(0, FEW).map(money => {
    const source = evidenceIn(dossier, money.evidence).find(one => one.source.publisher)?.source;
    // Whoever reprints an amount is not its origin.
    const publisher =
      dossier.sources.find(({ id }) => source?.derivedFrom?.includes(id))?.publisher ?? source?.publisher;
    // That the tax is not known stands with the evidence, where there is no room.
    const { tax, ...bare } = money;
    const amount = narrator.amount(telling.told === "plates" && tax === "unknown" ? bare : money);
    return publisher === undefined ? amount : `${amount} (${asWritten(narrator.cut(publisher))})`;
  });
  return pays.length > FEW ? [...told, say(language, "plate.pays", { count: pays.length - FEW })] : told;
}
