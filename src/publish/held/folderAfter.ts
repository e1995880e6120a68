/** The files of a folder once a plan is carried out: what `publish` writes on a disk, as a map. */
import { byCodeUnit } from "../../base/index.ts";
import { folderOf } from "../fileNames.ts";
import { folderMark } from "../folderMark.ts";
import { headerFiles } from "../headerFiles.ts";
import { namesInSums } from "../sums.ts";
import type { HeldPlace } from "./placeOf.ts";
import type { PublishPlan } from "./publishPlan.ts";

/**
 * Every file that stands in the folder stays as it is, but for those of the latest version, of versions that are
 * withdrawn or restored, and for ends of lines that are put back.
 * @param files by path in the folder; none where it is new
 */
export function folderAfter(
  files: ReadonlyMap<string, Uint8Array>,
  token: string,
  { latestSums }: Pick<HeldPlace, "latestSums">,
  { made, withdrawn, restored, lineEnds }: PublishPlan,
): ReadonlyMap<string, Uint8Array> {
  const place = folderOf(token, null);
  const after = new Map(files);
  const encoder = new TextEncoder();
  for (const [name, text] of [...headerFiles, [folderMark.name, folderMark.text] as const])
    if (!after.has(name)) after.set(name, encoder.encode(text));
  const clear = (version: number) => {
    for (const name of [...after.keys()]) if (name.startsWith(folderOf(token, version))) after.delete(name);
  };
  for (const [version, notice] of withdrawn) {
    clear(version);
    for (const [name, bytes] of notice) after.set(folderOf(token, version) + name, bytes);
  }
  for (const [name, bytes] of lineEnds) after.set(place + name, bytes);
  if (restored) clear(made.version);
  for (const name of namesInSums(latestSums ?? "")) if (!name.includes("/")) after.delete(place + name);
  for (const [name, bytes] of [...made.numbered, ...made.latest]) after.set(name, bytes);
  return new Map([...after].sort(([a], [b]) => byCodeUnit(a, b)));
}
