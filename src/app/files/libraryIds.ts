import { libraryFiles } from "./libraryFiles.ts";

/**
 * The order of the home page: the dossier that the product began with comes first, the longest proceedings last.
 * Dossiers that are not listed here follow by id.
 */
const FIRST = [
  "microsoft-voice-assistant",
  "mechanical-turk",
  "openai-sama",
  "meta-nairobi-moderators",
  "google-raters",
  "clic-and-walk",
  "flamanville",
];

const place = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

/** The ids of the dossiers that come with the product, in the order of the home page. */
export const libraryIds: readonly string[] = [...libraryFiles.keys()].sort((a, b) => place(a) - place(b));
