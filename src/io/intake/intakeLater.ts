/** Loads what writes a proposal into a text, with the checks of the whole format: nothing of it is needed to propose. */
export const intakeLater = () =>
  Promise.all([import("./applyIntake.ts"), import("../edit/readText.ts")]).then(([{ applyIntake }, { readText }]) => ({
    applyIntake,
    readText,
  }));
