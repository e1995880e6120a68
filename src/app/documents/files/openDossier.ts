/** Opens dossiers of the library. Each is loaded on demand, and only once. */
import { indexDossier } from "../../../model/index.ts";
import { followed } from "./followed.ts";
import type { OpenDossier } from "./readDossier.ts";
import { shelfHere } from "./shelf.ts";

const opened = new Map<string, Promise<OpenDossier>>();

/** Null for an id that is not in the library. */
export function openDossier(id: string): Promise<OpenDossier> | null {
  const known = opened.get(id);
  if (known) return known;
  const { ids, read } = shelfHere();
  if (!ids.includes(id)) return null;
  const fresh = followed(
    read(id).then(parsed => ({
      ...parsed,
      file: parsed.dossier && indexDossier(parsed.dossier, true),
      text: null,
    })),
  );
  opened.set(id, fresh);
  return fresh;
}
