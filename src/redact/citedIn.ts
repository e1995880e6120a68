import { isEvidenceField, type Path, type Text } from "../schema/index.ts";

export type CitedSource = {
  readonly source: string;
  readonly quote?: string | undefined;
  readonly translation?: Text | undefined;
};

/** Every citation of a source that contains quoted words itself, anywhere in a dossier or in its JSON. */
export function citedIn(dossier: unknown): readonly { readonly item: CitedSource; readonly path: Path }[] {
  const cited: { item: CitedSource; path: Path }[] = [];
  const open: { value: unknown; path: Path }[] = [{ value: dossier, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      // Views may hold anything, but only positions leave.
      if (key === "private" || key === "views") continue;
      open.push({ value: item, path: at });
      if (!isEvidenceField(key) || !Array.isArray(item)) continue;
      item.forEach((one: unknown, index) => {
        if (typeof one === "object" && one !== null && "source" in one && typeof one.source === "string")
          cited.push({ item: one as CitedSource, path: [...at, index] });
      });
    }
  }
  return cited;
}
