/** Everything that can be asked of a dossier under one lens. The door through which shells ask the model. */
import type { Plane, Verdict } from "../schema/index.ts";
import { type Alternative, alternativesOf } from "./alternativesOf.ts";
import { type Chain, chainOf } from "./chainOf.ts";
import { type GroupChain, groupChainOf } from "./groupChainOf.ts";
import type { FileIndex, PartyIndex } from "./indexDossier.ts";
import type { Lens } from "./lens.ts";
import { type Book, bookOf } from "./standing.ts";
import { type Look, lookAt, type Trace, traceDuty } from "./traceDuty.ts";

/** What moves a verdict: a hypothesis chosen instead, and the verdict then; null where the group is not live then. */
export type Move = {
  readonly hypothesis: string;
  readonly verdict: Verdict | null;
  /** Under a floor, where the verdict then is lost or excluded: what it is without the floor. */
  readonly withoutFloor?: Verdict;
};

export type GroupTrace = Trace & {
  readonly groupChain: GroupChain;
  /** Single changes of a hypothesis that change the verdict; none: it is robust. */
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
  readonly at: (group: PartyIndex) => { groupChain: GroupChain; look: Look };
};

/** Keeps the chain of the group asked about last: questions come group by group. */
function open(file: FileIndex, lens: Lens): Opened {
  const chain = chainOf(file, lens);
  let last: { groupChain: GroupChain; look: Look } | null = null;
  return {
    chain,
    book: bookOf(chain),
    at(group) {
      if (last?.groupChain.group !== group) {
        const groupChain = groupChainOf(chain, group);
        last = { groupChain, look: lookAt(chain, groupChain) };
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
  const traceNow = (group: PartyIndex, duty: string, plane: Plane): GroupTrace => {
    const trace = ask({ chain, book, at }, group, duty, plane);
    const moves: Move[] = [];
    for (const other of alternatives()) {
      const verdict = other.chain.live[group] ? ask(other, group, duty, plane).verdict : null;
      if (verdict === trace.verdict) continue;
      const everyone = verdict === "lost" || verdict === "excluded";
      moves.push({
        hypothesis: other.hypothesis,
        verdict,
        ...(everyone && chain.focus.floor !== null
          ? { withoutFloor: ask(open(file, { ...other.lens, floor: undefined }), group, duty, plane).verdict }
          : {}),
      });
    }
    return { ...trace, groupChain: at(group).groupChain, moves };
  };
  // A headline, a table and its sentences ask for the same traces of one group, one after the other.
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
