import { dutyMaterialOf, hasMaterial, type PartyIndex } from "../../../model/index.ts";
import { planes } from "../../../schema/index.ts";
import { sayList } from "../../../text/index.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** A character that no text has: Unicode keeps it for private use. */
const MARK = "\ue000";

/** The names of duties as a list in the reader's language, each as a link. */
function DutyLinks({ duties }: { readonly duties: readonly string[] }) {
  const { language } = useReader();
  const { place } = useChosen();
  const { narrator } = useDossier();
  const parts = sayList(
    language,
    duties.map((_, index) => `${MARK}${index}${MARK}`),
  ).split(MARK);
  return (
    <>
      {parts.map((part, index) => {
        const duty = index % 2 === 1 ? duties[Number(part)] : undefined;
        return duty === undefined ? (
          part
        ) : (
          <ChoiceLink
            key={duty}
            to={{ ...place, duty, party: null, link: null }}
            isChosen={place.duty === duty}
            {...(place.view === "chain" ? { opens: "picture" } : {})}
          >
            {narrator.dutyLabel(duty)}
          </ChoiceLink>
        );
      })}
    </>
  );
}

type Props = {
  readonly written: readonly string[];
  /** The workers that the sentence is about; by default the chosen ones. */
  readonly groups?: readonly PartyIndex[] | undefined;
};

/**
 * The duties without a thread: either nothing is written on them for these workers in any plane, or nothing of it
 * counts on the chosen day, in the chosen reading and above the chosen floor.
 */
export function NothingWritten({ written, groups: asked }: Props) {
  const { say } = useReader();
  const { group, inquiry } = useDossier();
  const groups = asked ?? (group === null ? [] : [group]);
  if (groups.length === 0) return null;
  const { duties } = inquiry.file;
  const blank = duties.filter(duty => !written.includes(duty));
  const hasSome = (duty: string) =>
    groups.some(one => planes.some(plane => hasMaterial(dutyMaterialOf(inquiry, one, duty, plane))));
  const notCounted = blank.filter(hasSome);
  const silent = blank.filter(duty => !notCounted.includes(duty));
  return (
    <>
      {silent.length > 0 && (
        <p id="nothing-written" className="nothing-written">
          <strong>{say("chain.duties.blank", { count: silent.length, total: duties.length })}</strong>{" "}
          <DutyLinks duties={silent} />
        </p>
      )}
      {notCounted.length > 0 && (
        <p className="nothing-written">
          <strong>{say("chain.duties.not-counted", { count: notCounted.length, total: duties.length })}</strong>{" "}
          <DutyLinks duties={notCounted} />
        </p>
      )}
    </>
  );
}
