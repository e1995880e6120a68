/** What is chosen where one reading of a set is chosen instead of another. */
import { focusOf, type Inquiry, setsOf } from "../../model/index.ts";

/** Readings for the address: only those that are not the file's own choice. */
export function worldWith({ chain, file }: Pick<Inquiry, "chain" | "file">, hypothesis: string): readonly string[] {
  const { dossier } = file;
  const usual = new Set(focusOf(dossier).world);
  const set = [...setsOf(dossier).values()].find(all => all.some(({ id }) => id === hypothesis)) ?? [];
  const own = new Set(set.map(({ id }) => id));
  return chain.focus.world.map(other => (own.has(other) ? hypothesis : other)).filter(other => !usual.has(other));
}
