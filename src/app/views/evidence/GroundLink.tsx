import type { ReactNode } from "react";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { idOfGround, useGrounds } from "./useGrounds.ts";

type Props = { readonly of: string; readonly children: ReactNode };

/** A link to the line of a claim, which a filter may have left out: then all lines are shown again. */
export function GroundLink({ of, children }: Props) {
  const { place } = useChosen();
  const { byKey } = useGrounds();
  const { ground, number } = byKey.get(of)!;
  const isShown = place.only === null || ground.flags.includes(place.only);
  return (
    <PageLink to={isShown ? place : { ...place, only: null }} opens={idOfGround(number)}>
      {children}
    </PageLink>
  );
}
