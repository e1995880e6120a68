import { type Dossier, evidenceIn, isPlaceShown, type Party } from "../../schema/index.ts";
import { type Narrator, say, sayList } from "../../text/index.ts";
import { sourceWords } from "./saidOf.ts";

/**
 * What is known of where a party without a place stands, in words that go on from its name: in which chains, by whose
 * word, or that no source shows it in one. Null where it has a place, or where nothing limits it.
 */
export function placeOf(dossier: Pick<Dossier, "sources" | "quotes">, narrator: Narrator, party: Party): string | null {
  const { placed, near, placeEvidence = [], withheld } = party;
  if (placed !== false) return null;
  const { language } = narrator;
  const parties = sayList(language, (near ?? []).map(narrator.nameWithin));
  const isWithheld = withheld ? "yes" : "no";
  if (!isPlaceShown(party))
    return near
      ? say(language, "chain.named.near", { parties, isWithheld })
      : say(language, "chain.named", { isWithheld });
  const [first] = evidenceIn(dossier, placeEvidence).filter(({ supports }) => supports === "supports");
  if (!first) return near ? say(language, "chain.near", { parties }) : null;
  const source = sourceWords(language, narrator, first.source);
  return near
    ? say(language, "chain.placed-by.near", { parties, source })
    : say(language, "chain.placed-by", { source });
}
