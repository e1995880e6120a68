/** What another reading of a file would change for one worker group. */
import { finish, type Steps } from "../base/index.ts";
import { type Plane, planes, type Verdict } from "../schema/index.ts";
import { alternativesOf } from "./alternativesOf.ts";
import { chainOf } from "./chainOf.ts";
import { groupChainOf } from "./groupChainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { GroupTrace, Inquiry, Move } from "./inquiryOf.ts";
import type { HopSpan } from "./shortestWays.ts";

export type Changes = {
  /** The hypothesis that is chosen instead of the present one of its set. */
  readonly hypothesis: string;
  /** Is the group not in the chain then? Then there is nothing to compare. */
  readonly isGone: boolean;
  readonly verdicts: readonly {
    readonly duty: string;
    readonly plane: Plane;
    readonly now: Verdict;
    readonly instead: Verdict;
  }[];
  /** The depths, null where they are the same. A depth is null where no way leads to the group. */
  readonly depth: { readonly now: HopSpan | null; readonly instead: HopSpan | null } | null;
  /** Parties that are only in the other chain, and parties that are only in the present one, in file order. */
  readonly come: readonly PartyIndex[];
  readonly go: readonly PartyIndex[];
};

/** One entry for each hypothesis that is not chosen, in file order. */
export const changesOf = (inquiry: Inquiry, group: PartyIndex): readonly Changes[] =>
  finish(changeSteps(inquiry, group));

/** The same step by step, for a page that has to go on answering meanwhile: each asks for every trace in another chain. */
export function* changeSteps(inquiry: Inquiry, group: PartyIndex): Steps<readonly Changes[]> {
  const { chain, file, lens } = inquiry;
  const others = alternativesOf(file, lens);
  if (others.length === 0) return [];
  const traces = file.duties.flatMap(duty => planes.map(plane => inquiry.trace(group, duty, plane)));
  yield;
  const movesOf = new Map<GroupTrace, readonly Move[]>();
  for (const trace of traces) {
    movesOf.set(trace, trace.moves);
    yield;
  }
  const parties = file.dossier.parties.map((_, index) => index);
  const changes: Changes[] = [];
  for (const { hypothesis, lens: other } of others) {
    const instead = chainOf(file, other);
    const isGone = instead.live[group] !== 1;
    const verdicts = traces.flatMap(trace => {
      const { duty, plane, verdict } = trace;
      const move = movesOf.get(trace)!.find(one => one.hypothesis === hypothesis);
      return move?.verdict ? [{ duty, plane, now: verdict, instead: move.verdict }] : [];
    });
    const depths = isGone
      ? null
      : { now: inquiry.groupChain(group).depth, instead: groupChainOf(instead, group).depth };
    const isSame = depths?.now?.min === depths?.instead?.min && depths?.now?.max === depths?.instead?.max;
    changes.push({
      hypothesis,
      isGone,
      verdicts,
      depth: isSame ? null : depths,
      come: parties.filter(party => instead.live[party] && !chain.live[party]),
      go: parties.filter(party => !instead.live[party] && chain.live[party]),
    });
    yield;
  }
  return changes;
}
