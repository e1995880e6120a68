import type { Refusal } from "../../io/index.ts";
import { outFolder } from "./outFolder.ts";

/**
 * Earlier releases changed an id of a dossier in which that of a withheld party stood, and published under the changed
 * one. Whoever renames the dossier so keeps its address.
 * @param refusals why it is not published
 * @param out the folder that is published to; it may be anything
 * @returns the id of the dossier, and the one under which the folder holds it; null where it holds none
 */
export function keptAddress(
  refusals: readonly Refusal[],
  out: string,
): { readonly id: string; readonly kept: string } | null {
  const own = refusals.flatMap(refusal =>
    refusal.code === "id-in-id" && refusal.pointer === "/id" ? [refusal.params] : [],
  );
  const [first] = own;
  if (first === undefined) return null;
  const folder = outFolder(out);
  if (!folder.ok) return null;
  // The form of the old id, with a number for each id in it that does not leave; ids hold no sign of a pattern.
  const form = own.reduce(
    (id, { secret }) =>
      id.replaceAll(new RegExp(`(?<![a-z0-9])${secret}(?![a-z0-9])`, "gu"), "(?:withheld|source)-[0-9]+"),
    first.id,
  );
  const isForm = new RegExp(`^${form}$`, "u");
  const kept = [...folder.value.held.values()].find(id => id !== null && isForm.test(id));
  return kept === undefined || kept === null ? null : { id: first.id, kept };
}
