import type { OverlayFamily } from "../../../schema/index.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";
import "./stage.css";

type Props = { readonly families: readonly { readonly family: OverlayFamily; readonly count: number }[] };

/** The families of relations beside the chain, each with how many there are: pressing one shows or hides its lines. */
export function OverlayKeys({ families }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const toggled = (family: OverlayFamily) =>
    place.show.includes(family) ? place.show.filter(one => one !== family) : [...place.show, family];
  return families.map(({ family, count }) => (
    <ChoiceLink
      key={family}
      to={{ ...place, show: toggled(family) }}
      isChosen={place.show.includes(family)}
      className={`overlay-key overlay-${family}`}
    >
      {say(`stage.overlays.${family}`)} <span className="count">{count}</span>
    </ChoiceLink>
  ));
}
