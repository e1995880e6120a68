import type { Refusal } from "../../redact/index.ts";
import { outFolder } from "./outFolder.ts";

/**
 * The id under which an earlier release published a dossier. If the id of a dossier contained that of a withheld party,
 * earlier releases changed it; renaming the dossier to the changed id keeps its address.
 * @param refusals why the dossier is not published
 * @param out the output folder, which may not exist or be no folder
 * @returns the id of the dossier, and its id in the folder; null where the folder has none
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
  // The pattern of the changed id: a numbered id replaces each hidden id in it. Ids contain no special signs of
  // patterns.
  const form = own.reduce(
    (id, { secret }) =>
      id.replaceAll(new RegExp(`(?<![a-z0-9])${secret}(?![a-z0-9])`, "gu"), "(?:withheld|source)-[0-9]+"),
    first.id,
  );
  const isForm = new RegExp(`^${form}$`, "u");
  const kept = [...folder.value.held.values()].find(id => id !== null && isForm.test(id));
  return kept === undefined || kept === null ? null : { id: first.id, kept };
}
