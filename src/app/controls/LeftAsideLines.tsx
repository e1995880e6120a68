import { askableIn } from "../address/askableIn.ts";
import { leftAside } from "../address/leftAside.ts";
import { useSearch } from "../address/useQuery.ts";
import { useReader } from "../reading/useReader.ts";
import { useTold } from "../reading/useTold.ts";

/** One line for each thing the address asks for and does not get. */
export function LeftAsideLines() {
  const { query, say } = useReader();
  const { dossier, inquiry } = useTold();
  const search = useSearch();
  const { file, chain } = inquiry;
  const found = leftAside(search, {
    ...askableIn(file, query.rows),
    workers: dossier.parties.filter((_, party) => file.isGroup[party]).map(({ id }) => id),
    duties: file.duties,
    parties: dossier.parties.map(({ id }) => id),
    links: dossier.links.map(({ id }) => id),
    steps: dossier.story.map(({ id }) => id),
    hypotheses: dossier.hypotheses,
    world: chain.focus.world,
  });
  if (found.length === 0) return null;
  return (
    <div className="left-aside quiet" role="status">
      {found.map(({ why, value }) => (
        <p key={`${why} ${value}`}>{say(`page.left-aside.${why}`, { value })}</p>
      ))}
    </div>
  );
}
