/** Marks that turn the direction of what follows. A name may hold them, and then looks like another name. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text with every such mark written out, so that it turns nothing and is seen: "[U+202E]". */
export const showControls = (text: string): string =>
  text.replace(DIRECTION, mark => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase()}]`);
