/**
 * Names of unfinished files and folders. Each contains the tag of its writer, so that two writers never write into the
 * same one, and none removes what another is still writing.
 */
import { isWriterTag } from "./writer.ts";

const FORM = /^\.(?<name>.+)\.unfinished$/u;

/** `.<name>.<tag>.unfinished` */
export const unfinished = (name: string, tag: string): string => `.${name}.${tag}.unfinished`;

/** Is it the name of an unfinished file? Names from earlier releases have no tag. */
export const isUnfinished = (name: string): boolean => FORM.test(name);

/** The name of the finished file and the tag of its writer (null without one); null for any other name. */
export function unfinishedParts(file: string): { readonly name: string; readonly tag: string | null } | null {
  const whole = FORM.exec(file)?.groups?.name;
  if (whole === undefined) return null;
  const at = whole.lastIndexOf(".");
  const tag = whole.slice(at + 1);
  return at > 0 && isWriterTag(tag) ? { name: whole.slice(0, at), tag } : { name: whole, tag: null };
}

/** The name under which a replaced version waits to be removed. */
const REPLACED = "replaced-";
export const replacedName = (version: number): string => `${REPLACED}${version}`;
export const versionReplaced = (name: string): number | null =>
  name.startsWith(REPLACED) ? Number(name.slice(REPLACED.length)) : null;
