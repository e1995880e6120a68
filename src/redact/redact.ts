/** Turns a working file into the file that may leave. Format: "Publishing". */
import { done, failed, type Result } from "../base/index.ts";
import {
  type Dossier,
  inAllLanguages,
  isUnnamed,
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
import { copyAllowed } from "./copyAllowed.ts";
import type { At, Copying, Difference, GoneCode, PublishedValue } from "./copying.ts";
import { foldedKey } from "./foldText.ts";
import { type HiddenIdFinder, hiddenIdFinder } from "./hiddenIdFinder.ts";
import { type Hidden, type HiddenPlace, hiddenPlaces, mayStandOf } from "./hiddenPlaces.ts";
import { beginningOf, type Inference, inferencesFrom } from "./inferences.ts";
import { type LeakFinder, leakFinder } from "./leakFinder.ts";
import { publicNamesOf } from "./publicNames.ts";
import { type PublicStop, publicStops } from "./publicStops.ts";
import { type HiddenId, type PublishedIds, publishedIds } from "./publishedIds.ts";
import { type Secret, type SecretKind, secretsOf } from "./secretsOf.ts";

/** What is done to a dossier, besides leaving out fields that are not on the allow-list. */
export const redactions = [
  /** Only some fields of withheld parties and of sources whose person is not named leave. */
  "withheld-parties",
  "unnamed-persons",
  /** The place of a household or a person is published coarsely. */
  "coarse-places",
  /**
   * Words of a person who is not named leave only with consent to be quoted, and never with their place in the source.
   */
  "quotes-need-consent",
  "quotes-without-locator",
  /** The ids of withheld parties and unnamed sources are replaced everywhere. */
  "party-ids",
  "source-ids",
  /** Publishing stops where a secret of this kind can be read in the result. */
  "stop-private",
  "stop-name",
  "stop-hidden",
  "stop-quote",
  "stop-id",
  /** Publishing stops where a replaced id occurs within another id, or is marked as an id in a text. */
  "stop-id-in-id",
  "stop-id-marked",
  /** Publishing stops where the public name of a withheld party is also its private name. */
  "stop-equal-names",
  /** Publishing stops at long quotes, notes to oneself and telephone numbers in quotes, and hosts of one's own net. */
  "stop-public",
] as const;
export type Redaction = (typeof redactions)[number];

export type PublishingRules = { readonly allowed: AllowList; readonly redactions: ReadonlySet<Redaction> };

/** Why a file is not published. */
export type Refusal = { readonly path: Path; readonly pointer: string } & (
  | { readonly code: "has-error"; readonly problem: Problem }
  /** The public name of a withheld party is also its private name. */
  | {
      readonly code: "name-not-hidden";
      readonly params: { readonly party: string; readonly from: string; readonly field: string };
    }
  /** A secret could be read at this place. */
  | {
      readonly code: `${SecretKind}-told`;
      /**
       * The beginning of the secret, and where it comes from; `field`: the place where it could be read; `canStand`:
       * whether the author could allow it there.
       */
      readonly params: {
        readonly secret: string;
        readonly from: string;
        readonly field: string;
        readonly canStand: "yes" | "no";
      };
      /** What the author would list to let it stand; null where nothing lets it. */
      readonly stands: string | null;
    }
  /** Words or an address that hardly anybody means to publish. */
  | {
      readonly code: PublicStop["code"];
      /** `from` is the same place as `field`. */
      readonly params: {
        readonly secret: string;
        readonly from: string;
        readonly field: string;
        readonly canStand: "yes" | "no";
      };
      readonly stands: string | null;
    }
  /** An id that leaves contains one that does not. */
  | {
      readonly code: "id-in-id";
      readonly params: { readonly secret: string; readonly from: string; readonly field: string; readonly id: string };
    }
);
export type RefusalCode = Refusal["code"];

/** What happens to an object of a list. */
export type ItemChange = {
  readonly list: ListName;
  /** The index in the list of the working file, and in that of the published one: null where it does not leave. */
  readonly from: number;
  readonly to: number | null;
  readonly code: "stays" | "changes" | "goes";
};

export type Published = {
  /** The published dossier, as a reader opens it. */
  readonly dossier: Dossier;
  /**
   * The text of the file: indented, fields in the order of the format, a final line end. The same input gives the same
   * text.
   */
  readonly text: string;
  /** What happens to every object of every list, in order. */
  readonly items: readonly ItemChange[];
  /** Everything that is left out or changed, in the order of the format; unknown fields come last. */
  readonly differences: readonly Difference[];
  /** What a reader could still infer. */
  readonly inferences: readonly Inference[];
  /** What must not be readable in anything made from this file: for `leakFinder`. */
  readonly secrets: readonly Secret[];
  /** Withheld parties, by their ids in the working file, since an earlier version may have named them. */
  readonly hiddenParties: readonly { readonly id: string; readonly path: Path }[];
};

/** Is it a household or a person, whose exact place is private? */
const isAtHome = ({ kind }: Dossier["parties"][number]): boolean => kind === "household" || kind === "person";

const placesWhere = <Item>(items: readonly Item[], test: (item: Item) => boolean): Set<number> =>
  new Set(items.flatMap((item, index) => (test(item) ? [index] : [])));

const textOf = (input: string | Uint8Array): string => {
  const text = typeof input === "string" ? input : new TextDecoder().decode(input);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);

/**
 * Makes the published file. It is built anew from fields on the allow-list; it is not the working file with parts taken
 * out. It has the same verdicts, states, depths and counts of origins. The caller decides whether a draft may be
 * published.
 * @param input the working file
 * @param parsed the working file as it was parsed, if it was parsed already
 * @returns the published file, or all reasons against publishing at once
 */
export function redact(input: string | Uint8Array, parsed?: Parsed): Result<Published, readonly Refusal[]> {
  return redactBy({ allowed: allowList, redactions: new Set(redactions) }, input, parsed);
}

/** @throws where the result is no dossier, which is a mistake in our rules */
export function redactBy(
  rules: PublishingRules,
  input: string | Uint8Array,
  parsed: Parsed = parseDossier(input),
): Result<Published, readonly Refusal[]> {
  const { dossier } = parsed;
  const errors = errorsAsRefusals(parsed);
  if (dossier === null || errors.length > 0) return failed(errors);
  const raw: unknown = JSON.parse(textOf(input));
  const leaving = leavingBy(rules, dossier, raw, secrets => leakFinder(secrets).leaks);
  const { copied, hidden, places, ids, idFinder, publicNames, languages, spared, lifted, refusals } = leaving;
  if (refusals.length > 0) return failed(refusals);

  const text = `${JSON.stringify(copied.value, null, 2)}\n`;
  const published = parseDossier(text);
  const wrong = errorsAsRefusals(published).map(({ pointer, problem }) => `${problem.code} at ${pointer}`);
  if (!published.dossier || wrong.length > 0) throw new Error(`a published file is no dossier: ${wrong.join(", ")}`);
  return done({
    dossier: published.dossier,
    text,
    items: copied.items,
    differences: [...copied.differences, ...unknownIn(parsed, raw)],
    inferences: inferencesFrom({
      dossier,
      hidden,
      places,
      spared,
      lifted,
      published: copied.published,
      ids: idFinder,
      hiddenIds: ids.hidden,
      publicNames,
      languages,
    }),
    secrets: leaving.secrets,
    hiddenParties: [...hidden.parties].map(index => ({ id: dossier.parties[index]!.id, path: ["parties", index] })),
  });
}

/** Nothing does not leave. */
const ALL_LEAVES: Hidden = { parties: new Set(), sources: new Set(), quotes: new Set(), silent: new Set() };

/**
 * A published file in the form in which it would be published now: an earlier release wrote some of what says the same
 * in several forms.
 * @returns null for what is no dossier, or has errors
 */
export function canonicalData(text: string): string | null {
  const parsed = parseDossier(text);
  if (parsed.dossier === null || errorsAsRefusals(parsed).length > 0) return null;
  const rules = { allowed: allowList, redactions: new Set<Redaction>() };
  const { value } = copyDossier(rules, parsed.dossier, publishedIds(parsed.dossier, ALL_LEAVES), ALL_LEAVES);
  return `${JSON.stringify(value, null, 2)}\n`;
}

const errorsAsRefusals = ({ problems }: Parsed): readonly Extract<Refusal, { readonly code: "has-error" }>[] =>
  problems
    .filter(({ severity }) => severity === "error")
    .map(problem => ({ code: "has-error", path: problem.path, pointer: problem.pointer, problem }));

/** Fields that the format does not know, none of which leaves. */
const unknownIn = ({ problems }: Parsed, raw: unknown): readonly Difference[] =>
  problems
    .filter(({ code }) => code === "unknown-field")
    .map(({ path }) => ({ code: "unknown", path, to: null, before: valueAt(raw, path), after: undefined }));

/** How texts are searched for secrets, for whoever asks again and again. */
export type FinderFor = (secrets: readonly Secret[]) => LeakFinder["leaks"];

/** What would stop publishing a file as it is, and what of it does not leave, or leaves changed. */
export type WouldLeave = {
  readonly refusals: readonly Refusal[];
  /** Of a file without errors; empty otherwise. */
  readonly items: readonly ItemChange[];
  readonly differences: readonly Difference[];
};

/**
 * What `redact` would say of a file, without making the published one: for every moment of writing.
 * @param raw the JSON of the file
 */
export function wouldLeave(parsed: Parsed, raw: unknown, finderFor: FinderFor): WouldLeave {
  const errors = errorsAsRefusals(parsed);
  if (parsed.dossier === null || errors.length > 0) return { refusals: errors, items: [], differences: [] };
  const rules = { allowed: allowList, redactions: new Set(redactions) };
  const { refusals, copied } = leavingBy(rules, parsed.dossier, raw, finderFor);
  return { refusals, items: copied.items, differences: [...copied.differences, ...unknownIn(parsed, raw)] };
}

/** Everything that is found before the published file is made. */
function leavingBy(rules: PublishingRules, dossier: Dossier, raw: unknown, finderFor: FinderFor) {
  const does = (redaction: Redaction) => rules.redactions.has(redaction);
  const silent = new Set(
    dossier.sources.filter(one => isUnnamed(one) && one.person!.consent?.scope !== "quote").map(({ id }) => id),
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
  const publicNames = publicNamesOf(dossier, hidden);
  const { stop: secrets, spared } = secretsOf(places, ids.hidden, publicNames, mayStandOf(raw), languages);
  const equal = does("stop-equal-names") ? equalNames(dossier, hidden, places) : [];
  const leaks = refusalsForSecrets(
    copied.published,
    secrets.filter(({ kind }) => does(`stop-${kind}`)),
    equal.map(({ path }) => path),
    finderFor,
  );
  const idFinder = hiddenIdFinder(ids.hidden);
  const idsLeft = copied.published.flatMap(value => idRefusals(value, idFinder, does));
  const own = publicStops(copied.published, mayStandOf(raw));
  // Of a number that is told to be private it need not be told that it is a number.
  const told = new Set([...equal, ...leaks].map(({ pointer }) => pointer));
  const stops = (does("stop-public") ? own.stops.map(refusalForStop) : []).filter(
    ({ code, pointer }) => !code.startsWith("phone-") || !told.has(pointer),
  );
  const refusals = [...equal, ...leaks, ...idsLeft, ...stops];
  const { lifted } = own;
  return { copied, hidden, places, ids, idFinder, publicNames, languages, spared, lifted, secrets, refusals };
}

/** Letters of a longer text that are shown, so that its author finds it. */
const SHOWN = 60;

const refusalForStop = ({ code, path, text, mayBeLifted }: PublicStop): Refusal => ({
  code,
  path,
  pointer: pointerOf(path),
  params: {
    secret: [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join("")}…` : text,
    from: pointerOf(path),
    field: pointerOf(path),
    canStand: mayBeLifted ? "yes" : "no",
  },
  stands: mayBeLifted ? text : null,
});

/** The languages that occur in the file: its private texts may be in any of them. */
const languagesIn = ({ language, sources }: Dossier): readonly string[] => [
  ...new Set([language, ...sources.flatMap(source => source.language ?? [])]),
];

/** Is a private name of a withheld party also its public name? Then it is no secret. */
function isPublicAlias(
  aliases: ReadonlyMap<number, ReadonlySet<string>>,
  { kind, path: [list, index], text }: HiddenPlace,
): boolean {
  return list === "parties" && kind !== "private" && (aliases.get(Number(index))?.has(foldedKey(text)) ?? false);
}

type CopiedDossier = {
  readonly value: Readonly<Record<string, unknown>>;
  readonly items: readonly ItemChange[];
  readonly differences: readonly Difference[];
  readonly published: readonly PublishedValue[];
};

function copyDossier(
  { allowed, redactions }: PublishingRules,
  dossier: Dossier,
  ids: PublishedIds,
  hidden: Hidden,
): CopiedDossier {
  const differences: Difference[] = [];
  const published: PublishedValue[] = [];
  const items: ItemChange[] = [];
  const needConsent = redactions.has("quotes-need-consent");
  const unnamed = new Set([...hidden.sources].map(index => dossier.sources[index]!.id));
  const unnamedQuotes = placesWhere(dossier.quotes, ({ source }) => unnamed.has(source));
  const copying: Omit<Copying, "isQuoted"> = {
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
    note: difference => differences.push(difference),
    addValue: one => published.push(one),
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
  return { value, items, differences, published };
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

/** Markdown marks. They stand within words where an author sets a part of a word in bold. */
const MARKS = /[*_`~[\]]/gu;
/** The address of a Markdown link, or the name of one, with the bracket before it: what readers do not see in its place. */
const ADDRESSES = /\]\([^()]*(?:\([^()]*\)[^()]*)?\)|\]\[[^[\]]*\]|!(?=\[)/gu;

/** A text of the author as readers see it: without marks, and with the addresses of links or without. */
const unmarkedReadings = (text: string): readonly string[] =>
  [text, text.replaceAll(ADDRESSES, "")].map(one => one.replaceAll(MARKS, "")).filter(one => one !== text);

const isPartOf = (part: Secret, whole: Secret): boolean =>
  part.as === "number" || whole.as === "number"
    ? whole.text.replaceAll(/\D/gu, "").includes(part.text.replaceAll(/\D/gu, ""))
    : foldedKey(part.text)
        .split(" ")
        .every(word => foldedKey(whole.text).split(" ").includes(word));

/** @param reported paths with a refusal already */
function refusalsForSecrets(
  published: readonly PublishedValue[],
  secrets: readonly Secret[],
  reported: readonly Path[],
  finderFor: FinderFor,
): Refusal[] {
  const leaks = finderFor(secrets);
  const known = new Set(reported.map(pointerOf));
  const refusals: Refusal[] = [];
  for (const { text, path, kind } of published) {
    // A reference is searched at the object with that id.
    if (kind === "code" || kind === "reference") continue;
    const found = new Set(leaks(text, kind === "number" ? "value" : "text"));
    // What is quoted, and addresses, have no marks: they are read as they stand.
    if (kind === "words")
      for (const unmarked of new Set(unmarkedReadings(text)))
        for (const index of leaks(unmarked, "text")) found.add(index);
    /** Secrets found here. A part of a longer secret at the same place is not reported again. */
    const foundHere: Secret[] = [];
    for (const index of [...found].sort((a, b) => a - b)) {
      const secret = secrets[index]!;
      // `idRefusals` searches ids for hidden ids, word by word.
      if (secret.kind === "id" && kind === "id") continue;
      if (known.has(pointerOf(path.slice(0, 3)))) continue;
      if (foundHere.some(one => pointerOf(one.path) === pointerOf(secret.path) && isPartOf(secret, one))) continue;
      foundHere.push(secret);
      refusals.push({
        code: `${secret.kind}-told`,
        path,
        pointer: pointerOf(path),
        params: {
          secret: beginningOf(secret.text),
          from: pointerOf(secret.path),
          field: pointerOf(path),
          canStand: secret.mayBeLifted ? "yes" : "no",
        },
        stands: secret.mayBeLifted ? secret.text : null,
      });
    }
  }
  return refusals;
}

/** Refusals for hidden ids that occur within other ids, or in texts that mark them as ids. */
function idRefusals(
  { text, path, kind }: PublishedValue,
  idFinder: HiddenIdFinder,
  does: (redaction: Redaction) => boolean,
): Refusal[] {
  const [from, field] = [(id: HiddenId) => pointerOf([...id.path, "id"]), pointerOf(path)];
  if (kind === "id")
    return does("stop-id-in-id")
      ? idFinder.inId(text).map(id => ({
          code: "id-in-id",
          path,
          pointer: field,
          params: { secret: id.old, from: from(id), field, id: text },
        }))
      : [];
  if (kind !== "words" || !does("stop-id-marked")) return [];
  // Ids that are no ordinary words are also found without a mark.
  return idFinder
    .marked(text)
    .filter(id => id.isOrdinary)
    .map(id => ({
      code: "id-told",
      path,
      pointer: field,
      params: { secret: id.old, from: from(id), field, canStand: "no" },
      stands: null,
    }));
}
