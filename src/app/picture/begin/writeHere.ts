import { beginDraft } from "../../documents/drafts/drafts.ts";
import { lentFile } from "../../documents/files/localFiles.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";

/** The name of the file that a pasted text becomes. */
const PASTED_NAME = "pasted.dossier.json";

type OpenFile = {
  /** Its key among the files that are open here; null where it came from an address. */
  readonly key: string | null;
  /** Null for a text that was pasted. */
  readonly name: string | null;
  readonly text: string | Uint8Array;
};

/** Begins to write on a file that is open here, and stays at the place where it is read. */
export async function writeHere({ key, name, text }: OpenFile, place: DossierPlace): Promise<void> {
  const from = { kind: name === null ? "paste" : "file", name } as const;
  const written = typeof text === "string" ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
  const handle = key === null ? null : lentFile(key);
  const own = await beginDraft({ from, name: name ?? PASTED_NAME, text: written, handle });
  goTo({ ...place, from: { kind: "own", key: own } });
}
