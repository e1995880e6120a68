/**
 * All views, in the order in which they are offered. This module is light: whoever imports it loads nothing that draws.
 */
import type { Key } from "../text/index.ts";

type ViewName = {
  readonly id: string;
  /** Whether the view shows one dossier or a set. */
  readonly of: "dossier" | "set";
  readonly name: Key;
};

export const viewNames = [
  { id: "chain", of: "dossier", name: "stage.view.chain" },
  { id: "money", of: "dossier", name: "stage.view.money" },
  { id: "time", of: "dossier", name: "stage.view.time" },
  { id: "map", of: "dossier", name: "stage.view.map" },
  { id: "evidence", of: "dossier", name: "stage.view.evidence" },
  { id: "responsibilities", of: "dossier", name: "stage.view.responsibilities" },
  { id: "outline", of: "dossier", name: "stage.view.outline" },
  { id: "table", of: "dossier", name: "stage.view.table" },
  { id: "network", of: "set", name: "page.network" },
  { id: "compare", of: "set", name: "stage.view.compare" },
] as const satisfies readonly ViewName[];

export type ViewId = (typeof viewNames)[number]["id"];
export type DossierView = Extract<(typeof viewNames)[number], { readonly of: "dossier" }>["id"];

/** The views that are figures: each is made as a plan of shapes, for the page and for files. */
export const figureViews = ["money", "time", "map", "evidence"] as const;
export type FigureView = (typeof figureViews)[number];

export const isFigureView = (view: string): view is FigureView => figureViews.some(one => one === view);

/** What a view is called. */
export const viewNameOf = (view: ViewId): Key => viewNames.find(({ id }) => id === view)!.name;
