/** What the pages of a site are made of beside its dossiers: all that the build knows of the page (`scripts/writeKit.ts`). */
export type SiteKit = {
  /** The page without anything in it. */
  readonly shell: string;
  /** The small script that runs in the head of each page; `STARTED` names in it the modules that it starts. */
  readonly script: string;
  /** The style sheets of each kind of page, as one text. */
  readonly sheets: Readonly<Record<"home" | "dossier", string>>;
};

/** The modules that the script of a first window starts, which stand beside the page. */
export const STARTED = ["./ahead.ts", "./main.tsx"] as const;

/** What stands in that script for such a module. */
export const startedAs = (module: (typeof STARTED)[number]): string => `started:${module}`;

/** The style sheet of every page, which stands in the page itself: to ask for it would take as long again. */
export const SHEET = /<link rel="stylesheet" crossorigin href="\.\/([^"]+)">/;
