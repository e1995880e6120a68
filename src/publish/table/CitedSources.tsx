import { label } from "../../text/index.ts";
import type { OutlineCitation } from "../../views/index.ts";
import { placeOfLine } from "./LinePieces.tsx";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading; readonly citations: readonly OutlineCitation[] };

/** What a line rests on: the numbers of its sources, each leading to the words quoted. What speaks against it says so. */
export function CitedSources({ reading, citations }: Props) {
  const { language, say, book } = reading;
  if (citations.length === 0) return null;
  return (
    <span className="cited">
      {citations.map(({ cited, source, quote }, index) => {
        const name = quote === null ? String(book.numberOf(cited.source.id)) : book.nameOf(quote);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
          <span key={index} className={`cite ${cited.supports}`}>
            {cited.supports !== "supports" && `${label(language, "supports", cited.supports)} `}
            <a href={`#${placeOfLine(reading, quote ?? source)}`} aria-label={say("publish.cite", { source: name })}>
              {name}
            </a>{" "}
          </span>
        );
      })}
    </span>
  );
}
