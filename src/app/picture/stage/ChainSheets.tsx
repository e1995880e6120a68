import { type ChainPlan, type FoldedChain, sheetsOf } from "../../../layout/index.ts";
import { standfirstOf } from "../../../text/index.ts";
import { ChainHtml, type ChainPicture, type Choosing } from "../../../views/index.ts";
import { type ShownDossier, useDossier } from "../../page/reading/useDossier.ts";
import { paper } from "../../page/reading/usePageWidth.ts";

type Props = {
  readonly plan: ChainPlan;
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  readonly choosing: Choosing;
};

/** px of the legend below the picture. */
const KEY = 90;
/** Title and legend stand on the page of the picture unless it would have to be smaller than this for them. */
const READABLE = 0.75;

const linesOf = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters));

/** px that the title, the standfirst and what is chosen take above the picture, by their letters: rather too many. */
function headHeight({ dossier, narrator }: Pick<ShownDossier, "dossier" | "narrator">): number {
  const title = linesOf(narrator.text(dossier.title).text, 58);
  const standfirst = linesOf(standfirstOf(dossier, narrator)?.text ?? "", 120);
  // The reading that is shown takes a line more.
  const chosen = dossier.hypotheses.length > 0 ? 2 : 1;
  return 42 + 46 * title + 24 * (standfirst + chosen);
}

/** No key reaches anything on paper. */
const noStops: ReadonlySet<string> = new Set();

/**
 * The picture on paper. It is one page, made smaller if need be. Where words would become too small to read, the chain
 * is whole below the title and what stands beside it follows on the next page; where the chain itself is too high, the
 * picture is cut between its bands into several pages, each with the heads of the columns above its part.
 */
export function ChainSheets({ plan, folded, picture, choosing }: Props) {
  const { width, height } = paper;
  const head = headHeight(useDossier());
  const readable = READABLE * Math.min(1, width / plan.width);
  const [withKey, whole, ownPage] = [head + KEY, head, KEY].map(beside => {
    const sheets = sheetsOf(plan, folded, { width, height: height - beside });
    return sheets.sheets.length === 1 && sheets.scale >= readable ? sheets : null;
  });
  const begun = sheetsOf(plan, folded, { width, height, taken: head, smallest: readable });
  const chainEnd = plan.bands.at(-1)?.bottom ?? 0;
  const isChainWhole = begun.scale >= readable && begun.sheets[0]!.bottom >= chainEnd;
  const { scale, sheets } =
    withKey ?? whole ?? (isChainWhole ? begun : null) ?? ownPage ?? sheetsOf(plan, folded, paper);
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
