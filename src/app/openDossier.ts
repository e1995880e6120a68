/** Opens a dossier of the library: loaded when it is wanted, and once. */
import { checkDossier, type FileIndex, indexDossier } from "../model/index.ts";
import type { Parsed } from "../schema/index.ts";
import { texts } from "./library.ts";

export type OpenDossier = Parsed & {
  /** Null where nothing could be read. */
  readonly file: FileIndex | null;
};

const opened = new Map<string, Promise<OpenDossier>>();

async function read(load: () => Promise<string>): Promise<OpenDossier> {
  const parsed = checkDossier(await load());
  return { ...parsed, file: parsed.dossier && indexDossier(parsed.dossier, parsed.leftOut.length === 0) };
}

/** Checked in full, as any file would be. Null for an id that is not in the library. */
export function openDossier(id: string): Promise<OpenDossier> | null {
  const known = opened.get(id);
  if (known) return known;
  const load = texts.get(id);
  if (!load) return null;
  const fresh = read(load);
  opened.set(id, fresh);
  return fresh;
}
