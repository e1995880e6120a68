/** What an address asks for that cannot be: said to the reader, so that nobody takes the picture for another one. */
import { dateTrouble, type Hypothesis, overlayFamilies, planes, verifications } from "../../schema/index.ts";
import { isLanguage } from "../../text/index.ts";
import { everyView, rowKinds } from "./query.ts";

export type LeftAside = {
  readonly why:
    | "country"
    | "date"
    | "duty"
    | "floor"
    | "language"
    | "link"
    | "party"
    | "plane"
    | "role"
    | "rows"
    | "show"
    | "sort"
    | "state"
    | "step"
    | "view"
    | "workers"
    | "world"
    | "world-twice";
  /** As it stands in the address, cut where it is very long. */
  readonly value: string;
};

/** What a dossier has: ids, and what can be asked of who answers for what. */
type Known = {
  readonly sorts: readonly string[];
  readonly states: readonly string[];
  readonly roles: readonly string[];
  readonly countries: readonly string[];
  readonly workers: readonly string[];
  readonly duties: readonly string[];
  readonly parties: readonly string[];
  readonly links: readonly string[];
  readonly steps: readonly string[];
  readonly hypotheses: readonly Pick<Hypothesis, "id" | "set">[];
  /** The readings shown. */
  readonly world: readonly string[];
};

const LONGEST = 60;
const cut = (value: string): string => {
  const characters = [...value];
  return characters.length <= LONGEST ? value : `${characters.slice(0, LONGEST).join("")}…`;
};

/**
 * @param search what is asked for as it was written, of which `parseQuery` keeps what can be read
 * @param known null on a page without a dossier
 */
export function leftAside(search: string, known: Known | null): readonly LeftAside[] {
  const params = new URLSearchParams(search);
  const found: LeftAside[] = [];
  const check = (why: LeftAside["why"], value: string | null, isRight: (value: string) => boolean) => {
    if (value && !isRight(value)) found.push({ why, value: cut(value) });
  };
  const isIn = (codes: readonly string[]) => (value: string) => codes.includes(value);
  const isDate = (value: string) => dateTrouble(value) === null;
  const list = (name: string) => new Set((params.get(name) ?? "").split(","));
  if (known) {
    check("workers", params.get("workers"), isIn(known.workers));
    check("plane", params.get("plane"), isIn(planes));
    check("duty", params.get("duty"), isIn(known.duties));
    check("party", params.get("party"), isIn(known.parties));
    check("link", params.get("link"), isIn(known.links));
    check("view", params.get("view"), isIn(everyView));
    check("rows", params.get("rows"), isIn(rowKinds));
    check("sort", params.get("sort"), isIn(known.sorts));
    check("state", params.get("state"), isIn(known.states));
    check("role", params.get("role"), isIn(known.roles));
    check("country", params.get("country"), isIn(known.countries));
    for (const family of list("show")) check("show", family, isIn(overlayFamilies));
    check("step", params.get("step"), isIn(known.steps));
    check("date", params.get("date"), isDate);
    check("date", params.get("known"), isDate);
    check("floor", params.get("floor"), isIn(verifications));
    for (const id of list("world")) {
      const isOther = known.hypotheses.some(hypothesis => hypothesis.id === id);
      check(isOther ? "world-twice" : "world", id, isIn(known.world));
    }
  }
  check("language", params.get("lang"), isLanguage);
  return found;
}
