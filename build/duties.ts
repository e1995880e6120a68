import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import type { DutyFile } from "../src/schema/index.ts";

/** The fourteen duties as the page needs them, without the legal texts in their files, which it never shows. */
export const duties: Plugin = {
  name: "deep-labor:duties",
  load(id) {
    if (!/\/data\/duties\/[^/]+\.json$/.test(id)) return null;
    const { grounding: _, asOf: __, ...duty }: DutyFile = JSON.parse(readFileSync(id, "utf8"));
    return JSON.stringify(duty);
  },
};
