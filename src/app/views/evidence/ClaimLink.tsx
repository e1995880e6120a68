import type { ReactNode } from "react";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { idOfClaim, useEvidenceByPlace } from "./useEvidenceByPlace.ts";

type Props = { readonly of: string; readonly children: ReactNode };

/** A link to the line of a claim, which a filter may have left out: then all lines are shown again. */
export function ClaimLink({ of, children }: Props) {
  const { place } = useChosen();
  const { byKey } = useEvidenceByPlace();
  const { entry, number } = byKey.get(of)!;
  const isShown = place.only === null || entry.flags.includes(place.only);
  return (
    <PageLink to={isShown ? place : { ...place, only: null }} opens={idOfClaim(number)}>
      {children}
    </PageLink>
  );
}
