/**
 * A module that holds data. Browsers read data from a text in about half the time that they take for the same data as
 * code.
 */
export const jsonModule = (data: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
