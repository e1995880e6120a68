import type { Dossier } from "../schema/index.ts";

type Timed = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly observed?: string | undefined;
};

const hasDate = ({ start, end, observed }: Timed): boolean => [start, end, observed].some(day => day !== undefined);

/**
 * Does anything in the file say when it was so? Else a day shown over it would pretend to more than is known. The day on
 * which something was said is no such day.
 */
export const isDated = (dossier: Dossier): boolean =>
  [...dossier.links, ...dossier.assertions, ...dossier.conditions, ...dossier.money].some(hasDate) ||
  dossier.parties.some(({ roles }) => roles?.some(role => typeof role !== "string" && hasDate(role)));
