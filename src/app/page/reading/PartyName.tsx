import type { PartyIndex } from "../../../model/index.ts";
import { typeset } from "../../../text/index.ts";
import { useDossier } from "./useDossier.ts";

/** The name of a party, kept apart from the words around it whatever its script. */
export function PartyName({ party: index }: { readonly party: PartyIndex }) {
  const { dossier, narrator } = useDossier();
  const party = dossier.parties[index]!;
  if (!party.name) return <bdi>{narrator.name(party.id)}</bdi>;
  const name = narrator.text(party.name);
  return (
    <bdi lang={name.language} dir={name.direction}>
      {typeset(name)}
    </bdi>
  );
}
