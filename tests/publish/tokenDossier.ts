/**
 * Random dossiers in which everything that can be told is a token of its own: each name, court, outcome, extent, title,
 * quote and label is a word that occurs once in the file, each day is a day of its own, each amount a number of its
 * own. What a page prints can so be led back to the one place of the file where it stands.
 */
import { type Dossier, isGroupKind } from "../../src/schema/index.ts";
import { randomOf } from "../bench/generateChain.ts";
import { randomDossier } from "../model/randomDossier.ts";

/** A token is a stem, which says what it names, and three letters. No word of the product looks so. */
export const TOKEN = /[A-Z][a-z]{2}q[bcdfghjkmnprstvwz]{3}q/gu;
const LETTERS = "bcdfghjkmnprstvwz";

export const STEMS = {
  party: "Par",
  alias: "Ali",
  duty: "Dut",
  court: "Cou",
  outcome: "Out",
  proceeding: "Pro",
  extent: "Ext",
  speaker: "Spe",
  hypothesis: "Hyp",
  link: "Lin",
  money: "Mon",
  figure: "Fig",
  source: "Sou",
  author: "Aut",
  publisher: "Pub",
  quote: "Quo",
  locator: "Loc",
  provision: "Vis",
  remark: "Rem",
  description: "Des",
  answer: "Ans",
  population: "Pop",
  sought: "Sea",
  effects: "Eff",
  certification: "Cer",
} as const;
export type Stem = keyof typeof STEMS;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { [key: string]: unknown };

const DAYS = new Set([
  "start",
  "end",
  "observed",
  "stated",
  "overturned",
  "date",
  "asOf",
  "updated",
  "published",
  "accessed",
  "next",
]);
/** Of these pairs the earlier may not come after the later one. */
const IN_ORDER = [
  ["start", "observed", "end"],
  ["stated", "overturned"],
  ["date", "overturned"],
] as const;

const CURRENCIES = ["USD", "EUR", "GBP", "KES"] as const;
const UNITS = ["task", "item", "hour", "day", "month"] as const;

/** Every object within a value, the value itself first. */
function objectsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Fields, ...Object.values(value).flatMap(objectsIn)];
}

/**
 * Gives every day of the file a month of its own, in the order in which the days came before, so that a day, a month or
 * a year is found at one place only.
 */
function withDaysOfTheirOwn(file: Fields, random: () => number): void {
  const places = objectsIn(file).flatMap(object =>
    Object.keys(object)
      .filter(key => DAYS.has(key) && typeof object[key] === "string")
      .map(key => ({ object, key, before: object[key] as string })),
  );
  places.sort((a, b) => (a.before < b.before ? -1 : a.before > b.before ? 1 : 0));
  let month = 12 * 1985;
  for (const { object, key } of places) {
    const precision = random();
    month += 1 + Math.floor(random() * 2);
    if (precision < 0.12) month = Math.ceil(month / 12) * 12;
    const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
    const day = random() < 0.2 ? 1 : 2 + Math.floor(random() * 27);
    const two = (number: number) => String(number).padStart(2, "0");
    object[key] =
      precision < 0.12 ? `${year}` : precision < 0.4 ? `${year}-${two(ofYear)}` : `${year}-${two(ofYear)}-${two(day)}`;
    if (precision < 0.12) month += 11;
  }
  for (const object of objectsIn(file))
    for (const keys of IN_ORDER) {
      const own = keys.filter(key => typeof object[key] === "string");
      const sorted = own.map(key => object[key] as string).sort();
      own.forEach((key, place) => {
        object[key] = sorted[place];
      });
    }
}

