import type { Assertion, Mode, Plane, State, Verdict } from "../schema/index.ts";
import type { PartyIndex } from "./indexDossier.ts";
import { type GroupTrace, type Inquiry, inquiryOf } from "./inquiryOf.ts";
import { modeOf } from "./modeOf.ts";
import { type HopSpan, nearestAbove } from "./shortestWays.ts";
import { answers, isFor, type Standing } from "./standing.ts";

/** A party that answers for a duty, with the statement that says so most strongly. */
export type Answering = {
  readonly party: string;
  /** How far above the workers; null outside their chain. */
  readonly hops: HopSpan | null;
  readonly mode: Mode;
  readonly statement: Assertion;
};

/** So many parties are named; the rest is counted. */
const MOST = 6;

function answeringOf({ file }: Inquiry, party: PartyIndex, { statements }: Standing, hops: HopSpan | null): Answering {
  const keeping = statements.filter(isFor);
  const mode = modeOf(keeping);
  const statement = keeping.find(one => modeOf([one]) === mode)!;
  return { party: file.dossier.parties[party]!.id, hops, mode, statement: statement.assertion };
}

/** The nearest parties above the workers that answer, nearest first. */
function nearestAnswering(inquiry: Inquiry, { standings, groupChain: { group } }: GroupTrace): readonly Answering[] {
  const { chain } = inquiry;
  const left = new Map([...standings].filter(([party, { state }]) => party !== group && answers(state)));
  const found: Answering[] = [];
  while (left.size > 0 && found.length < MOST) {
    let nearest: PartyIndex | null = null;
    nearestAbove(chain, group, party => {
      if (nearest === null && left.has(party)) nearest = party;
      return left.has(party);
    });
    if (nearest === null) break;
    const party: PartyIndex = nearest;
    found.push(
      answeringOf(
        inquiry,
        party,
        left.get(party)!,
        nearestAbove(chain, group, other => other === party),
      ),
    );
    left.delete(party);
  }
  return found;
}

/**
 * What a sentence about a trace needs: who answers for the duty, who is contested, and the verdict without the floor
 * where the floor makes the duty lost or excluded.
 */
export function traceSummaryOf(inquiry: Inquiry, trace: GroupTrace) {
  const { parties } = inquiry.file.dossier;
  const { group } = trace.groupChain;
  const withState = (...states: State[]) =>
    [...trace.standings]
      .filter(([party, standing]) => party !== group && states.includes(standing.state))
      .map(([party]) => parties[party]!.id);
  const { floor } = inquiry.chain.focus;
  const needsFloorless = floor !== null && (trace.verdict === "lost" || trace.verdict === "excluded");
  const answering = nearestAnswering(inquiry, trace);
  return {
    duty: trace.duty,
    plane: trace.plane,
    verdict: trace.verdict,
    extent: trace.extent,
    distance: trace.distance,
    answering,
    /** How many more answer than are named. */
    more: withState("held", "shared").length - answering.length,
    contested: withState("contested"),
    outside: [...trace.outside].map(([party, standing]) => answeringOf(inquiry, party, standing, null)),
    floor,
    ...(needsFloorless ? { withoutFloor: verdictWithoutFloor(inquiry, group, trace.duty, trace.plane) } : {}),
  };
}

function verdictWithoutFloor({ file, lens }: Inquiry, group: number, duty: string, plane: Plane): Verdict {
  return inquiryOf(file, { ...lens, floor: undefined }).trace(group, duty, plane).verdict;
}
