/** The day shown, or the day of knowledge; by its name in the address. */
export type DayKind = "date" | "known";
