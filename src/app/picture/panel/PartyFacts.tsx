import type { PartyIndex } from "../../../model/index.ts";
import { isGroupKind } from "../../../schema/index.ts";
import { label } from "../../../text/index.ts";
import { Facts, type Phrase, PhraseText, partyFacts } from "../../../views/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";

type Props = {
  readonly party: PartyIndex;
  /** The party stands in the chain, but not above the chosen workers. */
  readonly apart?: boolean;
};

/** Who a party is: where it is, what it does, how many parties it stands for, and what is not known. */
export function PartyFacts({ party: index, apart = false }: Props) {
  const { language, say } = useReader();
  const { dossier, narrator, group, inquiry } = useDossier();
  const party = dossier.parties[index]!;
  const { where, roles, identity } = partyFacts({ narrator }, party);
  const phrases = (all: readonly Phrase[]) => all.map(one => <PhraseText key={one.words} phrase={one} />);
  return (
    <>
      <Facts
        items={[
          ...phrases([...where, ...roles]),
          party.kind !== "organisation" && label(language, "party-kinds", party.kind),
          ...phrases(identity),
          party.withheld && say("page.party.withheld"),
          index === group && <span className="tag">{say("page.group.chosen")}</span>,
          apart && say(isGroupKind(party.kind) ? "page.group.other" : "page.party.apart"),
          inquiry.chain.isTop[index] === 1 && !inquiry.chain.isRoot[index] && say("page.party.local-top"),
        ]}
      />
      {party.description && !party.withheld && (
        <p>
          <Words shown={narrator.text(party.description)} />
        </p>
      )}
    </>
  );
}
