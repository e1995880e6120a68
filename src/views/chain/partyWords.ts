/** What a file says of a party and of what is paid, each part in words, for cards, hops and tables. */
import { liveMoneyIn, workerFactsOf } from "../../model/index.ts";
import {
  evidenceIn,
  type Figure,
  functionsOf,
  isGroupKind,
  isPlaceShown,
  isRange,
  type Link,
  type Money,
  type Party,
} from "../../schema/index.ts";
import {
  asWritten,
  directionOf,
  inRow,
  isolated,
  type Language,
  label,
  type Narrator,
  type Shown,
  say,
  sayCountry,
  sayQuantity,
  sayRange,
} from "../../text/index.ts";
import { workerLead, workerWords } from "../evidence/workerWords.ts";
import type { Country } from "./chainPicture.ts";
import type { Telling } from "./telling.ts";

/** The countries of a party, its own first. */
export function countriesOf(language: Language, party: Party): Country[] {
  const codes = [...new Set([party.country, ...(party.countries ?? [])])].filter(code => code !== undefined);
  return codes.map(code => ({ code, name: sayCountry(language, code) }));
}

/** Words of the product itself, or made of such. */
export const plain = (language: Language, text: string): Shown => ({ text, language, direction: directionOf(text) });

export const rolesOf = ({ language, cut }: Pick<Narrator, "language" | "cut">, party: Party): readonly string[] =>
  functionsOf(party).map(role => label(language, "roles", cut(role)));

/** How many parties it stands for, side by side and in line; empty for a single party. */
export function countsOf(language: Language, party: Party): readonly string[] {
  const { count, inLine, placed } = party;
  // Their positions are not known, so the words do not say that they stand side by side.
  const key = placed === false && isPlaceShown(party) ? "chain.count.unplaced" : "page.party.count";
  return [
    ...(count === undefined ? [] : [say(language, key, { count: sayRange(language, count) })]),
    ...(inLine ? [say(language, "chain.in-line", { count: sayRange(language, { min: 1, ...inLine }) })] : []),
  ];
}

/** The most numbers on a card; the rest stands with the evidence. */
const SIZES = 3;

type Counting = Pick<Telling, "inquiry" | "language" | "narrator">;

/** The numbers of a group of workers, each with who states it: several stand side by side. Empty for other parties. */
export function sizesOf(counting: Counting, party: Party): readonly Shown[] {
  if (!isGroupKind(party.kind)) return [];
  const about = (code: string) =>
    counting.inquiry.file.dossier.figures.filter(one => one.about === party.id && one.what === code);
  // The size of a part of them would be read as the size of all.
  const sizes = counted(
    counting,
    about("size").filter(({ population }) => population === undefined),
  );
  if (party.kind !== "household") return sizes;
  // Of one household among several it is told which.
  const members = countedSurely(counting, about("household-members")).map(shown => ({
    ...shown,
    text: say(counting.language, "people.household", { size: shown.text }),
  }));
  return [...members, ...sizes];
}

/**
 * The values of figures, each with what it counts, where the file says it, and who states it; the first few of many.
 * @param unsaid what is told where nobody is named who states it
 */
function counted(
  counting: Counting,
  figures: readonly Figure[],
  unsaid?: (figure: Figure) => string,
): readonly Shown[] {
  const { language, narrator } = counting;
  return figures.slice(0, SIZES).map(figure => {
    const { value, unit, population } = figure;
    const number = isRange(value)
      ? plain(language, sayQuantity(language, value, unit && narrator.cut(unit)))
      : narrator.text(value);
    const notes = [
      population && isolated(narrator.text(population).text),
      statedBy(counting, figure) ?? unsaid?.(figure),
    ].filter(note => note !== undefined);
    return notes.length === 0 ? number : { ...number, text: `${isolated(number.text)} (${notes.join(" · ")})` };
  });
}

/** The publisher of a figure, and of its copy where it was read in one; null where none is named. */
function statedBy({ inquiry, language, narrator }: Counting, { evidence }: Figure): string | null {
  const { dossier } = inquiry.file;
  const all = evidenceIn(dossier, evidence).filter(one => one.source.publisher);
  const [first] = all;
  if (first === undefined) return null;
  // Whoever reprints a number is not its origin; what was seen in a copy alone was read where that is cited.
  const isUnseen = first.seenIn !== undefined && first.seenIn !== "original";
  const copy = isUnseen && all.find(({ source }) => source.derivedFrom?.includes(first.source.id));
  const { source } = copy || first;
  const origin = dossier.sources.find(({ id }) => source.derivedFrom?.includes(id))?.publisher;
  const seen = asWritten(narrator.cut(source.publisher!));
  return origin === undefined || origin === source.publisher
    ? seen
    : say(language, "source.via", { origin: asWritten(narrator.cut(origin)), seen });
}

/** The same; where nobody is named who states it, how well it is verified. */
const countedSurely = (counting: Counting, figures: readonly Figure[]): readonly Shown[] =>
  counted(counting, figures, ({ verification }) => label(counting.language, "verifications", verification));

/** The most facts about people on a card, and where it has to be low. The rest stands with the evidence. */
const FACTS = { usual: 3, low: 2 };

/** Kinds whose words say by themselves what they are. Before others the kind is named; low cards have no room for it. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(["minors", "status", "rating", "secrecy", "setting"]);

/** What a reader most needs to know of these people, in a few words each: at most three facts, first things first. */
export function peopleOf(telling: Telling, party: Party): readonly string[] {
  const { inquiry, language, narrator } = telling;
  // What a rating does is told in the words of the file, where there is room.
  const facts = workerFactsOf(inquiry.file.dossier, party).filter(({ kind }) => kind !== "effects");
  const evident = facts.filter(({ kind }) => SELF_EVIDENT.has(kind));
  // An article has room for one that has to be named, where there is no other.
  const low = evident.length > 0 || telling.isDeep ? evident.slice(0, FACTS.low) : facts.slice(0, 1);
  return (telling.isDeep || telling.told === "plates" ? low : facts.slice(0, FACTS.usual)).map(fact => {
    // What a certification is, too, is told in the words of the file.
    if ("text" in fact) return say(language, `people.${fact.kind}`);
    const words =
      "figures" in fact
        ? inRow(
            language,
            countedSurely(telling, fact.figures).map(({ text }) => text),
          )
        : workerWords(narrator, fact);
    return SELF_EVIDENT.has(fact.kind) ? words : `${workerLead(narrator, fact.kind)} ${words}`;
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
