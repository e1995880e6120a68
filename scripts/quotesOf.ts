import type { InterviewTable } from "../build/interviewTable.ts";
import type { Dossier } from "../src/schema/index.ts";

/** The source that is the interview in the French in which it was read. */
const INTERVIEW = "interview-fr";

/** All that the table and the dossiers quote of the interview. */
export const quotesOf = ({ rows }: InterviewTable, dossiers: ReadonlyMap<string, Dossier>): readonly string[] => [
  ...rows.flatMap(({ quotes }) => quotes),
  ...[...dossiers.values()].flatMap(({ quotes }) =>
    quotes.filter(({ source }) => source === INTERVIEW).map(({ quote }) => quote),
  ),
];
