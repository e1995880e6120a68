import { type Inquiry, overlaysIn } from "../../../model/index.ts";
import type { StoryStep } from "../../../schema/index.ts";

/** The ids of parties and links. */
type Absent = { readonly parties: readonly string[]; readonly links: readonly string[] };

/**
 * What a step is about and is not there on the day, in the reading and under the floor that are shown. Each is listed
 * once, in the order of the step.
 */
export function absentIn({ chain }: Inquiry, { focus }: StoryStep): Absent {
  const { file, live } = chain;
  const links = new Set([
    ...chain.hopLinks.flatMap(all => all.map(({ id }) => id)),
    ...overlaysIn(chain).flatMap(({ link }) => (link ? [link.id] : [])),
  ]);
  const isThere = (id: string) => {
    const party = file.partyAt.get(id);
    return party !== undefined && live[party] === 1;
  };
  return {
    parties: [...new Set(focus.parties)].filter(id => !isThere(id)),
    links: [...new Set(focus.links)].filter(id => !links.has(id)),
  };
}
