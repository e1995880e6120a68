import type { Dossier } from "../schema/index.ts";

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
