import type { Text } from "../../../schema/index.ts";
import { sayDate, textIn } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import type { Called, Card } from "../../documents/files/cardOf.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import type { Reason } from "./searchLibrary.ts";
import { sayDepth, shortNameOf } from "./shaftWords.ts";

type Props = {
  readonly card: Card;
  /** What it is about, where that is said. */
  readonly line: Text | undefined;
  /** Why a search found it, where its title does not show it. */
  readonly reasons: readonly Reason[];
  /** The most names in a list of others; those beyond are counted. Without it, all are named. */
  readonly most?: number;
};

/** What is said of a chain beside its shaft: what it is, how deep it goes, of when it is, who else there is. */
export function ShaftFacts({ card, line, reasons, most = Number.POSITIVE_INFINITY }: Props) {
  const { language, say } = useReader();
  const { elsewhere, unplaced, groups, returns } = card;
  // Names have commas of their own.
  const named = (parties: readonly Called[]) => {
    // One more takes no more room than to say so.
    const shown = parties.length > most + 1 ? parties.slice(0, most) : parties;
    const names = shown.map(party => shortNameOf(party, language, card.language));
    const more = parties.length - shown.length;
    return [...names, ...(more > 0 ? [say("page.shaft.more", { count: more })] : [])].join(" · ");
  };
  return (
    <div className="shaft-facts">
      {(card.fictional || card.status === "draft") && (
        <p className="tags">
          {card.fictional && <span className="tag">{say("page.fictional")}</span>}
          {card.status === "draft" && <span className="tag">{say("page.card.draft")}</span>}
        </p>
      )}
      {line && (
        <p className="shaft-line">
          <Words shown={textIn(line, language, card.language)} />
        </p>
      )}
      <Facts
        items={[
          sayDepth(language, card),
          card.asOf === null
            ? say("page.card.undated")
            : say("page.as-of", { date: sayDate(language, card.asOf, "short") }),
          groups > 1 && say("page.shaft.groups", { count: groups }),
          returns > 0 && say("page.shaft.returns", { count: returns }),
        ]}
      />
      {elsewhere.length > 0 && <p>{say("page.shaft.elsewhere", { names: named(elsewhere) })}</p>}
      {unplaced.length > 0 && (
        <p className="shaft-unplaced">{say("page.shaft.unplaced", { names: named(unplaced) })}</p>
      )}
      {reasons.map(({ kind, text }) => (
        <p key={`${kind} ${text}`} className="reason">
          {say(`page.find.${kind}`, { name: text })}
        </p>
      ))}
    </div>
  );
}
