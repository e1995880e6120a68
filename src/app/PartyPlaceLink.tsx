import type { PartyIndex } from "../model/index.ts";
import type { WholePicture } from "../views/index.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Where a party stands in the outline. By its place in the file: its id may be what a file keeps from the address. */
export const placeOfParty = (party: PartyIndex): string => `party-${party}`;

type Props = {
  readonly party: PartyIndex;
  readonly whole: WholePicture;
  readonly words: "outline.from" | "outline.party-at";
};

/** Leads to where a party stands in the outline, with the layer it stands in. */
export function PartyPlaceLink({ party, whole: { folded, picture }, words }: Props) {
  const { say } = useReader();
  const { dossier, narrator } = useTold();
  const { layer } = folded.nodes[folded.nodeOf[party]!]!;
  return (
    <PlaceLink place={placeOfParty(party)}>
      {say(words, { party: narrator.nameWithin(dossier.parties[party]!.id), layer: picture.bands.get(layer)!.name })}
    </PlaceLink>
  );
}
