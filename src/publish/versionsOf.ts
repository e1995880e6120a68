/** The numbered versions of a dossier. Each is written once and never again. */

const NUMBER = /^[1-9][0-9]{0,8}$/u;

/** The numbers among the names in `e/<token>/`, in order. */
export const versionsOf = (names: readonly string[]): readonly number[] =>
  names
    .filter(name => NUMBER.test(name))
    .map(Number)
    .sort((a, b) => a - b);
