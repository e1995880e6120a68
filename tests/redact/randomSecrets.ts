/** Random dossiers in which some parties are withheld and some sources are unnamed persons. */
import { randomOf } from "../bench/generateChain.ts";
import { randomDossier } from "../model/randomDossier.ts";

type Raw = Record<string, unknown>;
type Cited = string | { readonly source: string };

const PERSONS = [
  { identity: "role-only", role: "worker" },
  { identity: "withheld", consent: { scope: "background" } },
  { identity: "pseudonym", role: "recruiter", place: "coast", consent: { scope: "quote", date: "2021-02-03" } },
  { identity: "named", role: "reporter" },
];

/** The random dossier of a seed, with withheld parties, persons, quotes, several origins, texts and private places. */
export function randomSecrets(seed: number): Raw {
  const random = randomOf(seed ^ 0x5ec2e7);
  /** The seed in letters, because its digits are public. */
  const word = [...String(seed)].map(digit => "abcdefghij"[Number(digit)]).join("");
  const below = (n: number) => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const dossier = randomDossier(seed) as unknown as Raw & { parties: Raw[]; sources: Raw[] };
  const parties = dossier.parties.map(party => ({
    ...party,
    ...(random() < 0.4
      ? {
          withheld: true,
          name: "One that is not named",
          aliases: [`Alias proper of ${String(party.id).toUpperCase()}${word}`],
        }
      : {}),
    ...(random() < 0.5 ? { private: { name: `Proper name ${word} ${party.id}`, notes: [`met ${word} times`] } } : {}),
    ...(random() < 0.3
      ? { seat: "NO", remark: `Remark${word}${String(party.id).replaceAll(/[^a-z]/g, "")}${below(9999)} is one.` }
      : {}),
  }));
  const more = ["talk", "tape", "memo"].map(id => ({ id, type: pick(["interview", "testimony"]) }));
  const sources = [...dossier.sources, ...more].map(
    (source: Raw, index): Raw => ({
      ...source,
      ...(random() < 0.6 ? { person: pick(PERSONS) } : {}),
      ...(index > 0 && random() < 0.3 ? { derivedFrom: [[...dossier.sources, ...more][below(index)]!.id] } : {}),
      ...(random() < 0.5
        ? { published: pick(["2021-03-04", "2020", "2019-11"]), title: `Title ${word}-${index}-of-it` }
        : {}),
    }),
  );
  const quotes = Array.from({ length: below(8) }, (_, index) => ({
    id: `q${index}`,
    source: pick(sources).id,
    quote: `What was said the ${index}. time in ${word}.`,
  }));
  let passing = 100;
  /** Other ways to cite: another source, a quote, words where they are cited. */
  const cited = (item: Cited): unknown => {
    const at = random();
    if (at < 0.3) return item;
    const supports = pick(["supports", "contradicts", "context"]);
    if (at < 0.5 && quotes.length > 0) return pick(quotes).id;
    if (at < 0.7 && quotes.length > 0) return { quoteId: pick(quotes).id, supports };
    if (at < 0.85) {
      passing += 1;
      return { source: pick(sources).id, quote: `Said in passing in ${word}, ${passing} times.`, supports };
    }
    return pick(sources).id;
  };
  const withEvidence = (items: unknown): unknown =>
    Array.isArray(items)
      ? items.map((item: Raw) => ({
          ...item,
          ...(Array.isArray(item.evidence)
            ? { evidence: [...item.evidence, "report", "paper"].slice(0, below(4)).map(cited) }
            : {}),
        }))
      : items;
  return {
    ...dossier,
    parties,
    sources,
    quotes,
    summary: "A chain with others.",
    ...Object.fromEntries(
      ["links", "assertions", "conditions", "proceedings"].flatMap(list =>
        dossier[list] === undefined ? [] : [[list, withEvidence(dossier[list])]],
      ),
    ),
    private: { of: `the author of ${word}` },
  };
}
