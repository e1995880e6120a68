/** The table of what an interview says with which a library began: its `seed.json`, as `data/` has one. */
import { readFileSync } from "node:fs";
import { z } from "zod";

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
    /** A date, or its year. */
    published: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
    read: z.string(),
  }),
  rows: z.array(row),
});

export type InterviewTable = z.infer<typeof table>;

/** @throws an Error where the table has another form, which names the file */
export function interviewTable(file: string): InterviewTable {
  const { success, data, error } = table.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!success) throw new Error(`${file} is no table of an interview.\n${z.prettifyError(error)}`);
  return data;
}
