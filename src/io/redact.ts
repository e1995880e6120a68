/** From a working file to the file that may leave. Format: "Publishing". */
import { done, failed, type Result } from "../base/index.ts";
import {
  type Dossier,
  inAllLanguages,
  type ListName,
  listNames,
  type Parsed,
  type Path,
  type Problem,
  parseDossier,
  pointerOf,
} from "../schema/index.ts";
import { type AllowList, allowList, type Fields } from "./allowList.ts";
import { citedIn } from "./citedIn.ts";
import { type At, type Copying, copyAllowed, type Difference, type GoneCode, type Said } from "./copyAllowed.ts";
import { foldedKey } from "./foldText.ts";
import { type Hidden, type HiddenPlace, hiddenPlaces, mayStandOf } from "./hiddenPlaces.ts";
import { type IdsTold, idsTold } from "./idsTold.ts";
import { type Inference, inferencesFrom, shortened } from "./inferences.ts";
import { leakFinder } from "./leakFinder.ts";
import { publicNamesOf } from "./publicNames.ts";
import { type HiddenId, type PublishedIds, publishedIds } from "./publishedIds.ts";
import { type Secret, type SecretKind, secretsOf } from "./secretsOf.ts";

/** What is done to a dossier besides leaving out what the allow-list does not name. */
export const redactions = [
  /** Of a withheld party, and of a source whose person is not named, only some fields leave. */
  "withheld-parties",
  "unnamed-persons",
  /** Where a household or a person is, is told coarsely. */
  "coarse-places",
  /** Words of a person who is not named leave only with consent to be quoted, and never where they stand in the source. */
  "quotes-need-consent",
  "quotes-without-locator",
  /** Ids of both are replaced, wherever they are referred to. */
  "party-ids",
  "source-ids",
  /** Publishing stops where something of this kind can be read in the result. */
  "stop-private",
  "stop-name",
  "stop-hidden",
  "stop-quote",
  "stop-id",
  /** Publishing stops where such an id stands within another id, or is marked as an id in a text. */
  "stop-id-in-id",
  "stop-id-marked",
  /** Publishing stops where a withheld party is called in public what it is called in private. */
  "stop-equal-names",
] as const;
export type Redaction = (typeof redactions)[number];

export type PublishingRules = { readonly allowed: AllowList; readonly redactions: ReadonlySet<Redaction> };

/** Why a file is not published. */
export type Refusal = { readonly path: Path; readonly pointer: string } & (
  | { readonly code: "has-error"; readonly problem: Problem }
  /** A withheld party has its private name for a public one. */
  | {
      readonly code: "name-not-hidden";
      readonly params: { readonly party: string; readonly from: string; readonly field: string };
    }
  /** Something that must not leave would be read at this place. */
  | {
      readonly code: `${SecretKind}-told`;
      /**
       * Its beginning, and where it stands; `field` is the place where it would be read; `canStand`, whether its author
       * could say that it may stand there.
       */
      readonly params: {
        readonly secret: string;
        readonly from: string;
        readonly field: string;
        readonly canStand: "yes" | "no";
      };
    }
  /** An id that leaves holds one that does not. */
  | {
      readonly code: "id-in-id";
      readonly params: { readonly secret: string; readonly from: string; readonly field: string; readonly id: string };
    }
);
export type RefusalCode = Refusal["code"];

/** What becomes of an object of a list. */
export type ItemChange = {
  readonly list: ListName;
  /** Its place in the list of the working file, and of the published one: null where it does not leave. */
  readonly from: number;
  readonly to: number | null;
  readonly code: "stays" | "changes" | "goes";
};

export type Published = {
  /** As a reader opens it. */
  readonly dossier: Dossier;
  /** The file: fields in the order of the format, indented, a line end at its end. The same input gives the same text. */
  readonly text: string;
  /** Every object of every list, in their order. */
  readonly items: readonly ItemChange[];
  /** Everything that goes or changes, place by place in the order of the format; last the fields it does not know. */
  readonly differences: readonly Difference[];
  /** What a reader could still infer. */
  readonly inferences: readonly Inference[];
  /** What must not be read in anything made from this file either: for `leakFinder`. */
  readonly secrets: readonly Secret[];
  /** Withheld parties by their ids in the working file: an earlier version may have named them. */
  readonly hiddenParties: readonly { readonly id: string; readonly path: Path }[];
};

