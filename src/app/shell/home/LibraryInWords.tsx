import type { Text } from "../../../schema/index.ts";
import type { Card } from "../../documents/files/cardOf.ts";
import type { InterviewShown } from "../../documents/files/shelf.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { dossierPlace } from "../../page/address/place.ts";
import { usePlace } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { ChainInWords } from "./ChainInWords.tsx";
import { groupHeads, groupOf } from "./groupsOf.ts";
import { ShaftFacts } from "./ShaftFacts.tsx";
import type { Hit } from "./searchLibrary.ts";
import { shaftTitle } from "./shaftWords.ts";

type Props = {
  /** In the order in which they are told. */
  readonly hits: readonly Hit[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly interview: InterviewShown | null;
  readonly lineOf: (id: string) => Text | undefined;
};

/** A large library in words, below its picture: each chain by its title, with all names, and what it is about. */
export function LibraryInWords({ hits, cards, interview, lineOf }: Props) {
  const { language, say } = useReader();
  const place = usePlace();
  const entry = ({ id, reasons }: Hit) => {
    const card = cards.get(id)!;
    return (
      <li key={id} data-dossier={id}>
        <h3>
          <PageLink to={dossierPlace({ kind: "library", id }, { language: place.language })}>
            <Words shown={shaftTitle(card, language)} />
          </PageLink>
        </h3>
        <ChainInWords card={card} />
        <ShaftFacts card={card} line={lineOf(id)} reasons={reasons} />
      </li>
    );
  };
  const groups = interview
    ? groupHeads.map((head, group) => ({
        name: say("page.home.in-words.of", { group: say(head) }),
        own: hits.filter(({ id }) => groupOf(interview, id) === group),
      }))
    : [{ name: say("page.home.in-words"), own: hits }];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => (
      <section key={name} className="library-words" aria-label={name}>
        <h2>{name}</h2>
        <ol>{own.map(entry)}</ol>
      </section>
    ));
}
