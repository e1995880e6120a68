import { messageParts } from "../src/text/messageParts.ts";

const PART = new RegExp(String.raw`^(.*\/data\/languages\/([\w-]+)\/messages\.json)\?(${messageParts.join("|")})$`);

/** The file, the language and the part that an import of messages asks for (`…/en/messages.json?problems`), or null. */
export function messagePart(
  id: string,
): { readonly file: string; readonly code: string; readonly part: string } | null {
  const [, file, code, part] = PART.exec(id) ?? [];
  return file === undefined || code === undefined || part === undefined ? null : { file, code, part };
}
