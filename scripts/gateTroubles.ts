/** The fields of a Vitest report that are read here. */
type Report = {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string }[];
  }[];
};

/**
 * What the table of the gate names and no test has: such a test was renamed or is gone, and nobody would run it.
 * @param gate maps files of tests, from the folder of tests, to words in names of their tests
 * @returns a sentence each; a file that did not run is left out, since a run may be narrowed
 */
export const gateTroubles = (
  gate: Readonly<Record<string, readonly string[]>>,
  { testResults }: Report,
): readonly string[] =>
  Object.entries(gate).flatMap(([file, words]) => {
    const found = testResults.find(({ name }) => name.replaceAll("\\", "/").endsWith(`/tests/${file}`));
    if (!found || found.assertionResults.length === 0) return [];
    const missing = words.filter(word => !found.assertionResults.some(({ fullName }) => fullName.includes(word)));
    return missing.map(word => `tests/gate.ts names “${word}”, and no test of ${file} has it in its name.`);
  });
