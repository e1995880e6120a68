/** What a sentence ends with, behind which quotes, brackets and isolates may close. */
const ENDED = /[.?!…。؟।！？][\u2069"”»’)\]]*$/u;

/** The words with a full stop, unless they end as a sentence does already, as behind “Acme Inc.”. */
export const asSentence = (words: string): string => (words === "" || ENDED.test(words) ? words : `${words}.`);

/** Parts one after the other, each as a sentence; the last one is left as it is. */
export const asSentences = (parts: readonly string[]): string =>
  parts.map((part, place) => (place < parts.length - 1 ? asSentence(part) : part)).join(" ");
