import { isJsonObject, type JsonObject } from "../../../schema/index.ts";
import { type FormTarget, textOfTarget } from "../../forms/formTarget.ts";
import { itemWith } from "../../forms/nameOfItem.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { nothingChosen } from "../../page/address/selectionOf.ts";

const textOr = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The place where this form is open, and where what it is about is lit in the picture. */
export function placeOfTarget(place: DossierPlace, target: FormTarget, file: JsonObject): DossierPlace {
  const open = textOfTarget(target);
  const bare = { ...place, ...nothingChosen, duty: place.duty, open };
  if (target.kind !== "item") return { ...bare, party: place.party, link: place.link };
  const { address } = target;
  if (address.list === "head") return bare;
  const item = itemWith(file, address.list, address.id);
  if (!isJsonObject(item)) return bare;
  switch (address.list) {
    case "parties":
      return { ...bare, party: address.id };
    case "links":
      return { ...bare, link: address.id };
    case "assertions":
      return { ...bare, party: textOr(item.party), duty: textOr(item.duty) ?? place.duty };
    case "conditions":
      return { ...bare, duty: textOr(item.duty) ?? place.duty };
    case "money":
      return { ...bare, link: textOr(item.link) };
    default:
      return bare;
  }
}

/** What the place asks a form for: the one that is open, else what is chosen in the picture, else the dossier. */
export function targetInPlace(
  { open, link, party }: DossierPlace,
  parse: (open: string) => FormTarget | null,
): FormTarget {
  const named = open === null || open === "" ? null : parse(open);
  if (named) return named;
  if (link !== null) return { kind: "item", address: { list: "links", id: link } };
  if (party !== null) return { kind: "item", address: { list: "parties", id: party } };
  return { kind: "item", address: { list: "head" } };
}
