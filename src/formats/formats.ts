import { bibtex } from "./bibtex.ts";
import { bods } from "./bods.ts";
import type { GivenFile } from "./bringing/incoming.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import { cytoscape } from "./cytoscape.ts";
import { dossier } from "./dossier.ts";
import type { FileFormat, Recognised } from "./fileFormat.ts";
import { type FormatName, formatNames } from "./formatNames.ts";
import { ftm } from "./ftm.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { kumu } from "./kumu.ts";
import { ocds } from "./ocds.ts";
import { osh } from "./osh.ts";
import { xlsx } from "./xlsx.ts";

/** Those that need no more than a dossier: what tells the outline in words is made where there are views. */
type MadeHere = Exclude<FormatName, "markdown" | "text" | "jsonld">;

const modules: Readonly<Record<MadeHere, FileFormat>> = {
  dossier,
  xlsx,
  csv,
  ftm,
  bods,
  ocds,
  kumu,
  cytoscape,
  gexf,
  graphml,
  osh,
  bibtex,
  csl,
};

const isMadeHere = (name: FormatName): name is MadeHere => Object.hasOwn(modules, name);

/** The formats of this layer, in the order in which they are offered. */
export const formats: readonly FileFormat[] = formatNames.flatMap(({ name }) =>
  isMadeHere(name) ? [modules[name]] : [],
);

/**
 * The formats that a file could be in, the surest first. Two that are sure mean that the file holds two things; the
 * caller asks.
 */
export function formatsOf(file: GivenFile): readonly { readonly name: FormatName; readonly sure: Recognised }[] {
  const found = formats.flatMap(({ name, reader }) => {
    const sure = reader?.recognise(file) ?? "no";
    return sure === "no" ? [] : [{ name, sure }];
  });
  return [...found.filter(one => one.sure === "surely"), ...found.filter(one => one.sure === "maybe")];
}
