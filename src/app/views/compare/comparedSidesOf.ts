/** The two sides of a comparison with what the reader has chosen, and what follows where nothing is. */
import { memoizeLast } from "../../../base/index.ts";
import {
  type Both,
  both,
  comparisonOf,
  type FileIndex,
  focusOf,
  type Inquiry,
  inquiryOf,
  sharedDuty,
  sharedPlane,
} from "../../../model/index.ts";
import { type Language, narratorOf } from "../../../text/index.ts";
import type { CompareSide } from "../../../views/index.ts";
import type { ComparePlace } from "../../page/address/place.ts";
import { type LeftAside, resolve } from "../../page/address/resolve.ts";
import { choicesOfSide, type SideChoices, type SidePlace } from "./sideChoices.ts";
import type { ToldComparison } from "./toldComparison.ts";

export type ComparedSides = {
  readonly sides: Both<CompareSide>;
  /** The id of the duty that faces. */
  readonly duty: string | null;
  readonly leftAside: readonly LeftAside[];
};

type LensOfSide = Pick<SideChoices, "date" | "known" | "floor" | "world"> & { readonly file: FileIndex };

const inquiryInto = ({ file, date, known, floor, world }: LensOfSide): Inquiry =>
  inquiryOf(file, {
    ...(date === null ? {} : { date }),
    ...(known === null ? {} : { known }),
    ...(floor === null ? {} : { floor }),
    world,
  });

/** Each side keeps what it knows while the other one, the duty or the plane is chosen. */
const keptInquiry = [memoizeLast(inquiryInto), memoizeLast(inquiryInto)] as const;

/** @param told what the project says of these two: the duty and the plane in which they open */
export function comparedSidesOf(
  place: ComparePlace,
  files: Both<FileIndex>,
  told: ToldComparison | null,
  language: Language,
): ComparedSides {
  const { asked, leftAside } = resolve<"compare">(
    place,
    both(files, (file, side) => ({
      file,
      world: focusOf(file.dossier, { world: choicesOfSide(place, side).world }).world,
    })),
  );
  const bare = both(files, (file, side) => {
    const { date, known, floor, world, workers } = choicesOfSide(asked, side);
    const inquiry = keptInquiry[side]({ file, date, known, floor, world });
    const { groups } = inquiry.chain;
    const group = groups.find(one => file.dossier.parties[one]!.id === workers) ?? groups[0] ?? null;
    return { inquiry, group };
  });
  const chosen = ([0, 1] as const).map((side: SidePlace) => choicesOfSide(asked, side).plane);
  // Of two planes that differ, both are chosen; where one is, both are compared in it.
  const usual = chosen.find(plane => plane !== null) ?? told?.plane ?? sharedPlane(bare);
  const sides = both(
    bare,
    ({ inquiry, group }, side): CompareSide => ({
      inquiry,
      group,
      plane: chosen[side] ?? usual,
      narrator: narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known).brief,
    }),
  );
  return { sides, duty: asked.duty ?? told?.duty ?? sharedDuty(comparisonOf(...sides)), leftAside };
}