/** Where they live is nobody's business. */
const isAtHome = ({ kind }: Dossier["parties"][number]): boolean => kind === "household" || kind === "person";

const isUnnamed = ({ person }: Dossier["sources"][number]): boolean =>
  person !== undefined && person.identity !== "named";

const placesWhere = <Item>(items: readonly Item[], test: (item: Item) => boolean): Set<number> =>
  new Set(items.flatMap((item, index) => (test(item) ? [index] : [])));

const textOf = (input: string | Uint8Array): string => {
  const text = typeof input === "string" ? input : new TextDecoder().decode(input);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);

/**
 * Makes the published file: a new one, of what the allow-list names, never the working one with things taken out. It
 * changes no verdict, state, depth or count of origins. Whether a draft may be published is for the caller to decide.
 * @param input the working file
 * @param parsed the same, where it has been read already
 * @returns or all reasons not to, at once
 */
export function redact(input: string | Uint8Array, parsed?: Parsed): Result<Published, readonly Refusal[]> {
  return redactBy({ allowed: allowList, redactions: new Set(redactions) }, input, parsed);
}

/** @throws where the rules make something that is no dossier: they are ours */
export function redactBy(
  rules: PublishingRules,
  input: string | Uint8Array,
  parsed: Parsed = parseDossier(input),
): Result<Published, readonly Refusal[]> {
  const { dossier, problems } = parsed;
  const errors = problems.filter(({ severity }) => severity === "error");
  if (dossier === null || errors.length > 0)
    return failed(
      errors.map(problem => ({ code: "has-error", path: problem.path, pointer: problem.pointer, problem })),
    );
  const does = (redaction: Redaction) => rules.redactions.has(redaction);
  const raw: unknown = JSON.parse(textOf(input));
  const silent = new Set(
    dossier.sources.filter(one => isUnnamed(one) && one.person?.consent?.scope !== "quote").map(({ id }) => id),
  );
  const hidden: Hidden = {
    parties: placesWhere(dossier.parties, ({ withheld }) => withheld === true),
    sources: placesWhere(dossier.sources, isUnnamed),
    quotes: placesWhere(dossier.quotes, ({ source }) => silent.has(source)),
    silent,
  };
  const none: ReadonlySet<number> = new Set();
  const ids = publishedIds(dossier, {
    parties: does("party-ids") ? hidden.parties : none,
    sources: does("source-ids") ? hidden.sources : none,
    quotes: hidden.quotes,
  });
  const copied = copyDossier(rules, dossier, ids, hidden);

  const aliases = new Map(
    [...hidden.parties].map(index => [index, new Set(inAllLanguages(dossier.parties[index]!.name).map(foldedKey))]),
  );
  const places = hiddenPlaces(dossier, raw, hidden).filter(place => !isPublicAlias(aliases, place));
  const languages = languagesIn(dossier);
  const publicNames = publicNamesOf(dossier, raw, hidden);
  const { stop: secrets, spared } = secretsOf(places, ids.hidden, publicNames, mayStandOf(raw), languages);
  const equal = does("stop-equal-names") ? equalNames(dossier, hidden, places) : [];
  const leaks = leaksIn(
    copied.said,
    secrets.filter(({ kind }) => does(`stop-${kind}`)),
    equal.map(({ path }) => path),
  );
  const told = idsTold(ids.hidden);
  const idsLeft = copied.said.flatMap(said => idRefusals(said, told, does));
  if (equal.length + leaks.length + idsLeft.length > 0) return failed([...equal, ...leaks, ...idsLeft]);

  const unknown = problems
    .filter(({ code }) => code === "unknown-field")
    .map(({ path }): Difference => ({ code: "unknown", path, to: null, before: valueAt(raw, path), after: undefined }));
  const text = `${JSON.stringify(copied.value, null, 2)}\n`;
  const published = parseDossier(text);
  const wrong = published.problems.find(({ severity }) => severity === "error");
  if (!published.dossier || wrong)
    throw new Error(`a published file is no dossier: ${wrong?.code} at ${wrong?.pointer}`);
  return done({
    dossier: published.dossier,
    text,
    items: copied.items,
    differences: [...copied.differences, ...unknown],
    inferences: inferencesFrom({
      dossier,
      hidden,
      places,
      spared,
      said: copied.said,
      ids: told,
      hiddenIds: ids.hidden,
      publicNames,
      languages,
    }),
    secrets,
    hiddenParties: [...hidden.parties].map(index => ({ id: dossier.parties[index]!.id, path: ["parties", index] })),
  });
}

