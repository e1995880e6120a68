/**
 * The parts into which the build divides the messages, so that the page loads each when it needs it. `page`: messages
 * of every page; `library`: of the home page; `problems`: of files with problems; `publishing`: of publishing; `network`: of many dossiers at once;
 * `views`: of money, time, map, evidence and comparison; `details`: of evidence, outline and tables. `labels`: words for codes; `definitions`: explanations of codes.
 */
export const messageParts = [
  "page",
  "library",
  "problems",
  "publishing",
  "network",
  "labels",
  "details",
  "edit",
  "views",
  "bringing",
  "versions",
  "definitions",
] as const;
export type MessagePart = (typeof messageParts)[number];
