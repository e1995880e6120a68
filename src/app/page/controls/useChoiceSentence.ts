import { isDated } from "../../../model/index.ts";
import { label, quoted, sayDate, sayList } from "../../../text/index.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

/**
 * The reader's choices as one sentence, for paper and wherever nothing can be chosen.
 * @param isForGroup whether the sentence stands with something that is about the chosen workers
 */
export function useChoiceSentence(isForGroup = true): string {
  const { language, say } = useReader();
  const { asked } = useChosen();
  const { dossier, group: chosen, inquiry, narrator, plane } = useDossier();
  const group = isForGroup ? chosen : null;
  const { date, known, floor } = inquiry.chain.focus;
  const { duty } = asked;
  const readings = dossier.hypotheses.filter(({ id }) => inquiry.chain.chosen.has(id));
  const hasDay = date !== null && (isDated(dossier) || asked.date !== null);
  const is = (value: unknown): "yes" | "no" => (value ? "yes" : "no");
  return say("paper.choices", {
    isFor: is(group !== null),
    group: group === null ? "" : narrator.nameWithin(dossier.parties[group]!.id),
    plane: label(language, "planes", plane),
    isDated: is(hasDay),
    date: date === null ? "" : sayDate(language, date),
    isKnown: is(known),
    known: known === null ? "" : sayDate(language, known),
    floor:
      floor === null
        ? say("bar.floor.all")
        : say("bar.floor.at-least", { verification: label(language, "verifications", floor) }),
    isRead: is(readings.length > 0),
    readings: sayList(
      language,
      readings.map(reading => quoted(language, narrator.text(reading.label).text)),
    ),
    isLens: is(duty),
    duty: duty === null ? "" : narrator.dutyLabel(duty),
  });
}
