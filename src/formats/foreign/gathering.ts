import { plainUrlOf } from "../../base/index.ts";
import { addressKey, wishedId } from "../../edit/index.ts";
import { countries, idForm, isBefore, isJsonObject, type JsonObject, type ListName } from "../../schema/index.ts";
import { likelyCountry } from "../../text/index.ts";
import type { QuestionCode } from "../bringing/bringingCodes.ts";
import {
  type FilePlace,
  type FileRefusal,
  type GivenFile,
  placeKey,
  type ReadFormat,
  type TakeAnswers,
  type TakeParams,
} from "../bringing/incoming.ts";
import { type RecordKeeper, recordKeeper } from "../bringing/recordKeeper.ts";
import { readDate } from "./readDate.ts";

/** A question that each of many records puts; `choices` null: any text. */
export type AskedOfFile = {
  readonly id: string;
  readonly code: QuestionCode;
  readonly params?: TakeParams;
  readonly choices: readonly string[] | null;
  /** What changes least. */
  readonly assumed: string;
};

export type Gathering = Pick<RecordKeeper, "take" | "leave" | "lose"> & {
  /** Adds an object, whose id is made here. @param own the record's own id: kept where it can be read by people */
  readonly add: (list: ListName, item: JsonObject, places: readonly FilePlace[], own?: string) => string;
  /** The answer given, else the assumed one. Each call is one record that hangs on it. */
  readonly ask: (asked: AskedOfFile) => string;
  /** The id of the source that the file itself is, with what it says of itself. */
  readonly file: (fields?: JsonObject) => string;
  /** The evidence of a record: the file, and the addresses that the record gives for itself. */
  readonly evidence: (urls?: readonly string[], fields?: JsonObject) => readonly string[];
  /** A country by its code or name; what is none is lost. */
  readonly country: (written: unknown, place: FilePlace, field: string) => string | undefined;
  /** A date; what is none is lost. */
  readonly date: (written: unknown, place: FilePlace, field: string) => string | undefined;
  /** A web address; what is none is lost. */
  readonly url: (written: unknown, place: FilePlace, field: string) => string | undefined;
  /** Says once for the whole file that it uses a field that it does not declare. */
  readonly undeclared: (place: FilePlace, field: string) => void;
  /** Says once for the whole file that a field, or a part of the file, has no place in a dossier. */
  readonly loseField: (place: FilePlace, field: string) => void;
  /** Sets what belongs to no list. */
  readonly set: (field: string, value: unknown) => void;
  readonly partyCount: () => number;
  /** @param kinds what the format has, for a file that has none of it */
  readonly done: (kinds: readonly string[]) => ReadFormat;
};

/** Ids that people made: not the numbers and sums by which programs call their records. */
const GIVEN_BY_PROGRAM = /^(?:[a-z]{0,5}-?\d+|(?=.*\d)[0-9a-f-]{16,})$/u;
const MOST_ID = 64;

/** What an id is freed by counting: one count per wish, so that many of one name stay fast. */
function idMaker(): (wanted: string) => string {
  const taken = new Set(["dossier"]);
  const next = new Map<string, number>();
  return wanted => {
    if (!taken.has(wanted)) {
      taken.add(wanted);
      return wanted;
    }
    let number = next.get(wanted) ?? 2;
    while (taken.has(`${wanted}-${number}`)) number += 1;
    next.set(wanted, number + 1);
    taken.add(`${wanted}-${number}`);
    return `${wanted}-${number}`;
  };
}

const URL_FORM = /^(?:https?:\/\/|mailto:)\S+$/iu;
/** An address without a scheme, as people write it. */
const BARE_HOST = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/iu;

export function addressOf(written: string): string | null {
  const text = written.trim();
  const full = URL_FORM.test(text) ? text : BARE_HOST.test(text) ? `https://${text}` : null;
  return full !== null && plainUrlOf(full) ? full : null;
}

