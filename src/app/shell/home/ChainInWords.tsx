import { distinct } from "../../../base/index.ts";
import type { Card } from "../../documents/files/cardOf.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { blockName, sayCountries } from "./shaftWords.ts";

/** A chain as words, from the clients down to the workers: who stands in each layer, with their countries. */
export function ChainInWords({ card }: { readonly card: Card }) {
  const { language } = useReader();
  return (
    <ol className="chain-words">
      {distinct(card.blocks.map(({ layer }) => layer)).map(layer => (
        <li key={layer}>
          {card.blocks
            .filter(block => block.layer === layer)
            .map(block => (
              <span key={block.id} className={`chain-party is-${block.look}`} data-party={block.id}>
                <Words shown={blockName(block, language, card.language, true)} />{" "}
                <span className="chain-country" aria-hidden="true">
                  {block.countries.join(" ") || "?"}
                </span>
                <span className="sr">, {sayCountries(language, block)}</span>
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}
