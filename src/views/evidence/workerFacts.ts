import { type WorkerFact, workerFactsOf } from "../../model/index.ts";
import type { Party } from "../../schema/index.ts";
import { capitalised, type Narrator, say } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";
import { type Phrase, phraseOf } from "./phrase.ts";
import { workerLead, workerWords } from "./workerWords.ts";

/** What is said of workers: of which kind it is, as in "Status:", and what is said. */
export type WorkerFactTold = {
  readonly lead: string;
  readonly told: Phrase;
  /** The ids of the parties that its words name. */
  readonly parties: readonly string[];
};

function toldOf(narrator: Narrator, fact: Exclude<WorkerFact, { readonly figures: unknown }>): Phrase {
  if ("text" in fact) return phraseOf(narrator.prose(fact.text), narrator);
  // Behind "Status:" its name would stand twice.
  if ("code" in fact && fact.code === "unknown") return { words: say(narrator.language, "people.not-known") };
  return { words: workerWords(narrator, fact) };
}

/**
 * What a file says of workers as workers, first things first. All of it rests on the evidence that the file gives for
 * them (`workers.evidence`). Numbers about them are figures: each has its own evidence and stands elsewhere.
 */
export const workerFacts = ({ dossier, narrator }: EvidenceTeller, party: Party): readonly WorkerFactTold[] =>
  workerFactsOf(dossier, party).flatMap((fact): readonly WorkerFactTold[] =>
    "figures" in fact
      ? []
      : [
          {
            lead: capitalised(workerLead(narrator, fact.kind)),
            told: toldOf(narrator, fact),
            parties: "issuer" in fact ? [fact.issuer] : [],
          },
        ],
  );
