import { type ChainPlan, type FoldedChain, sheetsOf } from "../../layout/index.ts";
import { ChainHtml, type ChainPicture, type Choosing } from "../../views/index.ts";
import { paper } from "../reading/usePageWidth.ts";

type Props = {
  readonly plan: ChainPlan;
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  readonly choosing: Choosing;
};

/**
 * px that a title of two lines, the standfirst and the choices take above the picture, and those that the legend takes
 * below it. They stand on the same page unless the picture would have to be much smaller for them.
 */
const HEAD = 230;
const KEY = 90;
const READABLE = 0.75;

/** No key reaches anything on paper. */
const noStops: ReadonlySet<string> = new Set();

/**
 * The picture on paper. It is one page, made smaller if need be. Where words would become too small to read, the
 * picture is cut between its bands into several pages, each with the heads of the columns above its part.
 */
export function ChainSheets({ plan, folded, picture, choosing }: Props) {
  const { width, height } = paper;
  const whole = [HEAD + KEY, HEAD, KEY]
    .map(beside => sheetsOf(plan, folded, { width, height: height - beside }))
    .find(one => one.sheets.length === 1 && one.scale >= READABLE * Math.min(1, width / plan.width));
  const { scale, sheets } = whole ?? sheetsOf(plan, folded, paper);
  const part = (top: number, bottom: number) => (
    <div className="sheet-part" style={{ width: plan.width * scale, height: (bottom - top) * scale }}>
      <div className="sheet-plan" style={{ transform: `scale(${scale}) translateY(${-top}px)` }}>
        <ChainHtml plan={plan} folded={folded} picture={picture} choosing={choosing} tabStops={noStops} />
      </div>
    </div>
  );
  return sheets.map(({ top, bottom }) => (
    <div key={top} className="sheet" data-sheet={`${top} ${bottom}`}>
      {top > 0 && part(0, plan.headHeight)}
      {part(top, bottom)}
    </div>
  ));
}
