/** Explains what is in the picture, and nothing else. */
import type { ChainPlan, FoldedChain } from "../../layout/index.ts";
import { type State, states } from "../../schema/index.ts";
import { type Language, say, sayState } from "../../text/index.ts";
import type { ChainPicture } from "./chainPicture.ts";

const samples = [
  "workers",
  "unknown",
  "line",
  "pile",
  "fold",
  "unplaced",
  "torn",
  "apart",
  "border",
  "return",
  "dispute",
  "receipt",
  "aside",
] as const;
const families = ["money", "data", "instructions", "ownership"] as const;

/** The samples of everything that is not a state. */
export type LegendSample = (typeof samples)[number] | (typeof families)[number];

export type LegendEntry = (
  | { readonly kind: "state"; readonly state: State }
  | { readonly kind: "sample"; readonly sample: LegendSample }
) & { readonly words: string };

export type Legend = {
  readonly heading: string;
  readonly entries: readonly LegendEntry[];
  /** Says how to read several marks in one layer; null if there are none. */
  readonly note: string | null;
};

/** @param plan null in one column, where borders are words and need no explanation */
export function legendOf(
  language: Language,
  picture: Pick<ChainPicture, "beside" | "cards" | "columns" | "hops" | "overlays" | "unplaced">,
  { nodes, hops }: Pick<FoldedChain, "hops" | "nodes">,
  plan: Pick<ChainPlan, "borders"> | null,
): Legend {
  const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
  const knots = picture.columns.flatMap(column => column.knots);
  const shown = new Set<State>(knots.flatMap(({ pictures }) => pictures.map(({ state }) => state)));
  for (const { state } of cards) if (state) shown.add(state.state);
  const isShown: Readonly<Record<(typeof samples)[number], boolean>> = {
    workers: cards.some(({ manner }) => manner === "workers" || manner === "workers-fold"),
    unknown: cards.some(({ manner }) => manner === "unknown"),
    line: cards.some(({ stack }) => stack === "line"),
    pile: cards.some(({ stack, parties }) => stack === "pile" && parties.length === 1),
    fold: cards.some(({ parties }) => parties.length > 1),
    unplaced: picture.unplaced.length > 0,
    torn: cards.some(({ isTorn }) => isTorn),
    apart: nodes.some(({ cluster }) => cluster !== 0),
    border: plan !== null && plan.borders.length > 0,
    return: hops.some(({ isReturn }) => isReturn),
    dispute: picture.hops.some(({ isDisputed }) => isDisputed),
    receipt: knots.some(({ end }) => end === "bar"),
    aside: knots.some(({ end }) => end === "aside"),
  };
  const lines = families.filter(family => picture.overlays.some(overlay => overlay.family === family));
  return {
    heading: say(language, "stage.legend"),
    entries: [
      ...states
        .filter(state => shown.has(state))
        .map(state => ({ kind: "state", state, words: sayState(language, state) }) as const),
      ...samples
        .filter(sample => isShown[sample])
        .map(sample => ({ kind: "sample", sample, words: say(language, `stage.legend.${sample}`) }) as const),
      ...lines.map(sample => ({ kind: "sample", sample, words: say(language, `stage.overlays.${sample}`) }) as const),
    ],
    note: knots.some(({ pictures }) => pictures.length > 1) ? say(language, "stage.legend.several") : null,
  };
}