/** The languages in which something of the file is written, so that its private texts may be, too. */
const languagesIn = ({ language, sources }: Dossier): readonly string[] => [
  ...new Set([language, ...sources.flatMap(source => source.language ?? [])]),
];

/** What a withheld party is called in public is no secret where it stands as another name of it as well. */
function isPublicAlias(
  aliases: ReadonlyMap<number, ReadonlySet<string>>,
  { kind, path: [list, index], text }: HiddenPlace,
): boolean {
  return list === "parties" && kind !== "private" && (aliases.get(Number(index))?.has(foldedKey(text)) ?? false);
}

type Copied = {
  readonly value: Readonly<Record<string, unknown>>;
  readonly items: readonly ItemChange[];
  readonly differences: readonly Difference[];
  readonly said: readonly Said[];
};

function copyDossier(
  { allowed, redactions }: PublishingRules,
  dossier: Dossier,
  ids: PublishedIds,
  hidden: Hidden,
): Copied {
  const differences: Difference[] = [];
  const said: Said[] = [];
  const items: ItemChange[] = [];
  const needConsent = redactions.has("quotes-need-consent");
  const unnamed = new Set([...hidden.sources].map(index => dossier.sources[index]!.id));
  const unnamedQuotes = placesWhere(dossier.quotes, ({ source }) => unnamed.has(source));
  const copying: Copying = {
    ids,
    goneQuotes: new Map(
      needConsent ? [...hidden.quotes].map(index => [dossier.quotes[index]!.id, dossier.quotes[index]!.source]) : [],
    ),
    silent: needConsent ? hidden.silent : new Set(),
    unnamed: redactions.has("quotes-without-locator")
      ? new Set([...unnamed, ...[...unnamedQuotes].map(index => dossier.quotes[index]!.id)])
      : needConsent
        ? hidden.silent
        : new Set(),
    isQuoted: false,
    note: difference => differences.push(difference),
    say: one => said.push(one),
  };
  const fieldsFor = (list: ListName, index: number): readonly [Fields, GoneCode] => {
    if (list === "parties" && hidden.parties.has(index) && redactions.has("withheld-parties"))
      return [allowed.withheld, "withheld"];
    if (list === "parties" && isAtHome(dossier.parties[index]!) && redactions.has("coarse-places"))
      return [allowed.atHome, "unknown"];
    if (list === "sources" && hidden.sources.has(index) && redactions.has("unnamed-persons"))
      return [allowed.unnamed, "unnamed"];
    if (list === "quotes" && unnamedQuotes.has(index) && redactions.has("quotes-without-locator"))
      return [allowed.unnamedQuote, "unnamed"];
    return [allowed.lists[list], "unknown"];
  };
  const quoted = new Set([
    ...dossier.quotes.map(({ source }) => source),
    ...citedIn(dossier).flatMap(({ item }) => (item.quote === undefined ? [] : [item.source])),
  ]);
  const copy = (value: { readonly id?: unknown }, fields: Fields, at: At, lost: GoneCode) => {
    const isQuoted = at.path[0] === "sources" && quoted.has(String(value.id));
    return copyAllowed(value, { fields }, at, { ...copying, isQuoted }, lost) as Record<string, unknown>;
  };

  const head = Object.fromEntries(
    Object.entries(dossier).filter(([field]) => !(listNames as readonly string[]).includes(field)),
  );
  const value = copy(head, allowed.head, { path: [], to: [] }, "unknown");
  for (const list of listNames) {
    const copies: unknown[] = [];
    dossier[list].forEach((item, from) => {
      if (list === "quotes" && needConsent && hidden.quotes.has(from)) {
        differences.push({ code: "no-consent", path: [list, from], to: null, before: item, after: undefined });
        items.push({ list, from, to: null, code: "goes" });
        return;
      }
      const before = differences.length;
      const to = copies.length;
      copies.push(copy(item, ...withAt(fieldsFor(list, from), { path: [list, from], to: [list, to] })));
      items.push({ list, from, to, code: differences.length === before ? "stays" : "changes" });
    });
    if (copies.length > 0 || list === "parties" || list === "links") value[list] = copies;
  }
  return { value, items, differences, said };
}

