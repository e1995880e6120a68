import type { WorkerFact } from "../../model/index.ts";
import { label, type Narrator, say, sayLanguage, sayList } from "../../text/index.ts";

/** The words for each kind of codes. */
const lists = {
  status: "worker-statuses",
  setting: "settings",
  stage: "stages",
  tasks: "tasks",
  media: "media",
} as const;

/** A fact that the product has words for: not a number, and not a text of the file. */
export type SpokenWorkerFact = Exclude<WorkerFact, { readonly figures: unknown } | { readonly text: unknown }>;

/** As in "employee", "rated by Brightwell", "minors work too". */
export function workerWords({ language, cut, nameWithin }: Narrator, fact: SpokenWorkerFact): string {
  if ("isSo" in fact) return say(language, `people.is.${fact.kind}`, { so: fact.isSo ? "yes" : "no" });
  if ("issuer" in fact) return say(language, "people.rated-by", { party: nameWithin(fact.issuer) });
  if ("code" in fact) return label(language, lists[fact.kind], cut(fact.code));
  return sayList(
    language,
    fact.codes.map(code =>
      fact.kind === "languages" ? sayLanguage(language, code) : label(language, lists[fact.kind], cut(code)),
    ),
  );
}

/** The kind of a fact with its colon, as in "tasks:". */
export const workerLead = ({ language }: Pick<Narrator, "language">, kind: WorkerFact["kind"]): string =>
  say(language, "page.label", { label: say(language, `people.${kind}`) });
