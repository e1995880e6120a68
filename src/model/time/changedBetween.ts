/** What differs in the chain of some workers between two days, of what was so or of what was known. */
import {
  type Decision,
  firstDay,
  type Link,
  lastDay,
  type Plane,
  type Proceeding,
  planes,
  type Verdict,
} from "../../schema/index.ts";
import { overlaysIn } from "../chainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import type { HopSpan } from "../shortestWays.ts";

export type ChangedBetween = {
  /** Links that are there on the later day alone, and on the earlier alone, in file order. */
  readonly began: readonly Link[];
  readonly ended: readonly Link[];
  /** Parties that are in the chain of the workers on one of the days alone, in file order. */
  readonly come: readonly PartyIndex[];
  readonly go: readonly PartyIndex[];
  /** Null where both are the same. A depth is null where no way leads to the workers. */
  readonly depth: { readonly was: HopSpan | null; readonly is: HopSpan | null } | null;
  readonly opened: readonly Proceeding[];
  readonly closed: readonly Proceeding[];
  readonly decided: readonly Decision[];
  readonly overturned: readonly Decision[];
  /** Statements that rest on no decision, and accounts of how a duty was met. */
  readonly said: number;
  readonly withdrawn: number;
  readonly verdicts: readonly {
    readonly duty: string;
    readonly plane: Plane;
    readonly was: Verdict;
    readonly is: Verdict;
  }[];
};

function liveLinks(inquiry: Inquiry): ReadonlySet<Link | null> {
  const { chain } = inquiry;
  return new Set([...chain.hopLinks.flat(), ...overlaysIn(chain).map(({ link }) => link)]);
}

/**
 * Both inquiries are of the same file and readings. Null where nothing differs.
 * @param then on the earlier day
 * @param group a worker group that is live in both
 */
export function changedBetween(then: Inquiry, now: Inquiry, group: PartyIndex): ChangedBetween | null {
  const { dossier, duties, statements } = now.file;
  const [before, after] = [liveLinks(then), liveLinks(now)];
  const [above, aboveNow] = [then.groupChain(group), now.groupChain(group)];
  const isSameDepth = above.depth?.min === aboveNow.depth?.min && above.depth?.max === aboveNow.depth?.max;
  const [known, knownNow] = [then.chain.focus.knownDay, now.chain.focus.knownDay];
  /** Whether a day lies after the earlier and not after the later day of knowledge. */
  const isBetween = (day: number) => day > known && day <= knownNow;
  const begins = (date: string | undefined) => date !== undefined && isBetween(firstDay(date));
  const decisions = dossier.proceedings.flatMap(one => one.decisions ?? []);
  const words = [...statements.filter(({ assertion }) => assertion.decision === undefined), ...dossier.conditions];
  const changed: ChangedBetween = {
    began: dossier.links.filter(link => after.has(link) && !before.has(link)),
    ended: dossier.links.filter(link => before.has(link) && !after.has(link)),
    come: aboveNow.members.filter(party => !above.isMember(party)),
    go: above.members.filter(party => !aboveNow.isMember(party)),
    depth: isSameDepth ? null : { was: above.depth, is: aboveNow.depth },
    opened: dossier.proceedings.filter(({ start }) => begins(start)),
    closed: dossier.proceedings.filter(({ end }) => end !== undefined && isBetween(lastDay(end) + 1)),
    decided: decisions.filter(({ date }) => begins(date)),
    overturned: decisions.filter(({ overturned }) => begins(overturned)),
    said: words.filter(({ stated }) => begins(stated)).length,
    withdrawn: words.filter(one => "overturned" in one && begins(one.overturned)).length,
    verdicts: duties.flatMap(duty =>
      planes.flatMap(plane => {
        const [was, is] = [then.trace(group, duty, plane).verdict, now.trace(group, duty, plane).verdict];
        return was === is ? [] : [{ duty, plane, was, is }];
      }),
    ),
  };
  const { depth, said, withdrawn, ...lists } = changed;
  // A depth changes with a link alone, which is in the lists.
  const isSame = said + withdrawn === 0 && Object.values(lists).every(list => list.length === 0);
  return isSame ? null : changed;
}