/** Says of the workers how they work, and who rates them. It draws by itself, so that the rest of a file stays the same. */
function withPeople(file: Fields, random: () => number, token: (stem: Stem, from: () => number) => string): void {
  const chance = (share: number) => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => chance(0.5));
  const [parties, sources] = [file.parties, file.sources] as [Fields[], Fields[]];
  for (const party of parties) {
    if (!isGroupKind(party.kind as Dossier["parties"][number]["kind"]) || chance(0.2)) continue;
    const [tasks, media] = [some(["training", "moderation", "verification"]), some(["text", "audio"])];
    party.workers = {
      ...(party.workers as Fields | undefined),
      ...(chance(0.4) ? { setting: pick(["home", "office", "secured-site"]) } : {}),
      ...(tasks.length > 0 ? { tasks } : {}),
      ...(media.length > 0 ? { media } : {}),
      ...(chance(0.3) ? { stage: "test" } : {}),
      ...(chance(0.3) ? { languages: ["pt", "sw"] } : {}),
      ...(chance(0.6)
        ? { ratingSystem: { issuer: pick(parties).id, ...(chance(0.6) ? { effects: token("effects", random) } : {}) } }
        : {}),
      ...(chance(0.4) ? { certification: token("certification", random) } : {}),
      ...(chance(0.4) ? { nda: chance(0.6) } : {}),
      ...(chance(0.4) ? { minors: chance(0.6) } : {}),
      ...(chance(0.6) ? { evidence: [`q-${pick(sources).id}`] } : {}),
    };
  }
}

