import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { indexDossier, inquiryOf } from "../../../src/model/index.ts";
import { parseDossier } from "../../../src/schema/index.ts";
import { narratorOf } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import { chainSvgOf } from "../../../src/views/chain/chainSvgOf.ts";
test("x", () => {
  for (const folder of ["data/dossiers", "tests/gallery"])
  for (const f of readdirSync(folder).filter(f => f.endsWith(".dossier.json"))) {
    const { dossier, leftOut } = parseDossier(readFileSync(`${folder}/${f}`, "utf8"));
    const inquiry = inquiryOf(indexDossier(dossier!, true));
    const t = performance.now();
    for (const [lang, pal, w] of [["en", "light", 1200], ["fr", "dark", 760], ["en", "print", 400]] as const)
      try {
      writeFileSync(`/tmp/svgout/${f.replace(".dossier.json", "")}-${w}.svg`, chainSvgOf({ inquiry, narrator: narratorOf(dossier!, lang, inquiry.chain.focus.known), language: lang, palette: palettes[pal], width: w, leftOut: leftOut.length }));
      } catch (e) { console.log(f, w, String(e)); }
    console.log(f, performance.now() - t);
  }
});
