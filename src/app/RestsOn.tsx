import { type GroupTrace, rankOfHop } from "../model/index.ts";
import { rankOf, type Verification, verifications } from "../schema/index.ts";
import { label } from "../text/index.ts";
import { PageLink } from "./PageLink.tsx";
import { Part } from "./Part.tsx";
import { Shortened } from "./Shortened.tsx";
import { nothingChosen } from "./selectionOf.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** Everything a verdict rests on, the weakest first: each leads to its own evidence. */
export function RestsOn({ trace }: { readonly trace: GroupTrace }) {
  const { language, query, say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const { chain } = inquiry;
  const { duty, restsOn, weakest, groupChain } = trace;
  const assertions = new Set(restsOn.assertions);
  const proceedings = new Set(restsOn.proceedings);
  const idOf = (party: number) => dossier.parties[party]!.id;

  const said = (verification: Verification) => (
    <>
      {" "}
      <span className="quiet">{label(language, "verifications", verification)}</span>
      {verification === weakest && <span className="tag">{say("panel.weakest.here")}</span>}
    </>
  );
  const statements = dossier.assertions
    .filter(({ id }) => assertions.has(id))
    .map(({ id, party, position, verification }) => ({
      rank: rankOf(verification),
      item: (
        <li key={id}>
          <PageLink to={{ ...query, ...nothingChosen, party, duty }}>
            {say("panel.rests-on.statement", {
              party: narrator.name(party),
              position: label(language, "positions", position),
            })}
          </PageLink>
          {said(verification)}
        </li>
      ),
    }));
  const hops = groupChain.hops.map(hop => {
    const rank = rankOfHop(chain, hop);
    const [from, to] = [idOf(chain.hopFrom[hop]!), idOf(chain.hopTo[hop]!)];
    return {
      rank,
      item: (
        <li key={`${from} ${to}`}>
          <PageLink to={{ ...query, ...nothingChosen, link: chain.hopLinks[hop]![0]!.id }}>
            {say("panel.hop", { from: narrator.nameWithin(from), to: narrator.nameWithin(to) })}
          </PageLink>
          {said(verifications[rank]!)}
        </li>
      ),
    };
  });
  const cases = dossier.proceedings
    .filter(({ id }) => proceedings.has(id))
    .map(({ id, title }) => (
      <li key={id}>
        <Words shown={narrator.text(title)} />
      </li>
    ));
  const weakestFirst = [...statements, ...hops].sort((a, b) => b.rank - a.rank).map(({ item }) => item);
  if (weakestFirst.length + cases.length === 0) return null;
  return (
    <Part title={say("panel.rests-on")} name="rests-on">
      {weakest && (
        <p>
          {say("page.weakest", {
            verification: label(language, "verifications", weakest),
            links: restsOn.links.length,
          })}
        </p>
      )}
      <Shortened className="rests-on" items={[...weakestFirst, ...cases]} />
    </Part>
  );
}
