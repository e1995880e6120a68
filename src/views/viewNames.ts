/**
 * All views, in the order in which they are offered. This module is light: whoever imports it loads nothing that draws.
 */
import type { Key } from "../text/index.ts";

type ViewName = {
  readonly id: string;
  /** Whether the view shows one dossier or a set. */
  readonly of: "dossier" | "set";
  /** Whether it is made as a plan of shapes, for the page and for files (`figures.ts`). */
  readonly isFigure: boolean;
  readonly name: Key;
};

export const viewNames = [
  { id: "chain", of: "dossier", isFigure: false, name: "stage.view.chain" },
  { id: "money", of: "dossier", isFigure: true, name: "stage.view.money" },
  { id: "time", of: "dossier", isFigure: true, name: "stage.view.time" },
  { id: "map", of: "dossier", isFigure: true, name: "stage.view.map" },
  { id: "evidence", of: "dossier", isFigure: true, name: "stage.view.evidence" },
  { id: "responsibilities", of: "dossier", isFigure: false, name: "stage.view.responsibilities" },
  { id: "outline", of: "dossier", isFigure: false, name: "stage.view.outline" },
  { id: "table", of: "dossier", isFigure: false, name: "stage.view.table" },
  { id: "network", of: "set", isFigure: false, name: "page.network" },
  { id: "compare", of: "set", isFigure: false, name: "stage.view.compare" },
] as const satisfies readonly ViewName[];

export type ViewId = (typeof viewNames)[number]["id"];
export type DossierView = Extract<(typeof viewNames)[number], { readonly of: "dossier" }>["id"];

type FigureName = Extract<(typeof viewNames)[number], { readonly isFigure: true }>;
export type FigureView = FigureName["id"];

export const figureViews: readonly FigureView[] = viewNames.flatMap(view => (view.isFigure ? [view.id] : []));

export const isFigureView = (view: string): view is FigureView => figureViews.some(one => one === view);

/** What a view is called. */
export const viewNameOf = (view: ViewId): Key => viewNames.find(({ id }) => id === view)!.name;
