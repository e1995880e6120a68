/** Everything that can be asked of a dossier under one lens. Shells ask the model through this. */
import type { Plane, Verdict } from "../schema/index.ts";
import { type Alternative, alternativesOf } from "./alternativesOf.ts";
import { type Chain, chainOf } from "./chainOf.ts";
import { type GroupChain, groupChainOf } from "./groupChainOf.ts";
import type { FileIndex, PartyIndex } from "./indexDossier.ts";
import type { Lens } from "./lens.ts";
import { type Book, bookOf } from "./standing.ts";
import { type GroupFacts, groupFactsOf, type Trace, traceDuty } from "./traceDuty.ts";

/** A hypothesis that changes the verdict if chosen, and the verdict then; null where the group is not live then. */
export type Move = {
  readonly hypothesis: string;
  readonly verdict: Verdict | null;
  /** The verdict without the floor, where there is a floor and the verdict is lost or excluded. */
  readonly withoutFloor?: Verdict;
};

export type GroupTrace = Trace & {
  readonly groupChain: GroupChain;
  /** Changes of a single hypothesis that change the verdict. If there are none, the verdict is robust. */
  readonly moves: readonly Move[];
};

export type Inquiry = {
  readonly file: FileIndex;
  readonly lens: Lens;
  readonly chain: Chain;
  readonly book: Book;
  /** @param group a live group of the chain */
  readonly groupChain: (group: PartyIndex) => GroupChain;
  readonly trace: (group: PartyIndex, duty: string, plane: Plane) => GroupTrace;
};

type Opened = {
  readonly chain: Chain;
  readonly book: Book;
  readonly at: (group: PartyIndex) => { groupChain: GroupChain; look: GroupFacts };
};

/** Keeps the chain of the last group, since questions come group by group. */
function open(file: FileIndex, lens: Lens): Opened {
  const chain = chainOf(file, lens);
  let last: { groupChain: GroupChain; look: GroupFacts } | null = null;
  return {
    chain,
    book: bookOf(chain),
    at(group) {
      if (last?.groupChain.group !== group) {
        const groupChain = groupChainOf(chain, group);
        last = { groupChain, look: groupFactsOf(chain, groupChain) };
      }
      return last;
    },
  };
}

export function inquiryOf(file: FileIndex, lens: Lens = {}): Inquiry {
  const { chain, book, at } = open(file, lens);
  let others: (Alternative & Opened)[] | null = null;
  const alternatives = () => {
    others ??= alternativesOf(file, lens).map(alternative => ({ ...alternative, ...open(file, alternative.lens) }));
    return others;
  };
  const ask = (opened: Opened, group: PartyIndex, duty: string, plane: Plane): Trace => {
    const { groupChain, look } = opened.at(group);
    return traceDuty(opened.chain, opened.book, groupChain, look, duty, plane);
  };
  const movesOf = (group: PartyIndex, { duty, plane, verdict: now }: Trace): readonly Move[] => {
    const moves: Move[] = [];
    for (const other of alternatives()) {
      const verdict = other.chain.live[group] ? ask(other, group, duty, plane).verdict : null;
      if (verdict === now) continue;
      const everyone = verdict === "lost" || verdict === "excluded";
      moves.push({
        hypothesis: other.hypothesis,
        verdict,
        ...(everyone && chain.focus.floor !== null
          ? { withoutFloor: ask(open(file, { ...other.lens, floor: undefined }), group, duty, plane).verdict }
          : {}),
      });
    }
    return moves;
  };
  const traceNow = (group: PartyIndex, duty: string, plane: Plane): GroupTrace => {
    const trace = ask({ chain, book, at }, group, duty, plane);
    let moves: readonly Move[] | null = null;
    // A picture asks for every trace, and for the moves of none. A copy of a trace for its words asks for none either.
    return Object.defineProperty({ ...trace, groupChain: at(group).groupChain }, "moves", {
      get: () => (moves ??= movesOf(group, trace)),
    }) as GroupTrace;
  };
  // The traces of the last group are kept: a headline, a table and its sentences ask for the same ones.
  let kept: { readonly group: PartyIndex; readonly traces: Map<string, GroupTrace> } | null = null;
  return {
    file,
    lens,
    chain,
    book,
    groupChain: group => at(group).groupChain,
    trace(group, duty, plane) {
      if (kept?.group !== group) kept = { group, traces: new Map() };
      const key = `${duty} ${plane}`;
      const known = kept.traces.get(key);
      if (known) return known;
      const fresh = traceNow(group, duty, plane);
      kept.traces.set(key, fresh);
      return fresh;
    },
  };
}
