/** Whether what is said of a duty is said of the whole of it. It changes no state and no verdict, only their words. */
import type { Condition, DutyPart, State, Text, Verdict } from "../schema/index.ts";
import { answers, isAgainst, isFor, type Standing } from "./standing.ts";

type Said = { readonly extent?: Text | undefined };

/** Do both speak of a part of the duty, and not of the same one? What is said of the whole is said of each part. */
export const areOnOtherParts = ({ extent: one }: Said, { extent: other }: Said): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);

/** Do all of these speak of other parts of the duty than those? */
const onOtherParts = (these: readonly Said[], those: readonly Said[]): boolean =>
  these.every(one => those.every(other => areOnOtherParts(one, other)));

const DECIDING: Partial<Record<State, (standing: Standing) => Standing["statements"]>> = {
  held: ({ statements }) => statements.filter(isFor),
  shared: ({ statements }) => statements.filter(isFor),
  passed: ({ statements }) => statements.filter(one => isAgainst(one, false)),
  disclaimed: ({ statements }) => statements.filter(one => isAgainst(one, false)),
  excluded: ({ statements }) => statements.filter(one => isAgainst(one, false)),
  "not-applicable": ({ statements }) => statements.filter(one => one.assertion.position === "not-applicable"),
};

/** On how much of a duty a standing is. An open case is about the whole of it. */
export function extentOfStanding(standing: Standing): DutyPart {
  const { state, statements, cases } = standing;
  if (state === "contested") {
    const collide = statements.some(isFor) && statements.some(one => isAgainst(one, true));
    if (cases.length > 0) return !collide && cases.every(({ isUnread }) => isUnread === true) ? "unread" : "whole";
    const kept = statements.filter(isFor).map(({ assertion }) => assertion);
    const refused = statements.filter(one => isAgainst(one, true)).map(({ assertion }) => assertion);
    if (onOtherParts(kept, refused)) return "by-part";
    return [...kept, ...refused].every(({ extent }) => extent !== undefined) ? "part" : "whole";
  }
  const deciding = DECIDING[state]?.(standing) ?? [];
  return deciding.length > 0 && deciding.every(({ assertion }) => assertion.extent !== undefined) ? "part" : "whole";
}

const MAKES: Partial<Record<Verdict, (state: State) => boolean>> = {
  answered: answers,
  "answered-outside": answers,
  "shifted-to-workers": answers,
  contested: state => state === "contested",
  excluded: state => state === "excluded",
  lost: state => state === "passed" || state === "disclaimed" || state === "excluded",
  "not-applicable": state => state === "not-applicable",
};

/** On how much of a duty a verdict is, by the standings that it rests on. */
export function extentOfVerdict(verdict: Verdict, standings: readonly Standing[]): DutyPart {
  return extentAmong(new Set(standings.filter(({ state }) => makesVerdict(verdict, state)).map(extentOfStanding)));
}

/** Is a verdict by parties in this state? */
export const makesVerdict = (verdict: Verdict, state: State): boolean => MAKES[verdict]?.(state) === true;

/** On how much of a duty a verdict is, by the extents of the standings that make it. */
export function extentAmong(extents: ReadonlySet<DutyPart>): DutyPart {
  if (extents.size === 0 || extents.has("whole")) return "whole";
  if (extents.has("unread")) return extents.size === 1 ? "unread" : "whole";
  return extents.has("by-part") ? "by-part" : "part";
}

/** Whether several accounts of how a duty reached the workers are on different parts of it, and so differ on none. */
export function isByPart(accounts: readonly Condition[]): boolean {
  const values = [...new Set(accounts.map(({ met }) => met))];
  if (values.length < 2) return false;
  return values.every(value =>
    onOtherParts(
      accounts.filter(({ met }) => met === value),
      accounts.filter(({ met }) => met !== value),
    ),
  );
}
