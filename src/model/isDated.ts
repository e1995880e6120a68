import type { Dossier } from "../schema/index.ts";
import type { Inquiry } from "./inquiryOf.ts";

type DateFields = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly observed?: string | undefined;
};

const hasDate = ({ start, end, observed }: DateFields): boolean =>
  [start, end, observed].some(day => day !== undefined);

/**
 * Does anything in the file say when it was so? If not, showing it for a day would pretend to know more. The day on
 * which something was said does not count.
 */
export function isDated(dossier: Dossier): boolean {
  const is = known.get(dossier) ?? saysWhen(dossier);
  known.set(dossier, is);
  return is;
}

/** Looked up once for a file: every hop of a picture asks. */
const known = new WeakMap<Dossier, boolean>();

const saysWhen = (dossier: Dossier): boolean =>
  [...dossier.links, ...dossier.assertions, ...dossier.conditions, ...dossier.money].some(hasDate) ||
  dossier.parties.some(({ roles }) => roles?.some(role => typeof role !== "string" && hasDate(role)));

/**
 * The day, as a `Date`, of which a chain is told; null where nothing of its file is dated: then it is told to be undated,
 * whatever day was asked for, and never as of a day.
 */
export const toldDay = ({ file, chain }: Pick<Inquiry, "file" | "chain">): string | null =>
  isDated(file.dossier) ? chain.focus.date : null;
