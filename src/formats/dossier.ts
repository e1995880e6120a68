/** Our own file: read as it is written, with what is private; written as what may leave. */

import { fileOf, freeId, isListName, renameIds, wishedId } from "../edit/index.ts";
import {
  isJsonObject,
  type JsonObject,
  type ListName,
  likelyId,
  listNames,
  type Parsed,
  parseDossier,
  pointerOf,
  valueAt,
} from "../schema/index.ts";
import { type FilePlace, type FileRefusal, type GivenFile, placeKey, type ReadFormat } from "./bringing/incoming.ts";
import { recordKeeper } from "./bringing/recordKeeper.ts";
import { type CarriedPart, carriedParts, type FileFormat } from "./fileFormat.ts";
import { withoutErrors } from "./withoutErrors.ts";

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** How much of a file is looked at where it is too damaged to be read. */
const LOOKED_AT = 4_096;
const OURS = /"format"\s*:\s*"deep-labor\//u;

function refusalOf({ problems: [problem] }: Parsed): FileRefusal {
  const { code = "syntax", line = 1, column = 1, found = "", params = {} } = problem ?? {};
  const place = { line, column };
  if (code === "too-large")
    return {
      code: "too-large",
      place: {},
      found,
      params: { limit: Math.round(Number(params.maxBytes) / 1_048_576), unit: "MB" },
    };
  if (code === "newer-format") return { code: "newer-version", place, found, params: {} };
  return { code: "damaged", place, found, params: {} };
}

/** An id that stands in another form than that of ids. */
type OddId = { readonly list: ListName; readonly pointer: string; readonly id: string; readonly fresh: string };

/** Ids of objects, and of what is in them, that have another form, with one that nothing else in the file has. */
function oddIdsIn({ problems }: Parsed, file: JsonObject, text: string): readonly OddId[] {
  const odd = problems.filter(
    ({ code, path }) => code === "not-kebab-case" && path.length > 2 && path.at(-1) === "id" && isListName(path[0]),
  );
  if (odd.length === 0) return [];
  const taken = new Set(["dossier", ...[...text.matchAll(/"id"\s*:\s*"([^"\\]*)"/gu)].map(([, id]) => id!)]);
  const freshOf = new Map<string, string>();
  return odd.map(({ path, pointer }) => {
    const list = path[0] as ListName;
    const item = valueAt(file, path.slice(0, -1)) as JsonObject;
    const id = String(item.id);
    const fresh = freshOf.get(`${list}/${id}`) ?? freeId(likelyId(id) || wishedId(list, item), taken);
    taken.add(fresh);
    freshOf.set(`${list}/${id}`, fresh);
    return { list, pointer, id, fresh };
  });
}

const placeOf = (pointer: string, item: unknown): FilePlace => ({
  pointer,
  ...(isJsonObject(item) && typeof item.id === "string" ? { id: item.id } : {}),
});

function read({ bytes }: GivenFile): ReadFormat {
  const given = parseDossier(bytes);
  const text = decode(bytes).replace(/^\uFEFF/u, "");
  const written = given.dossier && fileOf(text);
  if (!written) return { ok: false, refusals: [refusalOf(given)] };
  const keeper = recordKeeper();
  const odd = oddIdsIn(given, written, text);
  const mended =
    odd.length > 0 ? renameIds(text, new Map(odd.map(({ list, id, fresh }) => [`${list}/${id}`, fresh]))) : null;
  const rest = mended === null ? withoutErrors(written, given) : withoutErrors(fileOf(mended)!, parseDossier(mended));
  if (!rest) return { ok: false, refusals: [refusalOf(given)] };
  const { file, gone, givenPath } = rest;
  for (const { pointer, id } of odd) keeper.lose({ pointer }, id, "has-errors");
  for (const { path, value } of gone) {
    const [list] = path;
    const told = (what: unknown): string => (typeof what === "string" ? what : (JSON.stringify(what) ?? ""));
    const place = { pointer: pointerOf(path) };
    if (!isListName(list) || path.length > 2 || (path.length === 1 && !Array.isArray(value)))
      keeper.lose(place, told(value), "has-errors");
    else if (path.length === 2) keeper.leave(list, placeOf(place.pointer, value), told(value), "has-errors");
    else
      for (const [index, item] of (value as unknown[]).entries())
        keeper.leave(list, placeOf(`${place.pointer}/${index}`, item), told(item), "has-errors");
  }
  const places = new Map<string, readonly FilePlace[]>();
  for (const list of listNames)
    for (const [index, item] of ((file[list] ?? []) as readonly JsonObject[]).entries()) {
      keeper.take(list);
      places.set(placeKey(list, String(item.id)), [placeOf(pointerOf(givenPath([list, index])), item)]);
    }
  const { $schema: _, ...objects } = file;
  return { ok: true, incoming: { objects, places, kinds: keeper.kinds(), lost: keeper.lost, asked: keeper.asked } };
}

export const dossier: FileFormat = {
  name: "dossier",
  endings: ["dossier.json", "json"],
  reader: {
    recognise: ({ bytes }) => {
      const text = decode(bytes.subarray(0, LOOKED_AT));
      if (!/^\uFEFF?\s*\{/u.test(text)) return "no";
      if (OURS.test(text)) return "surely";
      // The name of the format may stand anywhere in the file.
      const file = fileOf(decode(bytes));
      return typeof file?.format === "string" && file.format.startsWith("deep-labor/") ? "surely" : "no";
    },
    read,
  },
  writer: {
    write: ({ dossier: published }) => [
      {
        name: `${published.id}.dossier.json`,
        bytes: new TextEncoder().encode(`${JSON.stringify(published, null, 2)}\n`),
      },
    ],
    carries: Object.fromEntries(carriedParts.map(part => [part, "whole"])) as Record<CarriedPart, "whole">,
  },
};
