/** `npm run picture`: writes .github/terminal.svg, the picture of the terminal answer in README.md. */
import { writeFileSync } from "node:fs";
import { drawTerminal, picture, printedNow } from "./drawTerminal.ts";

writeFileSync(picture, drawTerminal(printedNow()));
console.log("Wrote .github/terminal.svg");
