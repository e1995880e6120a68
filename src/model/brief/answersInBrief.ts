/**
 * The answers for all groups of a chain, each with what it rests on in brief. They are gathered for 32 groups at once,
 * one bit each, so that a chain of 100,000 parties is read in the time of its size; who is asked is the same as for one
 * trace: `verdictOf`, `standingOf`, `extentAmong` and `riseFrom`.
 */
import {
  type ConditionValue,
  type DutyPart,
  type Plane,
  type Verdict,
  type Verification,
  verifications,
} from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { HopSpan } from "../shortestWays.ts";
import type { Book } from "../standing.ts";
import { conditionOf, conditionsOn, isWholeChain } from "../traceDuty.ts";
import { verdictOf } from "../verdictOf.ts";
import { type Ways, waysDown } from "../waysDown.ts";
import { gatheredPage } from "./gatheredPage.ts";
import { groupBlockOf, has, TOGETHER } from "./groupBlock.ts";
import { type NearestHolders, nearestHoldersIn } from "./nearestHolders.ts";
import { type PartyShare, standsOnWays } from "./standsOnWays.ts";
import { NOBODY, writtenPage } from "./writtenPage.ts";

/** So many are named; the rest is counted. */
const MOST = 10;

export type BriefTrace = {
  readonly duty: string;
  readonly plane: Plane;
  readonly verdict: Verdict;
  readonly extent: DutyPart;
  readonly distance: HopSpan | null;
  readonly condition: ConditionValue | null;
  /** Who holds or shares the duty by the verdict: in the chain the nearest, outside it the first in file order. */
  readonly holders: readonly PartyIndex[];
  readonly moreHolders: number;
  readonly weakest: Verification | null;
};

export type BriefAnswers = {
  readonly group: PartyIndex;
  readonly depth: HopSpan | null;
  readonly routes: Ways;
  readonly detached: boolean;
  readonly chokePoints: readonly PartyIndex[];
  readonly moreChokePoints: number;
  /** The parties on the largest shares of the ways, in six digits. */
  readonly concentration: readonly PartyShare[];
  /** Of each duty and plane on which anything is written for the group. */
  readonly traces: readonly BriefTrace[];
};

type BriefQuestion = {
  readonly groups: readonly PartyIndex[];
  readonly duties: readonly string[];
  readonly planes: readonly Plane[];
};

/** The answers for each group that is asked about, group by group. */
export function* answersInBrief(
  chain: Chain,
  book: Book,
  { groups, duties, planes }: BriefQuestion,
): Generator<BriefAnswers, void, undefined> {
  const ways = waysDown(chain);
  const onWays = standsOnWays(chain);
  const pages = duties.flatMap(duty => planes.map(plane => writtenPage(book, chain.file, duty, plane)));
  const nearestHolders = nearestHoldersIn(chain, pages, MOST);
  const members = new Int32Array(chain.live.length);
  for (let first = 0; first < groups.length; first += TOGETHER) {
    const block = groupBlockOf(chain, groups.slice(first, first + TOGETHER), members);
    const gathered = pages.map(page => gatheredPage(chain, page, block, MOST));
    const shares = onWays.largestShares(block.groups, MOST);
    for (const [bit, group] of block.groups.entries()) {
      const isMember = (party: PartyIndex) => has(members[party]!, bit);
      const counts = gathered.map(page => page.countOfAnswering(bit));
      const nearest = nearestHolders(group, isMember, counts);
      const size = block.size(bit);
      const conditions = new Map(
        duties.map(duty => [duty, conditionOf(conditionsOn(chain, { group, isMember }, duty))] as const),
      );
      const traces = pages.flatMap(({ duty, plane }, at): BriefTrace[] => {
        const page = gathered[at]!;
        const condition = conditions.get(duty)!;
        if (!page.isWritten(bit) && condition === null) return [];
        const verdict = verdictOf(page.facts(bit, size, () => isWholeChain(chain, { group, isMember })));
        const [holders, count] = holdersBy(verdict, group, page.answeringOutside(bit), nearest[at]!, counts[at]!);
        const rank = Math.max(ways.worstHop(group), page.worstRank(bit));
        return [
          {
            duty,
            plane,
            verdict,
            extent: page.extent(verdict, bit),
            distance: nearest[at]?.distance ?? null,
            condition,
            holders,
            moreHolders: count - holders.length,
            weakest: rank < 0 ? null : verifications[rank]!,
          },
        ];
      });
      const { nearest: chokePoints, count } = onWays.chokePoints(group, MOST);
      yield {
        group,
        depth: ways.depth(group),
        routes: ways.routes[group]!,
        detached: !chain.fromRoot[group],
        chokePoints,
        moreChokePoints: count - chokePoints.length,
        concentration: shares[bit]!,
        traces,
      };
    }
  }
}

function holdersBy(
  verdict: Verdict,
  group: PartyIndex,
  outside: { readonly parties: readonly PartyIndex[]; readonly count: number },
  nearest: NearestHolders | null,
  count: number,
): readonly [holders: readonly PartyIndex[], count: number] {
  if (verdict === "answered") return [nearest?.holders ?? NOBODY, count];
  if (verdict === "answered-outside") return [outside.parties, outside.count];
  return verdict === "shifted-to-workers" ? [[group], 1] : [NOBODY, 0];
}
