import { type RefObject, useMemo } from "react";
import { type ChainPlan, capacityFor, type FoldedChain, foldChain, layoutChain } from "../../layout/index.ts";
import { isWritten } from "../../model/index.ts";
import { type ChainPicture, pictureOf, writtenDuties } from "../../views/index.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";
import { useTold } from "../reading/useTold.ts";
import { sizesFrom } from "./sizesFrom.ts";
import { useMeasured } from "./useMeasured.ts";

/** Below this width in px there is one column of cards and one thread. */
const NARROW = 700;
/** Below this width there is one thread, where there would be more than so many. */
const WIDE = 900;
const FEW = 3;
/** Cards of one layer that can be swept through in one column. */
const IN_A_ROW = 8;

export type ChainShown = {
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  /** Null in one column, and before the width is known. */
  readonly plan: ChainPlan | null;
  readonly isNarrow: boolean;
  /** The duty by which the cards are told: the one looked at; in one column always the one whose thread is drawn. */
  readonly duty: string | null;
  /** Where there is room for one thread alone: the duties to choose it from, and the one that is drawn. */
  readonly choice: { readonly duties: readonly string[]; readonly drawn: string } | null;
  /** Duties that have a thread of their own accord. */
  readonly written: readonly string[];
};

/** The chain as it is asked for, told in words and laid out for the width there is. */
export function useChain(stage: RefObject<HTMLElement | null>, width: number | null): ChainShown {
  const { language } = useReader();
  const chosen = useChosen();
  const { dossier, group, inquiry, narrator, plane } = useTold();
  const { chain, file } = inquiry;
  const { party, link, show, step, unfold } = chosen.asked;
  const measured = useMeasured(stage);
  const isNarrow = width !== null && width < NARROW;
  const asked = chosen.asked.duty;
  const written = useMemo(() => (group === null ? [] : writtenDuties(inquiry, group)), [inquiry, group]);
  const choice = useMemo(() => {
    const duties = file.duties.filter(one => written.includes(one) || (one === asked && group !== null));
    const hasRoom = !isNarrow && (width === null || width >= WIDE || duties.length <= FEW);
    // Without being asked for, the first on which anything is written here is drawn.
    const spoken = duties.find(one => isWritten(inquiry.trace(group!, one, plane))) ?? duties[0];
    return hasRoom || spoken === undefined ? null : { duties, drawn: asked ?? spoken };
  }, [file, written, asked, group, isNarrow, width, inquiry, plane]);
  const drawn = choice?.drawn ?? null;
  const duty = isNarrow ? drawn : asked;
  const columns = drawn === null ? new Set(asked === null ? written : [...written, asked]).size : 1;
  const capacity = width === null || isNarrow ? IN_A_ROW : capacityFor(width, columns);

  const byItself = useMemo(
    () => foldChain(inquiry, { group, capacity, keep: new Set(), unfolded: unfold }),
    [inquiry, group, capacity, unfold],
  );
  const folded = useMemo(() => {
    const chosen = dossier.links.find(({ id }) => id === link);
    const keep = [party, chosen?.from, chosen?.to].flatMap(id => {
      const index = id ? file.partyAt.get(id) : undefined;
      return index === undefined ? [] : [index];
    });
    // What is chosen has a card of its own. Mostly it has one anyway, and the picture stays as it is.
    const isHidden = keep.some(one => (byItself.nodes[byItself.nodeOf[one]!]?.parties.length ?? 1) > 1);
    return isHidden ? foldChain(inquiry, { group, capacity, keep: new Set(keep), unfolded: unfold }) : byItself;
  }, [byItself, inquiry, dossier, file, group, capacity, party, link, unfold]);

  const picture = useMemo(() => {
    const lit = dossier.story.find(({ id }) => id === step)?.focus.parties ?? [];
    const asOne = drawn === null ? undefined : [drawn];
    return pictureOf({
      inquiry,
      narrator,
      language,
      folded,
      group,
      plane,
      duty,
      party,
      link,
      lit,
      show,
      columns: asOne,
    });
  }, [inquiry, narrator, language, folded, group, plane, duty, drawn, party, link, step, show, dossier]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the heights
  const plan = useMemo(
    () =>
      width === null || isNarrow
        ? null
        : layoutChain({
            folded,
            width,
            threads: picture.columns.map(({ knots }) => knots),
            verdictLayer: group === null ? null : chain.layer[group]!,
            crosses: picture.crosses,
            overlays: picture.overlays.map(({ line }) => line),
            sizes: sizesFrom(picture, measured),
          }),
    [folded, picture, width, isNarrow, measured.version, group, chain],
  );
  return { folded, picture, plan, isNarrow, duty, choice, written };
}
