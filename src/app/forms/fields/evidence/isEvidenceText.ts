import { pastedEvidence } from "../../../../edit/index.ts";

/** Fewer words in one line are a search. */
const LEAST_WORDS = 5;
/** Is it evidence, and no name that is looked for? */
export const isEvidenceText = (text: string): boolean => {
  const read = pastedEvidence(text);
  return (
    ("url" in read && read.url !== undefined) ||
    /\n\s*\S/u.test(text.trim()) ||
    text.trim().split(/\s+/u).length >= LEAST_WORDS ||
    text.length > 200
  );
};
