/** Our own file: read as it is written, with what is private; written as what may leave. */
import {
  isJsonObject,
  type JsonObject,
  type ListName,
  likelyId,
  listNames,
  type Parsed,
  type Problem,
  parseDossier,
  valueAt,
} from "../../schema/index.ts";
import { fileOf } from "../edit/itemChanges.ts";
import { freeId, isListName, wishedId } from "../edit/newIdOf.ts";
import { renameIds } from "../edit/renameId.ts";
import { type FilePlace, type FileRefusal, type GivenFile, placeKey, type ReadFormat } from "../incoming/incoming.ts";
import { recordKeeper } from "../incoming/recordKeeper.ts";
import { type CarriedPart, carriedParts, type FileFormat } from "./fileFormat.ts";

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

function read({ bytes }: GivenFile): ReadFormat {
  const given = parseDossier(bytes);
  const text = decode(bytes).replace(/^\uFEFF/u, "");
  const written = given.dossier && fileOf(text);
  if (!written) return { ok: false, refusals: [refusalOf(given)] };
  const keeper = recordKeeper();
  const odd = oddIdsIn(given, written, text);
  const mended =
    odd.length > 0 ? renameIds(text, new Map(odd.map(({ list, id, fresh }) => [`${list}/${id}`, fresh]))) : text;
  const parsed = odd.length > 0 ? parseDossier(mended) : given;
  const file = odd.length > 0 ? fileOf(mended)! : written;
  for (const { pointer, id } of odd) keeper.lose({ pointer }, id, "has-errors");
  /** By the pointer of the object. */
  const missing = new Map<string, Problem[]>();
  for (const problem of parsed.problems)
    if (problem.code === "missing-field" && problem.path.length === 3)
      missing.set(problem.pointer, [...(missing.get(problem.pointer) ?? []), problem]);
  const gone = new Set(parsed.leftOut.map(({ pointer }) => pointer));
  const places = new Map<string, readonly FilePlace[]>();
  const lists = Object.fromEntries(
    listNames.flatMap(list => {
      const items = file[list];
      if (!Array.isArray(items)) return [];
      const wasRead = new Map((parsed.dossier?.[list] ?? []).map((one: object) => [(one as JsonObject).id, one]));
      const kept = items.flatMap((item: unknown, index): JsonObject[] => {
        const pointer = `/${list}/${index}`;
        const id = isJsonObject(item) && typeof item.id === "string" ? item.id : null;
        const place = { pointer, ...(id === null ? {} : { id }) };
        const key = placeKey(list, id ?? "");
        if (!isJsonObject(item) || id === null || gone.has(pointer) || places.has(key)) {
          keeper.leave(list, place, JSON.stringify(item) ?? "", "has-errors");
          return [];
        }
        keeper.take(list);
        places.set(key, [place]);
        const lost = parsed.leftOut.filter(({ path }) => path.length > 2 && path[0] === list && path[1] === index);
        for (const { pointer: at, path } of lost)
          keeper.lose({ ...place, pointer: at }, JSON.stringify(valueAt(file, path)) ?? "", "has-errors");
        // What has an error, or is missing, is taken as it could be read all the same.
        const known = wasRead.get(id) as JsonObject | undefined;
        const taken: Record<string, unknown> = { ...item };
        for (const { path } of [...lost, ...(missing.get(pointer) ?? [])]) {
          // A party has a name unless it is said to be unknown; of this one no more is known than its id.
          const value = known?.[path[2]!] ?? (list === "parties" && path[2] === "name" ? id : undefined);
          if (value === undefined) delete taken[path[2]!];
          else taken[path[2]!] = value;
        }
        return [taken];
      });
      return [[list, kept] as const];
    }),
  );
  const { $schema: _, ...head } = file as Record<string, unknown>;
  // Whoever takes from the dossier has a dossier, with an id of its own.
  if (parsed.problems.some(({ code, path }) => code === "not-kebab-case" && path.length === 1)) delete head.id;
  for (const { path } of parsed.leftOut) {
    const field = String(path[0]);
    if (field in head && !(listNames as readonly string[]).includes(field))
      head[field] = (parsed.dossier as Record<string, unknown> | null)?.[field];
  }
  return {
    ok: true,
    incoming: { objects: { ...head, ...lists }, places, kinds: keeper.kinds(), lost: keeper.lost, asked: keeper.asked },
  };
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
