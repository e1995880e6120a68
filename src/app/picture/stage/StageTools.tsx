import type { ReactNode, RefObject } from "react";
import type { FoldedChain } from "../../../layout/index.ts";
import type { PartyIndex } from "../../../model/index.ts";
import { OverlayChoice } from "./OverlayChoice.tsx";
import { PartyFinder } from "./PartyFinder.tsx";

type Props = {
  readonly finder: RefObject<HTMLInputElement | null>;
  readonly isFinding: boolean;
  readonly onFound: (party: PartyIndex) => void;
  readonly folded: FoldedChain;
  /** There is no room to draw other lines. */
  readonly isListed: boolean;
  /** Buttons that stand beside these. */
  readonly children: ReactNode;
};

/** What can be done with the picture, below it. Paper has nothing of it, so it is loaded after the picture. */
export function StageTools({ finder, isFinding, onFound, folded, isListed, children }: Props) {
  return (
    <div className="stage-tools">
      <PartyFinder input={finder} isAsked={isFinding} onFound={onFound} />
      <OverlayChoice folded={folded} isListed={isListed} />
      {children}
    </div>
  );
}
