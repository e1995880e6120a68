/** The fields that hold evidence, wherever they stand: entries of each are compared, renamed and searched alike. */
const FIELDS: ReadonlySet<unknown> = new Set(["evidence", "placeEvidence"]);

/** @param name a field of an object, or a step of a path */
export const isEvidenceField = (name: unknown): boolean => FIELDS.has(name);
