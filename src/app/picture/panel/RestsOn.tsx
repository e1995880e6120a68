import { type GroupTrace, rankOfHop } from "../../../model/index.ts";
import { rankOf, verifications } from "../../../schema/index.ts";
import { label } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { PartLink } from "../../page/address/PartLink.tsx";
import { type ChosenEvidence, nothingChosen } from "../../page/address/selectionOf.ts";
import { Shortened } from "../../page/reading/Shortened.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { idOfCase } from "../evidence/ProceedingEntry.tsx";

/** One thing that a verdict rests on, and the choice that shows its evidence. */
type Support = {
  readonly key: string;
  readonly to: Partial<ChosenEvidence>;
  readonly words: string;
  readonly rank: number;
};

/** Everything that a verdict rests on, the weakest first. Each entry leads to its own evidence. */
export function RestsOn({ trace }: { readonly trace: GroupTrace }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const { chain } = inquiry;
  const { duty, restsOn, weakest, groupChain } = trace;
  const assertions = new Set(restsOn.assertions);
  const proceedings = new Set(restsOn.proceedings);
  const idOf = (party: number) => dossier.parties[party]!.id;

  const supports: readonly Support[] = [
    ...dossier.assertions
      .filter(({ id }) => assertions.has(id))
      .map(({ id, party, position, verification }) => ({
        key: id,
        to: { party, duty },
        words: say("panel.rests-on.statement", {
          party: narrator.name(party),
          position: label(language, "positions", position),
        }),
        rank: rankOf(verification),
      })),
    ...groupChain.hops.map(hop => {
      const [from, to] = [idOf(chain.hopFrom[hop]!), idOf(chain.hopTo[hop]!)];
      return {
        key: `${from} ${to}`,
        to: { link: chain.hopLinks[hop]![0]!.id },
        words: say("panel.hop", { from: narrator.nameWithin(from), to: narrator.nameWithin(to) }),
        rank: rankOfHop(chain, hop),
      };
    }),
  ].sort((a, b) => b.rank - a.rank);
  const cases = dossier.proceedings.filter(({ id }) => proceedings.has(id));
  if (supports.length + cases.length === 0) return null;
  const isEven = supports.every(({ rank }) => rank === supports[0]!.rank);
  return (
    <TitledPart title={say("panel.rests-on")} name="rests-on">
      {weakest && (
        <p>
          {say("page.weakest", {
            verification: label(language, "verifications", weakest),
            links: restsOn.links.length,
          })}
        </p>
      )}
      <Shortened
        className="rests-on"
        items={supports}
        render={({ key, to, words, rank }) => (
          <li key={key}>
            <PageLink to={{ ...place, ...nothingChosen, ...to }}>{words}</PageLink>{" "}
            <span className="quiet">{label(language, "verifications", verifications[rank]!)}</span>
            {!isEven && verifications[rank] === weakest && <span className="tag">{say("panel.weakest.here")}</span>}
          </li>
        )}
      />
      {cases.length > 0 && (
        <ul className="rests-on">
          {cases.map(({ id, title }) => (
            <li key={id}>
              <PartLink part={idOfCase(id)}>
                <Words shown={narrator.text(title)} />
              </PartLink>
            </li>
          ))}
        </ul>
      )}
    </TitledPart>
  );
}
