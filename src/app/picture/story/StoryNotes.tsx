import type { StoryStep } from "../../../schema/index.ts";
import { asWritten, isolated, label, sayList } from "../../../text/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { absentIn } from "./absentIn.ts";
import { viewOfStep } from "./focusOfStep.ts";

/** What a step is about and cannot be shown as it asks: who is not there under these choices, a view that nobody has. */
export function StoryNotes({ step }: { readonly step: StoryStep }) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useDossier();
  const { parties, links } = absentIn(inquiry, step);
  const { missing } = viewOfStep(step);
  const nameOf = (id: string): string =>
    dossier.parties.some(party => party.id === id) ? narrator.nameWithin(id) : isolated(asWritten(id));
  const hopOf = (id: string): string => {
    const link = dossier.links.find(one => one.id === id);
    return link ? say("story.hop", { from: nameOf(link.from), to: nameOf(link.to) }) : isolated(asWritten(id));
  };
  // Where a party is not there, neither is what leads to it.
  const alone = links.filter(id => {
    const link = dossier.links.find(one => one.id === id);
    return !link || ![link.from, link.to].some(end => parties.includes(end));
  });
  const absent = [...parties.map(nameOf), ...alone.map(hopOf)];
  return (
    <>
      {missing !== null && (
        <p className="told-note">{say("story.no-view", { view: label(language, "views", missing) })}</p>
      )}
      {absent.length > 0 && <p className="told-note">{say("story.absent", { names: sayList(language, absent) })}</p>}
    </>
  );
}
