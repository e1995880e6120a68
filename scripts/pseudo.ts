/**
 * `npm run pseudo` adds the languages that nobody speaks (`pseudoLanguages.ts`) to those of this work tree: `npm run dev`
 * or a build then has `?lang=en-XA` and `?lang=ar-XB`. `npm run pseudo -- --off` takes them out. Git does not see them.
 */
import path from "node:path";
import { pseudoTags, removePseudoLanguages, writePseudoLanguages } from "./pseudoLanguages.ts";

const languages = path.resolve(import.meta.dirname, "../data/languages");
if (process.argv.includes("--off")) {
  removePseudoLanguages(languages);
  console.log(`Took out ${pseudoTags.join(" and ")}.`);
} else {
  writePseudoLanguages(languages);
  console.log(
    `Wrote ${pseudoTags.join(" and ")} to data/languages. Take them out before a build for readers: npm run pseudo -- --off`,
  );
}
