import type { ReactNode } from "react";
import type { ChainPlan } from "../../../layout/index.ts";
import { ChainHtml, type Choosing } from "../../../views/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { DutyChoice } from "./DutyChoice.tsx";
import type { ChainShown } from "./useChain.ts";

/** The smallest scale of a picture that is fitted to the page. */
const SMALLEST = 0.35;

type Props = {
  readonly shown: Pick<ChainShown, "folded" | "picture" | "choice">;
  readonly plan: ChainPlan;
  /** px that the picture is fitted to; null: it has its own size. */
  readonly room: number | null;
  readonly choosing: Choosing;
  readonly tabStops: ReadonlySet<string>;
  readonly turned: ReadonlySet<string> | undefined;
  readonly groups: ReactNode;
  readonly planes: ReactNode;
  /** Are all threads shown, and not only the first? */
  readonly isAll: boolean;
  readonly onAll: (isAll: boolean) => void;
};

/** The picture on the screen, in its own size or fitted to the page. */
export function ScaledPicture({ shown, plan, room, choosing, tabStops, turned, groups, planes, isAll, onAll }: Props) {
  const { say } = useReader();
  const { folded, picture, choice } = shown;
  const scale = room === null ? 1 : Math.min(1, Math.max(SMALLEST, room / plan.width));
  const more = choice && choice.more > 0 && (
    <button
      type="button"
      className="more-threads"
      aria-expanded={isAll}
      aria-label={say(isAll ? "plate.fewer" : "plate.more", { count: choice.more })}
      onClick={() => onAll(!isAll)}
    >
      {isAll ? "−" : `+${choice.more}`}
    </button>
  );
  return (
    <div
      className="stage-scale"
      style={scale === 1 ? undefined : { transform: `scale(${scale})`, height: plan.height * scale }}
    >
      <ChainHtml
        plan={plan}
        folded={folded}
        picture={picture}
        choosing={choosing}
        tabStops={tabStops}
        turned={turned}
        slots={{
          groups,
          duties: choice && <DutyChoice {...choice} planes={null} />,
          planes: (
            <>
              {planes}
              {more}
            </>
          ),
        }}
      />
    </div>
  );
}
