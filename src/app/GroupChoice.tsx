import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** For which workers it is read, where there are several groups. */
export function GroupChoice() {
  const { query, say } = useReader();
  const { dossier, group, inquiry, narrator } = useTold();
  const { groups } = inquiry.chain;
  if (groups.length < 2) return null;
  return (
    <nav className="choice" aria-labelledby="groups-title">
      <p id="groups-title">{say("page.groups", { count: groups.length })}</p>
      <ul>
        {groups.map(one => {
          const { id } = dossier.parties[one]!;
          return (
            <li key={id}>
              <PageLink to={{ ...query, workers: id, duty: null }} aria-current={one === group ? "true" : undefined}>
                <bdi>{narrator.name(id)}</bdi>
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
