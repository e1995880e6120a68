/** Where a page of tables leads: its other versions, languages and files. */
export type TableLinks = {
  /** This page, as a name within its folder. */
  readonly table: string;
  /** The folder of the latest version; null on the latest itself. */
  readonly latest: string | null;
  /** Numbered versions, the newest first, with the day for one that was withdrawn; only the latest can know them. */
  readonly versions: readonly {
    readonly version: number;
    readonly href: string;
    readonly withdrawn: string | null;
  }[];
  readonly files: readonly { readonly href: string; readonly words: string }[];
  /** The same page in other languages. */
  readonly languages: readonly { readonly code: string; readonly name: string; readonly href: string }[];
};
