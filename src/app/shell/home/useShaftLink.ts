import { type RefObject, useEffect, useRef } from "react";
import { type DossierPlace, dossierPlace, subjectOf } from "../../page/address/place.ts";
import { arrivedBy, cameFrom } from "../../page/address/useAddress.ts";
import { usePlace } from "../../page/reading/usePlace.ts";

/** Where a shaft leads. A reader who comes back from its dossier goes on from there. */
export function useShaftLink(id: string): {
  readonly to: DossierPlace;
  readonly here: RefObject<HTMLLIElement | null>;
} {
  const place = usePlace();
  const to = dossierPlace({ kind: "library", id }, { language: place.language });
  const subject = subjectOf(to);
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const before = cameFrom();
    if (arrivedBy() === "history" && before !== null && subjectOf(before) === subject)
      here.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [subject]);
  return { to, here };
}
