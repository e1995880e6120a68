/**
 * Names of what is begun and not yet in its place. Each has the tag of its writer in it, so that no two ever write into
 * one, and that nobody removes what another is still writing.
 */
import { isWriterTag } from "./writer.ts";

const FORM = /^\.(?<name>.+)\.unfinished$/u;

/** `.<name>.<tag>.unfinished` */
export const unfinished = (name: string, tag: string): string => `.${name}.${tag}.unfinished`;

/** Also of releases that wrote no tag. */
export const isUnfinished = (name: string): boolean => FORM.test(name);

/** What is to be written, and by whom; null for the tag where there is none in the name, and for another name. */
export function unfinishedParts(file: string): { readonly name: string; readonly tag: string | null } | null {
  const whole = FORM.exec(file)?.groups?.name;
  if (whole === undefined) return null;
  const at = whole.lastIndexOf(".");
  const tag = whole.slice(at + 1);
  return at > 0 && isWriterTag(tag) ? { name: whole.slice(0, at), tag } : { name: whole, tag: null };
}

/** Under such a name a numbered version that is replaced waits to be removed. */
const REPLACED = "replaced-";
export const replacedName = (version: number): string => `${REPLACED}${version}`;
export const versionReplaced = (name: string): number | null =>
  name.startsWith(REPLACED) ? Number(name.slice(REPLACED.length)) : null;
