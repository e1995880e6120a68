/**
 * Random edits of random dossiers, the same for the same seed: a field that gets the value of another object, a field
 * or an object that goes, an object that comes. Many leave a file that is not whole.
 */
import { randomOf } from "../../bench/generateChain.ts";
import { type RandomDossier, randomDossier } from "../randomDossier.ts";

type Item = Record<string, unknown>;
const LISTS = ["parties", "links", "assertions", "conditions", "proceedings", "hypotheses"] as const;
const HEAD = ["updated", "asOf", "clients"] as const;

/** @returns the dossier after so many edits; the given one stays */
export function randomlyEdited(dossier: RandomDossier, seed: number, edits: number): RandomDossier {
  const random = randomOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const edited = structuredClone(dossier) as unknown as Record<string, unknown>;
  for (let i = 0; i < edits; i += 1) {
    const other = structuredClone(randomDossier(seed * 7 + i)) as unknown as Record<string, unknown>;
    if (random() < 0.12) {
      const field = pick(HEAD);
      if (random() < 0.4) delete edited[field];
      else if (other[field] !== undefined) edited[field] = other[field];
      continue;
    }
    const list = pick(LISTS);
    const items = ((edited[list] as Item[] | undefined) ?? []) as Item[];
    const others = (other[list] as Item[] | undefined) ?? [];
    const act = random();
    if (act < 0.2 && others.length > 0) {
      const one = { ...pick(others) };
      if (items.some(({ id }) => id === one.id)) one.id = `${String(one.id)}-${i}`;
      items.splice(below(items.length + 1), 0, one);
      edited[list] = items;
    } else if (items.length === 0) continue;
    else if (act < 0.32) items.splice(below(items.length), 1);
    else if (act < 0.4) items.push(...items.splice(below(items.length), 1));
    else {
      const item = pick(items);
      const model = pick([...items, ...others]);
      const field = pick(Object.keys({ ...item, ...model }).filter(name => name !== "id" || random() < 0.1));
      if (model[field] === undefined || random() < 0.2) delete item[field];
      else item[field] = structuredClone(model[field]);
    }
  }
  return edited as unknown as RandomDossier;
}
