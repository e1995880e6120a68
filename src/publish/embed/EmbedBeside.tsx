import { relationKey, relationOf } from "../../model/index.ts";
import { linkFamily, overlayFamilies } from "../../schema/index.ts";
import { besideLead } from "../../text/index.ts";
import { linkId, partyId } from "./ids.ts";
import { FEW_BESIDE, type ShownHere } from "./shownIn.ts";
import { useEmbed } from "./useEmbed.ts";

/**
 * The relations that are no hops, below the picture: how many there are, and the first ones in sentences that lead to
 * their evidence. Each says its family and its ends in its data; where lines are asked for, `drawBeside.ts` draws them,
 * numbers their sentences, unfolds the others, and shows how the lines of each family look.
 */
export function EmbedBeside({ shown: { beside, parties, relations } }: { readonly shown: ShownHere }) {
  const { dossier, language, narrator, say } = useEmbed();
  if (relations === 0) return null;
  const families = overlayFamilies.filter(family =>
    beside.some(one => linkFamily(relationOf(one, dossier.parties).type) === family),
  );
  return (
    <p className="besides" data-deep-labor="beside">
      <b>{besideLead(language, relations)}</b>
      {families.map(family => (
        <span key={family} className={`key family-${family}`} data-key={family} hidden>
          {" "}
          <svg width="34" height="12" aria-hidden="true">
            <path d="M0 6H34" />
          </svg>{" "}
          {say(`stage.overlays.${family}`)}
        </span>
      ))}
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
            <b className={`sign family-${linkFamily(type)}`} aria-hidden="true" />
            {entry === null ? sentence : <a href={`#${entry}`}>{sentence}</a>}
          </span>
        );
      })}
      {relations > FEW_BESIDE && (
        <span className="quiet folded"> {say("beside.more", { count: relations - FEW_BESIDE })}</span>
      )}
      {relations > beside.length && (
        <span className="quiet" hidden>
          {" "}
          {say("beside.more", { count: relations - beside.length })}
        </span>
      )}
    </p>
  );
}
