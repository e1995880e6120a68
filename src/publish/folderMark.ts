/** Identifies a folder of this product when it is published to again. */
export const folderMark = {
  name: "deep-labor-folder.json",
  text: `${JSON.stringify({ format: "deep-labor-folder/1" })}\n`,
} as const;
