/** Keeps the mark that follows a control on the line of the control, whose box would let it go. */
export const noBreak = "\u2060";
