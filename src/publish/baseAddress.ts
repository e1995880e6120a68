import { urlOf } from "../base/index.ts";

/**
 * The address at which a folder will stand: absolute, with a slash at its end.
 * @returns null if the value is no such address
 */
export function baseAddress(value: string): string | null {
  const url = urlOf(value);
  if (url === null) return null;
  const { protocol, username, password, search, hash, href } = url;
  const isPlain = /^https?:$/u.test(protocol) && username + password + search + hash === "" && !/[?#]/u.test(value);
  if (!isPlain) return null;
  return href.endsWith("/") ? href : `${href}/`;
}
