import { useId } from "react";
import { useReader } from "../../page/reading/useReader.ts";

type PickOffer = { readonly code: string; readonly words: string; readonly count: number };

type Props = {
  readonly name: string;
  readonly any: string;
  readonly offers: readonly PickOffer[];
  readonly chosen: { readonly code: string; readonly words: string } | null;
  readonly onChoose: (code: string | null) => void;
};

/**
 * A filter of the rows by a code that some of them have, each offered with the number of its rows. Where there is
 * nothing to choose between, there is no filter.
 */
export function ResponsibilityPick({ name, any, offers, chosen, onChoose }: Props) {
  const { say } = useReader();
  const id = useId();
  if (offers.length < 2 && chosen === null) return null;
  // A code that was chosen on another day or in another plane may have no rows here.
  const isMissing = chosen !== null && offers.every(({ code }) => code !== chosen.code);
  const all = isMissing ? [...offers, { ...chosen, count: 0 }] : offers;
  const wordsOf = ({ words, count }: PickOffer) => say("table.responsibilities.offer", { words, count });
  const shown = all.find(({ code }) => code === chosen?.code);
  return (
    <p className="pick">
      <label htmlFor={id}>{name}</label>
      <span className="picker" data-chosen={shown ? wordsOf(shown) : any}>
        <select id={id} value={chosen?.code ?? ""} onChange={({ currentTarget: { value } }) => onChoose(value || null)}>
          <option value="">{any}</option>
          {all.map(offer => (
            <option key={offer.code} value={offer.code}>
              {wordsOf(offer)}
            </option>
          ))}
        </select>
      </span>
    </p>
  );
}
