import { type Prepared, prepare } from "../../publish/index.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { shelfHere } from "../documents/files/shelf.ts";

const kept = new WeakMap<OpenDossier, Promise<Prepared>>();

/**
 * Whether an open dossier may leave, and what of it. It is found out once for each file that was read, and only after
 * the page has drawn what it is drawing.
 * @param shippedId id in the library, whose text is loaded; null for a file that a reader opened
 */
export function preparedNow(opened: OpenDossier, shippedId: string | null): Promise<Prepared> {
  const known = kept.get(opened);
  if (known) return known;
  const find = async () => {
    const text = opened.text ?? (await shelfHere().text(shippedId!));
    await new Promise(resolve => window.setTimeout(resolve, 0));
    return prepare(text, opened);
  };
  const fresh = find();
  kept.set(opened, fresh);
  fresh.catch(() => kept.delete(opened));
  return fresh;
}
