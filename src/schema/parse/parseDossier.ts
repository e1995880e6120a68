/** Text of a file → dossier, with everything that is wrong with it at once, each with its place. */

import { decodeBytes } from "../json/decodeBytes.ts";
import { placesOf } from "../json/lineColumn.ts";
import { type JsonScan, type KeyPlace, type Path, scanJson } from "../json/scanJson.ts";
import { isJsonObject, type JsonObject, valueAt } from "../json/valueAt.ts";
import { type Dossier, dossierHead, lists } from "../records.ts";
import { type ListName, listNames } from "../table/listNames.ts";
import { currentFormat, majorOf, migrate, versions } from "../versions.ts";
import { assemble, leftOutOf } from "./assemble.ts";
import { checkAcross } from "./checkAcross.ts";
import { checkItem } from "./checkItem.ts";
import { checkReferences } from "./checkReferences.ts";
import { collectIds, collectItems } from "./collect.ts";
import { leaveOutReferrers } from "./leaveOutReferrers.ts";
import { foundText, locateTroubles } from "./locateTroubles.ts";
import type { LeftOut, Problem, Trouble } from "./problem.ts";
import { type Item, Reading } from "./reading.ts";
import { refusal, refusalAt, syntaxRefusal } from "./refusal.ts";
import { sizeCaps } from "./sizeCaps.ts";

export type Parsed = {
  /** Null where nothing could be read. */
  readonly dossier: Dossier | null;
  /** In order of the text. */
  readonly problems: readonly Problem[];
  /** While this is not empty, no answer is complete, and every answer says so. */
  readonly leftOut: readonly LeftOut[];
};

/** Brackets within brackets, at most. */
export const MAX_DEPTH = 64;

const refused = (...problems: readonly Problem[]): Parsed => ({ dossier: null, problems, leftOut: [] });

/**
 * Reads a dossier from the text or the bytes of a file. Reports all problems at once and never throws.
 * @param maxBytes the largest file that is read (for text: its UTF-16 units)
 */
export function parseDossier(input: string | Uint8Array, maxBytes: number = sizeCaps.commandLine): Parsed {
  if (input.length > maxBytes)
    return refused(refusal("too-large", String(input.length), { bytes: input.length, maxBytes }));
  const decoding = decodeBytes(input);
  if ("before" in decoding) {
    const found = `0x${decoding.byte.toString(16).padStart(2, "0")}`;
    const [place] = placesOf(decoding.before, [decoding.before.length]);
    return refused(refusal("not-utf-8", found, {}, place));
  }
  const { text } = decoding;
  const scan = scanJson(text, MAX_DEPTH);
  if (scan.syntax) return refused(syntaxRefusal(text, scan.syntax));
  if (scan.tooDeepAt !== null) return refused(refusalAt(text, scan.tooDeepAt, "too-deep", { depth: MAX_DEPTH }));
  const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!isJsonObject(value)) return refused(refusal("not-an-object", foundText(value)));
  return readObject(text, value, scan);
}

/** @param value the JSON of the text; this function changes it */
function readObject(text: string, value: JsonObject, scan: JsonScan): Parsed {
  const keyTroubles = [
    ...scan.protoKeys.map(({ path, offset }): Trouble => ({ code: "proto-key", path, value: "__proto__", offset })),
    ...scan.repeatedKeys.map(({ path, offset }): Trouble => {
      const field = String(path[path.length - 1]);
      return { code: "duplicate-key", path, value: field, params: { field }, offset };
    }),
  ];
  removeProtoKeys(value, scan.protoKeys);

  const major = majorOf(value.format);
  const newest = versions[versions.length - 1]!.major;
  const formatTrouble = (code: "newer-format" | "unknown-format"): Trouble => ({
    code,
    path: ["format"],
    value: value.format,
    params: { newest: currentFormat },
  });
  if (major !== null && major > newest) return refused(...locateTroubles(text, [formatTrouble("newer-format")]));
  const troubles = major === null ? [...keyTroubles, formatTrouble("unknown-format")] : keyTroubles;
  const looksLikeDossier = Array.isArray(value.parties) || Array.isArray(value.links);
  if (major === null && !looksLikeDossier) return refused(...locateTroubles(text, troubles));

  const reading = new Reading(migrate(value, major ?? newest) as JsonObject);
  for (const trouble of troubles) reading.troubles.push(trouble);
  collectItems(reading);
  checkItem(reading, reading.head, dossierHead);
  for (const list of listNames) for (const item of reading.itemsOf(list)) checkItem(reading, item, lists[list]);
  leaveOutKeys(reading, scan);
  collectIds(reading);
  checkAcross(reading);
  checkReferences(reading);
  leaveOutReferrers(reading);
  return { dossier: assemble(reading), problems: locateTroubles(text, reading.troubles), leftOut: leftOutOf(reading) };
}

/** Removes fields named `__proto__`. `JSON.parse` keeps them as fields; copying the object would set its prototype. */
function removeProtoKeys(value: JsonObject, protoKeys: readonly KeyPlace[]): void {
  for (const { path } of protoKeys) {
    const parent = valueAt(value, path.slice(0, -1));
    if (isJsonObject(parent)) Reflect.deleteProperty(parent, "__proto__");
  }
}

/** Leaves out fields that occur twice, since they have two meanings, and where needed the object they belong to. */
function leaveOutKeys(reading: Reading, { protoKeys, repeatedKeys }: JsonScan): void {
  for (const { path } of protoKeys) reading.leftOut.push({ path, code: "proto-key" });
  if (repeatedKeys.length === 0) return;
  const items = new Map<ListName, ReadonlyMap<unknown, Item>>(
    listNames.map(list => [list, new Map(reading.itemsOf(list).map(item => [item.path[1], item]))]),
  );
  const ownerOf = (path: Path): { item: Item; part: Path } | null => {
    const ofList = items.get(path[0] as ListName);
    if (!ofList) return { item: reading.head, part: path };
    const item = ofList.get(path[1]);
    return item ? { item, part: path.slice(2) } : null;
  };
  for (const { path } of repeatedKeys) {
    const owner = ownerOf(path);
    if (owner) reading.leaveOut(owner.item, owner.part, "duplicate-key");
    else reading.leftOut.push({ path, code: "duplicate-key" });
  }
}
