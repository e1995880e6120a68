/** The name of a dossier's place in the folder, `e/<token>/`: a part of every address that leads to it. */
import { done, failed, type Result } from "../base/index.ts";
import { hexOf, sha256 } from "./page/sha256.ts";

/** Only letters and digits, because hosts put tokens into selectors and addresses. */
const TOKEN = /^[A-Za-z0-9]{8,}$/u;
export const isToken = (text: string): boolean => TOKEN.test(text);

const LENGTH = 10;

/** Ten small letters and digits from the SHA-256 of the id: the same on every machine. */
export function tokenFromId(id: string): string {
  const digits = BigInt(`0x${hexOf(sha256(new TextEncoder().encode(id)))}`) % 36n ** BigInt(LENGTH);
  return digits.toString(36).padStart(LENGTH, "0");
}

export type TokenTrouble =
  | { readonly code: "bad-token"; readonly token: string }
  /** It is taken by another dossier, or by one that cannot be told: then `id` is null. */
  | { readonly code: "token-held"; readonly token: string; readonly id: string | null }
  | { readonly code: "several-tokens"; readonly tokens: readonly string[] };

/**
 * The token of a dossier: the one it has, or the one that is asked for, or one made of its id.
 * @param held the tokens of the folder, each with the id of its dossier; null where that cannot be told
 * @param asked the token that is asked for, if any
 */
export function tokenOf(
  id: string,
  held: ReadonlyMap<string, string | null>,
  asked: string | null,
): Result<string, TokenTrouble> {
  const tokens = [...held].filter(([, holder]) => holder === id).map(([token]) => token);
  if (asked === null && tokens.length > 1) return failed({ code: "several-tokens", tokens });
  const token = asked ?? tokens[0] ?? tokenFromId(id);
  if (!isToken(token)) return failed({ code: "bad-token", token });
  // Some disks and hosts do not tell small letters from capitals.
  const same = [...held].find(([other]) => other.toLowerCase() === token.toLowerCase());
  if (!same || (same[0] === token && same[1] === id)) return done(token);
  return failed({ code: "token-held", token: same[0], id: same[1] });
}
