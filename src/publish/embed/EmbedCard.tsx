import { isolated, sayApart } from "../../text/index.ts";
import type { CardPicture } from "../../views/index.ts";
import { ShownText } from "../../views/index.ts";
import { partyId } from "./ids.ts";
import { useEmbed } from "./useEmbed.ts";

type Props = { readonly card: CardPicture; readonly isKnown: boolean };

/** A party, or several that are folded: the name, the country, what it does; of the workers, what they are paid. */
export function EmbedCard({ card, isKnown }: Props) {
  const { language } = useEmbed();
  const classes = ["card", card.manner, card.stack !== "none" && `stack-${card.stack}`, card.isChosenGroup && "chosen"];
  const shown = <ShownText shown={card.name} />;
  const name = isKnown ? <a href={`#${partyId(card.key)}`}>{shown}</a> : <span>{shown}</span>;
  const facts = card.reading === null ? card.lines : [card.reading, ...card.lines];
  return (
    <div className={classes.filter(Boolean).join(" ")} data-party={card.parties.join(" ")}>
      <p className="name">
        {card.manner === "unknown" && (
          <span className="question" aria-hidden="true">
            ?
          </span>
        )}
        {/* What a party does stands behind its name, where there is room. */}
        {card.isChosenGroup ? (
          name
        ) : (
          <span>
            {name}
            {facts.map((line, place) => (
              <small key={line.text}>
                {place === 0 ? " " : " · "}
                <ShownText shown={line} />
              </small>
            ))}
          </span>
        )}
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
      {card.isChosenGroup &&
        facts.map(line => (
          <p key={line.text}>
            <ShownText shown={line} />
          </p>
        ))}
      {card.pays.length > 0 && <p className="pays">{sayApart(language, card.pays.map(isolated))}</p>}
    </div>
  );
}
