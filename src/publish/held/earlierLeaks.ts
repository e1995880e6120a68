/** Searches files that were published before, and stay, for secrets, like those that are made now. */
import { distinct } from "../../base/index.ts";
import { type EarlierNames, earlierNames, type Published } from "../../redact/index.ts";
import { folderOf } from "../fileNames.ts";
import { leaksIn } from "../leaksIn.ts";
import type { Scripts } from "../publishFolder.ts";
import { namesInSums } from "../sums.ts";
import { dataOfVersion, type HeldPlace } from "./placeOf.ts";
import type { PublishPlan } from "./publishPlan.ts";

/** A secret that can be read in files that are published already. */
export type EarlierLeak = {
  /** The version of the files; null where they are not part of one. */
  readonly version: number | null;
  /** Paths within the place. */
  readonly files: readonly string[];
  /** Where the secret stands in the working file, as JSON Pointers. */
  readonly places: readonly string[];
};

const NUMBERED = /^([1-9][0-9]{0,8})\//u;
const versionOf = (name: string): number | null => {
  const found = NUMBERED.exec(name);
  return found ? Number(found[1]) : null;
};

/**
 * Names of parties in versions that were not withdrawn: of parties that are withheld now, and of those that are gone.
 */
export function namesInVersions(published: Published, place: HeldPlace): EarlierNames {
  const all = place.versions
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap(({ version }) => {
      const data = dataOfVersion(place, version);
      return data === null ? [] : [earlierNames(data, published)];
    });
  return { secrets: all.flatMap(({ secrets }) => secrets), gone: distinct(all.flatMap(({ gone }) => gone)) };
}

/** Files of a place that stay when the plan is done, and were not made by it. */
export function staying(place: HeldPlace, { made, withdrawn }: PublishPlan, token: string): readonly string[] {
  const going = new Set(namesInSums(place.latestSums ?? ""));
  const prefix = folderOf(token, null);
  return [...place.files.keys()].filter(name => {
    const version = versionOf(name);
    if (version === null || !place.versions.some(one => one.version === version))
      return !(going.has(name) && !name.includes("/")) && !made.latest.has(prefix + name);
    // The version that was made again has been searched already.
    return !withdrawn.has(version) && version !== made.version;
  });
}

/**
 * @param names names of files in the place; files and their names are searched, equal files once
 * @param scripts our own scripts in every page
 */
export function earlierLeaks(
  published: Pick<Published, "secrets">,
  { files }: HeldPlace,
  names: readonly string[],
  scripts: () => Scripts,
): readonly EarlierLeak[] {
  const bySum = new Map<string, string[]>();
  for (const name of names) {
    const { sum } = files.get(name)!;
    bySum.set(sum, [...(bySum.get(sum) ?? []), name]);
  }
  function* read() {
    for (const own of bySum.values()) yield [own[0]!, files.get(own[0]!)!.bytes()] as const;
    for (const name of names) yield [name, name] as const;
  }
  const places = new Map<string, Set<string>>();
  for (const { name, from } of leaksIn(published, read(), scripts))
    for (const one of [name, ...(bySum.get(files.get(name)!.sum) ?? [])])
      places.set(one, (places.get(one) ?? new Set()).add(from));
  const found = names.filter(name => places.has(name));
  return distinct(found.map(versionOf)).map(version => {
    const own = found.filter(name => versionOf(name) === version);
    return { version, files: own, places: distinct(own.flatMap(name => [...places.get(name)!])) };
  });
}
