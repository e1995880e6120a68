/** The fields of a Vitest report that are read here; `tests/tries.ts` writes the tries. */
type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly meta?: { readonly tries?: number };
    }[];
  }[];
};

/** The names of the tests that passed, but not at the first try: what a busy machine made of a browser, or a fault. */
export const passedAgain = ({ testResults }: Report): readonly string[] =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, meta }) => status === "passed" && (meta?.tries ?? 1) > 1)
    .map(({ fullName }) => fullName.trim())
    .sort();
