import type { ChainPlan, FoldedChain } from "../../../layout/index.ts";
import { type ChainPicture, type LegendEntry, type LegendSample, legendOf, Mark } from "../../../views/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  readonly picture: ChainPicture;
  readonly folded: FoldedChain;
  /** Null on a narrow page, where some kinds of lines and cards are not drawn. */
  readonly plan: ChainPlan | null;
};

/** The class of each sample in the style sheet. */
const samples: Readonly<Record<Exclude<LegendSample, "dispute">, string>> = {
  workers: "sample is-workers",
  unknown: "sample is-unknown",
  line: "sample is-unknown stack-line",
  pile: "sample stack-pile",
  fold: "sample is-fold stack-pile",
  unplaced: "sample is-unplaced",
  torn: "sample is-torn",
  apart: "sample is-apart",
  border: "sample-border",
  return: "sample-return",
  receipt: "sample-bar",
  aside: "sample-aside",
  money: "sample-line overlay-money",
  data: "sample-line overlay-data",
  instructions: "sample-line overlay-instructions",
  ownership: "sample-line overlay-ownership",
};

const lines: ReadonlySet<LegendSample> = new Set(["money", "data", "instructions", "ownership"]);

function Sample({ entry }: { readonly entry: LegendEntry }) {
  if (entry.kind === "state") return <Mark state={entry.state} size={20} />;
  if (entry.sample === "dispute") return <Mark state="contested" size={16} />;
  if (lines.has(entry.sample))
    return (
      <svg className={samples[entry.sample]} width="34" height="12" aria-hidden="true" focusable="false">
        <path className="overlay-line" d="M1 6H33" />
      </svg>
    );
  return <i className={samples[entry.sample]} />;
}
/** Explains what is on the screen, and nothing else. */
export function Legend({ picture, folded, plan }: Props) {
  const { language } = useReader();
  const { heading, entries, note } = legendOf(language, picture, folded, plan);
  if (entries.length === 0) return null;
  return (
    <div className="legend">
      <h3>{heading}</h3>
      <ul>
        {entries.map(entry => (
          <li key={`${entry.kind} ${entry.kind === "state" ? entry.state : entry.sample}`}>
            <Sample entry={entry} /> {entry.words}
          </li>
        ))}
      </ul>
      {note && <p className="quiet">{note}</p>}
    </div>
  );
}
