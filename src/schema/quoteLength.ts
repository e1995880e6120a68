/** Han, kana, Thai, Lao, Khmer, Burmese: scripts that set no blanks between words, so characters are counted. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu;

/** The words and the unspaced characters of a quote. It may have 50 words, or 150 such characters, or a mix of both. */
export function quoteLength(quote: string): {
  readonly words: number;
  readonly characters: number;
  readonly tooLong: boolean;
} {
  const characters = quote.match(UNSPACED)?.length ?? 0;
  const words = quote
    .replace(UNSPACED, " ")
    .split(/\s+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
  return { words, characters, tooLong: words / 50 + characters / 150 > 1 };
}
