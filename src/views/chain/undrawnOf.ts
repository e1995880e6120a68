/** What a drawing has no room for. A file cannot unfold, so it is told in words below the plan. */
import type { CardPicture, ColumnPicture } from "./chainPicture.ts";
import type { Scene } from "./sceneOf.ts";
import { wholePicture } from "./wholePicture.ts";

export type Undrawn = {
  /** Duties without a thread. */
  readonly columns: readonly ColumnPicture[];
  /** Parties on other routes, which are told by stubs. */
  readonly cards: readonly CardPicture[];
};

/** @param duties that have no column */
export function undrawnOf({ request, folded }: Scene, duties: readonly string[]): Undrawn {
  if (duties.length === 0 && folded.aside.length === 0) return { columns: [], cards: [] };
  const { inquiry, narrator, language, group, plane, duty, opened = null } = request;
  const lens = { inquiry, narrator, language, group, plane, duty, opened, party: null, link: null };
  const whole = wholePicture({ ...lens, columns: duties, told: "cards" });
  return {
    columns: whole.picture.columns.filter(column => duties.includes(column.duty)),
    cards: folded.aside.map(party => whole.picture.cards[whole.folded.nodeOf[party]!]!),
  };
}
