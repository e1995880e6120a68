import { readTextLater } from "../../edit/index.ts";

/** Loads what writes a proposal into a text, with the checks of the whole format: nothing of it is needed to propose. */
export const bringingLater = async () => {
  const [{ applyBringing }, readText] = await Promise.all([import("./applyBringing.ts"), readTextLater()]);
  return { applyBringing, readText };
};
