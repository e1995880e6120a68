import type { Plugin } from "vite";
import type { InterviewShown } from "../src/app/files/fromInterview.ts";
import { distinct } from "../src/base/order.ts";
import { interviewTable } from "./interviewTable.ts";
import { jsonModule } from "./jsonModule.ts";

const MADE = /^(.*\/seed\.json)\?interview$/;

/**
 * `seed.json?interview` is with whom the interview was, where and in which year it was published, and the ids of the
 * dossiers that show something of it. The page needs no more of it, and never loads its quotes.
 */
export const interviewDossiers: Plugin = {
  name: "deep-labor:interview-dossiers",
  load(id) {
    const [, file] = MADE.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const { interview, rows } = interviewTable(file);
    const { who, where, published } = interview;
    const dossiers = distinct(rows.flatMap(({ shown }) => shown.map(({ dossier }) => dossier))).sort();
    const shown: InterviewShown = { who, where, year: published.slice(0, 4), dossiers };
    return { code: jsonModule(shown), moduleType: "js" };
  },
};
