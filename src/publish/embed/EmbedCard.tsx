import { isolated } from "../../text/index.ts";
import type { CardPicture } from "../../views/index.ts";
import { ShownText } from "../../views/index.ts";
import { partyId } from "./ids.ts";

type Props = { readonly card: CardPicture; readonly isKnown: boolean };

/** A party, or several that are folded: the name, the country, what it does; of the workers, what they are paid. */
export function EmbedCard({ card, isKnown }: Props) {
  const classes = ["card", card.manner, card.stack !== "none" && card.stack, card.isChosenGroup && "chosen"];
  const name = <ShownText shown={card.name} />;
  return (
    <div className={classes.filter(Boolean).join(" ")} data-party={card.parties.join(" ")}>
      <p className="name">
        {card.manner === "unknown" && (
          <span className="question" aria-hidden="true">
            ?
          </span>
        )}
        {isKnown ? <a href={`#${partyId(card.key)}`}>{name}</a> : <span>{name}</span>}
        {card.reading && <small> {card.reading.text}</small>}
        {card.countries.length > 0 && (
          <span className="countries">
            {card.countries.map(({ code, name: country }) => (
              <abbr key={code} title={country}>
                {code}
              </abbr>
            ))}
          </span>
        )}
      </p>
      {card.lines.map(line => (
        <p key={line.text}>
          <ShownText shown={line} />
        </p>
      ))}
      {card.pays.length > 0 && <p className="pays">{card.pays.map(isolated).join("; ")}</p>}
    </div>
  );
}
