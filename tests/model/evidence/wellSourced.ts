/** Random dossiers with what makes evidence hard: copies, sources that draw on others, answers, searches in vain. */
import { randomOf } from "../../bench/generateChain.ts";
import { randomDossier } from "../randomDossier.ts";

const SEEN = ["original", "copy", "excerpt", "notes", undefined] as const;
const ANSWERS = ["not-sought", "sought", "no-reply", "declined", "replied", "disputes", "confirms"] as const;

export function wellSourced(seed: number): object {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const some = <Item>(items: readonly Item[], often: number): Item[] => items.filter(() => random() < often);
  const base = randomDossier(seed);
  const ids = [...base.sources.map(({ id }) => id), "blog", "wire", "print", "film"];
  const sources = ids.map((id, place) => {
    // What it draws on may stand after it, and may draw on it in turn.
    const derivedFrom =
      random() < 0.4
        ? some(
            ids.filter((_, other) => other !== place),
            0.25,
          )
        : [];
    return {
      id,
      type: "press",
      title: `Source ${id}`,
      ...(derivedFrom.length > 0 ? { derivedFrom } : {}),
      ...(random() < 0.3 ? { url: `https://a.example/${id}`, seenAt: `https://b.example/${id}` } : {}),
    };
  });
  const cited = () => {
    const seenIn = pick(SEEN);
    return {
      source: pick(ids),
      quote: `Words ${Math.floor(random() * 50)}.`,
      ...(seenIn ? { seenIn } : {}),
      ...(random() < 0.4 ? { supports: pick(["supports", "contradicts", "context"]) } : {}),
    };
  };
  const evidence = () => (random() < 0.2 ? [] : Array.from({ length: Math.ceil(random() * 3) }, cited));
  const response = () =>
    random() < 0.35 ? { response: { status: pick(ANSWERS), evidence: random() < 0.3 ? [cited()] : [] } } : {};
  const claim = <Item extends { readonly verification: string }>(item: Item) => ({
    ...item,
    evidence: evidence(),
    ...response(),
  });
  return {
    ...base,
    sources,
    parties: base.parties.map(party => ({ ...party, ...(party.kind === "unknown" ? {} : response()) })),
    links: base.links.map(claim),
    assertions: (base.assertions ?? []).map(claim),
    conditions: (base.conditions ?? []).map(claim),
    lookedFor: random() < 0.5 ? [{ id: "searched", what: "A contract between them" }] : [],
  };
}
