/** `npm run widths`: writes src/layout/text/fontWidths.json from the bundled fonts. A test checks that both agree. */
import { writeFileSync } from "node:fs";
import { readWidths, widthsFile } from "./fontWidths.ts";

const lines = Object.entries(readWidths()).map(
  ([font, runs]) => `  "${font}": [\n${runs.map(run => `    [${run.join(", ")}]`).join(",\n")}\n  ]`,
);
writeFileSync(widthsFile, `{\n${lines.join(",\n")}\n}\n`);
console.log("Wrote src/layout/text/fontWidths.json");
