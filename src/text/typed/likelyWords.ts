import { likelyCountry, likelyCurrency } from "../likelyCode.ts";
import { typedDate } from "./typedDate.ts";

/**
 * What was meant by a word in the place of a code, and by a date as people write it; null where nothing is likely, or
 * more than one thing.
 * @param today the present day, as a date of the format
 */
export const likelyWords = (today: string) => ({
  country: likelyCountry,
  currency: likelyCurrency,
  date: (written: string): string | null => {
    const read = typedDate(written, { today });
    return "date" in read ? read.date : null;
  },
});
