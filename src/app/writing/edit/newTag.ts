/** Tells apart what is not in the file yet. */
export const newTag = (): string => Date.now().toString(36);
