/** What an address asks for that cannot be: said to the reader, so that nobody takes the picture for another one. */
import { dateTrouble, type Hypothesis, planes, verifications } from "../schema/index.ts";

export type LeftAside = {
  readonly why: "date" | "floor" | "plane" | "workers" | "duty" | "world" | "world-twice";
  /** As it stands in the address, cut where it is very long. */
  readonly value: string;
};

/** Ids that a dossier has. */
type Known = {
  readonly workers: readonly string[];
  readonly duties: readonly string[];
  readonly hypotheses: readonly Pick<Hypothesis, "id" | "set">[];
  /** The readings shown. */
  readonly world: readonly string[];
};

const LONGEST = 60;
const cut = (value: string): string => {
  const characters = [...value];
  return characters.length <= LONGEST ? value : `${characters.slice(0, LONGEST).join("")}…`;
};

/** @param search `location.search`, of which `parseQuery` keeps what can be read */
export function leftAside(search: string, { workers, duties, hypotheses, world }: Known): readonly LeftAside[] {
  const params = new URLSearchParams(search);
  const found: LeftAside[] = [];
  const check = (name: string, why: LeftAside["why"], isRight: (value: string) => boolean) => {
    const value = params.get(name);
    if (value && !isRight(value)) found.push({ why, value: cut(value) });
  };
  const isIn = (codes: readonly string[]) => (value: string) => codes.includes(value);
  check("workers", "workers", isIn(workers));
  check("plane", "plane", isIn(planes));
  check("duty", "duty", isIn(duties));
  check("date", "date", value => dateTrouble(value) === null);
  check("known", "date", value => dateTrouble(value) === null);
  check("floor", "floor", isIn(verifications));
  for (const id of new Set((params.get("world") ?? "").split(","))) {
    if (id === "" || world.includes(id)) continue;
    const why = hypotheses.some(hypothesis => hypothesis.id === id) ? "world-twice" : "world";
    found.push({ why, value: cut(id) });
  }
  return found;
}
