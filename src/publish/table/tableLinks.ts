/** The links of a page of tables: to other versions, languages and files. */
export type TableLinks = {
  /** The name of this page within its folder. */
  readonly table: string;
  /** The folder of the latest version; null on the latest version itself. */
  readonly latest: string | null;
  /**
   * The numbered versions, the newest first, each with the day on which it was withdrawn, or null; only the latest
   * version can know them.
   */
  readonly versions: readonly {
    readonly version: number;
    readonly href: string;
    readonly withdrawn: string | null;
  }[];
  readonly files: readonly { readonly href: string; readonly words: string }[];
  /** The same page in other languages. */
  readonly languages: readonly { readonly code: string; readonly name: string; readonly href: string }[];
};
