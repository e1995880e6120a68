import { isJsonObject, type JsonObject, type Problem } from "../schema/index.ts";
import { addressOfPath, type ItemAddress } from "./itemAddress.ts";

/** A file as it was read: its problems, and its JSON, in which objects have their ids; null where it is none. */
export type ReadFile = { readonly problems: readonly Problem[]; readonly file: JsonObject | null };

export type ProblemTurns = { readonly come: readonly Problem[]; readonly go: readonly Problem[] };

/** Where a problem is, whatever its place in the text: an object, and names of fields without places in lists. */
type ProblemPlace = {
  readonly problem: Problem;
  readonly object: string;
  readonly exact: string;
  readonly field: string;
};

/**
 * The problems that a change brings and those that it takes away. A problem is the same if its code, its object and its
 * field are, wherever the object stands by now; of several alike those with the same value are the same first. An object
 * with a new id is still the same object.
 */
export function problemTurns(before: ReadFile, after: ReadFile): ProblemTurns {
  const places = ({ problems, file }: ReadFile) => problems.map(problem => placeOf(problem, file));
  const ids = [idsIn(before.file), idsIn(after.file)] as const;
  const isRenamed = ({ object }: ProblemPlace) => !(ids[0].has(object) && ids[1].has(object));
  let left: Unpaired = { go: places(before), come: places(after) };
  for (const key of [
    ({ object, exact }: ProblemPlace) => `${object} ${exact}`,
    ({ object, field }: ProblemPlace) => `${object} ${field}`,
    (place: ProblemPlace) => (isRenamed(place) ? `${place.object.split(" ")[0]} ${place.exact}` : null),
  ])
    left = withoutPairs(left, key);
  return { come: left.come.map(({ problem }) => problem), go: left.go.map(({ problem }) => problem) };
}

type Unpaired = { readonly go: readonly ProblemPlace[]; readonly come: readonly ProblemPlace[] };

/** What is left when each of one side is paired with one of the other that has the same key. */
function withoutPairs({ go, come }: Unpaired, keyOf: (place: ProblemPlace) => string | null): Unpaired {
  const waiting = new Map<string, number>();
  for (const place of go) {
    const key = keyOf(place);
    if (key !== null) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  const paired = new Map<string, number>();
  /** Takes one from what is counted under the key, if there is one. */
  const takes = (from: Map<string, number>, key: string | null): key is string => {
    const count = key === null ? 0 : (from.get(key) ?? 0);
    if (count > 0) from.set(key!, count - 1);
    return count > 0;
  };
  const stillCome = come.filter(place => {
    const key = keyOf(place);
    if (!takes(waiting, key)) return true;
    paired.set(key, (paired.get(key) ?? 0) + 1);
    return false;
  });
  return { come: stillCome, go: go.filter(place => !takes(paired, keyOf(place))) };
}

function placeOf(problem: Problem, file: JsonObject | null): ProblemPlace {
  const { code, path, found } = problem;
  const object = nameOfObject(file ? addressOfPath(file, path) : { list: "head" });
  const field = path
    .slice(object === "head" ? 0 : 2)
    .filter(key => typeof key === "string")
    .join(" ");
  return { problem, object, field: `${code} ${field}`, exact: `${code} ${field} ${found}` };
}

const nameOfObject = (address: ItemAddress): string =>
  address.list === "head" ? "head" : `${address.list} ${address.id}`;

function idsIn(file: JsonObject | null): ReadonlySet<string> {
  const ids = new Set<string>(["head"]);
  for (const [list, items] of Object.entries(file ?? {}))
    if (Array.isArray(items)) for (const item of items) if (isJsonObject(item)) ids.add(`${list} ${String(item.id)}`);
  return ids;
}