/** @returns the text of the file */
export function tokenDossier(seed: number): string {
  const random = randomOf(seed ^ 0x51f0);
  const chance = (share: number) => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const used = new Set<string>();
  const token = (stem: Stem, from = random): string => {
    const letter = () => LETTERS[Math.floor(from() * LETTERS.length)]!;
    for (;;) {
      const word = `${STEMS[stem]}q${letter()}${letter()}${letter()}q`;
      if (!used.has(word)) {
        used.add(word);
        return word;
      }
    }
  };
  /** A number that nothing else in the file has: five digits for money, six for what is counted. */
  const number = (digits: 5 | 6, from = 0, to = 1): number => {
    for (;;) {
      const least = 10 ** (digits - 1);
      const whole = Math.floor(least * (1 + 9 * (from + random() * (to - from))));
      const value = digits === 5 && chance(0.25) ? whole + 0.01 * (1 + Math.floor(random() * 98)) : whole;
      const rounded = Math.round(value * 100) / 100;
      if (!used.has(`${whole}`)) {
        used.add(`${whole}`);
        return rounded;
      }
    }
  };

  const file = structuredClone(randomDossier(seed)) as unknown as Fields;
  const list = (name: string): Fields[] => {
    if (!Array.isArray(file[name])) file[name] = [];
    return file[name] as Fields[];
  };
  const parties = list("parties");
  const ids = parties.map(({ id }) => id as string);
  const groups = parties
    .filter(({ kind }) => isGroupKind(kind as Dossier["parties"][number]["kind"]))
    .map(({ id }) => id as string);

  for (const party of parties) {
    party.name = token("party");
    if (chance(0.15)) party.aliases = [token("alias")];
    if (chance(0.2)) party.description = token("description");
  }
  for (const duty of list("duties")) duty.label = token("duty");
  for (const hypothesis of list("hypotheses")) hypothesis.label = token("hypothesis");

  const sources = list("sources");
  sources.push({ id: "notes", type: "report" }, { id: "talk", type: "interview" });
  for (const source of sources) {
    source.title = token("source");
    if (chance(0.6)) source.authors = [token("author")];
    if (chance(0.5)) source.publisher = token("publisher");
    if (chance(0.7)) source.published = "2016-02";
    if (chance(0.3)) source.accessed = "2021";
  }
  file.quotes = sources.map(({ id }) => ({
    id: `q-${id}`,
    source: id,
    quote: token("quote"),
    locator: token("locator"),
  }));

  const response = () => ({
    status: pick(["replied", "disputes", "confirms"]),
    date: "2020-06",
    text: token("answer"),
  });
  for (const name of ["links", "assertions", "conditions", "proceedings"])
    for (const object of list(name)) {
      if (chance(0.15)) object.remark = token("remark");
      if (chance(0.15)) object.response = response();
      else if (typeof object.response === "object") object.response = { ...object.response, date: "2020" };
      if (chance(0.4)) object.evidence = [`q-${pick(sources).id}`, pick(sources).id];
    }
  for (const link of list("links")) if (chance(0.5)) link.label = token("link");
  const speakers = (object: Fields): void => {
    if (!Array.isArray(object.saidBy)) return;
    object.saidBy = object.saidBy.map(speaker => (typeof speaker === "string" ? speaker : { name: token("speaker") }));
  };
  for (const assertion of list("assertions")) {
    speakers(assertion);
    if (chance(0.3)) assertion.extent = token("extent");
    if (assertion.provision !== undefined) assertion.provision = token("provision");
  }
  for (const condition of list("conditions")) {
    if (chance(0.4)) condition.saidBy = chance(0.5) ? [pick(ids)] : [{ name: token("speaker") }];
    if (chance(0.3)) condition.extent = token("extent");
    if (chance(0.5)) condition.description = token("description");
  }
  for (const proceeding of list("proceedings")) {
    proceeding.title = token("proceeding");
    if (chance(0.4)) proceeding.court = token("court");
    if (chance(0.3)) proceeding.concerns = [pick(ids)];
    if (chance(0.3) && proceeding.status !== "closed") proceeding.next = "2023";
    for (const decision of (proceeding.decisions ?? []) as Fields[]) {
      decision.court = token("court");
      decision.outcome = token("outcome");
    }
  }

  const money = list("money");
  const verification = () => pick(["documented", "reported", "single-source"]);
  const timed = () => (chance(0.3) ? { start: "2016", ...(chance(0.3) ? { end: "2023" } : {}) } : {});
  const [unit, currency] = [pick(UNITS), pick(CURRENCIES)];
  const often = <Item>(items: readonly Item[], usual: Item) => (chance(0.75) ? usual : pick(items));
  const amountOf = (from: number, to: number) => {
    const [one, other] = [number(5, from, to), number(5, from, to)].sort((a, b) => a - b) as [number, number];
    return pick([one, one, { min: one, max: other }, { min: one }, { max: other }, { about: one }]);
  };
  const common = () => ({
    ...(chance(0.5) ? { label: token("money") } : {}),
    ...timed(),
    ...(chance(0.3) ? { tax: pick(["gross", "net"]) } : {}),
    ...(chance(0.3) ? { population: token("population") } : {}),
    ...(chance(0.2) ? { remark: token("remark") } : {}),
    verification: verification(),
    evidence: chance(0.6) ? [`q-${pick(sources).id}`] : [],
  });
  for (const link of list("links"))
    if (chance(0.35))
      money.push({
        id: `price-${money.length}`,
        kind: "contract-price",
        ...(chance(0.5) ? { link: link.id } : { payer: link.from, payee: link.to }),
        amount: amountOf(0.5, 1),
        currency: often(CURRENCIES, currency),
        unit: often(UNITS, unit),
        ...common(),
      });
  for (const group of groups)
    if (chance(0.7))
      money.push({
        id: `pay-${money.length}`,
        kind: "worker-pay",
        ...(chance(0.5) ? { payee: group } : { workers: [group] }),
        amount: amountOf(0, 0.45),
        currency: often(CURRENCIES, currency),
        unit: often(UNITS, unit),
        ...(chance(0.1) ? { per: 7 } : {}),
        ...common(),
      });
  for (const kind of ["bonus", "award", "benchmark", "deduction"])
    if (chance(0.3))
      money.push({
        id: `${kind}-${money.length}`,
        kind,
        ...(kind === "benchmark" || !chance(0.5) ? {} : { payee: pick(ids) }),
        amount: amountOf(0, 1),
        currency: pick(CURRENCIES),
        unit: pick(UNITS),
        ...common(),
      });

  const figures = list("figures");
  const about = [...ids, ...list("links").map(({ id }) => id as string), "dossier"];
  for (let left = Math.floor(random() * 4); left > 0; left--) {
    const [one, what] = [pick(about), pick(["size", "centres", "parties-in-total"])];
    for (let twice = chance(0.4) ? 2 : 1; twice > 0; twice--)
      figures.push({
        id: `figure-${figures.length}`,
        about: one,
        what,
        value: chance(0.2) ? token("figure") : number(6),
        ...(chance(0.5) ? { date: "2019" } : {}),
        ...(chance(0.3) && twice === 1 ? { population: token("population") } : {}),
        verification: verification(),
        evidence: chance(0.6) ? [pick(sources).id] : [],
      });
  }
  if (chance(0.3) && ids.length > 1)
    file.lookedFor = [{ id: "sought", what: token("sought"), from: ids[0], to: ids[1], date: "2021", evidence: [] }];
  if (chance(0.3)) file.corrections = [{ date: "2022", text: token("remark") }];

  withPeople(file, randomOf(seed ^ 0x9e0), token);
  withDaysOfTheirOwn(file, random);
  return `${JSON.stringify(file satisfies { [key: string]: unknown } as Json, null, 1)}\n`;
}
