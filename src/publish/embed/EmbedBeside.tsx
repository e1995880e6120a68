import { relationKey, relationOf } from "../../model/index.ts";
import { linkFamily } from "../../schema/index.ts";
import { besideLead } from "../../text/index.ts";
import { linkId, partyId } from "./ids.ts";
import { FEW_BESIDE, type ShownHere } from "./shownIn.ts";
import { useEmbed } from "./useEmbed.ts";

/**
 * The relations that are no hops, below the picture: how many there are, and the first ones in sentences that lead to
 * their evidence. Each says its family and its ends in its data, for whoever draws it.
 */
export function EmbedBeside({ shown: { beside, parties, relations } }: { readonly shown: ShownHere }) {
  const { dossier, language, narrator, say } = useEmbed();
  if (relations === 0) return null;
  return (
    <p className="besides" data-deep-labor="beside">
      <b>{besideLead(language, relations)}</b>
      {beside.map((one, place) => {
        const { from, to, type } = relationOf(one, dossier.parties);
        const sentence = narrator.relation(relationOf(one, dossier.parties));
        const entry = one.link ? linkId(one.link.id) : parties.includes(one.to) ? partyId(to) : null;
        return (
          <span
            key={relationKey(one, dossier.parties)}
            hidden={place >= FEW_BESIDE}
            data-family={linkFamily(type)}
            data-from={from}
            data-to={to}
          >
            {" "}
            {entry === null ? sentence : <a href={`#${entry}`}>{sentence}</a>}
          </span>
        );
      })}
      {relations > FEW_BESIDE && (
        <span className="quiet"> {say("beside.more", { count: relations - FEW_BESIDE })}</span>
      )}
    </p>
  );
}