const withAt = ([fields, lost]: readonly [Fields, GoneCode], at: At): [Fields, At, GoneCode] => [fields, at, lost];

function equalNames(dossier: Dossier, hidden: Hidden, places: readonly HiddenPlace[]): Refusal[] {
  return [...hidden.parties].flatMap((index): Refusal[] => {
    const { id, name } = dossier.parties[index]!;
    const own = places.find(
      ({ kind, path, text }) =>
        kind === "private" &&
        path[0] === "parties" &&
        path[1] === index &&
        inAllLanguages(name).some(one => foldedKey(one) === foldedKey(text)),
    );
    if (!own) return [];
    const path: Path = ["parties", index, "name"];
    const field = pointerOf(path);
    return [{ code: "name-not-hidden", path, pointer: field, params: { party: id, from: pointerOf(own.path), field } }];
  });
}

/** The marks of Markdown stand within words where an author sets a part of a word in bold. */
const MARKS = /[*_`[\]]+|\]\([^()\s]*\)/gu;

const isPartOf = (part: Secret, whole: Secret): boolean =>
  part.as === "number" || whole.as === "number"
    ? whole.text.replaceAll(/\D/gu, "").includes(part.text.replaceAll(/\D/gu, ""))
    : ` ${foldedKey(whole.text)} `.includes(` ${foldedKey(part.text)} `) ||
      foldedKey(part.text)
        .split(" ")
        .every(word => foldedKey(whole.text).split(" ").includes(word));

/** @param told places of which it is said already what is wrong */
function leaksIn(said: readonly Said[], secrets: readonly Secret[], told: readonly Path[]): Refusal[] {
  const { leaks } = leakFinder(secrets);
  const known = new Set(told.map(pointerOf));
  const refusals: Refusal[] = [];
  for (const { text, path, kind } of said) {
    // What is referred to is searched where it has its id.
    if (kind === "code" || kind === "reference") continue;
    const found = new Set(leaks(text, kind === "number" ? "value" : "text"));
    const unmarked = kind === "words" ? text.replaceAll(MARKS, "") : text;
    if (unmarked !== text) for (const index of leaks(unmarked, "text")) found.add(index);
    /** Of what is part of a longer secret at the same place, nothing more is to be said. */
    const told: Secret[] = [];
    for (const index of [...found].sort((a, b) => a - b)) {
      const secret = secrets[index]!;
      // In ids they are looked for word by word, and each that was replaced is a new one.
      if (secret.kind === "id" && kind === "id") continue;
      if (known.has(pointerOf(path.slice(0, 3)))) continue;
      if (told.some(one => pointerOf(one.path) === pointerOf(secret.path) && isPartOf(secret, one))) continue;
      told.push(secret);
      refusals.push({
        code: `${secret.kind}-told`,
        path,
        pointer: pointerOf(path),
        params: {
          secret: shortened(secret.text),
          from: pointerOf(secret.path),
          field: pointerOf(path),
          canStand: secret.mayBeLifted ? "yes" : "no",
        },
      });
    }
  }
  return refusals;
}

/** Ids that do not leave and would be read within others, or in texts where they are marked as ids. */
function idRefusals({ text, path, kind }: Said, told: IdsTold, does: (redaction: Redaction) => boolean): Refusal[] {
  const [from, field] = [(id: HiddenId) => pointerOf([...id.path, "id"]), pointerOf(path)];
  if (kind === "id")
    return does("stop-id-in-id")
      ? told.inId(text).map(id => ({
          code: "id-in-id",
          path,
          pointer: field,
          params: { secret: id.old, from: from(id), field, id: text },
        }))
      : [];
  if (kind !== "words" || !does("stop-id-marked")) return [];
  // Those that are no word of a sentence are found without a mark.
  return told
    .marked(text)
    .filter(id => id.isOrdinary)
    .map(id => ({
      code: "id-told",
      path,
      pointer: field,
      params: { secret: id.old, from: from(id), field, canStand: "no" },
    }));
}
