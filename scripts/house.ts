/**
 * `npm run house`: says what `src` is made of, in numbers, and draws it into docs/pictures/house.svg. A test checks that
 * the picture agrees with the imports.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { drawHouse } from "./house/drawHouse.ts";
import { MOST_LINES, measureHouse, SMALL_FILE, SMALL_FILE_IMPORTERS, type Values } from "./house/measureHouse.ts";

const root = path.resolve(import.meta.dirname, "..");
const told = ({ named, own }: Values): string => `${named} named and ${own} other`;
const house = measureHouse(path.join(root, "src"));
console.log(`${house.files} files with ${house.lines} lines and ${house.functions} functions`);
console.log(`${house.long.length} functions of more than ${MOST_LINES} lines:`);
for (const { lines, file, name } of house.long) console.log(`${String(lines).padStart(5)}  ${file} › ${name}`);
console.log(
  `${house.small.length} files of at most ${SMALL_FILE} lines with fewer than ${SMALL_FILE_IMPORTERS} importers`,
);
console.log(
  `${house.sheets} style sheets with ${house.sheetLines} lines; ${told(house.fontSizes)} sizes of type, ${told(house.spaces)} spaces`,
);
writeFileSync(path.join(root, "docs/pictures/house.svg"), drawHouse(house));
console.log("Wrote docs/pictures/house.svg");
