import { readTextLater } from "../../edit/index.ts";

/** Loads what writes a proposal into a text, with the checks of the whole format: nothing of it is needed to propose. */
export const intakeLater = async () => {
  const [{ applyIntake }, readText] = await Promise.all([import("./applyIntake.ts"), readTextLater()]);
  return { applyIntake, readText };
};