/** Text of a value of a file; empty where it is none. Numbers and truth values are written out. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** What is left of an object when its empty fields are gone. */
export function filled(item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A file's name without its endings and folders. */
const titleOf = (name: string): string => name.replace(/^.*[/\\]/u, "").trim() || "file";

type AskedOnce = { readonly asked: AskedOfFile; readonly answer: string; records: number };

type Heap = {
  readonly keeper: RecordKeeper;
  readonly objects: Readonly<Record<string, JsonObject[]>>;
  readonly others: JsonObject;
  readonly places: Map<string, FilePlace[]>;
  readonly asked: ReadonlyMap<string, AskedOnce>;
};

/** What was gathered as the result of a format; refused where it names no party. */
function resultOf(usualKinds: readonly string[], { keeper, objects, others, places, asked }: Heap): ReadFormat {
  const kinds = keeper.kinds();
  if (!objects.parties) {
    const found =
      kinds.size > 0
        ? [...kinds].map(([kind, count]) => `${kind} (${count.in})`)
        : usualKinds.map(kind => `${kind} (0)`);
    const refusal = {
      code: "nothing-in-it",
      place: {},
      found: found.join(", "),
      params: { kinds: found },
    } as const;
    return { ok: false, refusals: [refusal], left: { kinds, lost: keeper.lost } };
  }
  for (const { asked: one, answer, records } of asked.values())
    keeper.ask({
      id: one.id,
      code: one.code,
      params: one.params ?? {},
      records,
      choices: one.choices,
      assumed: answer,
    });
  return {
    ok: true,
    incoming: { objects: { ...objects, ...others }, places, kinds, lost: keeper.lost, asked: keeper.asked },
  };
}

/** Gathers what a file gives: objects with ids and places, evidence, questions, counts. */
export function gathering(given: GivenFile, answers: TakeAnswers): Gathering {
  const keeper = recordKeeper();
  const objects: Record<string, JsonObject[]> = {};
  const others: JsonObject = {};
  const places = new Map<string, FilePlace[]>();
  const asked = new Map<string, AskedOnce>();
  const countryCodes = new Map<string, string | null>();
  const sourceIds = new Map<string, string>();
  const lostFields = new Set<string>();
  const undeclaredFields = new Set<string>();
  const makers = [idMaker(), idMaker(), idMaker()] as const;
  const makerOf = (list: ListName) =>
    makers[list === "parties" || list === "links" ? 0 : list === "sources" || list === "quotes" ? 1 : 2];

  const add: Gathering["add"] = (list, item, itemPlaces, own = "") => {
    const keeps = idForm.test(own) && own.length <= MOST_ID && /[a-z]/u.test(own) && !GIVEN_BY_PROGRAM.test(own);
    const id = makerOf(list)(keeps ? own : wishedId(list, item));
    objects[list] ??= [];
    const fields = filled(item);
    if (isBefore(fields.end, fields.start)) {
      keeper.lose(itemPlaces[0] ?? {}, textOf(fields.end), "value-not-taken", { field: "end" });
      delete fields.end;
    }
    objects[list].push({ id, ...fields });
    places.set(placeKey(list, id), [...itemPlaces]);
    return id;
  };

  let ownSource: JsonObject | null = null;
  const file: Gathering["file"] = (fields = {}) => {
    if (!ownSource) {
      const title = titleOf(given.name);
      add("sources", { type: "dataset", title }, [{ file: given.name }]);
      ownSource = objects.sources!.at(-1)!;
    }
    Object.assign(ownSource, filled(fields));
    return textOf(ownSource.id);
  };

  const evidence: Gathering["evidence"] = (urls = [], fields = {}) => {
    const own = file();
    const others = urls.flatMap(written => {
      const url = addressOf(written);
      if (url === null) return [];
      const key = addressKey(url) ?? url;
      const known = sourceIds.get(key);
      if (known !== undefined) return [known];
      const id = add("sources", { type: "dataset", url, ...fields }, [{ file: given.name }]);
      sourceIds.set(key, id);
      // What a file is made from and the file itself are one origin.
      ownSource!.derivedFrom = [...((ownSource!.derivedFrom as readonly string[] | undefined) ?? []), id];
      return [id];
    });
    return [own, ...new Set(others)];
  };

  const notTaken = (written: unknown, place: FilePlace, field: string): undefined => {
    if (textOf(written) !== "") keeper.lose(place, textOf(written), "value-not-taken", { field });
    return undefined;
  };

  const country: Gathering["country"] = (written, place, field) => {
    const text = textOf(written);
    if (text === "") return undefined;
    if (!countryCodes.has(text)) {
      const upper = text.toUpperCase();
      const first = /^([A-Z]{2})-[A-Z0-9]{1,3}$/u.exec(upper)?.[1];
      const code = [upper, first].find(one => one !== undefined && countries.has(one));
      countryCodes.set(text, code ?? (text.length > 60 ? null : likelyCountry(text)));
    }
    return countryCodes.get(text) ?? notTaken(written, place, field);
  };

  const ask: Gathering["ask"] = one => {
    const known = asked.get(one.id);
    if (known) {
      known.records += 1;
      return known.answer;
    }
    const given = answers.get(one.id);
    const answer = given !== undefined && (one.choices?.includes(given) ?? true) ? given : one.assumed;
    asked.set(one.id, { asked: one, answer, records: 1 });
    return answer;
  };

  return {
    take: keeper.take,
    leave: keeper.leave,
    lose: keeper.lose,
    add,
    ask,
    file,
    evidence,
    country,
    date: (written, place, field) => readDate(written) ?? notTaken(written, place, field),
    url: (written, place, field) => addressOf(textOf(written)) ?? notTaken(written, place, field),
    undeclared: (place, field) => {
      if (undeclaredFields.has(field)) return;
      undeclaredFields.add(field);
      keeper.lose(place, field, "undeclared", { field });
    },
    loseField: (place, field) => {
      if (lostFields.has(field)) return;
      lostFields.add(field);
      keeper.lose(place, field, "no-place-for-field", { field });
    },
    set: (field, value) => {
      others[field] = value;
    },
    partyCount: () => objects.parties?.length ?? 0,
    done: usualKinds => resultOf(usualKinds, { keeper, objects, others, places, asked }),
  };
}

export const refused = (refusal: FileRefusal): ReadFormat => ({ ok: false, refusals: [refusal] });

/** The fields of an object of a file; none where it is no object. */
export const fieldsOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
