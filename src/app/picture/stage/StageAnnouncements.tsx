import { isDated } from "../../../model/index.ts";
import { sayDate, sayFloor, sayPlane } from "../../../text/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { ChainShown } from "./useChain.ts";

type Props = {
  readonly shown: Pick<ChainShown, "folded" | "picture" | "duty">;
  /** Does a step of the story say what is shown? */
  readonly isTold: boolean;
};

/** What has changed in the picture, for the ear. */
export function StageAnnouncements({ shown: { folded, picture, duty }, isTold }: Props) {
  const { language, say } = useReader();
  const { dossier, group, inquiry, narrator, plane } = useDossier();
  const lens = duty === null ? undefined : picture.columns.find(column => column.duty === duty);
  const { date, known, floor } = inquiry.chain.focus;
  /** The choices under which the picture is read. A change of them is announced, and no change of the duty repeats them. */
  const setting = say("stage.announce.setting", {
    group: group === null ? "" : narrator.nameWithin(dossier.parties[group]!.id),
    workers: group === null ? "no" : "yes",
    plane: sayPlane(language, plane),
    day: date === null ? "" : sayDate(language, date),
    dated: date === null || !isDated(dossier) ? "no" : "yes",
    known: known === null ? "" : sayDate(language, known),
    told: known === null ? "no" : "yes",
    floor: floor === null ? "" : sayFloor(language, floor),
    floored: floor === null ? "no" : "yes",
  });
  const announcement = lens
    ? say("stage.announce.lens", {
        duty: lens.label.text,
        verdict: [lens.verdict.words, lens.verdict.conditionWords].filter(Boolean).join(" · "),
      })
    : say("stage.announce.parties", {
        count: folded.nodes.reduce((sum, node) => sum + node.parties.length, 0),
        cards: folded.nodes.length,
      });
  return (
    <>
      {/* No `role="status"`: while the picture is drawn anew, Orca passes over what such an element says. */}
      <div className="sr" aria-live="polite">
        {!isTold && announcement}
      </div>
      <div className="sr" aria-live="polite">
        {!isTold && setting}
      </div>
    </>
  );
}
