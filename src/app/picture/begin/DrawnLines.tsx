import { memo, useCallback, useMemo, useRef } from "react";
import { indexDossier, inquiryOf } from "../../../model/index.ts";
import { type Dossier, overlayFamilies } from "../../../schema/index.ts";
import { narratorOf, sayList } from "../../../text/index.ts";
import {
  ChainFlow,
  ChainHtml,
  type ChainPicture,
  type Choosing,
  type FlowWords,
  keptScene,
  otherRoutes,
} from "../../../views/index.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePageWidth } from "../../page/reading/usePageWidth.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { sizesFrom } from "../stage/sizesFrom.ts";
import { useMeasured } from "../stage/useMeasured.ts";
import { useRows } from "../stage/useRows.ts";

/** Below this width in px the cards stand in one column. */
const NARROW = 460;
/** In one column the parties of a layer share a card, since nothing here can be swept through. */
const IN_A_ROW = 1;

const scene = keptScene();
const noStops: ReadonlySet<string> = new Set();
const nobody: readonly string[] = [];
const everybody: readonly string[] = ["all"];
/** In this picture nothing is chosen. */
const choosing: Choosing = { chosen: "", hrefOf: () => "#own", onChoose: (_, event) => event.preventDefault() };

/** A chain that is being written, as its page will draw it. It is a picture alone: nothing in it can be pressed. */
export const DrawnLines = memo(function DrawnLines({ dossier }: { readonly dossier: Dossier }) {
  const { language, say } = useReader();
  useMessages("labels", "details", "definitions");
  const frame = useRef<HTMLDivElement>(null);
  const { width } = usePageWidth(frame);
  const heightOf = useMeasured(frame);
  const rows = useRows(frame, nobody);
  const told = useMemo(() => {
    const inquiry = inquiryOf(indexDossier(dossier, true), {});
    const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
    const [only = null, ...more] = inquiry.chain.groups;
    const routes = otherRoutes({ inquiry, group: only, show: [], unfolded: [], party: null, link: null });
    // Nothing is chosen here, so no way may be called another one.
    return { inquiry, narrator, group: more.length === 0 && routes === "none" ? only : null };
  }, [dossier, language]);
  const sizesOf = useCallback((picture: ChainPicture) => sizesFrom(picture, heightOf), [heightOf]);
  const isNarrow = width !== null && width < NARROW;
  const { folded, picture, plan } = scene({
    ...told,
    language,
    plane: "legal",
    duty: null,
    party: null,
    link: null,
    lit: nobody,
    show: overlayFamilies,
    unfolded: isNarrow ? nobody : everybody,
    columns: nobody,
    room: width === null || isNarrow ? { cards: IN_A_ROW } : { width, sizesOf },
  });
  const scale = plan && width !== null ? Math.min(1, width / plan.width) : 1;
  const nameOf = (node: number): string => picture.cards[node]!.name.text;
  const flowWords: FlowWords = {
    previous: say("stage.layer.previous"),
    next: say("stage.layer.next"),
    place: (place, count) => say("stage.layer.place", { place, count }),
    coming: say("stage.layer.coming"),
    from: node => say("chain.from", { party: nameOf(node) }),
    back: node => say("stage.flow.back", { party: nameOf(node) }),
  };
  return (
    <figure className="drawn-lines">
      <figcaption className="sr">
        {say("edit.write.picture", {
          names: sayList(
            language,
            folded.nodes.map((_, node) => nameOf(node)),
          ),
        })}
      </figcaption>
      <div ref={frame} className="drawn-plan" inert>
        {plan && (
          <div
            className="drawn-whole"
            style={scale === 1 ? undefined : { transform: `scale(${scale})`, height: plan.height * scale }}
          >
            <ChainHtml plan={plan} folded={folded} picture={picture} choosing={choosing} tabStops={noStops} />
          </div>
        )}
        {isNarrow && (
          <ChainFlow
            {...rows}
            folded={folded}
            picture={picture}
            duty={null}
            choosing={choosing}
            tabStops={noStops}
            words={flowWords}
          />
        )}
      </div>
      {picture.overlays.length > 0 && (
        <ol className="drawn-overlays">
          {picture.overlays.map(({ key, sentence }) => (
            <li key={key}>{sentence}</li>
          ))}
        </ol>
      )}
    </figure>
  );
});
