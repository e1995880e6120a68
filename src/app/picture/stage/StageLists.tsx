import type { ChainPicture } from "../../../views/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { NothingWritten } from "./NothingWritten.tsx";
import { OverlayList } from "./OverlayList.tsx";
import { ReturnList } from "./ReturnList.tsx";

type Props = {
  readonly picture: ChainPicture;
  /** The duties that have a thread. */
  readonly written: readonly string[];
};

/** What the picture has no room for, as lists below it: other lines, hops that lead back up, duties without a thread. */
export function StageLists({ picture, written }: Props) {
  const { group } = useDossier();
  return (
    <>
      <OverlayList overlays={picture.overlays} />
      <ReturnList returns={picture.returns} />
      {group !== null && <NothingWritten written={written} />}
    </>
  );
}
