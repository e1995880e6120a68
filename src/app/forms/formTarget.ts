/** What a form is open for: an object of the file, the dossier itself, or a new object that is not in the file yet. */
import { type ItemAddress, isListName } from "../../edit/index.ts";
import type { ListName } from "../../schema/index.ts";
import type { FormOf } from "./formPlan.ts";

export type FormTarget =
  | { readonly kind: "item"; readonly address: ItemAddress }
  | { readonly kind: "new"; readonly list: ListName; readonly tag: string }
  /** A ruling, which becomes a case, a decision and a statement at once. */
  | { readonly kind: "judgment"; readonly tag: string };

/** What has a form of its list: all but a ruling. */
export type ItemTarget = Exclude<FormTarget, { readonly kind: "judgment" }>;

/** As it stands in the place: `head`, `links/sama-labellers`, `new/links/k3`. */
export function targetOf(open: string): FormTarget | null {
  if (open === "head") return { kind: "item", address: { list: "head" } };
  const [first = "", ...rest] = open.split("/");
  if (first === "new") {
    const [list, tag] = rest;
    if (list === "judgment" && tag) return { kind: "judgment", tag };
    return isListName(list) && tag ? { kind: "new", list, tag } : null;
  }
  const id = rest.join("/");
  return isListName(first) && id !== "" ? { kind: "item", address: { list: first, id } } : null;
}

export function textOfTarget(target: FormTarget): string {
  if (target.kind === "new") return `new/${target.list}/${target.tag}`;
  if (target.kind === "judgment") return `new/judgment/${target.tag}`;
  const { address } = target;
  return address.list === "head" ? "head" : `${address.list}/${address.id}`;
}

export const listOfTarget = (target: ItemTarget): FormOf => (target.kind === "new" ? target.list : target.address.list);
