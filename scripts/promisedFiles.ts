/** The fields of a package.json that are read here. */
type Package = {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly files: readonly string[];
};

/** The paths that a package promises to those who install it: its commands, what they import with its types, its files. */
export const promisedFiles = ({ bin, exports, files }: Package): readonly string[] => [
  ...new Set(
    [
      ...Object.values(bin),
      ...Object.values(exports).flatMap(target => (typeof target === "string" ? [target] : Object.values(target))),
      // What is left out, and patterns, name no file.
      ...files.filter(file => !file.startsWith("!") && !file.includes("*")),
    ].map(file => file.replace(/^\.\//u, "")),
  ),
];
