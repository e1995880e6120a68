/** The day that is shown, or the day of knowledge, as the address names them. */
export type DayKind = "date" | "known";
