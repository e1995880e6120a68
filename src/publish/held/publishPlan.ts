/** Plans what publishing does with a place in a folder, on a disk or in an archive, or finds why it does nothing. */
import { done, failed, type Result } from "../../base/index.ts";
import { fileOf } from "../../edit/index.ts";
import { canonicalData } from "../../redact/index.ts";
import { dataJson } from "../dataJson.ts";
import { folderOf } from "../fileNames.ts";
import { formBefore } from "../formBefore.ts";
import { type FolderRequest, type HeldVersions, type PublishedFolder, publishFolder } from "../publishFolder.ts";
import { SUMS, sumsIn } from "../sums.ts";
import { withdrawnVersion } from "../withdrawnVersion.tsx";
import {
  dataOfVersion,
  filesOfVersion,
  type HeldPlace,
  type HeldVersion,
  lastReadable,
  pagesOfVersion,
} from "./placeOf.ts";

export type PublishPlan = {
  readonly made: PublishedFolder;
  /** Withdrawn version → the files that replace it, by name. */
  readonly withdrawn: ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>;
  /** The last version, if it is damaged and was made again exactly. */
  readonly restored: HeldVersion | null;
  /** Files whose line ends are restored: path within the place, with "/" → bytes. */
  readonly lineEnds: ReadonlyMap<string, Uint8Array>;
};

/** Versions that differ from what was published. */
export type DamagedVersions = readonly HeldVersion[];

/** Is a version damaged in a way that cannot be repaired automatically? */
const isDamaged = ({ isThere, damages }: HeldVersion): boolean =>
  !isThere || damages.some(({ code }) => code !== "line-ends");

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files.get(name));

/**
 * Does the new version have the bytes of the last one? Nothing that remains of its sums or its folder contradicts that,
 * and its sums, the latest beside it or all of its other files confirm it.
 */
function isAsItWas(made: PublishedFolder, place: HeldPlace, token: string): boolean {
  const prefix = folderOf(token, made.version);
  const again = sumsIn(textOf(made.numbered, prefix + SUMS));
  const own = `${made.version}/`;
  const standing = [...place.files].filter(([name]) => name.startsWith(own));
  const isOfIt = ([name]: readonly [string, unknown]) => made.numbered.has(prefix + name.slice(own.length));
  if (!standing.every(isOfIt)) return false;
  if (![...sumsIn(place.sums ?? "")].every(([name, sum]) => again.get(name) === sum)) return false;
  return (
    place.sums === textOf(made.numbered, prefix + SUMS) ||
    place.latestSums === textOf(made.latest, folderOf(token, null) + SUMS) ||
    [...again].every(([name, sum]) => place.files.get(own + name)?.sum === sum)
  );
}

/** What is made; where nothing but the day of the last edit differs from the last version, that is what was made. */
function withoutNewDay(
  request: FolderRequest,
  held: HeldVersions,
  place: HeldPlace,
  withdraw: readonly number[],
): PublishedFolder {
  const made = publishFolder(request, held);
  const last = made.isNew && held.sums !== null ? lastReadable(place, withdraw) : null;
  const canonical = last === null ? null : canonicalData(last);
  const [before, after] = [canonical === null ? null : fileOf(canonical), fileOf(dataJson(request.dossier))!];
  if (before === null || typeof before.updated !== "string") return made;
  if (JSON.stringify({ ...before, updated: after.updated }) !== JSON.stringify(after)) return made;
  const again = publishFolder({ ...request, dossier: { ...request.dossier, updated: before.updated } }, held);
  return again.isNew ? made : again;
}

/**
 * @param withdraw numbers of existing versions
 * @param day the day of today
 */
export function publishPlan(
  request: FolderRequest,
  place: HeldPlace,
  withdraw: readonly number[],
  day: string,
): Result<PublishPlan, DamagedVersions> {
  const { token, languages, scripts } = request;
  const [first] = languages as [FolderRequest["languages"][number]];
  const kept = place.versions.filter(({ version }) => !withdraw.includes(version));
  const damaged = kept.filter(isDamaged);
  const last = place.versions.at(-1);
  const restored = damaged.length === 1 && damaged[0] === last && last?.withdrawn === null ? last : null;
  if (damaged.length > 0 && restored === null) return failed(damaged);

  const days = new Map<number, string>();
  for (const { version, withdrawn } of kept) if (withdrawn !== null) days.set(version, withdrawn);
  for (const version of withdraw) days.set(version, day);
  const numbers = place.versions.map(({ version }) => version);
  const data = last ? dataOfVersion(place, last.version) : null;
  const before = restored && formBefore(data, request.dossier);
  const held: HeldVersions = {
    ...{ versions: numbers, sums: place.sums, data, withdrawn: days },
    held: name =>
      filesOfVersion(place.files, numbers.at(-1) ?? 0)
        .get(name)
        ?.bytes() ?? null,
  };
  const made = restored
    ? [request, ...(before ? [{ ...request, dossier: before }] : [])]
        .map(one => publishFolder(one, { versions: numbers.slice(0, -1), sums: null, withdrawn: days }))
        .find(one => isAsItWas(one, place, token))
    : withoutNewDay(request, held, place, withdraw);
  if (made === undefined) return failed(damaged);

  // If nothing of a version is left, it is taken to have had the pages that are made now.
  const usual = [...made.numbered.keys()].map(name => name.slice(name.lastIndexOf("/") + 1));
  const withdrawn = new Map(
    withdraw.map(version => {
      const { names, language } = pagesOfVersion(place, version);
      const notice = {
        version,
        day,
        names: names.length > 0 ? names : usual,
        language: language ?? first,
        token,
        scripts,
      };
      return [version, withdrawnVersion(notice)] as const;
    }),
  );
  const lineEnds = new Map(
    kept
      .filter(one => one !== restored)
      .flatMap(({ version, lineEnds: own }) => [...own].map(([name, bytes]) => [`${version}/${name}`, bytes] as const)),
  );
  return done({ made: restored ? { ...made, isNew: false } : made, withdrawn, restored, lineEnds });
}
