/** What would stop publishing, and what does not leave, asked beside writing. */

import {
  type Difference,
  type FinderFor,
  type ItemChange,
  leakFinder,
  type Refusal,
  type Secret,
  type WouldLeave,
  wouldLeave,
} from "../redact/index.ts";
import { type JsonObject, listNames, type Parsed, type Path, pointerOf } from "../schema/index.ts";
import { type ItemAddress, pathOfItem } from "./itemAddress.ts";

/** Looks through texts for secrets, and remembers what it found in those that it was asked about the last time. */
function rememberingFinder(): FinderFor {
  let name = "";
  let leaks = leakFinder([]).leaks;
  let known = new Map<string, readonly number[]>();
  return (secrets: readonly Secret[]) => {
    const fresh = JSON.stringify(secrets.map(({ text, as, kind }) => [text, as, kind]));
    if (fresh !== name) {
      [name, known] = [fresh, new Map()];
      leaks = leakFinder(secrets).leaks;
    }
    const before = known;
    // What nothing asks about any more is forgotten.
    known = new Map();
    return (output, of = "output") => {
      if (typeof output !== "string") return leaks(output, of);
      const key = `${of} ${output}`;
      const found = known.get(key) ?? before.get(key) ?? leaks(output, of);
      known.set(key, found);
      return found;
    };
  };
}

/** A check for one file that is being written. */
export type LeaveCheck = {
  /**
   * What would stop publishing the file as it is, and what of it does not leave: what `redact` says, found anew only
   * where the file has changed.
   * @param file the JSON of the file
   */
  readonly whatWouldStop: (parsed: Parsed, file: JsonObject) => WouldLeave;
};

export function leaveCheck(): LeaveCheck {
  const finderFor = rememberingFinder();
  return { whatWouldStop: (parsed, file) => wouldLeave(parsed, file, finderFor) };
}

/** Of one object: whether it leaves, the fields that do not, and what would stop publishing because of it. */
export type ItemLeaving = {
  readonly code: ItemChange["code"];
  /** What does not leave, by paths within the object; an empty one is the whole of it. */
  readonly gone: readonly { readonly path: Path; readonly code: Difference["code"] }[];
  /** Those for a place in it, and those for what is private in it and can be read elsewhere. */
  readonly refusals: readonly Refusal[];
};

/** Null where the object is not in the file, or the file has errors, of which the check tells. */
export function leavingOf(checked: WouldLeave, file: JsonObject, address: ItemAddress): ItemLeaving | null {
  const path = pathOfItem(file, address);
  if (!path) return null;
  const isIn = (other: Path) => path.every((key, place) => other[place] === key);
  const pointer = `${pointerOf(path)}/`;
  const refusals = checked.refusals.filter(
    one => isIn(one.path) || ("params" in one && one.params.from.startsWith(pointer)),
  );
  const [list, index] = path;
  const item = checked.items.find(one => one.list === list && one.from === index);
  if (address.list !== "head" && !item) return refusals.length > 0 ? { code: "stays", gone: [], refusals } : null;
  const own = checked.differences.filter(one => isIn(one.path) && (path.length > 0 || isOfHead(one.path)));
  return {
    code: item?.code ?? (own.length > 0 ? "changes" : "stays"),
    gone: own.filter(({ to }) => to === null).map(one => ({ path: one.path.slice(path.length), code: one.code })),
    refusals,
  };
}

/** Is it a path of the dossier itself, and not of an object of a list? */
const isOfHead = ([list]: Path): boolean => !(listNames as readonly unknown[]).includes(list);
