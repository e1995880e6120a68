import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { distinct } from "../src/base/order.ts";
import { jsonModule } from "./jsonModule.ts";

const MADE = /^(.*\/seed\.json)\?interview$/;

/** What is read here of the table of an interview's statements: in which dossiers each is shown. */
type Seed = { readonly rows: readonly { readonly shown: readonly { readonly dossier: string }[] }[] };

/**
 * `seed.json?interview` is the ids of the dossiers that show something of the interview. The page needs no more of it,
 * and never loads its quotes.
 */
export const interviewDossiers: Plugin = {
  name: "deep-labor:interview-dossiers",
  load(id) {
    const [, file] = MADE.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const { rows }: Seed = JSON.parse(readFileSync(file, "utf8"));
    const ids = distinct(rows.flatMap(({ shown }) => shown.map(({ dossier }) => dossier)));
    return { code: jsonModule([...ids].sort()), moduleType: "js" };
  },
};
