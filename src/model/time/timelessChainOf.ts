import { type Chain, chainOf } from "../chainOf.ts";
import { type FileIndex, indexDossier } from "../indexDossier.ts";
import type { Lens } from "../lens.ts";

/** Looked up once for a file: a hairline that is dragged asks for it again and again. */
const timeless = new WeakMap<FileIndex, FileIndex>();

function withoutDays(file: FileIndex): FileIndex {
  const known = timeless.get(file);
  if (known) return known;
  const { dossier, whole } = file;
  const links = dossier.links.map(({ start, end, ended, observed, ...link }) => link);
  const made = indexDossier({ ...dossier, links }, whole);
  timeless.set(file, made);
  return made;
}

/**
 * The chain over all days: every hop that stood on any day, in the chosen readings. Its layers do not move with the day,
 * so that rows stay where they are while the day does.
 */
export const timelessChainOf = (file: FileIndex, { world, floor }: Pick<Lens, "world" | "floor">): Chain =>
  chainOf(withoutDays(file), { world, floor });
