import { baseAddress } from "../baseAddress.ts";
import { folderOf } from "../fileNames.ts";
import type { HeldFolder } from "./heldFolder.ts";

/**
 * The address of the folder, as it was given when the latest version of this token was made; null where none was, or the
 * file that says it is not whole.
 */
export function baseBefore({ files }: HeldFolder, token: string): string | null {
  const place = folderOf(token, null);
  try {
    const { url } = JSON.parse(new TextDecoder().decode(files.get(`${place}data.jsonld`))) as {
      readonly url?: unknown;
    };
    return typeof url === "string" && url.endsWith(`/${place}`) ? baseAddress(url.slice(0, -place.length)) : null;
  } catch {
    return null;
  }
}
