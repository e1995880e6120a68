/** The table of what the interview says: `data/seed.json`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Dossier } from "../src/schema/index.ts";

const place = z.strictObject({
  /** A dossier, and the ids of what in it shows the row, the first first. */
  dossier: z.string(),
  objects: z.array(z.string()).min(1),
});

const row = z.strictObject({
  row: z.number().int(),
  /** What the interview says, in our words. */
  says: z.string().min(1),
  /** Its own words, in the French in which it was read. */
  quotes: z.array(z.string().min(1)).min(1),
  /** What else was found, before the interview or since. */
  since: z.string().optional(),
  shown: z.array(place).min(1),
});

const table = z.strictObject({
  interview: z.strictObject({
    who: z.string(),
    with: z.string(),
    where: z.string(),
    published: z.string(),
    read: z.string(),
  }),
  rows: z.array(row),
});

export type InterviewTable = z.infer<typeof table>;

/** @throws where the table has another form */
export const interviewTable = (root: string): InterviewTable =>
  table.parse(JSON.parse(readFileSync(path.join(root, "data/seed.json"), "utf8")));

/** The sources that are the interview in the French in which it was read. */
const INTERVIEW = "interview-fr";

/** All that the table and the dossiers quote of the interview. */
export const quotesOf = ({ rows }: InterviewTable, dossiers: ReadonlyMap<string, Dossier>): readonly string[] => [
  ...rows.flatMap(({ quotes }) => quotes),
  ...[...dossiers.values()].flatMap(({ quotes }) =>
    quotes.filter(({ source }) => source === INTERVIEW).map(({ quote }) => quote),
  ),
];
