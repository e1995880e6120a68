import type { Taking } from "./useBringing.ts";

/** The change that gives an answer to a question of the file. */
export const withAnswer =
  (id: string, answer: string): Parameters<Taking["ask"]>[0] =>
  ({ settings }) => ({ settings: { ...settings, answers: new Map([...settings.answers, [id, answer]]) } });
