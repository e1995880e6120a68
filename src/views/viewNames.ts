/** Every view there is, in the order in which they are offered. Light: who only names them loads nothing that draws. */
import type { Key } from "../text/index.ts";

type ViewName = {
  readonly id: string;
  /** Of one dossier, or of a set of them. */
  readonly of: "dossier" | "set";
  readonly name: Key;
};

export const viewNames = [
  { id: "chain", of: "dossier", name: "stage.view.chain" },
  { id: "responsibilities", of: "dossier", name: "stage.view.responsibilities" },
  { id: "outline", of: "dossier", name: "stage.view.outline" },
  { id: "table", of: "dossier", name: "stage.view.table" },
  { id: "network", of: "set", name: "page.network" },
] as const satisfies readonly ViewName[];

export type ViewId = (typeof viewNames)[number]["id"];
export type DossierView = Extract<(typeof viewNames)[number], { readonly of: "dossier" }>["id"];
