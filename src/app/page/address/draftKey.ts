/** Keys of drafts begin so, that nobody takes one for that of a file that is only read. */
export const draftKey = {
  prefix: "draft-",
  isOne: (key: string): boolean => key.startsWith("draft-"),
} as const;
