import type { ReactNode } from "react";
import type { ChainPlan, FoldedChain } from "../layout/index.ts";
import { type State, states } from "../schema/index.ts";
import { sayState } from "../text/index.ts";
import { type ChainPicture, Mark } from "../views/index.ts";
import { useReader } from "./useReader.ts";

type Props = {
  readonly picture: ChainPicture;
  readonly folded: FoldedChain;
  /** Null on a narrow page, where some manners are not drawn. */
  readonly plan: ChainPlan | null;
};

/** Explains what is on the screen, and nothing else. */
export function Legend({ picture, folded, plan }: Props) {
  const { language, say } = useReader();
  const shown = new Set<State>(
    picture.columns.flatMap(({ knots }) => knots.flatMap(({ pictures }) => pictures.map(({ state }) => state))),
  );
  const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
  const has = (test: (card: (typeof cards)[number]) => boolean) => cards.some(test);
  const manners: readonly (readonly [name: string, isShown: boolean, sample: ReactNode, words: string])[] = [
    [
      "workers",
      has(({ manner }) => manner === "workers" || manner === "workers-fold"),
      <i key="w" className="sample is-workers" />,
      say("stage.legend.workers"),
    ],
    [
      "unknown",
      has(({ manner }) => manner === "unknown"),
      <i key="u" className="sample is-unknown" />,
      say("stage.legend.unknown"),
    ],
    [
      "line",
      has(({ stack }) => stack === "line"),
      <i key="l" className="sample is-unknown stack-line" />,
      say("stage.legend.line"),
    ],
    [
      "pile",
      has(({ stack, parties }) => stack === "pile" && parties.length === 1),
      <i key="p" className="sample stack-pile" />,
      say("stage.legend.pile"),
    ],
    [
      "fold",
      has(({ parties }) => parties.length > 1),
      <i key="f" className="sample is-fold stack-pile" />,
      say("stage.legend.fold"),
    ],
    [
      "unplaced",
      picture.unplaced.length > 0,
      <i key="x" className="sample is-unknown" />,
      say("stage.legend.unplaced"),
    ],
    ["torn", has(({ isTorn }) => isTorn), <i key="t" className="sample is-torn" />, say("stage.legend.torn")],
    [
      "apart",
      folded.nodes.some(({ cluster }) => cluster !== 0),
      <i key="a" className="sample is-apart" />,
      say("stage.legend.apart"),
    ],
    ["border", (plan?.borders.length ?? 0) > 0, <i key="b" className="sample-border" />, say("stage.legend.border")],
    [
      "return",
      folded.hops.some(({ isReturn }) => isReturn),
      <i key="r" className="sample-return" />,
      say("stage.legend.return"),
    ],
    [
      "dispute",
      picture.hops.some(({ isDisputed }) => isDisputed),
      <Mark key="d" state="contested" size={16} />,
      say("stage.legend.dispute"),
    ],
    [
      "receipt",
      picture.columns.some(({ knots }) => knots.some(({ stops }) => stops)),
      <i key="s" className="sample-bar" />,
      say("stage.legend.receipt"),
    ],
  ];
  const isSeveral = picture.columns.some(({ knots }) => knots.some(({ pictures }) => pictures.length > 1));
  return (
    <div className="legend">
      <h3>{say("stage.legend")}</h3>
      <ul>
        {states
          .filter(state => shown.has(state))
          .map(state => (
            <li key={state}>
              <Mark state={state} size={20} /> {sayState(language, state)}
            </li>
          ))}
        {manners.map(
          ([name, isShown, sample, words]) =>
            isShown && (
              <li key={name}>
                {sample} {words}
              </li>
            ),
        )}
      </ul>
      {isSeveral && <p className="quiet">{say("stage.legend.several")}</p>}
    </div>
  );
}
