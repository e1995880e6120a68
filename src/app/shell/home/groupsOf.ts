/** The two groups of a library that began with an interview. */
import type { InterviewShown } from "../../documents/files/shelf.ts";

/** The heads of the groups, the first group first. */
export const groupHeads = ["page.home.interview", "page.home.elsewhere"] as const;

/** The number of a dossier's group: those from the interview come first. */
export const groupOf = (interview: InterviewShown, id: string): number => (interview.dossiers.includes(id) ? 0 : 1);

/** For each dossier the number of its group; undefined where there are no groups. */
export const groupsOf = (
  interview: InterviewShown | null,
  dossiers: readonly { readonly id: string }[],
): readonly number[] | undefined => (interview ? dossiers.map(({ id }) => groupOf(interview, id)) : undefined);
