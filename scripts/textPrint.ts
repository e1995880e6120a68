/**
 * A text as hashes of each three words and signs that follow one another. Whoever has a quote can say whether it stands
 * in the text word for word; the text itself, which is not ours to publish, cannot be read in it.
 */
import { createHash } from "node:crypto";

const WORDS = 3;
/** Bytes of each hash: by chance one in four thousand million is the same. */
const BYTES = 4;

/** Words and signs; white space, of which French has several kinds, does not count. */
const piecesOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

const hashesOf = (text: string): readonly string[] => {
  const pieces = piecesOf(text);
  return Array.from({ length: Math.max(0, pieces.length - WORDS + 1) }, (_, at) =>
    createHash("sha256")
      .update(pieces.slice(at, at + WORDS).join(" "))
      .digest("hex")
      .slice(0, 2 * BYTES),
  );
};

/** @returns the hashes, in the order of the text, in Base64 */
export const textPrint = (text: string): string => Buffer.from(hashesOf(text).join(""), "hex").toString("base64");

/**
 * @param print of the whole text
 * @returns asks whether a quote of three words or more stands in the text; what an ellipsis in brackets leaves out is
 *   not compared
 */
export function quotesIn(print: string): (quote: string) => boolean {
  const whole = `${Buffer.from(print, "base64").toString("hex").replaceAll(/.{8}/gu, "$& ")}`;
  return quote =>
    quote.split("[…]").every(part => {
      const hashes = hashesOf(part);
      return hashes.length > 0 && whole.includes(hashes.join(" "));
    });
}
