import type { OutlineLine } from "../../views/index.ts";
import { Facts, keyOf, PhraseText, QuotedWords } from "../../views/index.ts";
import { LineNumbers } from "./LineNumbers.tsx";
import { idOfLine, LinePieces } from "./LinePieces.tsx";
import { PagePart } from "./PagePart.tsx";
import type { BookedQuote } from "./quoteBook.ts";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading };

/** A quote, with a translation for readers who may not read the original, and where it stands. */
function QuoteEntry({ reading, quote: { line } }: Props & { readonly quote: BookedQuote }) {
  const { key, number, citations } = line;
  const { citation } = citations[0]!;
  return (
    <li id={idOfLine(reading, key)}>
      <span className="letter">{reading.book.nameOf(key)}</span>
      <QuotedWords {...citation} />
      <Facts
        items={[
          reading.say("outline.line", { number }),
          ...citation.facts.map(fact => <PhraseText key={fact.words} phrase={fact} />),
        ]}
      />
    </li>
  );
}

function SourceEntry({ reading, line }: Props & { readonly line: OutlineLine }) {
  const { say, book } = reading;
  const quotes = book.quotesOf(line.id);
  return (
    <li id={idOfLine(reading, line.key)} value={book.numberOf(line.id)}>
      <p>
        <LinePieces reading={reading} pieces={line.sentence} />
      </p>
      <Facts
        items={[
          say("outline.line", { number: line.number }),
          ...line.facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
            <span key={index} className="sum">
              <LinePieces reading={reading} pieces={fact} />
            </span>
          )),
          line.remark && <LinePieces reading={reading} pieces={[line.remark]} />,
        ]}
      />
      {line.leadsTo.length > 0 && (
        <p className="rests">
          {say("outline.rests.source", { count: line.leadsTo.length })}{" "}
          <LineNumbers reading={reading} lines={line.leadsTo} />
        </p>
      )}
      {quotes.length > 0 && (
        <ol className="quotes">
          {quotes.map(quote => (
            <QuoteEntry key={quote.letter} reading={reading} quote={quote} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** All sources by their numbers, each with its quotes and what rests on it; then what rests on nothing. */
export function SourcePart({ reading }: Props) {
  const { dossier, outline, say } = reading;
  const { unsupported } = outline;
  return (
    <PagePart id="sources" title={say("page.sources")} lead={say("publish.sources.lead")}>
      <ol className="sources">
        {dossier.sources.map(({ id }) => (
          <SourceEntry key={id} reading={reading} line={outline.lines.get(keyOf("source", id))!} />
        ))}
      </ol>
      <h3 id="unsupported">{say("outline.unsupported")}</h3>
      <p>
        {say(unsupported.length === 0 ? "outline.unsupported.none" : "outline.unsupported.lead")}{" "}
        <LineNumbers reading={reading} lines={unsupported} />
      </p>
    </PagePart>
  );
}
